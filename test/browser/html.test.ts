import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { analyzeBundle, render } from "../../src/index.ts";
import type { Report } from "../../src/report.ts";
import { hostileReport, SAMPLE_NAMES, sampleReport } from "../render/sample-reports.ts";

// the package holds a browser for this platform alone
const hasBrowser = platform() === "linux" && arch() === "x64";
if (!hasBrowser) console.log("the tests in a browser are skipped: they need Linux on x64");

const folder = mkdtempSync(join(tmpdir(), "certrace-html-"));
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = await chromium.executablePath();
  browser = await playwright.launch({ executablePath, args: chromium.args, headless: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** What the page did that it must not: requests beside its own, messages, errors. */
let complaints: string[] = [];
afterEach(() => expect(complaints).toEqual([]));

let pages = 0;
async function opened(report: Report, options: BrowserContextOptions = {}): Promise<Page> {
  const file = join(folder, `${pages++}.html`);
  const html = render(report, { format: "html", width: 80, color: false, unicode: true, verbose: false });
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  complaints = [];
  const context = await browser.newContext({ viewport: { width: 1_100, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (request) => request.url() === url || complaints.push(`request of ${request.url()}`));
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  await page.goto(url);
  return page;
}

function text(page: Page, selector: string): Promise<string> {
  return page.locator(selector).innerText();
}

describe.skipIf(!hasBrowser)("the HTML report in a browser", () => {
  it.each(SAMPLE_NAMES)("%s answers first, without a request, a message or an error", async (name) => {
    const report = sampleReport(name);
    const page = await opened(report);
    expect(await text(page, "h1")).toBe(report.headline);
    expect((await text(page, ".verdict")).toLowerCase()).toBe(report.verdict.replace("-", " "));
    const { y } = (await page.locator("h1").boundingBox())!;
    expect(y).toBeLessThan(200);
  });

  it("has what to do below the answer, and before it what to collect where the evidence is thin", async () => {
    const headings = async (name: string): Promise<string[]> => (await opened(sampleReport(name))).locator("h2").allInnerTexts(); // prettier-ignore
    expect((await headings("confirmed"))[0]).toBe("What to do");
    expect((await headings("probable-without-time")).slice(0, 2)).toEqual([
      "Collect next, in this order",
      "What to do",
    ]);
  });

  it("of several findings has a table that leads to each, and the steps of each with it", async () => {
    const page = await opened(sampleReport("two-findings"));
    const rows = page.locator("table", { hasText: "diagnosis" }).first().locator("tbody tr");
    expect(await rows.count()).toBe(2);
    const link = rows.nth(1).locator("a");
    expect(await text(page, (await link.getAttribute("href"))!)).toMatch(/^Finding 2/);
    expect(await page.locator("article", { hasText: "What to do" }).count()).toBe(2);
  });

  it("begins at the call that the answer is about", async () => {
    const bundles = ["call-during-check", "call-outside-checks"].map((name) => `fixtures/bundles/${name}`);
    const page = await opened(await analyzeBundle(bundles));
    const [, until] = (await text(page, "#shown")).split(" to ");
    expect(until! > "2024-03-06 00:45:01").toBe(true);
  });

  it("shows hostile text as text: nothing of it runs or becomes an element", async () => {
    const attack = `</script><script>window.ran = 1</script><img src=x onerror="window.ran = 1"><svg onload=window.ran=1>"'\`</title></style>`;
    const poisoned = JSON.parse(
      JSON.stringify(hostileReport(), (key, value: unknown) =>
        typeof value === "string" && ["text", "what", "source", "statement", "headline", "why", "message"].includes(key)
          ? `${value} ${attack}`
          : value,
      ),
    ) as Report;
    const page = await opened(poisoned);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(await text(page, "h1")).toContain("<script>window.ran = 1</script>");
    await page.locator("#timeline svg").focus();
    await page.keyboard.press("ArrowRight");
    expect(await text(page, "#detail")).toContain("<script>window.ran = 1</script>");
    expect(await page.evaluate("window.ran")).toBeUndefined();
  });

  it("begins at the call, and zooms and moves by buttons", async () => {
    const page = await opened(sampleReport("confirmed"));
    const shown = (): Promise<string> => text(page, "#shown");
    const call = await shown();
    expect(await page.locator("svg .call-failed").count()).toBe(1);
    await page.getByRole("button", { name: "All", exact: true }).click();
    const whole = await shown();
    expect(whole).not.toBe(call);
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await shown()).not.toBe(whole);
    await page.getByRole("button", { name: "The call" }).click();
    expect(await shown()).toBe(call);
    await page.getByRole("button", { name: "Later" }).click();
    expect(await shown()).not.toBe(call);
  });

  it("draws what was left behind until the call, and the locks that tasks held", async () => {
    const orphan = await opened(await analyzeBundle(["fixtures/bundles/orphaned-health-check"]));
    const left = (await orphan.locator("svg .check-left-behind").boundingBox())!;
    const call = (await orphan.locator("svg .call-failed").boundingBox())!;
    expect(left.x).toBeLessThan(call.x);
    expect(left.x + left.width).toBeGreaterThan(call.x + call.width);
    const locked = await opened(await analyzeBundle(["fixtures/bundles/ticket-archive"]));
    await locked.locator("svg .lock").first().hover();
    expect(await text(locked, "#what")).toMatch(/^lock of bosh-health, held by task \d+$/);
  });

  it("moves by dragging, and zooms by Ctrl and the wheel around the pointer", async () => {
    const page = await opened(sampleReport("confirmed"));
    const before = await text(page, "#shown");
    const { x, y, width } = (await page.locator("#timeline svg").boundingBox())!;
    await page.mouse.move(x + width / 2, y + 5);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 200, y + 5, { steps: 4 });
    await page.mouse.up();
    const moved = await text(page, "#shown");
    expect(moved < before).toBe(true);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    expect(await text(page, "#shown")).not.toBe(moved);
  });

  it("shows the line of an event that is pointed at, and of one chosen by keys, in the order of time", async () => {
    const report = sampleReport("confirmed");
    const page = await opened(report);
    await page.locator("svg .check-visible").first().hover();
    expect(await text(page, "#what")).toContain("bosh-health visible");
    await page.locator("#timeline svg").focus();
    await page.keyboard.press("Home");
    const seen: string[] = [];
    for (let index = 0; index < 3; index++) {
      await page.keyboard.press("ArrowRight");
      seen.push(await text(page, "#when"));
    }
    expect(seen).toEqual(seen.toSorted());
    expect(await page.locator("svg .chosen").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("svg .chosen").count()).toBe(0);
  });

  it("leads from a criterion to its evidence, and shows where that stands in time", async () => {
    const page = await opened(sampleReport("confirmed"));
    const link = page.locator(".criteria li", { hasText: "check-ran-during-call" }).locator("a").first();
    const href = (await link.getAttribute("href"))!;
    await link.focus();
    expect(await page.locator(`${href}.marked`).count()).toBe(1);
    await link.click();
    expect(new URL(page.url()).hash).toBe(href);
    await expect.poll(() => page.locator(href).isVisible()).toBe(true);
    const place = await link.innerText();
    expect(await text(page, `${href} code`)).toBe(place);
  });

  it("stays quick to draw with 5,000 events: what would cover the same pixels is drawn once", async () => {
    const report = sampleReport("confirmed");
    const start = Date.parse("2024-03-01T00:00:00Z");
    const timeline = Array.from({ length: 5_000 }, (_, index): Report["timeline"][number] => ({
      at: new Date(start + index * 300_000).toISOString().replace(".000", ""),
      until: new Date(start + index * 300_000 + 20_000).toISOString().replace(".000", ""),
      what: `task ${index}: create cf`,
      source: `tasks.txt:${index + 1}`,
      kind: "deploy",
      text: `row ${index}`,
    }));
    const page = await opened({ ...report, timeline });
    await page.getByRole("button", { name: "All", exact: true }).click();
    expect(await page.locator("svg .item").count()).toBeLessThan(2_500);
    expect(await page.locator("tbody tr").count()).toBeGreaterThanOrEqual(5_000);
    await page.locator("#timeline svg").focus();
    for (let index = 0; index < 5; index++) await page.keyboard.press("+");
    await page.keyboard.press("ArrowRight");
    expect(await text(page, "#what")).toMatch(/^task \d+: create cf$/);
  });

  it("fits a phone", async () => {
    for (const report of [sampleReport("confirmed"), hostileReport()]) {
      const page = await opened(report, { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
      await page.getByText(/events as a table/).click();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      const tables = page.locator(".scroll:visible");
      expect(await tables.count()).toBeGreaterThan(0);
      for (const table of await tables.all())
        expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }
  });

  it("is dark where that is preferred, with text that can be read in both", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await opened(sampleReport("confirmed"), { colorScheme });
      const colours = (await page.evaluate(
        "['body', '.soft', '.verdict', '.met', 'a[href^=\"#e\"]'].map((one) => getComputedStyle(document.querySelector(one)).color)",
      )) as string[];
      const ground = (await page.evaluate("getComputedStyle(document.body).backgroundColor")) as string;
      // 4.5 to 1: Web Content Accessibility Guidelines 2.2, 1.4.3
      for (const colour of colours) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("says the same without its script, and prints without its buttons", async () => {
    const page = await opened(sampleReport("confirmed"), { javaScriptEnabled: false });
    expect(await page.locator("svg .check-visible").count()).toBeGreaterThan(0);
    expect(await page.locator("#timeline .tools").isVisible()).toBe(false);
    const printed = await opened(sampleReport("confirmed"));
    await printed.emulateMedia({ media: "print" });
    expect(await printed.locator("#timeline .tools").isVisible()).toBe(false);
    expect(await printed.locator("svg .check-visible").first().isVisible()).toBe(true);
    expect((await printed.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("can be read by a screen reader: landmarks, headings in order, a named timeline and its table", async () => {
    const page = await opened(sampleReport("two-findings"));
    expect(await page.getByRole("main").count()).toBe(1);
    const levels = await page.locator("h1, h2, h3").evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(await page.getByRole("group", { name: /Timeline\. Left and right arrows/ }).count()).toBe(1);
    await page.getByText(/events as a table/).click();
    expect(await page.getByRole("columnheader", { name: "what" }).isVisible()).toBe(true);
  });
});

/** Contrast of two colours of CSS. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = colour.match(/[\d.]+/g)!.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
