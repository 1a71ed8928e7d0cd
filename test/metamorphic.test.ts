import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsLines, ndjson } from "../src/facts/write-facts.ts";
import type { Report } from "../src/index.ts";
import { inspectBundle } from "../src/inspect-bundle.ts";
import { parseZone } from "../src/syntax/timestamps.ts";
import { analyzed, bundleOf, described, filesOf, sourcesOf, type Bundle, type NamedText } from "./simulator/bundle.ts";
import { Random } from "./simulator/random.ts";

/** What may be done to a bundle without changing what it says, and what may not change when a part is taken away. */

const RUNS = Number(process.env["CERTRACE_RUNS"] ?? 60);

/** Any simulated bundle, by its seed. `CERTRACE_RUNS=2000` tries more of them. */
const SEED = fc.integer({ min: 1, max: 1_000_000 });

async function holds(property: (bundle: Bundle, random: Random) => Promise<void>): Promise<void> {
  const checked = fc.asyncProperty(SEED, async (seed) => {
    const bundle = bundleOf(seed);
    try {
      await property(bundle, new Random(seed ^ 0x3e7a));
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${described(bundle)}`, { cause: error });
    }
  });
  await fc.assert(checked, { numRuns: RUNS, seed: 417, endOnFailure: true });
}

interface Changed {
  readonly files?: readonly NamedText[];
  readonly options?: Partial<Bundle["options"]>;
}

async function reported(bundle: Bundle, { files = bundle.files, options = {} }: Changed = {}): Promise<Report> {
  return analyzed(files, { ...bundle.options, ...options });
}

/** What a report says, without where it stands and in which words; times are seconds, less the shift. */
function said(report: Report, shiftSeconds = 0) {
  const seconds = (iso: string | null): number | null => (iso === null ? null : Math.round(Date.parse(iso) / 1000) - shiftSeconds); // prettier-ignore
  const stretch = ({ from, to }: { from: string | null; to: string | null }) => [seconds(from), seconds(to)];
  const sorted = <T>(values: readonly T[]): T[] => values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)); // prettier-ignore
  const time = (id: string | null) => {
    const at = report.calls.find((call) => call.id === id)?.at;
    return at === null || at === undefined ? null : [seconds(at.earliest), seconds(at.latest), at.basis];
  };
  return {
    verdict: report.verdict,
    findings: sorted(
      report.findings.map(({ call, violation, certificate, verdict, diagnosis, criteria, alternatives, clockMarginSeconds, assumptions }) => ({
        at: time(call),
        violation: violation?.code,
        certificate,
        verdict,
        diagnosis: diagnosis.code,
        criteria: criteria.map(({ id, status }) => `${id} ${status}`),
        alternatives: sorted(alternatives.map(({ code, status }) => `${code} ${status}`)),
        clockMarginSeconds,
        assumptions: assumptions.length,
      })),
    ),
    checks: report.healthChecks.map(({ deployment, createTask, deleteTask, deployed, visible, state }) => ({
      deployment,
      createTask,
      deleteTask,
      deployed: stretch(deployed),
      visible: stretch(visible),
      state,
    })),
    cadence:
      report.cadence === null
        ? null
        : { ...report.cadence, nextQuietWindows: report.cadence.nextQuietWindows.map(stretch) },
  }; // prettier-ignore
}

describe("nothing changes", () => {
  it("but the times, when all times are shifted", async () => {
    await holds(async (bundle, random) => {
      const shift = random.int(-400 * 86_400, 400 * 86_400);
      const { seed } = bundle.foundation;
      expect(said(await reported(bundleOf(seed, shift)), shift)).toEqual(said(await reported(bundle)));
    });
  });

  it("by the order and the names of the files", async () => {
    await holds(async (bundle, random) => {
      const letters = random.shuffled("abcdefghijklmnopqrstuvwxyz".split(""));
      const folder = random.pick(["", "a/", "a/b/"]);
      const named = bundle.files.map((file, index) => ({ ...file, old: file.name, name: `${folder}${letters[index]}` })); // prettier-ignore
      const failedAt = bundle.options.failedAt.map((one) => ({ ...one, file: named.find(({ old }) => old === one.file)!.name })); // prettier-ignore
      // a manifest names its files as they are called
      for (const file of named.filter(({ evidence }) => evidence.sort === "manifest"))
        file.text = file.text.replace(/(?<=file: ).*/g, (old) => named.find((one) => one.old === old)!.name.slice(folder.length)); // prettier-ignore
      const changed = await reported(bundle, { files: random.shuffled(named), options: { failedAt } });
      expect(said(changed)).toEqual(said(await reported(bundle)));
    });
  });

  it("by the form in which the same was saved, and its zone", async () => {
    await holds(async (bundle, random) => {
      const other = bundle.evidence.map((one) => ({ ...one, form: random.pick(one.forms) }));
      expect(said(await reported(bundle, { files: filesOf(other) }))).toEqual(said(await reported(bundle)));
    });
  });

  it("where the facts are handed on instead of the files", async () => {
    await holds(async (bundle) => {
      const text = ndjson(factsLines(await inspectBundle(sourcesOf(bundle.files), bundle.options), "0.1.0"));
      const { inputs: _, ...fromFacts } = await reported(bundle, { files: [{ name: "facts.ndjson", text }] });
      const { inputs: __, ...whole } = await reported(bundle);
      expect(fromFacts).toEqual(whole);
    });
  });

  it("by a zone that people name beside texts that name theirs", async () => {
    await holds(async (bundle) => {
      const zone = parseZone("Asia/Seoul");
      expect(said(await reported(bundle, { options: { zone } }))).toEqual(said(await reported(bundle)));
    });
  });

  it("where a text leaves out its zone and people name it", async () => {
    await holds(async (bundle) => {
      const seoul = bundle.evidence.map((one) => ({ ...one, form: one.forms.find((form) => form.startsWith("iso+09")) ?? one.form })); // prettier-ignore
      const named = filesOf(seoul);
      const bare = named.map(({ text, evidence, ...file }) => ({
        ...file,
        text: evidence.form.startsWith("iso+09") ? text.replace("+09:00\n", "\n") : text,
      }));
      const changed = await reported(bundle, { files: bare, options: { zone: parseZone("+09:00") } });
      expect(said(changed)).toEqual(said(await reported(bundle, { files: named })));
    });
  });

  it("by files that have nothing to do with it", async () => {
    await holds(async (bundle, random) => {
      const added = random.shuffled(IRRELEVANT).slice(0, random.int(1, IRRELEVANT.length));
      const files = random.shuffled([...bundle.files, ...added]);
      expect(said(await reported(bundle, { files }))).toEqual(said(await reported(bundle)));
    });
  });
});

const IRRELEVANT: readonly NamedText[] = [
  { name: "mail.txt", text: "Dear support,\n\nthe rotation fails now and then. Logs are attached.\n\nRegards\n" },
  { name: "package.json", text: '{ "name": "dashboard", "version": "1.0.0", "tasks": ["build", "test"] }\n' },
  { name: "hosts.csv", text: "name,address\nopsman,10.0.0.5\ndirector,10.0.16.5\n" },
  { name: "cf.yml", text: "name: cf\nreleases:\n- name: capi\n  version: 1.2.3\ninstance_groups:\n- name: api\n  instances: 2\n" },
  { name: "rotate.sh", text: "#!/bin/bash\nset -e\nom curl -p /api/v0/certificate_authorities -x GET\n" },
  { name: "nginx.conf", text: "server {\n  listen 443 ssl;\n  server_name opsman.example.com;\n}\n" },
  { name: "empty.txt", text: "" },
]; // prettier-ignore

type Verdict = Report["verdict"];
/** How much a verdict claims; to rule out claims as much as to confirm. */
const rank = (verdict: Verdict): number => ["not-applicable", "inconclusive", "possible", "probable", "confirmed", "ruled-out"].indexOf(verdict); // prettier-ignore

describe("a source taken away", () => {
  it("never turns confirmed into ruled out, or back, and raises a verdict only where it spoke against it", async () => {
    await holds(async (bundle) => {
      const whole = await reported(bundle, { options: { failedAt: [] } });
      for (const gone of bundle.files) {
        const files = bundle.files.filter((file) => file !== gone);
        const rest = await reported(bundle, { files, options: { failedAt: [] } });
        for (const { before, after } of pairs(whole, rest)) {
          const step = `${before.verdict} to ${after.verdict} without ${gone.name}`;
          expect(["confirmed to ruled-out", "ruled-out to confirmed"].some((jump) => step.startsWith(jump)), step).toBe(false); // prettier-ignore
          const isRaised = before.verdict !== "ruled-out" && rank(after.verdict) > rank(before.verdict);
          if (isRaised) expect(spokeAgainst(gone.name, before, whole) || keptFrom(gone.name, before, after) || speaksMore(rest, whole), step).toBe(true); // prettier-ignore
        }
      }
    });
  });
});

type Finding = Report["findings"][number];

/** The findings of both reports that are about the same call and certificate. */
function pairs(whole: Report, rest: Report): { before: Finding; after: Finding }[] {
  const key = (report: Report, { call, violation, certificate }: Finding): string => {
    const one = report.calls.find(({ id }) => id === call);
    return JSON.stringify([one?.citation.source, violation?.code, certificate]);
  };
  return whole.findings.flatMap((before) => {
    const after = rest.findings.filter((finding) => key(rest, finding) === key(whole, before));
    const same = whole.findings.filter((finding) => key(whole, finding) === key(whole, before));
    return after.length === 1 && same.length === 1 ? [{ before, after: after[0]! }] : [];
  });
}

/** Whether the report cites that source for something that held the verdict down. */
function spokeAgainst(name: string, finding: Finding, report: Report): boolean {
  const cited = [
    ...finding.criteria.filter(({ status }) => status !== "met").flatMap(({ citations }) => citations),
    ...finding.alternatives.filter(({ status }) => status === "possible").flatMap(({ citations }) => citations),
    ...report.contradictions.flatMap(({ citations }) => citations),
  ];
  return cited.some(({ source }) => source === name) || finding.limits.some((limit) => limit.includes(name));
}

/** Whether that source is cited for a criterion that is unmet without it. */
function keptFrom(name: string, before: Finding, after: Finding): boolean {
  return before.criteria.some(({ status, citations }, index) => {
    const isCited = citations.some(({ source }) => source === name);
    return status === "met" && isCited && after.criteria[index]!.status === "unmet";
  });
}

/** Whether a capture speaks that did not: what was taken away had silenced it. */
function speaksMore(rest: Report, whole: Report): boolean {
  const speaking = ({ captures }: Report): string[] =>
    captures
      .filter(({ speaksFor }) => speaksFor.length > 0)
      .map(({ citation }) => `${citation.source}:${citation.line}`);
  return speaking(rest).some((capture) => !speaking(whole).includes(capture));
}

describe("every citation", () => {
  it("points at text that is there", async () => {
    await holds(async (bundle) => {
      const report = await reported(bundle);
      for (const { source, line, column, text } of citationsIn(report)) {
        const file = bundle.files.find(({ name }) => name === source);
        expect(file, source).toBeDefined();
        const there = file!.text.split(/\r\n|\n/)[line - 1] ?? "";
        expect(there.slice(column - 1), `${source}:${line}:${column}`).toContain(text);
      }
    });
  });
});

interface Citation {
  readonly source: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (value === null || typeof value !== "object") return [];
  const isCitation = ["source", "line", "column", "text"].every((key) => key in value);
  return isCitation ? [value as Citation] : Object.values(value).flatMap(citationsIn);
}
