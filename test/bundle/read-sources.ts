import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBundle, type BundleOptions } from "../../src/bundle/open-bundle.ts";
import type { Source, SourceEnd } from "../../src/bundle/source.ts";

export type Read = SourceEnd & Pick<Source, "path" | "modifiedAt"> & { readonly content: Buffer | null };

/** Reads a source to its end. */
export async function readSource(source: Source): Promise<Read> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks ?? []) chunks.push(Buffer.from(chunk));
  const { path, modifiedAt, chunks: given } = source;
  return { ...(await source.end()), path, modifiedAt, content: given === null ? null : Buffer.concat(chunks) };
}

/** Reads all of them, one after the other. */
export async function readSources(sources: AsyncIterable<Source>): Promise<Read[]> {
  const read: Read[] = [];
  for await (const source of sources) read.push(await readSource(source));
  return read;
}

export function codes({ problems }: Pick<Read, "problems">): string[] {
  return problems.map(({ code }) => code);
}

/** The bytes as they come, in chunks of one size. */
export async function* chunksOf(bytes: Uint8Array, size = 65_536): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** The sources of one stream of bytes, given as standard input or as a file; it is `-` in paths either way. */
export async function openBytes(
  bytes: Uint8Array,
  options: BundleOptions & { readonly chunkSize?: number } = {},
  as: "input" | "file" = "input",
): Promise<Read[]> {
  if (as === "input") {
    return await readSources(openBundle(["-"], { ...options, stdin: chunksOf(bytes, options.chunkSize) }));
  }
  const folder = await mkdtemp(join(tmpdir(), "certrace-test-"));
  try {
    const file = join(folder, "file");
    await writeFile(file, bytes);
    const sources = await readSources(openBundle([file], options));
    return sources.map((source) => ({ ...source, path: source.path.replace(file, "-") }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
