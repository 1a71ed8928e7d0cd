import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Known } from "../../src/detect/known.ts";
import { recognise } from "../../src/detect/recognise.ts";
import { KINDS, LOGS } from "../../src/kinds/index.ts";
import type { CallFact, Fact } from "../../src/model.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { StringPool } from "../../src/syntax/string-pool.ts";
import { YamlBudget } from "../../src/syntax/yaml.ts";

const OPTIONS = { zone: null, documentBytes: 16 << 20, strings: new StringPool(), yaml: new YamlBudget() };

/** What is read of a text: its facts, and what was found wrong with it. */
function read(content: string): { kinds: string[]; facts: Fact[]; codes: string[] } {
  const { blocks, problems } = recognise(SourceText.of("a.txt", content), new Known(KINDS, LOGS), OPTIONS);
  const readings = blocks.map((one) => (one.type === "log" ? one.reading : one.kind.read(one.block, OPTIONS)));
  return {
    kinds: blocks.map(({ kind }) => kind.id),
    facts: readings.flatMap(({ facts }) => facts),
    codes: [...problems, ...readings.flatMap((reading) => reading.problems)].map(({ code }) => code),
  };
}

function callsIn(content: string) {
  return read(content)
    .facts.filter((fact): fact is CallFact => fact.type === "call")
    .map(({ status, result, endpoint, violations, messages, times }) => ({
      status,
      result,
      endpoint,
      violations: violations.map(({ text, certificates }) => [text, ...certificates.map(({ name }) => name)]),
      messages,
      times: times.map(({ instant }) => instant.raw),
    }));
}

const HEAD =
  "HTTP/1.1 422 Unprocessable Entity\nContent-Type: application/json; charset=utf-8\nDate: Wed, 06 Mar 2024 00:41:30 GMT\n";
const BODY = JSON.stringify(
  {
    certificates: { regenerated: [], excluded: [], regenerate_failed: [] },
    safety_violations: [
      {
        violation: "there is more than one signing version of a certificate authority",
        certificate_names: ["/opsmgr/bosh_dns/tls_ca"],
      },
    ],
    errors: ["failed to regenerate leaf certificates"],
  },
  null,
  2,
);
const BODY_OF_YAML =
  "certificates:\n  excluded: []\n  regenerated: []\nerrors:\n  - failed to regenerate leaf certificates\nsafety_violations:\n  - violation: there is more than one signing version of a certificate authority\n    certificate_names: [/opsmgr/bosh_dns/tls_ca]\n";
const TOPOLOGY =
  "topology:\n  - name: /opsmgr/bosh_dns/tls_ca\n    versions:\n      - version_id: 17d262db-a3b5-4e16-9dcc-5cb83fded06d\n        active: true\n        deployment_names: [cf]\n";

describe("what stands between a head and its body", () => {
  it.each([
    ["a label", `${HEAD}\nResponse:\n${BODY}\n`],
    ["a label with empty lines", `${HEAD}\nBody:\n\n${BODY}\n`],
    ["a line that is no header", `${HEAD}this is no header\n\n${BODY}\n`],
  ])("is not the body: %s", (_, content) => {
    expect(callsIn(content)).toEqual(callsIn(`${HEAD}\n${BODY}\n`));
    expect(read(content).codes).toEqual(["lines-not-understood"]);
  });

  it("is not the body, and known: the marks of a block of code", () => {
    const content = `${HEAD}\n{code}\n${BODY}\n{code}\n`;
    expect(callsIn(content)).toEqual(callsIn(`${HEAD}\n${BODY}\n`));
    expect(read(content).codes).toEqual([]);
  });

  it("is of the body, where that is YAML of which the key that it is known by is not the first", () => {
    const violations = BODY_OF_YAML.slice(BODY_OF_YAML.indexOf("safety_violations"));
    expect(callsIn(`${HEAD}\n${BODY_OF_YAML}`)).toEqual(callsIn(`${HEAD}\n${violations}`));
  });

  it("is the body, where the document is no answer", () => {
    const failed = `HTTP/1.1 502 Bad Gateway\n\nupstream is gone\n`;
    const [alone] = callsIn(failed);
    expect(alone).toMatchObject({ status: 502, messages: ["upstream is gone"] });
    for (const behind of [TOPOLOGY, '{\n"level": "info"\n}\n', `${"{\n".repeat(20)}`])
      expect(callsIn(`${failed}\n${behind}`)).toEqual([alone]);
    expect(read(`${failed}\n${TOPOLOGY}`).kinds).toEqual(["regenerate-response", "topology"]);
  });

  it("is the body, where the head says so", () => {
    const failed = `HTTP/1.1 502 Bad Gateway\nContent-Type: text/plain\n\nupstream is gone\n`;
    expect(callsIn(`${failed}\n${BODY}\n`)).toMatchObject([
      { status: 502, messages: ["upstream is gone"], violations: [] },
      { status: null, violations: [[expect.any(String), "/opsmgr/bosh_dns/tls_ca"]] },
    ]);
  });

  it.each([
    "Bob then tried again and got:\n",
    "and then it printed this, which we do not understand\n",
    "(body lost)\n\nlater call:\n",
  ])("leaves the head to an answer of its own, where somebody tells something: %j", (told) => {
    const ofItsOwn = { status: 422, violations: [], times: ["Wed, 06 Mar 2024 00:41:30 GMT"] };
    expect(callsIn(`${HEAD}\n${told}\n${BODY}\n`)).toMatchObject([ofItsOwn, callsIn(`${BODY}\n`)[0]!]);
  });

  it("may be a page with a script in it", () => {
    const page = "<html>\n<title>502 Bad Gateway</title>\n<script>\n{\n}\n</script>\n</html>\n";
    expect(callsIn(`HTTP/1.1 502 Bad Gateway\n\n${page}`)).toMatchObject([{ messages: ["502 Bad Gateway"] }]);
  });
});

describe("a head below a body", () => {
  const whole = callsIn(`${HEAD}\n${BODY}\n`);
  const alone = callsIn(`${BODY}\n`)[0]!;
  const PROMPT = "ubuntu@opsman:~$ ";

  it.each(["", "\n\n", 'could not execute "curl": server responded with a 422 error\n'])(
    "is its own directly below it: %j",
    (between) => expect(callsIn(`${BODY}\n${between}${HEAD}\n`)).toEqual(whole),
  );

  it.each([
    ["a command", `${PROMPT}curl -skI -X POST https://opsman/api/v0/certificate_authorities/active/regenerate\n`],
    ["an empty prompt", PROMPT],
    ["what somebody wrote", "and before that:\n"],
    ["a date", "Wed Mar  6 00:45:00 UTC 2024\n"],
  ])("is of another answer behind %s", (_, between) => {
    expect(callsIn(`${BODY}\n${between}\n${HEAD}\n`)).toMatchObject([alone, { status: 422, violations: [] }]);
  });

  it.each(["200 OK", "302 Found", "401 Unauthorized"])("is of another answer with a status that cannot be its: %s", (status) => {
    const other = HEAD.replace("422 Unprocessable Entity", status);
    expect(callsIn(`${BODY}\n${other}\n`)).toMatchObject([alone, { violations: [] }]);
    const succeeded = '{"certificates":{"regenerated":[],"excluded":[],"regenerate_failed":[]},"safety_violations":[]}';
    expect(callsIn(`${succeeded}\n${other}\n`)).toHaveLength(1);
  }); // prettier-ignore
});

describe("an answer", () => {
  it("with an empty line behind every line is what it is without", () => {
    const content = `${HEAD}\n${BODY}\n`;
    expect(callsIn(content.replaceAll("\n", "\n\n"))).toEqual(callsIn(content));
  });

  const VERBOSE = `> POST /api/v0/certificate_authorities/active/regenerate HTTP/1.1\n> Host: opsman\n> \n${HEAD.replaceAll(/^/gm, "< ")}\n{ [289 bytes data]\n* Connection #0 to host opsman left intact\n`;

  it("that curl -i -v printed twice is one", () => {
    const found = callsIn(`${VERBOSE}${HEAD}\n${BODY}\n`);
    expect(found).toEqual([{ ...callsIn(`${HEAD}\n${BODY}\n`)[0], endpoint: "regenerate" }]);
    expect(callsIn(`${VERBOSE}${HEAD.replace("00:41:30", "00:41:31")}\n${BODY}\n`)).toHaveLength(2);
  });
});

describe("an answer that some program made a JSON string of", () => {
  const compact = JSON.stringify(JSON.parse(BODY));
  // ConvertTo-Json of Windows PowerShell escapes these too
  const powershell = (text: string) => JSON.stringify(text).replaceAll(/['<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`); // prettier-ignore

  it.each([
    ["in a line", JSON.stringify(compact)],
    ["with its lines", JSON.stringify(BODY)],
    ["with the lines of Windows", powershell(`${BODY.replaceAll("\n", "\r\n")}\r\n`)],
    ["indented", `  ${JSON.stringify(` ${compact}`)}  `],
    ["with four blanks to the level", JSON.stringify(JSON.stringify(JSON.parse(BODY), null, 4))],
  ])("is read: %s", (_, body) => {
    const [plain] = callsIn(`${HEAD}\n${BODY}\n`);
    expect(plain!.violations).toHaveLength(1);
    expect(callsIn(`${HEAD}\n${body}\n`)).toEqual([plain]);
    const [bare] = callsIn(BODY);
    expect(callsIn(body)).toEqual([bare]);
    expect(callsIn(`$ bosh tasks\n${body}\n$ date`)).toEqual([bare]);
  });

  it("is cited where it stands", () => {
    const content = `${HEAD}\n${JSON.stringify(BODY)}\n`;
    const call = read(content).facts[0] as CallFact;
    const { line, column } = call.violations[0]!.citation;
    expect(content.split("\n")[line - 1]!.slice(column - 1)).toMatch(/^\\"there is more than one/);
  });

  it("is not whole where the string is cut", () => {
    const { facts, codes } = read(`${HEAD}\n${JSON.stringify(compact).slice(0, -40)}\n`);
    expect(facts).toMatchObject([{ violations: [{}], damage: "its JSON is broken at line 5" }]);
    expect(codes).toContain("json-syntax");
  });

  it.each([
    ["no answer is in it", JSON.stringify('{"name":"cf"}')],
    ["it is one of several", `${JSON.stringify(compact)}, "x"`],
  ])("is none where %s", (_, body) => expect(callsIn(body)).toEqual([]));

  it.each([
    ["Ruby", `"${compact.replaceAll(":", "=>")}"`],
    ["a sentence", "It says that there is more than one signing version of a certificate authority."],
    ["single quotes", `body = '${compact}'`],
  ])("is not taken for one that failed for another reason where its form is not read: %s", (_, body) => {
    const { facts, codes } = read(`${HEAD}\n${body}\n`);
    for (const fact of facts) expect(fact).toMatchObject({ result: "failed", answer: null, violations: [{}], damage: expect.stringContaining("a form that is not read") }); // prettier-ignore
    if (facts.length > 0) expect(codes).toContain("form-not-read");
  });
});

describe("a document of which the texts were broken into lines", () => {
  const compact = JSON.stringify(JSON.parse(BODY));
  const whole = callsIn(`${HEAD}\n${compact}\n`);
  const atWidth = (width: number, text = compact): string => text.replaceAll(new RegExp(`.{${width}}`, "g"), "$&\n");
  const atBlanks = (width: number, text = compact): string => {
    const lines = [""];
    for (const word of text.split(" ")) {
      const line = lines.at(-1)!;
      if (line !== "" && line.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    return lines.join("\n");
  };
  const withoutBlanks = (calls: typeof whole) => JSON.stringify(calls).replaceAll(" ", "");

  it("by a terminal is what it was, where a blank beside a break tells that nothing was lost there", () => {
    expect(callsIn(`${HEAD}\n${atWidth(120)}\n`)).toEqual(whole);
  });

  it.each([40, 72, 80, 100, 121])("at blanks before column %i is what it was", (width) => {
    const { codes } = read(`${HEAD}\n${atBlanks(width)}\n`);
    expect(codes).toEqual(["broken-texts-joined"]);
    expect(callsIn(`${HEAD}\n${atBlanks(width)}\n`)).toEqual(whole);
    expect(callsIn(`${HEAD}\r\n${atBlanks(width).replaceAll("\n", "\r\n")}\r\n`)).toEqual(whole);
  });

  it("has its violations wherever it was broken", () => {
    for (let width = 20; width < compact.length; width++) {
      const found = callsIn(`${HEAD}\n${atWidth(width)}\n`);
      expect([width, withoutBlanks(found)]).toEqual([
        width,
        withoutBlanks(whole.map((call) => ({ ...call, endpoint: found[0]!.endpoint }))),
      ]);
    }
  });

  it("is not one of which a quote is missing", () => {
    const damaged = BODY.replace('authority"', "authority");
    expect(read(`${HEAD}\n${damaged}\n`).codes).toContain("json-syntax");
    expect(read(`${HEAD}\n${damaged}\n`).codes).not.toContain("broken-texts-joined");
  });
});

const PRODUCTION_LOG = readFileSync("fixtures/kinds/opsman-production-log/production.log", "utf8");
const DEBUG_LOG = readFileSync("fixtures/kinds/bosh-task-debug/task-23.debug", "utf8");
const TASKS = readFileSync("fixtures/kinds/bosh-tasks/director-276/tasks-recent-all.tty.txt", "utf8");

describe("what script recorded of a shell that asks for bracketed paste", () => {
  it("has the first line of each output", () => {
    const recorded = `\u001b[?2004hubuntu@opsman:~$ cat production.log\r\n\u001b[?2004l\r${PRODUCTION_LOG.replaceAll("\n", "\r\n")}\u001b[?2004hubuntu@opsman:~$ exit\r\n`;
    expect(callsIn(recorded)).toEqual(callsIn(PRODUCTION_LOG));
    expect(read(recorded).codes).not.toContain("lines-not-understood");
  });
});

describe("a block of code whose fences stand in its first and last line", () => {
  it.each([
    ["a log", PRODUCTION_LOG],
    ["an answer", BODY],
    ["a topology", TOPOLOGY],
  ])("is read as without them: %s", (_, text) => {
    const { facts, codes } = read(`so it said:\n\`\`\`${text.trimEnd()}\`\`\`\nand then?\n`);
    const plain = read(`so it said:\n${text.trimEnd()}\n\nand then?\n`);
    expect(plain.facts.length).toBeGreaterThan(0);
    expect(withoutPlaces(facts)).toEqual(withoutPlaces(plain.facts));
    expect(codes).toEqual(plain.codes);
  });

  it("may name its language behind them", () => {
    expect(read(`\`\`\`yaml\n${TOPOLOGY}\`\`\`\n`).codes).toEqual(read(TOPOLOGY).codes);
  });
});

/** Facts without where they stand. */
const withoutPlaces = (facts: readonly Fact[]): unknown =>
  JSON.parse(JSON.stringify(facts, (key, value: unknown) => (key === "citation" ? undefined : value)));

describe("characters of pages and mails", () => {
  const spread = (text: string, blank: string): string => text.replaceAll(" ", blank);

  it.each([
    ["a table", TASKS],
    ["a log", PRODUCTION_LOG],
    ["an answer", `${HEAD}\n${BODY}\n`],
    ["a topology", TOPOLOGY],
  ])("change nothing of %s", (_, text) => {
    const plain = read(text);
    for (const blank of ["\u00a0", "\u2003", "\u202f"]) {
      const found = read(spread(text, blank));
      expect(found.codes).toEqual(["other-characters-removed", ...plain.codes]);
      expect(found.facts).toEqual(plain.facts);
    }
    for (const unseen of ["\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff"]) {
      const found = read(text.replaceAll("/", `/${unseen}`));
      expect(found.kinds).toEqual(plain.kinds);
      expect(withoutPlaces(found.facts)).toEqual(withoutPlaces(plain.facts));
    }
    expect(withoutPlaces(read(text.replaceAll("-", "\u2011")).facts)).toEqual(withoutPlaces(plain.facts));
  });

  it("stand where the file has them", () => {
    const [fact] = read(TOPOLOGY.replace("/opsmgr/bosh_dns", "/\u200bopsmgr/\u200bbosh_dns")).facts;
    const [plain] = read(TOPOLOGY).facts;
    const placed = (one: Fact | undefined) => (one?.type === "capture" ? one.certificates[0] : undefined);
    expect(placed(fact)?.name).toBe("/opsmgr/bosh_dns/tls_ca");
    expect(placed(fact)?.citation).toEqual(placed(plain)?.citation);
  });
});

describe("what a terminal broke", () => {
  const broken = (text: string, width: number): string =>
    text.replaceAll(/[^\n]+/g, (line) => line.match(new RegExp(`.{1,${width}}`, "g"))!.join("\n"));

  it.each([
    ...[80, 90, 100, 110, 120, 132, 150].map((width) => ["a table", TASKS, width] as const),
    // a rest of its lines may begin with anything
    ...[80, 100, 120, 200].map((width) => ["a debug log", DEBUG_LOG, width] as const),
  ])("is what it was: %s (%#)", (_, text, width) => {
    const plain = read(text);
    const found = read(broken(text, width));
    expect(found.codes).toEqual(["hard-wraps-joined", ...plain.codes]);
    expect(found.kinds).toEqual(plain.kinds);
    expect(withoutPlaces(found.facts)).toEqual(withoutPlaces(plain.facts));
  });
});
