import { expect, it } from "vitest";
import { parseJson } from "../../src/syntax/json.ts";
import { parseYaml } from "../../src/syntax/yaml.ts";

const DOCUMENT = JSON.stringify({ a: { b: [], c: [{ d: "some text", e: ["/f/g"] }] }, h: ["i"] }, null, 2);
const said = (content: string) => parseJson(content).problems.map(({ start, message }) => [start, message]);

it("JSON that was cut has one problem, wherever that was", () => {
  for (let end = 1; end < DOCUMENT.length; end++) {
    const { problems } = parseJson(DOCUMENT.slice(0, end));
    expect(problems, String(end)).toMatchObject([{ code: "json-syntax", hint: expect.stringContaining("cut off") }]);
  }
  expect(said(DOCUMENT)).toEqual([]);
});

it("JSON that was cut within a text says so, and where the text begins", () => {
  const at = DOCUMENT.indexOf('"some');
  expect(said(DOCUMENT.slice(0, at + 7))).toEqual([
    [at, "the text is not closed: a double quote is missing, but the text ends"],
  ]);
});

it("each place of JSON that is broken has a problem, and what is found there is quoted so that it can be read", () => {
  expect(said('{"a" "b", "c": x}')).toEqual([
    [5, `a colon is expected here, found '"b", "c": x}'`],
    [15, 'this is no JSON value, found "x}"'],
    [16, 'a value is expected here, found "}"'],
  ]);
  expect(said('{"a": "b\n}\n')).toEqual([[6, `the text is not closed: a double quote is missing, found '"b'`]]);
});

it.each(["a: 1\nb: &x [1, *x, *x]\n", "a: 1\nb: &x\n  - c: *x\n", "a: 1\nb: &x {c: {d: *x}}\n"])(
  "an alias that contains itself is named, and what stands around it is read: %j",
  (content) => {
    const { root, problems } = parseYaml(content);
    expect(root).toMatchObject({ entries: [{ key: "a", value: { value: 1 } }, { key: "b" }] });
    expect(problems[0]).toMatchObject({ code: "yaml-syntax", start: content.indexOf("*x") });
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set(["the alias *x stands in the value that it means, which would contain itself"]),
    );
  },
);

it("an alias of what stands before it is its value", () => {
  const { root, problems } = parseYaml("a: &x [1]\nb: {c: *x, d: [*x]}\n");
  expect(problems).toEqual([]);
  expect(JSON.stringify(root).split('"value":1').length - 1).toBe(3);
});

it("YAML of more lines or values than its parser has memory for is not read, and one of 5,000 deployments is", () => {
  const many = (part: string) => parseYaml(`topology:\n${part.repeat(200_001)}`);
  for (const part of ["x:\n", "x:\r\n", "x:\r"]) {
    const { root, problems } = many(part);
    expect(root).toBeNull();
    expect(problems).toMatchObject([{ code: "yaml-too-large", message: expect.stringContaining("was not read") }]);
  }
  expect(parseYaml(`topology: [${"[],".repeat(100_001)}]\n`)).toMatchObject({ root: null });
  const names = Array.from({ length: 5_000 }, (_, index) => `    - service-instance_${index}\n`).join("");
  const versions = Array.from({ length: 10 }, (_, index) => `- version_id: ${index}\n  deployment_names:\n${names}`);
  expect(parseYaml(versions.join(""))).toMatchObject({ root: { items: { length: 10 } }, problems: [] });
});
