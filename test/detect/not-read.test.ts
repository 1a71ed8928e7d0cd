import { describe, expect, it } from "vitest";
import { zip } from "../bundle/archives.ts";
import { chunksOf } from "../bundle/read-sources.ts";
import { analyzeBundle } from "../../src/index.ts";
import { answer, CF, CHECKS, HEALTH, judged, METRICS, tasks, topology } from "../simulator/small-bundles.ts";

/** What is said, without asking for notes, of a file of no known kind. */
async function warningsOn(content: Uint8Array | string, kind: string | null = null) {
  const { inputs } = await analyzeBundle(["-"], { stdin: chunksOf(Buffer.from(content)) });
  expect(inputs).toMatchObject([{ kind, status: kind === null ? "unused" : "used" }]);
  return inputs[0]!.problems.filter(({ severity }) => severity === "warning");
}

describe("a text of no known kind that seems to hold evidence", () => {
  const HAR = { log: { entries: [{ request: {}, response: { content: { text: answer(0) } } }] } };
  const TOPOLOGY = topology(0, [CF, METRICS], [HEALTH]);

  it("is named and read as far as the texts of violations in it go: the answer of a call", async () => {
    expect(await warningsOn(JSON.stringify(HAR), "document")).toMatchObject([
      { code: "form-not-read", message: expect.stringContaining("hold the answer of a call,"), line: 1 },
    ]);
  });

  it.each([
    ["a topology", `<table><tr><td>${TOPOLOGY.replaceAll("\n", "<br>")}</td></tr></table>`],
    ["a call", "the log:\n;POST /api/v0/certificate_authorities/active/regenerate\n"],
    ["what a health check did", "184327 bosh-health (create) ran until 00:41:27\n"],
    ["the log of a task", 'x,"Acquired lock: lock:deployment:bosh-health"\n'],
    [
      "a mail with encoded parts",
      "Subject: it\nContent-Transfer-Encoding: base64\n\nV2VkIE1hciAgNiAwMDo0MTo0MCBVVEMgMjAyNA\n",
    ],
  ])("is named: %s", async (what, text) => {
    expect(await warningsOn(text)).toMatchObject([
      { code: "form-not-read", message: expect.stringContaining(`hold ${what},`), line: expect.any(Number) },
    ]);
  });

  it("is named with its line", async () => {
    expect(await warningsOn("a\nb,safety_violations\n")).toMatchObject([{ line: 2, column: 3 }]);
  });

  it("is none where it only names a deployment, or is what certrace printed", async () => {
    for (const text of [
      "We should look at bosh-health.\n",
      "certrace explain\nthere is more than one signing version\n",
    ])
      expect(await warningsOn(text)).toEqual([]);
  });

  it("is not looked for beside what is read", async () => {
    const report = await judged({ "1.txt": `The answer, with its safety_violations:\n${answer(0)}` });
    expect(report.inputs[0]!.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

describe("encoded parts of a mail of which something is read", () => {
  const mail = (...parts: readonly (readonly [head: string, body: string])[]): string =>
    ["Subject: it\nContent-Type: multipart/mixed; boundary=b\n", ...parts.map(([head, body]) => `--b\n${head}\n\n${body}\n`), "--b--\n"].join("\n"); // prettier-ignore
  const base64 = (text: string): string => Buffer.from(text).toString("base64").replaceAll(/.{76}/g, "$&\n");
  const TEXT = ["Content-Type: text/plain\nContent-Transfer-Encoding: 8bit", `${answer(640)}`] as const;
  const TASKS = tasks(CHECKS);
  const UNDATED = topology(300, [CF], [METRICS]).split("\n").slice(1).join("\n");
  const SHOWN = mail(["Content-Type: text/plain", `${answer(640)}\n${UNDATED}`]);
  const seen = async (...parts: readonly (readonly [string, string])[]) => {
    const report = await judged({ "1.eml": mail(...parts) });
    const problems = report.inputs[0]!.problems.filter(({ severity }) => severity !== "note");
    return { outcome: report.outcome, problems };
  };

  it.each([
    ["Content-Type: text/plain\nContent-Transfer-Encoding: base64", base64(TASKS)],
    ["Content-Transfer-Encoding: BASE64\r\nContent-Type: application/octet-stream; name=tasks.txt", base64(TASKS)],
    ["Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable", TASKS.replaceAll("=", "=3D")],
    ["Content-Type: text/html\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64", base64(TASKS)],
  ])("are named, and the report is partial: %j", async (head, body) => {
    const problem = { code: "parts-not-read", severity: "warning", line: expect.any(Number) };
    expect(await seen(TEXT, [head, body])).toMatchObject({ outcome: "partial", problems: [problem] });
    expect((await seen(TEXT, [head, body], [head, body])).problems[0]!.message).toContain("2 parts");
  });

  it("may tell what an assumption denies", async () => {
    const rests = await judged({ "1.eml": SHOWN });
    expect(rests).toMatchObject({ verdict: "ruled-out", outcome: "complete" });
    const part = ["Content-Transfer-Encoding: base64", base64(TASKS)] as const;
    const report = await judged({ "1.eml": mail(["Content-Type: text/plain", `${answer(640)}\n${UNDATED}`], part) });
    expect(report).toMatchObject({ verdict: "inconclusive", outcome: "partial" });
  });

  it.each([
    ["a picture", "Content-Type: image/png; name=logo.png\nContent-Transfer-Encoding: base64"],
    ["a signature", "Content-Type: application/pkcs7-signature\nContent-Transfer-Encoding: base64"],
    ["the text once more", "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset=utf-8"],
  ])("are passed over where they hold no evidence: %s", async (_, head) =>
    expect(await seen(TEXT, [head, base64("x".repeat(400))])).toEqual({ outcome: "complete", problems: [] }),
  );
});

it("a zip that lost its beginning and its end is a part of one: what is text in it is used, and the rest counts as unread", async () => {
  const long = "the filler of a log that nobody knows\n".repeat(2_000);
  const members = [answer(640), long, tasks(CHECKS)].map((data, index) => ({ name: `${index}.txt`, data }));
  const whole = zip(members.map((member) => ({ ...member, method: "stored" })));
  const { inputs, outcome, calls } = await analyzeBundle(["-"], { stdin: chunksOf(whole.subarray(40, -400)) });
  expect(calls).toHaveLength(1);
  expect(inputs[0]!.problems).toContainEqual(
    expect.objectContaining({ code: "parts-not-read", message: expect.stringContaining("a member of a zip") }),
  );
  expect(outcome).toBe("partial");
});

describe("a picture or a document", () => {
  it.each([
    ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["a PDF", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"],
    ["a mail or document of Microsoft Office", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"],
  ])("is named: %s", async (what, start) => {
    const [problem] = await warningsOn(Buffer.from(start.padEnd(400, "\0"), "latin1"));
    expect(problem).toMatchObject({ code: "not-text", message: expect.stringContaining(what) });
  });

  it("is nothing else that is no text: bundles of machines are full of it", async () => {
    expect(await warningsOn(Buffer.from(`\x7fELF${"\0".repeat(400)}`, "latin1"))).toEqual([]);
  });
});

describe("JSON whose quotes a word processor made curly", () => {
  const BODY = JSON.stringify(JSON.parse(answer(0).split("\n\n")[1]!), null, 1);
  const curly = (text: string, open: string, close: string): string =>
    text.replaceAll(/"([^"]*)"/g, `${open}$1${close}`);

  it.each(["“”", "„“", "””"])("is read, at its places, and that is said: %s", async ([open, close]) => {
    const head = answer(0).split("\n\n")[0]!;
    const plain = await judged({ "1.txt": `${head}\n\n${BODY}\n` });
    const report = await judged({ "1.txt": `${head}\n\n${curly(BODY, open!, close!)}\n` });
    expect(report.findings).toEqual(plain.findings);
    expect(report.inputs[0]!.problems).toMatchObject([{ code: "quotes-straightened", severity: "note" }]);
  });

  it("leaves the quotes of a text as they are where JSON has its own", async () => {
    const text = `“It failed”, he said:\n${BODY.replace("failed to", "“failed” to")}\n`;
    const report = await judged({ "1.txt": text });
    expect(report.inputs[0]!.problems.map(({ code }) => code)).toEqual(["lines-not-understood"]);
  });
});
