import { describe, expect, it } from "vitest";
import { Known, recognise } from "../../src/detect/recognise.ts";
import { KINDS, LOGS } from "../../src/kinds/index.ts";
import type { CallFact, Fact } from "../../src/model.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { StringPool } from "../../src/syntax/string-pool.ts";

const OPTIONS = { zone: null, documentBytes: 16 << 20, strings: new StringPool() };

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
const TOPOLOGY =
  "topology:\n  - name: /opsmgr/bosh_dns/tls_ca\n    versions:\n      - version_id: 17d262db-a3b5-4e16-9dcc-5cb83fded06d\n        active: true\n        deployment_names: [cf]\n";

describe("what stands between a head and its body", () => {
  it.each([
    ["a label", `${HEAD}\nResponse:\n${BODY}\n`],
    ["a label with empty lines", `${HEAD}\nBody:\n\n${BODY}\n`],
    ["the marks of a block of code", `${HEAD}\n{code}\n${BODY}\n{code}\n`],
    ["a line that is no header", `${HEAD}this is no header\n\n${BODY}\n`],
    ["a sentence", `${HEAD}\nand then it printed this, which we do not understand\n${BODY}\n`],
  ])("is not the body: %s", (_, content) => {
    expect(callsIn(content)).toEqual(callsIn(`${HEAD}\n${BODY}\n`));
    expect(read(content).codes).toEqual(["lines-not-understood"]);
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

  it("may be a page with a script in it", () => {
    const page = "<html>\n<title>502 Bad Gateway</title>\n<script>\n{\n}\n</script>\n</html>\n";
    expect(callsIn(`HTTP/1.1 502 Bad Gateway\n\n${page}`)).toMatchObject([{ messages: ["502 Bad Gateway"] }]);
  });
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
