import { describe, expect, it } from "vitest";
import { rejoinedLines } from "../../src/redact/broken-lines.ts";
import { findSecrets } from "../../src/redact/find-secrets.ts";
import { Redactor } from "../../src/redact/redactor.ts";
import { StandIns } from "../../src/redact/stand-ins.ts";

const PASSWORD = "Tr0ub4dor-And-More-4711";
const TOKEN = `eyJhbGciOiJSUzI1NiJ9.${"eyJzdWIiOiJhZG1pbi_-".repeat(8)}.c2lnbmF0dXJl-_x`;
const HOST = "opsman.sys.acmecorp-production.internal";
const COMMAND = `jane@jump:~$ curl -ik -u admin:${PASSWORD} https://${HOST}/api/v0/x -H "Authorization: Bearer ${TOKEN}"`;

/** A text as a terminal of so many columns has it. */
const broken = (text: string, width: number): string =>
  text.replaceAll(/[^\r\n]+/g, (line) => line.match(new RegExp(`.{1,${width}}`, "g"))!.join("\n"));

const redacted = (text: string): string => {
  const redactor = new Redactor(new StandIns());
  redactor.learn(text);
  return redactor.redact(text);
};

describe("what a terminal broke", () => {
  it.each([60, 66, 72, 80, 90, 100, 120, 132, 200])(
    "leaves no part of a secret or a name behind, %i columns wide",
    (width) => {
      const text = redacted(`${broken(COMMAND, width)}\nHTTP/1.1 422 Unprocessable Entity\n\n{}\n`);
      const bare = text.replaceAll(/\[redacted:[a-z]+:\d+\]/g, "");
      for (const secret of [PASSWORD, TOKEN, HOST])
        for (let at = 0; at + 6 <= secret.length; at++) expect(bare).not.toContain(secret.slice(at, at + 6));
      expect(text).toContain("\nHTTP/1.1 422 Unprocessable Entity\n\n{}\n");
    },
  );

  it.each(["> ", ">", "> > "])("leaves no part of them behind where a mail quotes it behind %j", (mark) => {
    const text = redacted(`${broken(COMMAND, 72)}\n\nThanks\n`.replaceAll(/^(?=.)/gm, mark));
    expect(text).not.toMatch(/4711|More|SUzI1|bi_-|dXJl|acme|internal/);
    expect(text.replaceAll(mark, "")).not.toContain(">");
  });

  it("has one token for all parts of a secret, and that of the secret in one line", () => {
    const command = `${"x".repeat(39)} --client-secret abcdefghijklmnop tasks`;
    const text = `--client-secret abcdefghijklmnop\n\n${broken(command, 64)}\n`;
    const [, ...parts] = findSecrets(text).map(({ start, end, value }) => [text.slice(start, end), value]);
    expect(parts).toEqual([
      ["abcdefgh", "abcdefghijklmnop"],
      ["ijklmnop", "abcdefghijklmnop"],
    ]);
  });
});

describe("lines that are whole", () => {
  const LONG = `curl -i https://opsman.example.com/api/v0/certificates -u admin:${PASSWORD}`;

  it.each([
    ["an answer", `${LONG}\nHTTP/1.1 422 Unprocessable Entity\n`],
    ["a date", `${LONG}\nWed Mar  6 00:41:40 UTC 2024\n`],
    ["a document", `${LONG}\n{\n"a": 1\n}\n`],
    ["a table", `${LONG}\nUsing environment '10.0.0.1' as client 'admin'\n`],
    ["the next prompt", `ubuntu@opsman:~$ ${LONG}\nubuntu@opsman:~$ date -u\n`],
    ["the next command", `${LONG} --client jane\nom -t https://om -k tasks\n`],
    ["a command alone", `${LONG} --client jane\ndate\n`],
    ["the next record", `2024-03-06 00:41:40 ${LONG}\n2024-03-06 00:41:41 done\n`],
    ["what is shorter than the lines near it", `${LONG}\nword\n${"x ".repeat(80)}\n`],
    ["a short line", `om -p ${PASSWORD}\nword\n`],
  ])("are not joined: before %s", (_, text) => {
    expect(rejoinedLines(text)).toEqual([]);
  });
});

it("a name at the end of a command is not joined with the command below", () => {
  const text = "export BOSH_ENVIRONMENT=10.0.0.5 BOSH_CA_CERT=/var/tempest/ca BOSH_CLIENT=lewandowski\nom -k tasks\n";
  expect(redacted(text)).toMatch(/ BOSH_CLIENT=user\w*-1\nom -k tasks\n$/);
});
