import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Report } from "../src/index.ts";
import { analyzed, bundleOf, described, written, type Bundle } from "./simulator/bundle.ts";
import { damaged, thinned } from "./simulator/damage.ts";
import type { Call, Truth } from "./simulator/foundation.ts";

/**
 * Thousands of simulated bundles: what the verdict says of each violation against why it was there.
 *
 * `CERTRACE_BUNDLES=50000` runs more of them, `CERTRACE_SEED=417` one alone; that one is described, and written into a
 * folder of the temporary directory (`CERTRACE_INTO` names another) to be analysed with the command line.
 */
const BUNDLES = Number(process.env["CERTRACE_BUNDLES"] ?? 600);
const ONE_SEED = process.env["CERTRACE_SEED"];
const SEEDS = ONE_SEED === undefined ? Array.from({ length: BUNDLES }, (_, index) => index + 1) : [Number(ONE_SEED)];

type Finding = Report["findings"][number];

const TRUTHS: readonly Truth[] = ["check", "both", "turning", "orphan", "other"];
const VERDICTS: readonly Finding["verdict"][] = ["confirmed", "probable", "possible", "inconclusive", "ruled-out", "not-applicable"]; // prettier-ignore

/** The call that a finding is about: the one of that time, or the one whose answer was saved in that file. */
function callOf({ call: id }: Finding, report: Report, { foundation, files }: Bundle): Call | null {
  const call = report.calls.find((one) => one.id === id);
  if (call === undefined) return null;
  if (call.at?.strength === "strong") {
    const at = Date.parse(call.at.earliest) / 1000;
    const distance = (one: Call): number => Math.max(0, one.start - at, at - one.end);
    return foundation.calls.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
  }
  return files.find(({ name }) => name === call.citation.source)?.evidence.call ?? null;
}

/** Why that violation was there; null where the call had none such: an answer without a time was taken for another's. */
function truthOf(finding: Finding, report: Report, bundle: Bundle): Truth | null {
  const call = callOf(finding, report, bundle);
  const same = call?.violations.find(({ text }) => text === finding.violation?.text);
  return same?.names.find(({ name }) => name === finding.certificate)?.truth ?? null;
}

interface Judged {
  readonly finding: Finding;
  readonly truth: Truth;
  readonly decidable: boolean;
}

/** What must never be said. A verdict that names an assumption is not wrong where the assumption is. */
function isWrong({ finding, truth }: Judged): boolean {
  if (finding.verdict === "confirmed") return truth === "orphan" || truth === "other";
  return finding.verdict === "ruled-out" && truth === "check" && !isAssumed(finding);
}

function isAssumed({ assumptions }: Finding): boolean {
  return assumptions.length > 0;
}

async function judged(bundle: Bundle): Promise<Judged[]> {
  const report = await analyzed(bundle.files, bundle.options);
  return report.findings.flatMap((finding) => {
    const truth = truthOf(finding, report, bundle);
    if (truth === null) return [];
    const one = { finding, truth, decidable: false };
    return [{ ...one, decidable: isDecidable(one, report, bundle) }];
  });
}

const tables: string[] = [];
afterAll(() => console.log(tables.join("\n\n")));

function table(title: string, all: readonly Judged[]): string {
  const count = (truth: Truth, verdict: string): number => all.filter(({ finding, truth: is }) => is === truth && finding.verdict === verdict).length; // prettier-ignore
  const assumed = (truth: Truth): number => all.filter(({ finding, truth: is }) => is === truth && finding.verdict === "ruled-out" && isAssumed(finding)).length; // prettier-ignore
  const row = (cells: readonly (string | number)[]): string => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(9) : String(cell).padStart(15))).join(""); // prettier-ignore
  return [
    title,
    row(["", ...VERDICTS]),
    ...TRUTHS.map((truth) => row([truth, ...VERDICTS.map((verdict) => count(truth, verdict))])),
    `ruled out on an assumption that is named: ${TRUTHS.map((truth) => `${truth} ${assumed(truth)}`).join(", ")}`,
  ].join("\n");
}

async function runAll(title: string, change: (bundle: Bundle) => Bundle): Promise<Judged[]> {
  const all: Judged[] = [];
  const wrong: string[] = [];
  for (const seed of SEEDS) {
    const bundle = change(bundleOf(seed));
    const results = await judged(bundle);
    all.push(...results);
    const failing = results.filter(isWrong);
    if (failing.length === 0 && ONE_SEED === undefined) continue;
    const folder = join(process.env["CERTRACE_INTO"] ?? tmpdir(), `certrace-${title.replaceAll(" ", "-")}-${seed}`);
    if (ONE_SEED !== undefined) written(folder, bundle);
    const said = results.map(({ finding, truth }) => `  ${finding.verdict} (${finding.diagnosis.code}) where it was ${truth}: ${finding.criteria.filter(({ status }) => status !== "unknown").map(({ id, status, statement }) => `\n      ${status} ${id}: ${statement}`).join("")}`); // prettier-ignore
    const text = `${described(bundle)}\n${said.join("\n")}\n  replay: CERTRACE_SEED=${seed} npx vitest run test/accuracy.test.ts${ONE_SEED === undefined ? "" : `\n  written to ${folder}`}`;
    if (failing.length > 0) wrong.push(text);
    else console.log(text);
  }
  tables.push(table(title, all));
  expect(wrong.length, wrong.slice(0, 5).join("\n\n")).toBe(0);
  return all;
}

/**
 * What the evidence is enough to decide: a call of known time, a list of all tasks from after it, and either a topology
 * of the very check that the call met, or a call far from every check.
 */
function isDecidable({ finding, truth }: Judged, report: Report, bundle: Bundle): boolean {
  const { foundation, files } = bundle;
  const call = callOf(finding, report, bundle);
  // a list of another foundation speaks against all that the others say
  if (files.some(({ evidence: { sort } }) => sort === "foreign-tasks")) return false;
  if (call === null || report.calls.find(({ id }) => id === finding.call)?.at?.strength !== "strong") return false;
  const listed = Math.max(...files.filter(({ evidence: { about } }) => /\d{2,} tasks \((?:important|all)\)/.test(about)).map(({ evidence }) => evidence.takenAt!)); // prettier-ignore
  const lives = healthLives(foundation);
  if (truth === "check") {
    const met = lives.find(({ visible, gone }) => call.start > visible + 3 && call.end < gone - 3); // prettier-ignore
    if (met === undefined || Math.abs(foundation.offsetSeconds) > 2) return false;
    return listed > met.gone + 60 && files.some(({ evidence: { sort, about, takenAt } }) => sort === "topology" && about.includes("dated") && takenAt! > met.visible && takenAt! < met.gone); // prettier-ignore
  }
  const far = lives.every(({ start, gone }) => call.end + 100 < start || gone + 100 < call.start);
  return truth === "other" && far && listed > call.end + foundation.periodSeconds && listed < call.end + 3600;
}

function healthLives({
  tasks,
  healthDeployment,
}: Bundle["foundation"]): { start: number; visible: number; gone: number }[] {
  // prettier-ignore
  const own = tasks.filter(({ deployment }) => deployment === healthDeployment);
  return own.flatMap((create, index) => {
    if (create.change !== "create") return [];
    const removal = own.slice(index + 1).find(({ change, state }) => change === "delete" && state === "done");
    return [{ start: create.start, visible: create.end, gone: removal?.end ?? Infinity }];
  });
}

const DECIDED: Partial<Record<Truth, Finding["verdict"]>> = { check: "confirmed", other: "ruled-out" };

/** Of what is decidable the share that is decided, for calls of that truth. */
function decided(truth: Truth, all: readonly Judged[]): number {
  const decidable = all.filter((one) => one.decidable && one.truth === truth);
  const right = decidable.filter(({ finding }) => finding.verdict === DECIDED[truth]).length;
  tables.push(`decided where the evidence is enough, ${truth}: ${right} of ${decidable.length}`);
  return right / decidable.length;
}

it("says nothing wrong of whole bundles, and decides most of what can be decided", async () => {
  const all = await runAll("whole bundles", (bundle) => bundle);
  if (ONE_SEED !== undefined) return;
  expect(decided("check", all)).toBeGreaterThan(0.85);
  expect(decided("other", all)).toBeGreaterThan(0.85);
}, 600_000);

it("says nothing wrong of bundles of which much is missing", async () => {
  await runAll("thin bundles", thinned);
}, 600_000);

it("says nothing wrong of damaged bundles", async () => {
  await runAll("damaged bundles", damaged);
}, 600_000);
