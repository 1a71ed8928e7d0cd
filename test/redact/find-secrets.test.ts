import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSecrets } from "../../src/redact/find-secrets.ts";

/** The stretches that are found, with their kinds. */
function found(text: string): string[] {
  return findSecrets(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

const JWT = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl-_x";
const LINE = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";

describe("secrets", () => {
  it.each([
    // JSON, also inside of JSON
    ['{"password": "hunter2", "user": "admin"}', ["password hunter2"]],
    ['{"adminPassword":"a\\"b"}', ['password a\\"b']],
    ['{"body":"{\\"client_secret\\":\\"s3\\\\\\"x\\",\\"a\\":1}"}', ['secret s3\\\\\\"x']],
    ['"refresh_token":"abc","token_type":"bearer"', ["token abc"]],
    ['"db_password_hash": "$6$salt$hash"', ["password $6$salt$hash"]],
    ['"passwords": ["one", "two"]', ['password "one", "two"']],
    ['"password": "never closed', ["password never closed"]],
    ['"pass":"s3", "db_pwd":"s4"', ["password s3", "password s4"]],
    ['"secret_key_base":"0a1b", "rsa_key":"b2"', ["key 0a1b", "key b2"]],
    ['"decryption_passphrase_confirmation"=>"open"', ["password open"]],
    // YAML
    ["password: correct horse, battery\n", ["password correct horse, battery"]],
    ["  - nats_password: 'it is'\n", ["password it is"]],
    ["{name: a, secret: b1, user: c}", ["secret b1"]],
    ["api_key: 0x12ab\n", ["key 0x12ab"]],
    ["private_key: |\n  first line\n\n  second line\nnext: 1\n", ["key first line", "key second line"]],
    // a name above the value
    ['- name: DB_PASSWORD\n  value: "open sesame"\n- name: PATH\n  value: /bin\n', ["password open sesame"]],
    ['{"name":"NATS_TOKEN", "value":"t0k"}', ["token t0k"]],
    ["- name: DB_PASSWORD\n  value: ((db))\n", []],
    ["- name: DB_PASSWORD\n  value: |\n    open sesame\n- name: PATH\n", ["password open sesame"]],
    // tables and XML
    [
      "+----------+-----------+\n| identity | password  |\n+----------+-----------+\n| admin    | hunter 2  |\n|          | <redacted> |\n+----------+-----------+\n| a | b |\n",
      ["password hunter 2", "password b"],
    ],
    ["| password |\n| hunter2 |\n\n| name |\n| bosh |\n", ["password hunter2"]],
    ["| CREDENTIALS |\n| .uaa.admin_credentials |\n", []],
    ["<user>admin</user><db_password>hunter2</db_password>", ["password hunter2"]],
    // Ruby and key=value
    ['Parameters: {"passphrase"=>"open sesame", "id"=>"1"}', ["password open sesame"]],
    [":token=>'t0', :x=>1", ["token t0"]],
    ["?access_token=abc&x=1", ["token abc"]],
    ["BOSH_CLIENT_SECRET=abc bosh tasks", ["secret abc"]],
    ["DB_PASS=abc PWD=/home/ubuntu OLDPWD=/tmp", ["password abc"]],
    ["AccountName=a;AccountKey=c2VjcmV0==;EndpointSuffix=x", ["key c2VjcmV0==;EndpointSuffix=x"]],
    ["API key: a1b2", ["key a1b2"]],
    ['psql "password=abc dbname=bosh"', ["password abc"]],
    // command lines
    ["bosh --client-secret s3cret tasks", ["secret s3cret"]],
    ["om --password='x y' curl", ["password x y"]],
    ["om -u admin -p hunter2 curl", ["password hunter2"]],
    ["uaac token client get admin -s s3cret", ["secret s3cret"]],
    ["curl -u admin:hunter2 https://x", ["password hunter2"]],
    [`curl -H "Accept: ${"x".repeat(300)}" --user admin:hunter2 https://x`, ["password hunter2"]],
    ["curl -sku admin:hunter2 https://x", ["password hunter2"]],
    ["om -t https://x -u admin \\\n  -p hunter2 \\\r\n  certificates", ["password hunter2"]],
    ["om -kp hunter2 certificates", ["password hunter2"]],
    ["om -u admin -p'hunter 2' certificates", ["password hunter 2"]],
    ["om -t x -d hunter2 certificates", ["password hunter2"]],
    ["sshpass -p hunter2 ssh ubuntu@opsman", ["password hunter2"]],
    ["sshpass -phunter2 ssh -p22 ubuntu@opsman", ["password hunter2"]],
    ["mysql -u root -phunter2 bosh", ["password hunter2"]],
    ["credhub set -n /a -t password -w hunter2", ["password hunter2"]],
    ["credhub set -n /a -t value -v hunter2", ["secret hunter2"]],
    ["cf login -a api.sys -u admin -p hunter2", ["password hunter2"]],
    ["cf auth admin 'hunter 2'", ["password hunter 2"]],
    ["curl -u 'admin:hunter 2' https://x", ["password hunter 2"]],
    ["curl -U me:hunter2 --proxy-user me:hunter2 https://x", ["password hunter2", "password hunter2"]],
    ['curl --data-urlencode "password=hunter 2" https://x', ["password hunter 2"]],
    ["curl -b '_session=abc; x=y' https://x", ["cookie _session=abc; x=y"]],
    ["curl --pass hunter2 https://x", ["password hunter2"]],
    // by their form
    ["AKIAIOSFODNN7EXAMPLE", ["token AKIAIOSFODNN7EXAMPLE"]],
    [`key AIzaSy${"a1B".repeat(11)}`, [`token AIzaSy${"a1B".repeat(11)}`]],
    [`got hvs.${"a1B".repeat(11)}`, [`token hvs.${"a1B".repeat(11)}`]],
    [`id abc8Q~${"a1B".repeat(11)}`, [`token abc8Q~${"a1B".repeat(11)}`]],
    [`cloned with ghp_${"a1".repeat(18)}.`, [`token ghp_${"a1".repeat(18)}`]],
    // HTTP
    ["Authorization: Bearer abc", ["credential Bearer abc"]],
    [`curl -H "Authorization: Bearer ${JWT}" https://x`, [`credential Bearer ${JWT}`]],
    ["Set-Cookie: _session=abc; path=/; HttpOnly", ["cookie _session=abc; path=/; HttpOnly"]],
    ['> Cookie: a="b"; _session=abc', ['cookie a="b"; _session=abc']],
    ["sent bearer 0123456789abcdef0123 to the API", ["token 0123456789abcdef0123"]],
    ["with Basic YWRtaW46aHVudGVyMg==", ["credential YWRtaW46aHVudGVyMg=="]],
    [`got ${JWT}, went on`, [`token ${JWT}`]],
    ["postgres://bosh:pa55@10.0.0.5:5432/bosh", ["password pa55"]],
    ["amqp://bosh:p@55@10.0.0.5:5672/v", ["password p@55"]],
    ["https://s3/x?a=b&X-Amz-Signature=0123456789abcdef&c=d", ["token 0123456789abcdef"]],
    ['"https://s3/x?a=b\\u0026sig=0123456789ab%2Bcdef%3D\\u0026c=d"', ["token 0123456789ab%2Bcdef%3D"]],
    [`/signed/a1?st=${"aB3-".repeat(10)}&ts=1`, [`token ${"aB3-".repeat(10)}`]],
    ["git clone https://0123456789abcdef0123@example.com/x", ["token 0123456789abcdef0123"]],
    // CredHub
    ["id: 1\nname: /a\ntype: password\nvalue: s3cret\n", ["credential s3cret"]],
    ['{"type":"value","name":"/a","value":"s3cret"}', ["credential s3cret"]],
    ['{"type":"json","value":{"a":{"b":"s3"}},"name":"/a"}', ['credential {"a":{"b":"s3"}}']],
    ["name: /a\ntype: json\nvalue:\n  a: s3\n  b:\n    c: s4\nnext: 1\n", ["credential s3", "credential s4"]],
    // PEM
    [
      `"ca":"-----BEGIN CERTIFICATE-----\\n${LINE}\\n-----END CERTIFICATE-----\\n"`,
      [`certificate -----BEGIN CERTIFICATE-----\\n${LINE}\\n-----END CERTIFICATE-----`],
    ],
    [
      `  -----BEGIN RSA PRIVATE KEY-----\n  ${LINE}\n  Qw==\n  -----END RSA PRIVATE KEY-----\n`,
      [`private-key ${LINE}`, "private-key Qw=="],
    ],
    [
      `key: -----BEGIN PRIVATE KEY-----\\n${LINE.slice(0, 20)}`,
      [`private-key -----BEGIN PRIVATE KEY-----\\n${LINE.slice(0, 20)}`],
    ],
    [
      `"-----BEGIN PRIVATE KEY-----\\n${LINE}\\n${LINE.slice(0, 30)}\n${LINE.slice(30)}\\nQw==\\n-----END PRIVATE KEY-----"`,
      [`private-key \\n${LINE}\\n${LINE.slice(0, 30)}`, `private-key ${LINE.slice(30)}\\nQw==\\n`],
    ],
    [
      `-----BEGIN+PRIVATE+KEY-----%0A${LINE.replaceAll("B", "%2B")}%0AQw%3D%3D%0A-----END+PRIVATE+KEY-----`,
      [
        `private-key -----BEGIN+PRIVATE+KEY-----%0A${LINE.replaceAll("B", "%2B")}%0AQw%3D%3D%0A-----END+PRIVATE+KEY-----`,
      ],
    ],
    [
      `{"log":"-----BEGIN PRIVATE KEY-----\\n","time":"00:41:30.1Z"}\n{"log":"${LINE.slice(0, 40)}\\n","time":"00:41:30.1Z"}\n{"log":"-----END PRIVATE KEY-----\\n"}`,
      [`private-key ${LINE.slice(0, 40)}`],
    ],
    [`  ${LINE}`, [`encoded ${LINE}`]],
    // sentences
    ["the admin password: hunter2", ["password hunter2"]],
    ["the password for admin/opsman was reset, the password is hunter2go", ["password hunter2go"]],
    ["got secret: a8f3c9e0d1", ["secret a8f3c9e0d1"]],
  ] as const)("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("of a PEM block are the same in one line and in several", () => {
    const block = (end: string) =>
      `-----BEGIN PRIVATE KEY-----${end}${LINE}${end}Qw==${end}-----END PRIVATE KEY-----${end}`;
    const values = [block("\n"), block("\r\n"), block("\\n"), block("\n    ")]
      .flatMap((text) => findSecrets(text))
      .map(({ value }) => value);
    expect(new Set(values)).toEqual(new Set([`${LINE}Qw==`]));
  });
});

describe("no secrets", () => {
  it.each([
    "name: /opsmgr/bosh_dns/tls_ca",
    "version_id: 17d262db-a3b5-4e16-9dcc-5cb83fded06d",
    "om -k curl -x POST -p /api/v0/certificate_authorities/active/regenerate",
    "- cf-3b9c1f0a2d6e4f5a8b7c",
    "184327  done  Wed Mar  6 00:41:05 UTC 2024  p-healthwatch  bosh-health  create deployment  /deployments/bosh-health",
    "create variable /p-bosh/cf-3b9c1f0a2d6e4f5a8b7c/nats_password",
    '"object_name": "/cf/uaa_admin_client_secret"',
    "WHERE (\"name\" = '/cf/credhub_encryption_password')",
    "nats_password: ((nats_password))",
    'password: "<redacted>"',
    '\\"password\\":\\"\\u003credacted\\u003e\\"',
    '"decryption_passphrase"=>"[FILTERED]"',
    "password: null",
    'password: ""',
    "password: ******",
    "token: [redacted:token:3]",
    "redacted:token:3] of which the beginning was cut",
    '"access_token_validity": 600, "token": 600',
    "failed to get a token: connection refused",
    "the secret: not found",
    "secret = ${SECRET}",
    "Valid UAA token",
    "basic authentication is off, Bearer authentication_required",
    "https://10.0.0.5:25555/tasks?state=done",
    "mail to someone@example.com, see http://example.com/@user",
    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "/var/vcap/data/Packages/Ruby3/lib/Gems/A1/some/Other/Folder/With/Names/Of/Parts/x1",
    '{"type":"certificate","value":"x"}',
    "tokenizer=1 passwordless: yes",
    "bypass: all, compass=north",
    "the password is wrong, the token is expired",
    "ssh -p22 jumpbox && om -k products -p/x",
    'eval "$(om -k bosh-env)" && bosh -d my-redis instances',
    "cf push -p app, and cf auth",
    "jenkins?st=done&sig=none",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("stand in the fixtures, but where a fixture is about them", () => {
    const files = readdirSync("fixtures", { recursive: true, encoding: "utf8" })
      .map((file) => `fixtures/${file}`)
      .filter((file) => /\.(?:log|txt|json|ya?ml|debug|cpi|out)$/.test(file) && statSync(file).isFile());
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const secrets = found(readFileSync(file, "utf8"));
      expect(secrets.filter((secret) => !/NOTAREAL|-----BEGIN RSA PRIVATE KEY-----abc/.test(secret))).toEqual([]);
    }
  });
});

it.each([
  ["keys", "password=,"],
  ["keys and values", '"token":"a",'],
  ["an open quote", '\\"password\\":\\"'],
  ["beginnings of PEM blocks", "-----BEGIN PRIVATE KEY-----"],
  ["beginnings of PEM blocks in lines", "-----BEGIN PRIVATE KEY-----\n"],
  ["ends of PEM blocks", "-----END PRIVATE KEY-----"],
  ["beginnings of tokens", "eyJ"],
  ["letters", "a"],
  ["slashes", "\\"],
  ["blanks behind a key", "password:      "],
  ["URLs", "://:"],
  ["users", "://user:"],
  ["blocks", "key: |\n "],
  ["brackets", "secret: ["],
  ["types", "type: password "],
  ["flags", " om -p"],
  ["base64", "aB1/"],
  ["basic", "basic "],
  ["tables", "| password |\n"],
  ["columns", "|password"],
  ["elements", "<password>a"],
  ["names above values", "name: password\n"],
])("takes linear time on megabytes of %s", (_, unit) => {
  const time = (megabytes: number): number => {
    const text = unit.repeat((megabytes * 2 ** 20) / unit.length);
    const start = performance.now();
    findSecrets(text);
    return performance.now() - start;
  };
  time(0.25);
  // a quadratic search would take sixteen times as long, and minutes
  expect(time(4)).toBeLessThan(Math.max(1_000, time(1) * 10));
});
