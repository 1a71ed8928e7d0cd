import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/kinds/kind.ts";
import { isErrorPage } from "../../src/kinds/html-page.ts";
import { regenerateResponse } from "../../src/kinds/regenerate-response.ts";
import { isBeginningOfViolation, misspeltViolation, violationCode, VIOLATIONS } from "../../src/violations.ts";
import type { CallFact, Problem, StatedTime } from "../../src/model.ts";
import { chunkEdits, httpHeadAt } from "../../src/syntax/http.ts";
import { parseJson } from "../../src/syntax/json.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { isoUtc, parseTime } from "../../src/syntax/timestamps.ts";
import { parseYaml } from "../../src/syntax/yaml.ts";
import { validateDocument } from "../../src/validate/validate.ts";

const FIXTURES = "fixtures/kinds/regenerate-response";
const SIGNING = "there is more than one signing version of a certificate authority";
const DNS_CA = "/opsmgr/bosh_dns/tls_ca";
const HEAD = "HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n";
const LISTS = { regenerated: [], excluded: [], regenerate_failed: [] };
const REFUSED = {
  certificates: LISTS,
  safety_violations: [{ violation: SIGNING, certificate_names: [DNS_CA] }],
  errors: ["failed to regenerate leaf certificates"],
};

/** Takes a text apart as the recognition does: a head, chunk sizes, then one document or text. */
function blockOf(content: string, more: Partial<Block> = {}): Block {
  const whole = SourceText.of("answer.txt", content);
  const lines = whole.lines();
  const found = httpHeadAt(lines, 0, whole);
  const head = found?.head ?? null;
  const start = found === null ? 0 : (lines[found.lines]?.start ?? content.length);
  const edited = head === null ? whole : whole.edit(chunkEdits(content, start, head) ?? []);
  const body = edited.content.slice(start).search(/\S/);
  if (head !== null && body < 0) {
    return {
      text: whole.slice(head.start, head.end),
      document: null,
      damage: null,
      head,
      said: null,
      command: null,
      ...more,
    };
  }
  const text = edited.slice(start + body, edited.content.trimEnd().length);
  const parse = /^[{[]/.test(text.content) ? parseJson : /^[\w-]+:(?:\s|$)/.test(text.content) ? parseYaml : null;
  const parsed = parse?.(text.content) ?? { root: null, problems: [] };
  const damage = parsed.problems.length === 0 ? null : "its JSON is broken";
  return { text, document: parsed.root, damage, head, said: null, command: null, ...more };
}

function reading(content: unknown, more: Partial<Block> = {}): { call: CallFact; problems: readonly Problem[] } {
  const { facts, problems } = regenerateResponse.read(
    blockOf(typeof content === "string" ? content : JSON.stringify(content), more),
    { zone: null },
  );
  expect(facts).toHaveLength(1);
  return { call: facts[0] as CallFact, problems };
}

function callIn(content: unknown, more: Partial<Block> = {}): CallFact {
  return reading(content, more).call;
}

function pairsOf({ violations }: CallFact): string[] {
  return violations.flatMap(({ text, certificates }) =>
    certificates.map(({ name }) => `${violationCode(text)} ${name}`),
  );
}

/** The text that really stands where a citation points. */
function textAt(content: string, { line, column, text }: { line: number; column: number; text: string }): string {
  return content.split(/\r?\n/)[line - 1]!.slice(column - 1, column - 1 + text.length);
}

describe("the response of knowledge-base article 297427", () => {
  const content = readFileSync(join(FIXTURES, "kb-297427.json"), "utf8");

  it("is one failed regenerate with one violation of one certificate", () => {
    const { call, problems } = reading(content);
    expect(call).toMatchObject({
      endpoint: "regenerate",
      status: null,
      result: "failed",
      answer: null,
      times: [],
      damage: null,
    });
    expect(call.messages).toEqual(["failed to regenerate leaf certificates"]);
    expect(pairsOf(call)).toEqual([`more-than-one-signing-version ${DNS_CA}`]);
    expect(problems).toEqual([]);
  });

  it("is cited where it stands", () => {
    const call = callIn(content);
    expect(call.violations[0]!.citation.line).toBe(9);
    expect(call.violations[0]!.certificates[0]!.citation.line).toBe(11);
    for (const citation of [
      call.citation,
      call.violations[0]!.citation,
      call.violations[0]!.certificates[0]!.citation,
    ]) {
      expect(textAt(content, citation)).toBe(citation.text);
    }
    expect(call.violations[0]!.citation.text).toContain(SIGNING);
    expect(call.violations[0]!.certificates[0]!.citation.text).toContain(DNS_CA);
  });

  it("has the same body in one line, with other blanks and in another order of keys", () => {
    const reordered = {
      errors: REFUSED.errors,
      safety_violations: [{ certificate_names: [DNS_CA], violation: SIGNING }],
      certificates: LISTS,
    };
    expect(callIn(JSON.stringify(reordered, null, 8)).body).toBe(callIn(content).body);
    expect(callIn({ ...REFUSED, errors: ["other"] }).body).not.toBe(callIn(content).body);
  });
});

describe("answers saved with their heads", () => {
  it("reads curl -v: endpoint, status and the time of the answer with its place", () => {
    const content = readFileSync(join(FIXTURES, "curl-verbose.txt"), "utf8");
    const call = callIn(content);
    expect(call).toMatchObject({ endpoint: "regenerate", status: 422, result: "failed" });
    expect(call.times).toHaveLength(1);
    expect(call.times[0]!.basis).toBe("date-header");
    expect(isoUtc(call.times[0]!.instant.earliest)).toBe("2024-03-06T00:41:31Z");
    expect(call.times[0]!.citation).toMatchObject({ line: 20, column: 9, text: "Wed, 06 Mar 2024 00:41:31 GMT" });
    expect(textAt(content, call.violations[0]!.citation)).toBe(call.violations[0]!.citation.text);
  });

  it("has the same body with a head as without", () => {
    expect(callIn(HEAD + JSON.stringify(REFUSED)).body).toBe(callIn(REFUSED).body);
  });

  it("reads the dump of om, chunked within a certificate's name, and cites the original", () => {
    const json = JSON.stringify({ ...REFUSED, note: "é失😀" });
    const at = json.indexOf("dns/tls_ca");
    const pieces = [json.slice(0, at), json.slice(at)];
    const chunks = pieces.map((piece) => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`).join("");
    const content = `request failed: unexpected response from /api/v0/certificate_authorities/active/regenerate:\r\nHTTP/1.1 422 Unprocessable Entity\r\nDate: Wed, 06 Mar 2024 00:41:31 GMT\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`;
    const call = callIn(content);
    expect(call).toMatchObject({ endpoint: "regenerate", status: 422, damage: null });
    expect(pairsOf(call)).toEqual([`more-than-one-signing-version ${DNS_CA}`]);
    expect(call.violations[0]!.certificates[0]!.citation).toMatchObject({ line: 7 });
    expect(content.split("\r\n")[6]!.slice(call.violations[0]!.certificates[0]!.citation.column - 1)).toMatch(
      /^"?\/opsmgr\/bosh_$/,
    );
  });

  it("has the times of the header and of the date line before it, in that order", () => {
    const parsed = parseTime("Wed Mar  6 00:41:20 UTC 2024");
    if (!parsed.ok) throw new Error("the date line of this test");
    const said: StatedTime = { instant: parsed.instant, basis: "date-line", citation: null };
    expect(callIn(HEAD + JSON.stringify(REFUSED), { said }).times.map(({ basis }) => basis)).toEqual([
      "date-header",
      "date-line",
    ]);
    expect(callIn(REFUSED, { said }).times).toEqual([said]);
  });

  it.each([
    ["Wed, 31 Feb 2024 00:41:31 GMT", "date-header-unreadable"],
    ["soon", "date-header-unreadable"],
    ["Mon, 06 Mar 2024 00:41:31 GMT", "wrong-weekday"],
    ["Wed, 06 Mar 2024 00:41:31 GMT\nDate: Wed, 06 Mar 2024 00:45:00 GMT", "date-headers-differ"],
  ])("says what is wrong with the date %j, and where, and takes no time of it", (date, code) => {
    const { call, problems } = reading(
      `HTTP/1.1 422 Unprocessable Entity\nDate: ${date}\n\n${JSON.stringify(REFUSED)}`,
    );
    expect(call.times).toEqual([]);
    expect(problems).toMatchObject([{ code, severity: "warning", line: 2, column: 7 }]);
    expect(problems[0]!.message).toContain(date.split("\n")[0]);
  });

  it("takes the time of two headers that say the same", () => {
    const date = "Date: Wed, 06 Mar 2024 00:41:31 GMT\n";
    const { call, problems } = reading(`HTTP/1.1 422 Unprocessable Entity\n${date}${date}\n${JSON.stringify(REFUSED)}`);
    expect([call.times.length, problems]).toEqual([1, []]);
  });
});

describe("the endpoint", () => {
  const asked = (request: string, body: unknown = { error: "no" }): CallFact =>
    callIn(`> ${request} HTTP/1.1\n>\n< HTTP/1.1 422 Unprocessable Entity\n<\n${JSON.stringify(body)}`);

  it.each([
    ["POST /api/v0/certificate_authorities/active/regenerate", "regenerate"],
    ["POST /api/v0/certificate_authorities/active/regenerate?skip_safety_check=false", "regenerate"],
    ["POST /api/v0/certificate_authorities/generate", "generate"],
    ["POST https://om.example.com/api/v0/certificate_authorities/f7bc18f34f2a7a9403c3/activate", "activate"],
    ["DELETE /api/v0/certificate_authorities/f7bc18f34f2a7a9403c3", "delete"],
    ["GET /api/v0/certificate_authorities/f7bc18f34f2a7a9403c3", null],
    ["POST /api/v0/certificate_authorities", null],
  ])("of %s is %s", (request, endpoint) => {
    expect(asked(request).endpoint).toBe(endpoint);
  });

  it("of om's message is known without the method", () => {
    const dump = (path: string): string =>
      `unexpected response from ${path}:\nHTTP/1.1 422 Unprocessable Entity\n\n{"errors":["no"]}`;
    expect(callIn(dump("/api/v0/certificate_authorities/f7bc18f34f2a7a9403c3")).endpoint).toBe("delete");
    expect(callIn(dump("/api/v0/certificate_authorities/f7bc18f34f2a7a9403c3/activate")).endpoint).toBe("activate");
  });

  it.each([
    ["curl -ik -X POST https://om.example.com/api/v0/certificate_authorities/active/regenerate -d '{}'", "regenerate"],
    ["om curl -x DELETE -p /api/v0/certificate_authorities/f7bc18f34f2a7a9403c3", "delete"],
    ["curl 'https://om.example.com/api/v0/certificate_authorities/f7bc18f34f2a7a9403c3'", null],
    ["om -e env.yml regenerate-certificates", "regenerate"],
    ["maestro regenerate leaf --all", "regenerate"],
    ["maestro regenerate ca --all", "generate"],
    ["maestro update-transitional signing --all", "activate"],
    ["maestro update-transitional remove --all", "delete"],
    ["cat answer.json", null],
  ])("of the command %s is %s", (command, endpoint) => {
    expect(callIn({ error: "safety constraints violated" }, { command }).endpoint).toBe(endpoint);
  });

  it("comes from the error texts where nothing else says it", () => {
    expect(callIn({ ...REFUSED, errors: ["failed to create new inactive certificate authorities"] }).endpoint).toBe(
      "generate",
    );
    expect(callIn({ ...REFUSED, errors: ["safety"] }).endpoint).toBeNull();
  });

  it("comes from the shape of an answer that says what was changed", () => {
    expect(callIn({ certificates: { ...LISTS, regenerated: [{ variable_path: "/cf/router" }] } }).endpoint).toBe(
      "regenerate",
    );
    expect(callIn({ guid: "f7bc", issuer: "Pivotal", active: false, certificates: LISTS }).endpoint).toBe("generate");
    expect(callIn({ certificates: { updated: [], excluded: [], update_failed: [] } }).endpoint).toBeNull();
  });
});

describe("what an answer is", () => {
  const failed = {
    certificates: { ...LISTS, regenerate_failed: [{ variable_path: "/cf/router", reason: "expired" }] },
  };
  it.each<[string, unknown, string, string | null]>([
    [
      "regenerated",
      { certificates: { ...LISTS, regenerated: [{ variable_path: "/cf/router" }] } },
      "succeeded",
      "call-succeeded",
    ],
    [
      "a generated authority",
      { guid: "f7bc", issuer: "Pivotal", cert_pem: "x", active: false },
      "succeeded",
      "call-succeeded",
    ],
    ["updated", { certificates: { updated: [{}], excluded: [], update_failed: [] } }, "succeeded", "call-succeeded"],
    [
      "warnings beside lists",
      { certificates: LISTS, warnings: ["check /services/tls_ca"] },
      "succeeded",
      "call-succeeded-with-warnings",
    ],
    ["warnings alone", { warnings: ["check /services/tls_ca"] }, "unrecognised", "answer-not-understood"],
    ["a list of failures", failed, "failed", "call-failed-otherwise"],
    [
      "a list of failed updates",
      { certificates: { update_failed: ["/cf/router"] } },
      "failed",
      "call-failed-otherwise",
    ],
    ["an error", { errors: ["Active certificates cannot be deleted"] }, "failed", "call-failed-otherwise"],
    [
      "unauthorized in words",
      { error: "unauthorized", error_description: "Bad credentials" },
      "failed",
      "call-unauthorized",
    ],
    ["an invalid token", { error: "invalid_token", error_description: "expired" }, "failed", "call-unauthorized"],
    ["forbidden in words", { errors: { errors: ["Forbidden"] } }, "failed", "call-forbidden"],
    ["not found in words", { errors: ["Certificate with specified guid not found"] }, "failed", "call-not-found"],
    ["no violations and nothing else", { safety_violations: [] }, "unrecognised", "answer-not-understood"],
  ])("%s, without a status", (_, body, result, answer) => {
    expect(callIn(body)).toMatchObject({ result, answer, violations: [] });
  });

  it.each<[number, unknown, string, string | null]>([
    [200, { certificates: LISTS }, "succeeded", "call-succeeded"],
    [200, { safety_violations: [], certificates: LISTS }, "succeeded", "call-succeeded"],
    [207, { warnings: ["check /services/tls_ca"] }, "succeeded", "call-succeeded-with-warnings"],
    [200, failed, "failed", "call-failed-otherwise"],
    [401, { errors: ["no token"] }, "failed", "call-unauthorized"],
    [403, { errors: { errors: ["not for you"] } }, "failed", "call-forbidden"],
    [404, { errors: ["nothing there"] }, "failed", "call-not-found"],
    [422, { errors: ["unauthorized"] }, "failed", "call-failed-otherwise"],
    [500, { certificates: LISTS }, "failed", "call-failed-otherwise"],
    [302, { certificates: LISTS }, "unrecognised", "answer-not-understood"],
    [200, REFUSED, "failed", null],
    [401, REFUSED, "failed", null],
  ])("status %i with %j", (status, body, result, answer) => {
    expect(callIn(`HTTP/2 ${status}\n\n${JSON.stringify(body)}`)).toMatchObject({ status, result, answer });
  });

  it.each([
    ["HTTP/1.1 401 Unauthorized\n\n", "failed", "call-unauthorized"],
    ["HTTP/1.1 502 Bad Gateway\n\nno server is available\n", "failed", "call-failed-otherwise"],
    ["HTTP/1.1 200 OK\n\n", "unrecognised", "answer-not-understood"],
    ["HTTP/1.1 200 OK\n\nwelcome\n", "unrecognised", "answer-not-understood"],
    ["> DELETE /api/v0/certificate_authorities/f7bc HTTP/1.1\n< HTTP/1.1 200 OK\n<\n", "succeeded", "call-succeeded"],
  ])("%j, a head without a document", (content, result, answer) => {
    expect(callIn(content)).toMatchObject({ result, answer });
  });

  it("cites the status line of an answer without a body, and its body is empty", () => {
    const call = callIn("Status: 401 Unauthorized\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n");
    expect(call.citation).toMatchObject({ line: 1, column: 1, text: "Status: 401 Unauthorized" });
    expect(call.body).toBe("");
    expect(call.times).toHaveLength(1);
  });

  it("keeps the first line of a plain text", () => {
    expect(callIn("HTTP/1.1 502 Bad Gateway\n\nno server is available\nsorry\n").messages).toEqual([
      "no server is available",
    ]);
  });
});

describe("messages", () => {
  it.each<[string, unknown, string[]]>([
    ["a list", { errors: ["a", "b"] }, ["a", "b"]],
    ["one text", { errors: "a" }, ["a"]],
    [
      "texts by field",
      { errors: { guid: ["is invalid"], name: ["a", "b"] } },
      ["guid: is invalid", "name: a", "name: b"],
    ],
    ["a list in errors", { errors: { errors: ["a", "b"] } }, ["a", "b"]],
    ["error", { error: "a" }, ["a"]],
    ["all, in the order of the body", { warnings: ["w"], error: "e", errors: ["x"] }, ["w", "e", "x"]],
    ["nothing", { certificates: LISTS, errors: [], error: null }, []],
  ])("of %s", (_, body, messages) => {
    expect(callIn(body).messages).toEqual(messages);
  });
});

describe("violations", () => {
  it("keeps every pair, with a place of its own", () => {
    const content = JSON.stringify(
      {
        error: "safety",
        safety_violations: [
          { violation: SIGNING, certificate_names: [DNS_CA, "/cf/router_ca"], migitation: "wait" },
          { violation: VIOLATIONS[1]!.text, certificate_names: [DNS_CA], mitigation: "go on" },
        ],
      },
      null,
      2,
    );
    const { call, problems } = reading(content);
    expect(pairsOf(call)).toEqual([
      `more-than-one-signing-version ${DNS_CA}`,
      "more-than-one-signing-version /cf/router_ca",
      `transitional-version-exists ${DNS_CA}`,
    ]);
    const places = call.violations.flatMap(({ certificates }) => certificates.map(({ citation }) => citation));
    expect(new Set(places.map(({ line }) => line)).size).toBe(3);
    for (const place of places) expect(textAt(content, place)).toBe(place.text);
    expect(problems).toEqual([]);
  });

  it("reads what the Maestro CLI prints, with the error before it or behind it", () => {
    const behind = readFileSync(join(FIXTURES, "maestro-refusal.yml"), "utf8");
    const before = `error: safety constraints violated\n${behind.replace(/^error:.*\n/m, "")}`;
    for (const content of [behind, before]) {
      const call = callIn(content);
      expect(call).toMatchObject({ result: "failed", endpoint: null, messages: ["safety constraints violated"] });
      expect(pairsOf(call)).toEqual([
        "latest-version-with-active-children-not-signing /services/tls_ca",
        `transitional-version-exists ${DNS_CA}`,
        "transitional-version-exists /services/tls_ca",
      ]);
    }
    expect(callIn(before).body).toBe(callIn(behind).body);
  });

  it.each<[string, unknown, string[], string[]]>([
    ["no names", { violation: SIGNING }, [], ["violation-without-certificates"]],
    ["an empty list of names", { violation: SIGNING, certificate_names: [] }, [], ["violation-without-certificates"]],
    [
      "one text for the names",
      { violation: SIGNING, certificate_names: DNS_CA },
      [DNS_CA],
      ["certificate-names-not-a-list"],
    ],
    [
      "a name that is none",
      { violation: SIGNING, certificate_names: [7, DNS_CA] },
      [DNS_CA],
      ["certificate-name-unreadable"],
    ],
    ["a text instead of an entry", SIGNING, [], ["violation-without-certificates"]],
  ])("keeps the text of one with %s, and says where", (_, entry, names, codes) => {
    const content = JSON.stringify({ safety_violations: [entry] }, null, 1);
    const { call, problems } = reading(content);
    expect(call).toMatchObject({ result: "failed", answer: null });
    expect(call.violations).toMatchObject([{ text: SIGNING }]);
    expect(call.violations[0]!.certificates.map(({ name }) => name)).toEqual(names);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(problems[0]!.line).toBeGreaterThan(1);
    expect(problems[0]!.pointer).toMatch(/^\/safety_violations\/0/);
  });

  it("does not lose the other violations for one that cannot be read", () => {
    const { call, problems } = reading({
      safety_violations: [{ certificate_names: ["/a"] }, ...REFUSED.safety_violations],
    });
    expect(pairsOf(call)).toEqual([`more-than-one-signing-version ${DNS_CA}`]);
    expect(problems.map(({ code }) => code)).toEqual(["violation-unreadable"]);
  });

  it("counts an answer as failed when none of its violations can be read", () => {
    expect(callIn({ safety_violations: [{ certificate_names: ["/a"] }] })).toMatchObject({
      result: "failed",
      answer: "answer-not-understood",
    });
  });

  it("reads one that stands without a list", () => {
    expect(pairsOf(callIn({ safety_violations: REFUSED.safety_violations[0] }))).toEqual([
      `more-than-one-signing-version ${DNS_CA}`,
    ]);
  });
});

describe("an answer that was cut off", () => {
  const whole = JSON.stringify({
    certificates: LISTS,
    safety_violations: [
      ...REFUSED.safety_violations,
      { violation: VIOLATIONS[1]!.text, certificate_names: ["/a", "/b/c"] },
    ],
  });
  const cutBefore = (text: string): string => whole.slice(0, whole.indexOf(text));

  it("keeps the violation before the cut, and says that it is damaged", () => {
    const call = callIn(cutBefore(",{"));
    expect(pairsOf(call)).toEqual([`more-than-one-signing-version ${DNS_CA}`]);
    expect(call.damage).not.toBeNull();
  });

  it("does not take a cut name for a certificate", () => {
    const { call, problems } = reading(cutBefore("/c"));
    expect(pairsOf(call).at(-1)).toBe("transitional-version-exists /a");
    expect(problems.map(({ code }) => code)).toContain("certificate-name-cut-off");
  });

  it("takes a name that ends with a backslash for whole", () => {
    expect(pairsOf(callIn({ safety_violations: [{ violation: SIGNING, certificate_names: ["/a\\"] }] }))).toEqual([
      "more-than-one-signing-version /a\\",
    ]);
  });

  it("does not take a cut text for another violation", () => {
    const { call, problems } = reading(cutBefore(" of a certificate authority"));
    expect(call).toMatchObject({ violations: [], result: "failed", answer: "answer-not-understood" });
    expect(call.messages).toEqual(["there is more than one signing version"]);
    expect(problems.map(({ code }) => code)).toContain("violation-cut-off");
  });

  it("does so in YAML too, where nothing shows the cut but the text", () => {
    const call = callIn("safety_violations:\n  - violation: there is more than one signing ver");
    expect(call).toMatchObject({ violations: [], result: "failed", answer: "answer-not-understood" });
  });

  it("is no success", () => {
    const call = callIn(cutBefore(',"safety'));
    expect(call.damage).not.toBeNull();
    expect(call).toMatchObject({ result: "unrecognised", answer: "answer-not-understood" });
  });
});

describe("pages", () => {
  const page = (title: string): string =>
    `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>hello</body></html>`;

  it.each([
    "502 Bad Gateway",
    "504 Gateway Time-out",
    "Error",
    "Service Unavailable",
    "Sign in - Corporate SSO",
    "Cloud Foundry Login",
    "Log In",
    "Access Denied",
    "Request timed out",
    "Proxy Authentication Required",
  ])("titled %s are error pages", (title) => {
    expect(isErrorPage(page(title))).toBe(true);
  });

  it("are known by a heading as well", () => {
    expect(isErrorPage("<html><body><h1>503 Service Unavailable</h1>No server is available.</body></html>")).toBe(true);
  });

  it.each(["Runbook", "Certificates", "BOSH tasks"])("titled %s are not", (title) => {
    expect(isErrorPage(page(title))).toBe(false);
  });

  it("are nothing but pages", () => {
    expect(isErrorPage("502 Bad Gateway")).toBe(false);
    expect(isErrorPage('{"error":"<html><title>502 Bad Gateway</title>"}')).toBe(false);
    expect(isErrorPage("")).toBe(false);
  });

  it("are failed calls, with one problem that says who answered and what to do", () => {
    const { call, problems } = reading(`\n\n${page("502 Bad Gateway")}`);
    expect(call).toMatchObject({
      result: "failed",
      answer: "answer-not-json",
      messages: ["502 Bad Gateway"],
      violations: [],
    });
    expect(problems).toMatchObject([{ code: "html-instead-of-json", severity: "error", line: 3, column: 1 }]);
    expect(problems[0]!.message).toContain("502 Bad Gateway");
    expect(problems[0]!.hint).toMatch(/Ops Manager/);
  });

  it("are failed calls behind a head, whatever its status", () => {
    for (const status of ["200 OK", "404 Not Found", "502 Bad Gateway"]) {
      const call = callIn(`HTTP/1.1 ${status}\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n${page("Welcome")}`);
      expect(call).toMatchObject({ result: "failed", answer: "answer-not-json", times: [{ basis: "date-header" }] });
    }
  });
});

describe("claimsText", () => {
  const claims = (text: string, request: string | null = null): boolean => {
    const content = `${request === null ? "" : `> ${request} HTTP/1.1\n`}< HTTP/1.1 401 Unauthorized\n<\n`;
    const source = SourceText.of("answer.txt", content);
    return regenerateResponse.claimsText!(text, httpHeadAt(source.lines(), 0, source)!.head);
  };

  it("takes what follows a head, unless it was another request", () => {
    expect(claims("")).toBe(true);
    expect(claims("no")).toBe(true);
    expect(claims("no", "POST /api/v0/certificate_authorities/generate")).toBe(true);
    expect(claims("no", "GET /api/v0/installations")).toBe(false);
    expect(claims("x".repeat(100_000))).toBe(false);
  });

  it("takes the page of a login to which any request was sent", () => {
    expect(claims("<html><title>Login</title></html>", "GET /uaa/login")).toBe(true);
  });

  it("takes without a head only error pages", () => {
    expect(regenerateResponse.claimsText!("<html><title>502 Bad Gateway</title></html>", null)).toBe(true);
    expect(regenerateResponse.claimsText!("502 Bad Gateway", null)).toBe(false);
    expect(regenerateResponse.claimsText!("", null)).toBe(false);
  });
});

describe("schemaFor", () => {
  const schemaOf = (document: unknown): string | null =>
    regenerateResponse.schemaFor(parseJson(JSON.stringify(document)).root!);

  it.each<[string, unknown]>([
    ["a refusal", REFUSED],
    [
      "the documented refusal",
      { error: "safety", safety_violations: [{ violation: SIGNING, certificate_names: [DNS_CA], migitation: "x" }] },
    ],
    ["violations alone", { safety_violations: [] }],
    ["what was regenerated", { certificates: { regenerated: [] } }],
    ["what was updated", { certificates: { updated: [], update_failed: [] } }],
    [
      "a generated authority",
      { guid: "f7bc", issuer: "x", created_on: "2022-10-11", expires_on: "2027-10-10", active: false, cert_pem: "x" },
    ],
    ["errors", { errors: ["no"] }],
    ["errors by field", { errors: { guid: ["no"] } }],
    ["errors in errors", { errors: { errors: ["no"] } }],
    ["one error", { error: "no" }],
    ["warnings", { warnings: ["look"] }],
    ["UAA's refusal", { error: "unauthorized", error_description: "no" }],
    ["a Rails error", { status: 404, error: "Not Found" }],
  ])("claims %s", (_, document) => {
    expect(schemaOf(document)).toBe("regenerate-response");
  });

  it.each<[string, unknown]>([
    ["a list of certificates", { certificates: [{ issuer: "x", valid_from: "y" }] }],
    ["a list of certificates with an error", { certificates: [], error: "x" }],
    [
      "a list of authorities",
      { certificate_authorities: [{ guid: "f7bc", issuer: "x", active: true, cert_pem: "x" }] },
    ],
    ["a topology", { topology: [] }],
    ["tables", { Tables: [], Blocks: null, Lines: [] }],
    ["a BOSH event", { id: "1", timestamp: 1, user: "u", action: "create", object_type: "vm", error: "lock" }],
    ["a task", { id: 1, state: "error", description: "x", result: "y", error: "z" }],
    ["an error beside other things", { error: "x", code: 7 }],
    ["errors of another API", { errors: [{ code: 1, title: "x", detail: "y" }] }],
    ["a status that is a word", { status: "failed", error: "x" }],
    ["an error that is no text", { error: { code: 1 } }],
    ["no errors", { errors: [] }],
    ["an empty error", { error: "" }],
    ["nothing", {}],
    ["a list", [{ error: "x" }]],
    ["a text", "error"],
  ])("does not claim %s", (_, document) => {
    expect(schemaOf(document)).toBeNull();
  });

  it("claims of the samples only the answer among them", (context) => {
    const samples = "../shared/samples";
    let names: string[];
    try {
      names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
    } catch {
      return context.skip("the samples are not beside the repository");
    }
    const claimed = names.filter((name) => {
      const { root } = parseJson(readFileSync(join(samples, name), "utf8"));
      const roots = root?.type === "list" ? [root, ...root.items] : root === null ? [] : [root];
      return roots.some((node) => regenerateResponse.schemaFor(node) !== null);
    });
    expect(names.length).toBeGreaterThan(20);
    expect(claimed).toEqual([join("kb-297427", "regenerate.json")]);
  });
});

describe("the schema", () => {
  const problemsOf = (document: unknown): Problem[] => {
    const text = SourceText.of("answer.json", JSON.stringify(document));
    return validateDocument("regenerate-response", parseJson(text.content).root!, text);
  };
  const entry = {
    location: "credhub",
    product_guid: "cf-1",
    property_reference: null,
    variable_path: "/cf/router",
    reason: null,
  };

  it.each<[string, unknown]>([
    ["the refusal of the article", REFUSED],
    [
      "mitigation in both spellings",
      {
        safety_violations: [{ violation: "x", certificate_names: ["/a"], mitigation: "y", migitation: "z" }],
        error: "e",
      },
    ],
    ["what was regenerated", { certificates: { regenerated: [entry], excluded: [entry], regenerate_failed: [] } }],
    ["what was updated", { certificates: { updated: [entry], excluded: [], update_failed: [entry] } }],
    [
      "a generated authority",
      {
        guid: "f7bc",
        issuer: "x",
        created_on: "2022-10-11",
        expires_on: "2027-10-10",
        active: false,
        cert_pem: "x",
        certificates: LISTS,
        warnings: ["w"],
      },
    ],
    ["errors by field", { errors: { guid: ["no"], name: "x" } }],
    ["errors in errors", { errors: { errors: ["no"] } }],
    ["one text", { errors: "no" }],
    ["keys that it does not know", { error: "x", request_id: 7 }],
  ])("accepts %s", (_, document) => {
    expect(problemsOf(document)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      "names that are a number",
      { safety_violations: [{ violation: "x", certificate_names: 7 }] },
      "/safety_violations/0/certificate_names",
    ],
    [
      "a name that is a number",
      { safety_violations: [{ violation: "x", certificate_names: ["/a", 7] }] },
      "/safety_violations/0/certificate_names/1",
    ],
    ["a violation without its text", { safety_violations: [{ certificate_names: ["/a"] }] }, "/safety_violations/0"],
    [
      "a violation that is a number",
      { safety_violations: [{ violation: 7, certificate_names: ["/a"] }] },
      "/safety_violations/0/violation",
    ],
    ["violations that are no list", { safety_violations: {} }, "/safety_violations"],
    ["errors that are numbers", { errors: [7] }, "/errors/0"],
    ["an error that is a list", { error: ["x"], safety_violations: [] }, "/error"],
    ["a list of changes that is a text", { certificates: { regenerated: "all" } }, "/certificates/regenerated"],
  ])("catches %s", (_, document, pointer) => {
    expect(problemsOf(document).map((problem) => problem.pointer)).toContain(pointer);
  });
});

describe("violationCode", () => {
  it("tells the twelve texts apart", () => {
    expect(VIOLATIONS).toHaveLength(12);
    expect(new Set(VIOLATIONS.map(({ text }) => violationCode(text))).size).toBe(12);
    for (const { code, text } of VIOLATIONS) {
      expect(violationCode(text)).toBe(code);
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    }
  });

  it("folds blanks, case and a full stop", () => {
    for (const text of [
      "  There is more than\n one  signing version of a certificate authority ",
      "there is morethan one signing version of a certificateauthority",
      `${SIGNING}.`,
    ]) {
      expect(violationCode(text)).toBe("more-than-one-signing-version");
      expect(isBeginningOfViolation(text)).toBe(false);
    }
    expect(violationCode("")).toBe("unknown-violation");
    expect(violationCode(`${SIGNING} or two`)).toBe("unknown-violation");
  });

  it("reads a text with a wrong letter or two as what it must have been", () => {
    for (const { code, text } of VIOLATIONS) {
      expect(misspeltViolation(text)).toBeNull();
      const wrong = [`${text.slice(0, 9)}x${text.slice(10)}`, `x${text}x`, text.slice(2)];
      expect(wrong.map(violationCode)).toEqual([code, code, code]);
      expect(wrong.map(misspeltViolation)).toEqual([code, code, code]);
      expect(violationCode(`xx${text}x`)).toBe("unknown-violation");
    }
  });

  it("says so of the text in an answer", () => {
    const violation = SIGNING.replace("signing", "singing");
    const { call, problems } = reading({
      ...REFUSED,
      safety_violations: [{ violation, certificate_names: [DNS_CA] }],
    });
    expect(pairsOf(call)).toEqual([`more-than-one-signing-version ${DNS_CA}`]);
    expect(call.violations[0]!.text).toBe(violation);
    expect(problems).toMatchObject([{ code: "violation-misspelt", severity: "warning" }]);
  });

  it("does not take the texts that differ by one word for each other", () => {
    const text = "active child certificate version is signed by a certificate authority that is not the latest version";
    expect(violationCode(text)).toBe("active-child-version-not-signed-by-latest");
    expect(violationCode(text.replace("certificate version", "certificate"))).toBe("active-child-not-signed-by-latest");
  });

  it("knows the beginning of a text", () => {
    expect(isBeginningOfViolation(SIGNING.slice(0, -1))).toBe(true);
    expect(VIOLATIONS.filter(({ text }) => isBeginningOfViolation(text))).toEqual([]);
    expect(isBeginningOfViolation("a violation of a later version")).toBe(false);
  });
});
