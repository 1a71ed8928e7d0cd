import { readdirSync, readFileSync } from "node:fs";
import { parse, type AnyNode } from "acorn";
import { transformSync } from "esbuild";
import { analyse } from "scslre";
import { expect, it, vi } from "vitest";

/** Patterns that are put together while the modules load, as `source/flags`. */
const built = vi.hoisted(() => {
  const found = new Set<string>();
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, parameters, newTarget) {
      const pattern = Reflect.construct(target, parameters, newTarget) as RegExp;
      found.add(`${pattern.source}/${pattern.flags}`);
      return pattern;
    },
  });
  return found;
});

// declarations and generated validators hold none of ours
const MODULES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts") && !/cli.(?:main|start)\.ts$/.test(path))
  .map((path) => `../src/${path}`);

it("of no regular expression can a text make the time grow faster than its length", async () => {
  // what runs in a page builds no patterns, and does not load outside of one
  for (const module of MODULES) if (!module.endsWith("/html/client.ts")) await import(module);
  const written = MODULES.flatMap(literalsIn);
  expect(written.length).toBeGreaterThan(300);
  expect(built.size).toBeGreaterThan(10);
  const slow = new Set([...written, ...built].filter(isSlow));
  expect([...slow]).toEqual([]);
}, 60_000);

it("finds one of which it can", () => {
  expect([String.raw`\s*$/`, String.raw`^\s*\d*\s*$/`, "(?:a|a)*b/"].map(isSlow)).toEqual([true, true, true]);
});

function literalsIn(module: string): string[] {
  const { code } = transformSync(readFileSync(new URL(module, import.meta.url), "utf8"), { loader: "ts" });
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type, ...rest } = node as AnyNode;
    if (type === "Literal" && "regex" in rest && rest.regex) found.push(`${rest.regex.pattern}/${rest.regex.flags}`);
    Object.values(rest).forEach(visit);
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return found;
}

function isSlow(pattern: string): boolean {
  const end = pattern.lastIndexOf("/");
  return analyse({ source: pattern.slice(0, end), flags: pattern.slice(end + 1) }).reports.length > 0;
}
