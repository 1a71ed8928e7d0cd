import { describe, expect, it } from "vitest";
import { Redactor } from "../../src/redact/redactor.ts";
import { StandIns } from "../../src/redact/stand-ins.ts";
import { replacedPieces, textPieces } from "../../src/redact/text-pieces.ts";
import { chunksOf } from "../bundle/read-sources.ts";

const LINE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";

/** Some megabytes with a secret of several lines, a password and names every few lines, in lines of many lengths. */
function longText(lineEnd: string, filler: string): string {
  const parts: string[] = [];
  for (let index = 0; index < 8_000; index++) {
    parts.push(
      `${index} "user":"user${index % 50}a" password=secret${index} from 10.0.${index % 7}.${index % 200}`,
      "-----BEGIN RSA PRIVATE KEY-----",
      ...Array.from({ length: index % 9 }, (_, line) => `${LINE.slice(0, 50)}${index}${line}`),
      "-----END RSA PRIVATE KEY-----",
      filler.repeat(index % 37),
    );
  }
  return parts.join(lineEnd);
}

async function inPieces(text: string, chunkBytes: number): Promise<{ pieces: string[]; whole: string }> {
  const [streamed, whole] = [redactor(text), redactor(text)];
  const pieces: string[] = [];
  const chunks = chunksOf(Buffer.from(text), chunkBytes);
  for await (const piece of replacedPieces(textPieces(chunks), (...near) => streamed.replacements(...near)))
    pieces.push(piece);
  return { pieces, whole: whole.redact(text) };
}

function redactor(text: string): Redactor {
  const made = new Redactor(new StandIns());
  made.learn(text);
  return made;
}

describe("a long text in pieces", () => {
  it.each([
    ["\n", "some words of a log, ", 65_521],
    ["\r\n", "wörter ", 999_983],
    [" ", "one line without an end, ", 500_009],
  ])("is redacted as it is whole (line ends %j)", async (lineEnd, filler, chunkBytes) => {
    const text = longText(lineEnd, filler);
    const { pieces, whole } = await inPieces(text, chunkBytes);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join("") === whole).toBe(true);
    expect(whole).not.toContain(LINE.slice(0, 50));
    expect(whole).not.toMatch(/secret\d|10\.0\./);
  });

  it("without a place to part it is parted all the same", async () => {
    const { pieces, whole } = await inPieces("x".repeat(5_000_000), 700_001);
    expect(pieces.join("")).toBe(whole);
    expect(pieces.length).toBeGreaterThan(1);
  });

  it("has no characters that are not seen, in which a name would hide", async () => {
    const chunks = chunksOf(Buffer.from('"user":\u00a0"jo\u200bhn\u2011doe"'), 3);
    const pieces: string[] = [];
    for await (const piece of textPieces(chunks)) pieces.push(piece);
    expect(pieces.join("")).toBe('"user": "john-doe"');
  });
});
