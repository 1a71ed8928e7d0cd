// The pictures of the README: what the program prints on a terminal, and its HTML report, of one fixture bundle.
//   npm run pictures
// The browser comes with a development dependency and runs on Linux on x64. Fonts are the machine's.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const root = fileURLToPath(new URL("../", import.meta.url));
const bundle = "fixtures/bundles/call-during-check";
const certrace = (...args) =>
  execFileSync(process.execPath, [join(root, "dist/cli/certrace.js"), bundle, ...args], {
    cwd: root,
    encoding: "utf8",
  });

/** The colours that the program uses, by their numbers (ECMA-48, SGR). */
const COLOURS = { 32: "#56d364", 33: "#e3b341", 35: "#c297f0", 90: "#9aa7b4" };
const TEXT = "#e6edf3";
const GROUND = "#0d1117";

/** What a terminal shows, as HTML. Every style that is put on is taken off before the next one. */
function terminalPage(text) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  // oxlint-disable-next-line no-control-regex
  const body = escaped.replace(/\x1b\[([\d;]+)m/g, (_, codes) =>
    codes === "0" ? "</span>" : `<span style="${styleOf(codes.split(";"))}">`,
  );
  return `<!doctype html><meta charset="utf-8"><pre style="display: inline-block; margin: 0; padding: 16px;
    background: ${GROUND}; color: ${TEXT}; font: 14px/1.35 'DejaVu Sans Mono', monospace">${body}</pre>`;
}

function styleOf(codes) {
  const colour = COLOURS[codes.find((code) => code in COLOURS)] ?? TEXT;
  return [
    codes.includes("7") ? `background: ${colour}; color: ${GROUND}` : `color: ${colour}`,
    ...(codes.includes("1") ? ["font-weight: bold"] : []),
    ...(codes.includes("2") ? ["opacity: 0.65"] : []),
  ].join("; ");
}

const folder = await mkdtemp(join(tmpdir(), "certrace-pictures-"));
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
try {
  await mkdir(join(root, "docs"), { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1_000, height: 900 } });
  await page.setContent(terminalPage(certrace("--width", "96", "--color", "always")));
  await page.locator("pre").screenshot({ path: join(root, "docs/terminal.png") });
  certrace("--format", "html", "-o", join(folder, "report.html"));
  await page.goto(pathToFileURL(join(folder, "report.html")).href);
  await page.locator("svg .check-visible").first().hover();
  await page.screenshot({ path: join(root, "docs/report.png") });
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
