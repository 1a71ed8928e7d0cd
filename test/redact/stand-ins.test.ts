import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressVersion } from "../../src/redact/find-names.ts";
import { redactInputs } from "../../src/redact/redact-report.ts";
import { Redactor } from "../../src/redact/redactor.ts";
import { parseRedactionMap, redactionMapText } from "../../src/redact/redaction-map.ts";
import { StandIns } from "../../src/redact/stand-ins.ts";
import type { Input } from "../../src/report.ts";

function redacted(...texts: string[]): string[] {
  const redactor = new Redactor(new StandIns());
  for (const text of texts) redactor.learn(text);
  return texts.map((text) => redactor.redact(text));
}

const TILE = "cf-3b9c1f0a2d6e4f5a8b7c";

it("stands in the path of a file whose texts hold no name", () => {
  const names = new StandIns();
  names.learn("10.20.30.40");
  const input: Input = {
    path: "10.20.30.40/a.txt",
    kind: null,
    bytes: 0,
    sha256: null,
    status: "unused",
    problems: [],
    blocks: [],
  };
  const [redactedInput] = redactInputs([input], new Redactor(names));
  expect(redactedInput!.path).toBe("240.0.0.101/a.txt");
});

describe("a stand-in", () => {
  it("has the form and the length of what it stands for", () => {
    expect(
      redacted(
        `/p-bosh/${TILE}/router_ca`,
        "service-instance_0327eade-079c-4998-8e87-37e9766f4137",
        "deployment 'acme-redis-cluster'",
        "p-isolation-segment-acmebank-ecd77da9eacb4abb3870",
        "10.0.16.5, 172.16.104.101, fd00::2",
        "https://director.sys.acme.com:25555",
        "jane.doe@acme.com",
      ),
    ).toEqual([
      "/p-bosh/cf-00000000000000000001/router_ca",
      "service-instance_00000000-0000-4000-8000-000000000001",
      "deployment 'deploymentxxxxxx-1'",
      "p-isolation-segment-tilexx-2-00000000000000000002",
      "240.0.0.1, 240.10.100.101, 2001:db8::1",
      "https://hostxxxxxxx-1.example:25555",
      "userxx-1@h-2.example",
    ]);
  });

  it("is the same wherever the name stands, also behind escapes and colours", () => {
    const [, ...others] = redacted(
      '{"user":"jdoe"}',
      "jdoe",
      '"a\\njdoe\\n"',
      "\\u003cjdoe\\u003e",
      "x%2Fjdoe%2Fy",
      "\u001b[1mjdoe\u001b[0m",
      "vm_jdoe-1",
    );
    expect(others).toEqual(["ux-1", '"a\\nux-1\\n"', "\\u003cux-1\\u003e", "x%2Fux-1%2Fy", "\u001b[1mux-1\u001b[0m", "vm_ux-1-1"]); // prettier-ignore
  });

  it("is broken where a terminal broke the name", () => {
    const [, ...others] = redacted(
      `${TILE} 10.0.0.1 10.0.0.12 "user":"jane.doe"`,
      "cf-3b9c1f0a2d6e\n4f5a8b7c  create",
      "by ja\r\nne.doe.",
      "10.0.0.1\n2 rows",
    );
    expect(others).toEqual(["cf-000000000000\n00000001  create", "by us\r\nerxx-1.", "240.0.0.1\n2 rows"]);
  });

  it("stands for whole names only, the longest that fits", () => {
    expect(redacted('{"deployment":"redis-a"}', '{"deployment":"redis-ab"}', "redis-a redis-ab redis-abc")).toEqual([
      '{"deployment":"depxx-1"}',
      '{"deployment":"depxxx-2"}',
      "depxx-1 depxxx-2 redis-abc",
    ]);
  });

  it("is given to no name that the diagnosis depends on, nor to words of the formats, nor to examples", () => {
    const texts = [
      '{"deployment":"bosh-health","user":"admin"}',
      '{"deployment":"director","user":"ops_manager"}',
      "lock:deployment:bosh-health-check",
      "/opsmgr/bosh_dns/tls_ca",
      "version_id: 17d262db-a3b5-4e16-9dcc-5cb83fded06d",
      "127.0.0.1 0.0.0.0 255.255.255.0 2001:db8::7 240.0.0.9 host-3.example",
      '{"deployment":"health","user":"dns"}',
      "https://healthwatch/ p-healthwatch-00000000000000000001",
    ];
    expect(redacted(...texts)).toEqual(texts);
  });

  it("is not given to a name that the user calls a health check", () => {
    const names = new StandIns(null, ["acme-check"]);
    names.learn("lock:deployment:acme-check lock:deployment:acme-other");
    expect(names.toMap().deployment).toEqual({ "acme-other": "depxxxxx-1" });
  });

  it("is none that stands in a text already", () => {
    const [, first] = redacted("240.0.0.1 cf-00000000000000000001", `10.0.0.5 ${TILE}`);
    expect(first).toBe("240.0.0.2 cf-00000000000000000002");
  });

  it("is given to what ends like one", () => {
    expect(redacted("https://acme-host-1/", "lock:deployment:acme-dep-2")).toEqual([
      "https://hostxxxxx-1/",
      "lock:deployment:depxxxxx-1",
    ]);
  });

  it("leaves tokens of secrets alone, and secrets are tokens", () => {
    const redactor = new Redactor(new StandIns());
    const text = '{"user":"redacted-x","password":"acme-1"} [redacted:token:7] https://redacted-x:pw@acme-1/';
    redactor.learn(text);
    expect(redactor.redact(text)).toBe(
      '{"user":"userxxxx-1","password":"[redacted:password:8]"} [redacted:token:7] https://userxxxx-1:[redacted:password:9]@host-1/',
    );
  });

  it("of a number in JSON is a text", () => {
    expect(redacted('{"password": 12345, "a": 1}')).toEqual(['{"password": "[redacted:password:1]", "a": 1}']);
  });
});

describe("stand-ins", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const address = fc.tuple(fc.integer({ min: 1, max: 126 }), octet, octet, octet).map((octets) => octets.join("."));
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{2,25}[a-z0-9]$/);
  const tile = fc.stringMatching(/^[a-z]{2,8}-[0-9a-f]{20}$/);

  it("are different for different names, and valid in their places", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(address, { maxLength: 40 }),
        fc.uniqueArray(word, { maxLength: 40 }),
        fc.uniqueArray(tile, { maxLength: 20 }),
        (addresses, words, tiles) => {
          const names = new StandIns();
          for (const name of addresses) names.learnName({ kind: "address", name });
          for (const name of words) names.learnName({ kind: "user", name });
          for (const name of words) names.learnName({ kind: "deployment", name: `x${name}` });
          for (const name of tiles) names.learnName({ kind: "deployment", name });
          const map = names.toMap();
          const all = Object.values(map).flatMap((one) => Object.values(one));
          expect(new Set(all).size).toBe(all.length);
          for (const standIn of Object.values(map.address)) expect(addressVersion(standIn)).toBe(4);
          for (const standIn of Object.values(map.deployment)) expect(standIn).not.toMatch(/-[0-9a-f]{20}$/);
        },
      ),
    );
  });

  it("change nothing in a text that has them, with their map and without it", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            address,
            word.map((name) => `{"user":"${name}"}`),
            word.map((name) => `lock:deployment:${name}`),
            word.map((name) => `https://${name}.acme.com/`),
            tile,
          ),
        ),
        (parts) => {
          const text = parts.join(" ");
          const names = new StandIns();
          names.learn(text);
          const once = new Redactor(names).redact(text);
          for (const again of [new StandIns(names.toMap()), new StandIns()]) {
            again.learn(once);
            expect(new Redactor(again).redact(once)).toBe(once);
          }
        },
      ),
    );
  });

  it("are the same with the map of an earlier run, and new names get others", () => {
    const first = new StandIns();
    first.learn("10.0.0.5 10.0.0.6 lock:deployment:my-redis");
    const { map } = parseRedactionMap("map.json", redactionMapText(first.toMap()));
    const second = new StandIns(map);
    second.learn("10.0.0.7 10.0.0.6 lock:deployment:my-kafka");
    expect(second.toMap().address).toEqual({ "10.0.0.5": "240.0.0.1", "10.0.0.6": "240.0.0.2", "10.0.0.7": "240.0.0.3" }); // prettier-ignore
    expect(second.toMap().deployment).toEqual({ "my-redis": "depxxx-1", "my-kafka": "depxxx-2" });
  });

  it("stand for names that a person added to the map, wherever these stand", () => {
    const names = new StandIns({ address: {}, host: { Acme: "Corp" }, user: {}, deployment: {} });
    expect(new Redactor(names).redact("the Acme network, ACME-1, Acme's")).toBe("the Corp network, ACME-1, Corp's");
  });
});

describe("a map", () => {
  it.each([
    ["", 1, 1, "the text ends"],
    ["{", 1, 2, ""],
    ['{"version":1}', 1, 1, '"names" is missing'],
    ['{"version":2,"names":{}}', 1, 12, ""],
    ['{\n"version":1,"names":{"host":{"a":1}}}', 2, 34, "expected a text"],
    ['{"version":1,"names":{"host":{"a":"b c"}}}', 1, 35, "not written"],
    ['{"version":1,"names":{"people":{}}}', 1, 23, '"people"'],
    ['{"version":1,"names":{"host":{"a":"x",\n"b":"x"}}}', 2, 5, '"x" stands for "a" already'],
    ['{"version":1,"names":{"host":{"a":"b","b":"c"}}}', 1, 35, '"b" is a name in this map'],
  ])("that is wrong says where: %s", (text, line, column, message) => {
    const { map, problems } = parseRedactionMap("map.json", text);
    expect(map).toBeNull();
    expect(problems[0]).toMatchObject({ line, column });
    expect(problems[0]!.message).toContain(message);
  });
});
