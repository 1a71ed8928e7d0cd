import { describe, expect, it } from "vitest";
import { analyzeBundle } from "../../src/index.ts";
import { zip } from "../bundle/archives.ts";
import { chunksOf } from "../bundle/read-sources.ts";
import { answer, CF, CHECKS, METRICS, tasks, topology } from "../simulator/small-bundles.ts";

const utf16 = (text: string): Buffer => Buffer.from(text.replaceAll("\n", "\r\n"), "utf16le");
const MARK = Buffer.from([0xff, 0xfe]);
const ANSWER = answer(640);
/** A tile on the newest version, seen at a time that nothing tells. */
const UNDATED = topology(300, [CF], [METRICS]).split("\n").slice(1).join("\n");

async function read(...parts: readonly (Buffer | string)[]) {
  const data = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { inputs, verdict, outcome } = await analyzeBundle(["-"], { stdin: chunksOf(data) });
  const problems = inputs[0]!.problems.map(({ code, line, column }) => [code, line, column]);
  return { kind: inputs[0]!.kind, problems, verdict, outcome };
}

describe("a file in two encodings", () => {
  it.each([
    ["with a mark", MARK],
    ["without one", ""],
  ])("is not read where PowerShell appended to a text, %s, and that is said with its place", async (_, mark) => {
    const line = ANSWER.split("\n").length;
    for (const more of [UNDATED, "Wed Mar  6 00:41:40 UTC 2024\n"])
      expect(await read(ANSWER, mark, utf16(more))).toMatchObject({
        kind: null,
        problems: [["encoding-changes", line, expect.any(Number)]],
        outcome: "failed",
      });
    expect(await read(`“é”\n${ANSWER}`, mark, utf16(UNDATED))).toMatchObject({ problems: [["encoding-changes", line + 1, expect.any(Number)]] }); // prettier-ignore
    expect(await read(ANSWER, "last", mark, utf16(UNDATED))).toMatchObject({ problems: [["encoding-changes", line, expect.any(Number)]] }); // prettier-ignore
  });

  it.each([
    ["with a mark", MARK],
    ["without one", ""],
  ])("is read up to where a plain text was appended to that of PowerShell: %s", async (_, mark) => {
    for (const big of [false, true]) {
      const first = utf16(`${"x".repeat(600)}\n${ANSWER}`);
      const beginning = big ? first.swap16() : first;
      const whole = big ? Buffer.from(mark).swap16() : mark;
      const report = await read(whole, beginning, UNDATED);
      const line = ANSWER.split("\n").length + 1;
      expect(report).toMatchObject({ kind: "regenerate-response", problems: expect.arrayContaining([["encoding-changes", line, 1]]), outcome: "partial" }); // prettier-ignore
    }
  });

  it("may tell what an assumption denies", async () => {
    const files = [
      { name: "response.txt", data: Buffer.from(ANSWER) },
      { name: "topology.txt", data: Buffer.from(UNDATED) },
    ];
    const judged = (data: Buffer) =>
      analyzeBundle(["-"], { stdin: chunksOf(zip([...files, { name: "tasks.txt", data }])) });
    const text = Buffer.from("Some words about it.\n");
    expect((await judged(text)).verdict).toBe("ruled-out");
    const report = await judged(Buffer.concat([text, utf16(tasks(CHECKS))]));
    expect(report).toMatchObject({ verdict: "inconclusive", outcome: "partial" });
  });

  it.each([
    ["UTF-16", [MARK, utf16(ANSWER)]],
    ["UTF-16 with other letters in it", [MARK, utf16(`${"応答は次のとおりです".repeat(9)}\n${ANSWER}\n上下\n`)]],
    ["UTF-8", [ANSWER, "応答\n"]],
  ])("is none in %s", async (_, parts) => {
    const { kind, problems } = await read(...parts);
    expect(kind).toBe("regenerate-response");
    expect(problems.map(([code]) => code)).not.toContain("encoding-changes");
  });

  it("is none of a program, whatever texts are in it, nor of a log with zeros", async () => {
    const program = Buffer.from(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff${"\0".repeat(99)}`, "latin1");
    for (const parts of [[program, utf16(ANSWER)], [ANSWER, "\0".repeat(4_096)], [`a\0b\n${ANSWER}`]])
      expect((await read(...parts)).problems.map(([code]) => code)).not.toContain("encoding-changes");
  });
});
