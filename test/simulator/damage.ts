import type { Bundle, BundleFile } from "./bundle.ts";
import { Random } from "./random.ts";

/** A bundle of which some files were never saved; one answer stays. */
export function thinned(bundle: Bundle): Bundle {
  const random = new Random(bundle.foundation.seed ^ 0x7417);
  const share = random.between(0.2, 0.9);
  const own = withoutForeign(bundle.files);
  return { ...bundle, files: own.filter((_, index) => index === 0 || random.chance(share)) };
}

/** A bundle of which one to three files were damaged on their way. */
export function damaged(bundle: Bundle): Bundle {
  const random = new Random(bundle.foundation.seed ^ 0xda3a);
  const own = withoutForeign(bundle.files);
  const hurt = random.shuffled(own).slice(0, random.int(1, 3));
  const files = own.map((file) => (hurt.includes(file) ? { ...file, text: damage(file, random) } : file));
  // what was said of a file needs a failed call in it
  return { ...bundle, files, options: { ...bundle.options, failedAt: [] } };
}

/** Where nothing of the foundation's own director is left, nobody can see that a list is of another one. */
function withoutForeign(files: readonly BundleFile[]): readonly BundleFile[] {
  return files.filter(({ evidence }) => evidence.sort !== "foreign-tasks");
}

function damage(file: BundleFile, random: Random): string {
  const { text } = file;
  const lines = text.split("\n");
  switch (random.weighted({ cut: 4, line: 3, foot: 1, crlf: 1, bom: 1, indented: 1, prompt: 1 })) {
    case "cut":
      return text.slice(0, random.int(0, text.length));
    case "line":
      return lines.toSpliced(random.int(0, lines.length - 1), 1).join("\n");
    case "foot":
      return lines.slice(0, -random.int(1, 5)).join("\n");
    case "crlf":
      return text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n");
    case "bom":
      return `\ufeff${text}`;
    case "indented":
      return lines.map((line) => `    ${line}`.trimEnd()).join("\n");
    case "prompt":
      return `ubuntu@opsmanager:~$ saved\n${text}`;
  }
}
