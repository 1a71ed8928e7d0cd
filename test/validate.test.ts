import { afterEach, expect, it, vi } from "vitest";
import { parseJson } from "../src/syntax/json.ts";
import { SourceText } from "../src/syntax/source-text.ts";
import { validateDocument } from "../src/validate/validate.ts";

afterEach(() => vi.restoreAllMocks());

it("a document in which nothing fits is checked once, and its errors are not copied for each further one", () => {
  const versions = [{ version_id: 3, active: "x" }];
  const content = JSON.stringify({ topology: Array.from({ length: 2_000 }, (_, name) => ({ name, versions })) });
  let copied = 0;
  const { concat } = Array.prototype;
  vi.spyOn(Array.prototype, "concat").mockImplementation(function (this: unknown[], ...others) {
    copied += this.length;
    return concat.apply(this, others);
  });
  const problems = validateDocument("topology", parseJson(content).root!, SourceText.of("a.json", content));
  expect(problems).toHaveLength(20);
  expect(problems.at(-1)!.message).toMatch(/^[\d,]+ more values do not fit the schema$/);
  expect(copied).toBeLessThan(content.length);
});
