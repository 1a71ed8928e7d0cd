import { afterEach, describe, expect, it, vi } from "vitest";
import { Known } from "../../src/detect/known.ts";
import { recognise } from "../../src/detect/recognise.ts";
import { KINDS, LOGS } from "../../src/kinds/index.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { StringPool } from "../../src/syntax/string-pool.ts";
import { YamlBudget } from "../../src/syntax/yaml.ts";

afterEach(() => vi.restoreAllMocks());

function recognised(content: string) {
  return recognise(SourceText.of("a.txt", content), new Known(KINDS, LOGS), {
    zone: null,
    documentBytes: 16 << 20,
    strings: new StringPool(),
    yaml: new YamlBudget(),
  });
}

/** How many characters are cut out of the text, edited and parted into lines while it is recognised. */
function workOn(content: string): number {
  let work = 0;
  const { slice, edit, lines } = SourceText.prototype;
  vi.spyOn(SourceText.prototype, "slice").mockImplementation(function (this: SourceText, start, end) {
    work += end - start;
    return slice.call(this, start, end);
  });
  vi.spyOn(SourceText.prototype, "edit").mockImplementation(function (this: SourceText, edits) {
    if (edits.length > 0) work += this.content.length;
    return edit.call(this, edits);
  });
  vi.spyOn(SourceText.prototype, "lines").mockImplementation(function (this: SourceText) {
    work += this.content.length;
    return lines.call(this);
  });
  recognised(content);
  return work;
}

const CHUNKED = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n";

describe("the work that a text makes grows as the text does", () => {
  it.each([
    [
      "documents of no known kind in each other",
      (count: number) => '{"a":\n'.repeat(count) + "1" + "}\n".repeat(count),
    ],
    ["keys in front of very many documents", (count: number) => "a: b\n".repeat(count) + "topology:\n".repeat(count)],
    ["texts that do not end with their lines", (count: number) => '{"a":"x\n}\n'.repeat(count)],
    ["pages that are no answer", (count: number) => "<html>\n".repeat(count)],
    ["bodies in chunks", (count: number) => `${CHUNKED}1\na\n1\nb\n0\n\n`.repeat(count)],
    ["bodies in chunks that do not fit", (count: number) => `${CHUNKED}7fffff\na\n0\n\n`.repeat(count)],
  ])("%s", (_, text) => {
    const content = text(2_000);
    // some things are given up at the hundredth time
    expect(workOn(content)).toBeLessThan(150 * content.length);
  });
});

describe("what a text may hold", () => {
  it("a document in eight others of no known kind is found", () => {
    const answer = '{"safety_violations":[{"violation":"expired","certificate_names":["/a"]}]}\n';
    const inOthers = (count: number) => '{"a":\n'.repeat(count) + answer + "}\n".repeat(count);
    expect(recognised(inOthers(8)).blocks).toHaveLength(1);
    expect(recognised(inOthers(9)).blocks).toHaveLength(0);
  });

  it("more than 20,000 answers are not read, and that is said", () => {
    const { blocks, problems } = recognised("HTTP/1.1 200 OK\n\n".repeat(20_100));
    // the head of the last one was read already
    expect(blocks).toHaveLength(20_001);
    expect(problems).toMatchObject([{ code: "documents-too-many", severity: "error", line: 40_003 }]);
  });

  const ANSWER = '{"safety_violations":[{"violation":"expired","certificate_names":["/a"]}]}\n';

  it.each([
    ["values", "json-too-large", `[\n${"1,".repeat(1_500_001)}1\n]`],
    ["keys", "json-too-large", `{\n${'"":1,'.repeat(750_001)}"":1\n}`],
    ["values with nothing between them", "json-too-large", `[\n${"{}".repeat(1_500_001)}\n]`],
    ["lists in each other", "json-too-large", `[\n${"[[[[]]]],".repeat(375_001)}1\n]`],
    ["levels", "json-too-deep", '{"a":\n'.repeat(201) + "1" + "}".repeat(201)],
  ])("a document of too many %s is not read, and that is said once", (_, code, document) => {
    const { blocks, problems } = recognised(`${document}\n${ANSWER}`);
    expect(problems).toMatchObject([{ code, severity: "error" }]);
    expect(blocks).toHaveLength(1);
  });

  it("a document of as many as real ones have is read", () => {
    const { problems } = recognised(`[\n${"1,".repeat(1_499_990)}1\n]`);
    expect(problems).toEqual([]);
  });

  it("the head above a document that is not read is not that of the next", () => {
    const deep = `${'{"a":'.repeat(201)}1${"}".repeat(201)}`;
    const head = "HTTP/1.1 200 OK\nDate: Wed, 06 Mar 2024 00:41:29 GMT\n\n";
    const { blocks } = recognised(`${head}${deep}\n${ANSWER}`);
    expect(blocks).toMatchObject([{ type: "block", block: { head: null } }]);
    expect(recognised(`${head}${deep}\n`).blocks).toEqual([]);
  });

  it("a document that does not end is not passed over for what stands behind it", () => {
    const cut = '{"level":"info","data":{"x":"cut\n';
    const { blocks, problems } = recognised(`${cut}${"prose { with { braces\n".repeat(120)}\n${ANSWER}`);
    expect(blocks).toHaveLength(1);
    expect(problems.map(({ code }) => code)).not.toContain("json-too-deep");
  });
});
