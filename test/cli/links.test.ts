import { expect, it } from "vitest";
import { linkToFile, showsLinks } from "../../src/cli/links.ts";

it.each([
  [{ TERM: "xterm-256color", VTE_VERSION: "6003" }, true],
  [{ TERM: "xterm-256color", VTE_VERSION: "4601" }, false],
  [{ TERM: "xterm-256color", WT_SESSION: "1" }, true],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, true],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "vscode" }, false],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "Apple_Terminal" }, false],
  [{ TERM: "xterm-kitty" }, true],
  [{ TERM: "xterm-kitty", CI: "true" }, false],
  [{ TERM: "screen-256color", VTE_VERSION: "6003" }, false],
  [{ TERM: "tmux-256color", TERM_PROGRAM: "iTerm.app" }, false],
  [{ TERM: "dumb", VTE_VERSION: "6003" }, false],
  [{}, false],
])("a terminal with %j shows links: %s", (env, shown) => {
  expect(showsLinks(env)).toBe(shown);
});

it("links lead to files that are there, and to nothing else", () => {
  const linkTo = linkToFile({ TERM: "xterm-256color" });
  expect(linkTo("fixtures/bundles/kb-297427/regenerate.json", 9)).toMatch(
    /^file:\/\/[^/]*\/.*fixtures\/bundles\/kb-297427\/regenerate\.json$/,
  );
  for (const path of ["-", "case.zip!/regenerate.json", "nowhere.json"]) expect(linkTo(path, 1)).toBeNull();
  expect(linkToFile({ TERM: "xterm-kitty" })("package.json", 9)).toMatch(/package\.json#9$/);
});
