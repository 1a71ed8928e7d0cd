import { describe, expect, it } from "vitest";
import { isTyped, promptCommand } from "../../src/detect/surroundings.ts";
import { answer, CF, HEALTH, judged, METRICS, topology } from "../simulator/small-bundles.ts";

const PROMPTS = [
  "ubuntu@opsman:~$", "[root@jumpbox tmp]#", "(venv) ubuntu@opsman:~$", "[00:41:39] ubuntu@opsman:~$", "me@mac ~ %",
  "bosh/0:~$", "bosh/0:/var/vcap/sys/log/director#", "director/3f2a1b4c-1111-2222-3333-444455556666:~#", "jumpbox:~ me$",
  "opsman:~ #", "opsman:/home/u>", "bash-5.2#", "sh-4.4$", "➜  ~", "➜  repo git:(main) ✗", "❯", "λ", "PS /home/ubuntu>",
  "PS H:\\>", "[opsman]: PS C:\\>", "└─$", "$", "jumpbox$", "opsman%",
]; // prettier-ignore

describe("a prompt", () => {
  it.each(PROMPTS)("is told with its command, and alone: %s", (prompt) => {
    expect(promptCommand(`${prompt} maestro topology --name x`)).toBe("maestro topology --name x");
    expect(isTyped(`${prompt} maestro topology`)).toBe(true);
    expect(promptCommand(prompt)).toBe("");
  });

  it.each([
    "topology:", "  - name: /opsmgr/bosh_dns/tls_ca", "184327  done  100%", "https://opsman/docs#", "[]", "-> here", "a: b$ c",
    "HTTP/1.1 422 Unprocessable Entity", "50%", "PS: this was on Monday", "costs 5 $", "name: ~", "",
  ])("is none: %j", (line) => {
    expect(promptCommand(line)).toBeNull();
  }); // prettier-ignore

  it("may be a heading where nothing but a command stands in the line", () => {
    for (const line of ["maestro topology", "# bosh tasks"]) {
      expect(promptCommand(line)).not.toBeNull();
      expect(isTyped(line)).toBe(false);
    }
  });
});

describe("a topology", () => {
  const TOPOLOGY = topology(1260, [CF, METRICS], [HEALTH]);
  const [date, ...lines] = TOPOLOGY.trimEnd().split("\n");
  const body = lines.join("\n");

  /** What was read of it, and what was found wrong. */
  async function seen(text: string) {
    const { captures, inputs } = await judged({ "1.txt": answer(1250), "t.txt": text });
    const problems = inputs.find(({ path }) => path.endsWith("t.txt"))!.problems;
    const shown = captures.map(({ versions }) => versions.map(({ citation: _, ...version }) => version));
    return { captures: shown, codes: problems.map(({ code }) => code) };
  }

  it.each(PROMPTS)("ends before the next prompt: %s", async (prompt) => {
    const session = `${prompt} date -u\n${date}\n${prompt} maestro topology\n${body}\n${prompt}\n${prompt} exit\n`;
    const { captures, codes } = await seen(session);
    expect(captures).toEqual((await seen(TOPOLOGY)).captures);
    expect(codes.filter((code) => code !== "lines-not-understood")).toEqual([]);
  });

  it.each([
    ["{code:title=out.txt|borderStyle=solid}", "{code}"],
    ["{noformat}", "{noformat}"],
    ["```yaml", "```"],
  ])("may stand in a ticket between %s and %s", async (above, below) => {
    const plain = await seen(TOPOLOGY);
    expect(await seen(`${above}\n${TOPOLOGY}${below}\nh3. What we did\nNothing: yet\n`)).toEqual({
      captures: plain.captures,
      codes: ["lines-not-understood"],
    });
  });

  it.each([
    ["less", `${body}\n~\n~\nlines 1-24/24 (END)\n`],
    ["less, at the end", `${body}\n(END)\n`],
    ["more", body.replaceAll(/(?:.*\n){5}/g, "$&--More--(40%)\n")],
  ])("may come out of a pager: %s", async (_, text) => {
    const plain = await seen(TOPOLOGY);
    expect(await seen(`${date}\n${text}`)).toEqual({ captures: plain.captures, codes: ["pager-marks-removed"] });
  });
});
