import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unixDate, wallClock } from "../simulator/cli-table.ts";
import { parseZone } from "../../src/syntax/timestamps.ts";
import { answer, CF, CHECKS, HEALTH, judged, METRICS, START, tasks, topology } from "../simulator/small-bundles.ts";

const LIST = tasks([[50, 100, "create", CF], ...CHECKS]);
/** The last time in the list. */
const LAST = 2_500;
const TOPOLOGY = topology(0, [CF, METRICS], [HEALTH]).replace(/.*\n/, "");
const PROMPT = "ubuntu@opsman:~$ ";
const date = (at: number): string => `${unixDate(START + at)}\n`;

/** When the topology in a session was taken, and what is said of the dates in it. */
async function sessionOf(text: string) {
  const { captures, inputs } = await judged({ "session.txt": text });
  const problems = inputs[0]!.problems.filter(({ code }) => code.startsWith("date-"));
  return { takenAt: captures[0]!.takenAt, problems: problems.map(({ code, line }) => `${code} ${line}`) };
}

const undated = (problem: string) => ({ takenAt: null, problems: [problem] });
const takenAt = (at: number) => ({ takenAt: `${wallClock(START + at)}Z`, problems: [] });

describe("a date line", () => {
  it("dates what one command, and a script, print behind it", async () => {
    expect(await sessionOf(`${PROMPT}date -u\n${date(3_000)}${PROMPT}maestro topology\n${TOPOLOGY}`)).toEqual(takenAt(3_000)); // prettier-ignore
    expect(await sessionOf(`${PROMPT}date -u; bosh tasks; maestro topology\n${date(3_000)}${LIST}\n${TOPOLOGY}`)).toEqual(takenAt(3_000)); // prettier-ignore
    expect(await sessionOf(`${date(3_000)}bosh tasks\n${LIST}\n# maestro topology\n${TOPOLOGY}`)).toEqual(takenAt(3_000)); // prettier-ignore
  });

  it("does not date what was typed behind the command that it belongs to", async () => {
    const session = `${PROMPT}date -u\n${date(3_000)}${PROMPT}bosh tasks\n${LIST}\n${PROMPT}maestro topology\n${TOPOLOGY}`;
    expect(await sessionOf(session)).toEqual(undated("date-of-another-command 6"));
    const again = session.replace(`${PROMPT}maestro`, `${PROMPT}date -u\n${date(9_000)}${PROMPT}maestro`);
    expect(await sessionOf(again)).toEqual(takenAt(9_000));
  });

  it("behind the log that a command printed is the time of its end", async () => {
    const events = readFileSync("fixtures/kinds/bosh-events/events.redirected.txt", "utf8").split("\n").slice(0, 5);
    const session = `${PROMPT}bosh events; date -u\n${events.join("\n")}\n${date(1e8)}${PROMPT}maestro topology\n${TOPOLOGY}`;
    expect(await sessionOf(session)).toEqual(undated("date-of-another-command 9"));
  });

  it("dates what the CLI's --json holds, and no bare answer behind what it dated", async () => {
    const last = JSON.stringify({ Tables: null, Blocks: ["Task 23 | 16:25:32 | Creating missing vms: hw/1 (0)"], Lines: ["Succeeded"] }); // prettier-ignore
    const session = `${LIST}\n${date(3_000)}${TOPOLOGY}\n${date(9_000)}${last}\n`;
    expect(await sessionOf(session)).toEqual(takenAt(3_000));
    const { calls } = await judged({ "1.txt": `${date(3_000)}${TOPOLOGY}\n${answer(0).split("\n\n")[1]}` });
    expect(calls).toMatchObject([{ at: null }]);
  });

  it("in a zone that the stated one does not use is not asked about again", async () => {
    const zone = parseZone("Asia/Seoul");
    const report = await judged({ "session.txt": `Wed Mar  6 00:41:30 CST 2024\n${TOPOLOGY}` }, { zone });
    const problem = report.inputs[0]!.problems.find(({ code }) => code === "time-without-zone")!;
    expect(problem.message).toContain("none of the zone that was said");
    expect(problem.hint).not.toContain("--timezone");
  });

  it.each(["vi rotate.sh", "ls", "bosh locks", "sleep 300", "maestro topology > before.yml"])(
    "does not date what was typed behind another command, whatever that printed: %s",
    async (other) => {
      const behind = `${PROMPT}maestro topology\n${TOPOLOGY}`;
      expect(await sessionOf(`${PROMPT}date -u\n${date(3_000)}${PROMPT}${other}\n${behind}`)).toEqual(undated("date-of-another-command 5")); // prettier-ignore
      expect(await sessionOf(`${PROMPT}date -u\n${date(3_000)}${PROMPT}${other}\nfoo bar\n\n0 locks\n${behind}`)).toEqual(undated("date-of-another-command 8")); // prettier-ignore
      expect(await sessionOf(`${PROMPT}date -u; ${other}\n${date(3_000)}${behind}`)).toEqual(undated("date-of-another-command 4")); // prettier-ignore
      expect(await sessionOf(`${date(3_000)}${PROMPT}${other}\n${behind}`)).toEqual(undated("date-of-another-command 4")); // prettier-ignore
    },
  ); // prettier-ignore

  it("does not date the second command of a session saved without its prompts", async () => {
    const session = `date -u\n${date(3_000)}bosh deployments\n\nmaestro topology\n${TOPOLOGY}`;
    expect(await sessionOf(session)).toEqual(undated("date-of-another-command 6"));
  });

  it("dates the command behind its own, and headings of a script part nothing", async () => {
    const behind = `${PROMPT}maestro topology\n${TOPOLOGY}`;
    for (const command of ["date -u", "date -u;", "date -u | tee -a log", "LC_ALL=C date"])
      expect(await sessionOf(`${PROMPT}${command}\n${date(3_000)}${PROMPT}\n${behind}`)).toEqual(takenAt(3_000));
    expect(await sessionOf(`date -u\n${date(3_000)}maestro topology\n${TOPOLOGY}`)).toEqual(takenAt(3_000));
    for (const script of ["", "# date -u\n"])
      expect(await sessionOf(`${script}${date(3_000)}# bosh locks\n# maestro topology\n${TOPOLOGY}`)).toEqual(takenAt(3_000)); // prettier-ignore
  });

  it.each([
    ["a comment of a ticket", "Bob: this is the topology that we took before we began:\n\n", 4],
    ["two lines", "Bob:\n\nsee here\n", 5],
    ["a heading that tells something", "=== maestro topology (from our pipeline, earlier today) ===\n", 3],
    ["commands behind a prompt that is not known", "+ sleep 300\n+ maestro topology\n", 4],
  ])("does not date what stands below other text, of which it may be the time: %s", async (_, text, line) => {
    for (const at of [date(3_000), "2024-03-06 00:50:00 UTC\n", "Mar 6, 2024 12:50 AM UTC\n"])
      expect(await sessionOf(`${at}${text}${TOPOLOGY}`)).toEqual(undated(`date-apart ${line}`));
    const behindList = `${date(3_000)}${LIST}\n${text}${TOPOLOGY}`;
    expect((await sessionOf(behindList)).problems).toEqual([expect.stringMatching(/^date-apart \d+$/)]);
  });

  it("dates what stands below one label, and what a command prints, whatever else that prints", async () => {
    for (const label of [
      "Topology during the check:",
      "# the topology",
      "+ maestro topology --name /opsmgr/bosh_dns/tls_ca",
    ])
      expect(await sessionOf(`${date(3_000)}\n${label}\n${TOPOLOGY}`)).toEqual(takenAt(3_000));
    expect(await sessionOf(`${date(3_000)}foundation: one of ours\nsaved: true\n${TOPOLOGY}`)).toEqual(takenAt(3_000));
    expect(await sessionOf(`${date(3_000)}saved:\n  - by one of us at the desk of the others\n${TOPOLOGY}`)).toEqual(
      takenAt(3_000),
    );
    const banner = "Unauthorized use of this system is prohibited and may be prosecuted\nHello.\n";
    expect(await sessionOf(`${PROMPT}date -u; maestro topology\n${date(3_000)}${banner}${TOPOLOGY}`)).toEqual(takenAt(3_000)); // prettier-ignore
    expect(await sessionOf(`${date(3_000)}# maestro topology\n${banner}${TOPOLOGY}`)).toEqual(takenAt(3_000));
    expect(await sessionOf(`${date(3_000)}Tasks:\n${LIST}\nTopology:\n${TOPOLOGY}`)).toEqual(takenAt(3_000));
  });

  it("of which the weekday is not that of the date dates nothing, and does not leave it to the one before", async () => {
    const wrong = date(3_000).replace("Wed", "Tue");
    const { captures, inputs } = await judged({ "session.txt": `${date(2_900)}${wrong}${TOPOLOGY}` });
    expect(captures[0]!.takenAt).toBeNull();
    expect(inputs[0]!.problems).toMatchObject([{ code: "wrong-weekday", severity: "warning", line: 2, column: 1 }]);
  });

  it("may be a number only where `date` was asked for it, or where the text begins", async () => {
    const seconds = `${START + 3_000}`;
    for (const epoch of [seconds, `@${seconds}`, `${seconds}.000000000`]) {
      expect(await sessionOf(`${epoch}\n${TOPOLOGY}`)).toEqual(takenAt(3_000));
      expect(await sessionOf(`${PROMPT}date +%s; maestro topology\n${epoch}\n${TOPOLOGY}`)).toEqual(takenAt(3_000));
      for (const above of ["Case\n", "Jane Doe\n\n", `${PROMPT}maestro topology\n`])
        expect((await sessionOf(`${above}${epoch}\n${TOPOLOGY}`)).takenAt).toBeNull();
    }
    for (const phone of ["2125551234", "3125551234", "1109684100"])
      expect((await sessionOf(`${phone}\n${TOPOLOGY}`)).takenAt).toBeNull();
  });

  it("dates nothing where later times stand behind it", async () => {
    const script = (at: number) => `${date(at)}${LIST}\n\n${TOPOLOGY}`;
    expect(await sessionOf(script(LAST - 60))).toEqual(takenAt(LAST - 60));
    const { takenAt: found, problems } = await sessionOf(script(LAST - 61));
    expect([found, problems]).toEqual([null, ["date-passed 2", "date-passed 4"]]);
    expect(await sessionOf(`${LIST}\n${date(100)}${TOPOLOGY}`)).toEqual(takenAt(100));
    expect(await sessionOf(`${date(100)}${LIST}\n${date(200)}${TOPOLOGY}`)).toMatchObject({
      takenAt: takenAt(200).takenAt,
    });
  });

  it("does not date what was typed behind it, where it ends the output of a command", async () => {
    const typed = (command: string) => `${PROMPT}${command}; date -u\n`;
    const session = `${typed("bosh tasks")}${LIST}\n${date(3_000)}${typed("maestro topology")}${TOPOLOGY}${date(9_000)}`;
    expect(await sessionOf(session)).toEqual(undated("date-of-another-command 5"));
    expect((await sessionOf(`${session}${typed("bosh tasks")}${LIST}\n`)).takenAt).toBeNull();
  });

  it("dates nothing where each stands behind an output, and none before the first", async () => {
    const script = `${LIST}\n${date(3_000)}${TOPOLOGY}${date(9_000)}`;
    expect(await sessionOf(script)).toMatchObject({ takenAt: null, problems: [expect.stringMatching(/^date-behind \d+$/)] });
    expect((await sessionOf(`${script}and so on, as we said in the last call\n`)).takenAt).toBeNull();
    expect(await sessionOf(date(2_900) + script)).toEqual(takenAt(3_000));
    expect(await sessionOf(`${script}${LIST}\n`)).toEqual(takenAt(3_000));
  }); // prettier-ignore

  it("in another language takes the place of the one before, and that it was not understood is said", async () => {
    const german = "Mi 6. M\u00e4r 03:00:00 UTC 2024\n";
    const session = `${date(3_000)}${LIST}\n${PROMPT}date\n${german}${PROMPT}maestro topology\n${TOPOLOGY}`;
    expect(await sessionOf(session)).toEqual(undated("date-not-understood 4"));
    const one = `${date(3_000)}${LIST}\n${PROMPT}date; maestro topology\n${german}${TOPOLOGY}`;
    expect(await sessionOf(one)).toEqual(undated("date-not-understood 4"));
  });
});
