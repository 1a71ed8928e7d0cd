import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { credhubSecurityLog } from "../../src/kinds/credhub-security-log.ts";
import type { CertificateChangeFact } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { readLog } from "./read-log.ts";

const FOLDER = "fixtures/kinds/credhub-security-log";
const LINES = readFileSync(`${FOLDER}/credhub_security_events.log`, "utf8").trimEnd().split("\n");
const CA = "/opsmgr/bosh_dns/tls_ca";
const version = (index: number): string => `aaaaaaaa-bbbb-4ccc-8ddd-${String(index).padStart(12, "0")}`;

function read(content: string): { changes: CertificateChangeFact[]; problems: (string | number | null)[][] } {
  const { facts, problems } = readLog(credhubSecurityLog, content);
  return {
    changes: facts as CertificateChangeFact[],
    problems: problems.map(({ code, severity, line }) => [code, severity, line]),
  };
}

describe("the records of requests", () => {
  const { changes, problems } = read(LINES.join("\n"));

  it("are changes of certificates to the millisecond; reads, passwords and permissions are none", () => {
    expect(
      changes.map(({ at, action, name, versionId, status }) => [isoUtc(at.earliest), action, name, versionId, status]),
    ).toEqual([
      ["2024-03-06T00:31:00.118Z", "regenerate", CA, version(2), 200],
      ["2024-03-06T00:36:00.5Z", "update-transitional", CA, version(1), 200],
      ["2024-03-06T00:38:00.25Z", "regenerate", "/opsmgr/bosh_dns/leaf_1", version(11), 200],
      ["2024-03-06T00:38:00.25Z", "regenerate", "/opsmgr/bosh_dns/leaf_2", version(12), 200],
      ["2024-03-06T00:38:20Z", "generate", "/p-bosh/x/ca", version(20), 200],
      ["2024-03-06T00:38:30Z", "set", "/services/tls_ca", version(21), 200],
      ["2024-03-06T00:38:40Z", "regenerate", "/p-bosh/x/ca", null, 403],
      ["2024-03-06T00:38:50Z", "update-transitional", CA, null, 200],
      ["2024-03-06T00:39:00Z", "delete", "/p-bosh/x/ca", null, 204],
    ]);
    expect(changes.every(({ at }) => at.latest === at.earliest && at.zone === "UTC" && at.zoneFrom === "text")).toBe(
      true,
    );
  });

  it("name the user, else the actor", () => {
    expect(changes[0]!.client).toBe("maestro");
    expect(changes[2]!.client).toBe("mtls-app:3c538393-d192-4e23-8c83-456654b3fa6c");
    expect(changes[6]!.client).toBe("operator name");
  });

  it("are cited without the details of the request", () => {
    expect(changes[0]!.citation).toMatchObject({ line: 4, column: 1 });
    expect(changes[0]!.citation.text).toMatch(/^CEF:0\|cloud_foundry\|credhub\|.*deviceAction=REGENERATE_CERTIFICATE$/);
  });

  it("leave a generate out that may have found the certificate, and say so", () => {
    expect(problems).toEqual([["generate-unclear", "note", 2]]);
  });
});

describe("a generate that does not overwrite", () => {
  const deploy = LINES[1]!;
  const made = deploy.replace(version(1), version(3));

  it("is a change when it answers with another version than the deploy before got", () => {
    expect(read([deploy, made, made].join("\n")).changes).toMatchObject([
      { action: "generate", versionId: version(3) },
    ]);
  });

  it("is none when it answers with a version that another record made", () => {
    const { changes } = read([deploy, LINES[3], deploy.replace(version(1), version(2))].join("\n"));
    expect(changes).toMatchObject([{ action: "regenerate" }]);
  });
});

it("reads records behind any prefix", () => {
  const { changes } = read(readFileSync(`${FOLDER}/forwarded.log`, "utf8"));
  expect(changes.map(({ action, citation }) => [action, citation.line, citation.text.slice(0, 6)])).toEqual([
    ["regenerate", 1, "CEF:0|"],
    ["regenerate", 2, "CEF:0|"],
  ]);
  expect(changes[0]!.citation.column).toBeGreaterThan(50);
});

it("reads what old versions write: other labels, no operation, no name", () => {
  const { changes } = read(readFileSync(`${FOLDER}/credhub-1.9.log`, "utf8"));
  expect(changes).toMatchObject([
    { action: "regenerate", name: null, versionId: null, status: 200, client: "maestro" },
  ]);
});

describe("damage", () => {
  it("is said as one range, and the records around it are kept", () => {
    const cut = LINES[3]!.slice(0, LINES[3]!.indexOf("rt=") + 9);
    const { changes, problems } = read([LINES[10], cut, `\0\0${LINES[3]}`, LINES[3]!.slice(200), LINES[11]].join("\n"));
    expect(changes.map(({ action, citation }) => [action, citation.line])).toEqual([
      ["generate", 1],
      ["set", 5],
    ]);
    expect(problems).toEqual([["lines-damaged", "warning", 2]]);
  });

  it("of the details leaves the rest of the record", () => {
    const cut = LINES[3]!.slice(0, LINES[3]!.indexOf("cs6=") + 8);
    expect(read(cut).changes).toMatchObject([{ action: "regenerate", versionId: version(2) }]);
  });

  it("of a record of a megabyte does not stop it", () => {
    const long = LINES[3]!.replace('{"transitional"', `{"x":"${"x".repeat(1 << 20)}","transitional"`);
    const { changes } = read([long, LINES[7]].join("\n"));
    expect(changes).toHaveLength(2);
    expect(changes[0]!.citation.text.length).toBeLessThan(2_000);
  });

  it("of the order changes nothing", () => {
    const { changes } = read([LINES[11], LINES[3]].join("\n"));
    expect(changes.map(({ at }) => isoUtc(at.earliest))).toEqual(["2024-03-06T00:38:30Z", "2024-03-06T00:31:00.118Z"]);
  });
});

it.each([
  [
    "the director's",
    "CEF:0|CloudFoundry|BOSH|276.0.0|director_api|/deployments|1|duser=admin requestMethod=POST cs4=302 cs4Label=responseStatus",
  ],
  [
    "the Cloud Controller's",
    "CEF:0|cloud_foundry|cloud_controller_ng|2.54.0|GET /v2/info|GET /v2/info|0|rt=1460690037402 suser= suid= request=/v2/info",
  ],
])("%s records begin no log", (_, text) => expect(credhubSecurityLog.heads(text)).toBe(false));
