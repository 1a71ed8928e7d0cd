import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chunkEdits, dateOf, httpHeadAt, type HttpHead } from "../../src/syntax/http.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";

const REGENERATE = "/api/v0/certificate_authorities/active/regenerate";

function headIn(content: string, index = 0): { head: HttpHead; lines: number } | null {
  const text = SourceText.of("answer.txt", content);
  return httpHeadAt(text.lines(), index, text);
}

function headersOf({ headers }: HttpHead): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, { value }]) => [name, value]));
}

/** What stands behind the head, chunk sizes removed. */
function bodyOf(content: string): string {
  const text = SourceText.of("answer.txt", content);
  const lines = text.lines();
  const { head, lines: count } = httpHeadAt(lines, 0, text)!;
  const start = lines[count]?.start ?? content.length;
  return text.edit(chunkEdits(content, start, head) ?? []).content.slice(start);
}

function chunked(pieces: readonly string[], lineEnd = "\r\n"): string {
  const size = (piece: string): string => Buffer.byteLength(piece).toString(16);
  return [...pieces.map((piece) => `${size(piece)}${lineEnd}${piece}${lineEnd}`), `0${lineEnd}${lineEnd}`].join("");
}

const CHUNKED_HEAD = "HTTP/1.1 422 Unprocessable Entity\r\nTransfer-Encoding: chunked\r\n\r\n";

describe("httpHeadAt", () => {
  it("reads what curl -i prints", () => {
    const found = headIn(
      "HTTP/1.1 422 Unprocessable Entity\r\nDate: Wed, 06 Mar 2024 00:41:31 GMT\r\nContent-Type: application/json\r\n\r\n{}",
    )!;
    expect(found.head.status).toBe(422);
    expect(headersOf(found.head)).toEqual({
      date: "Wed, 06 Mar 2024 00:41:31 GMT",
      "content-type": "application/json",
    });
    expect(found.head.request).toBeNull();
    expect(found.lines).toBe(4);
  });

  it("reads a head of HTTP/2, without a reason and with names in lower case", () => {
    const found = headIn("HTTP/2 422 \ndate: Wed, 06 Mar 2024 00:41:31 GMT\n\n{}")!;
    expect(found.head.status).toBe(422);
    expect(found.head.headers.get("date")?.value).toBe("Wed, 06 Mar 2024 00:41:31 GMT");
    expect(found.lines).toBe(3);
  });

  it("reads what curl -v prints, with the request, the progress meter and all between", () => {
    const content = readFileSync("fixtures/kinds/regenerate-response/curl-verbose.txt", "utf8");
    const found = headIn(content)!;
    expect(found.head.status).toBe(422);
    expect(found.head.request).toEqual({ method: "POST", path: REGENERATE });
    expect(found.head.headers.get("date")?.value).toBe("Wed, 06 Mar 2024 00:41:31 GMT");
    expect(content.split("\n")[found.lines]).toMatch(/^\{"certificates"/);
  });

  it("begins at the first line behind the meter too, and at no line further down but the status line", () => {
    const content = readFileSync("fixtures/kinds/regenerate-response/curl-verbose.txt", "utf8");
    const text = SourceText.of("curl-verbose.txt", content);
    const lines = text.lines();
    const beginnings = lines.flatMap(({ text: line }, index) =>
      httpHeadAt(lines, index, text) === null ? [] : [line.slice(0, 30).trim()],
    );
    expect(beginnings).toEqual([
      "% Total    % Received % Xfer",
      "0     0    0     0    0",
      "< HTTP/1.1 422 Unprocessable E",
    ]);
  });

  it("reads what om curl prints", () => {
    const found = headIn(
      "Status: 422 Unprocessable Entity\nCache-Control: no-cache\nDate: Tue, 01 Nov 2022 17:21:39 GMT\n\n{}",
    )!;
    expect(found.head.status).toBe(422);
    expect(headersOf(found.head)).toEqual({ "cache-control": "no-cache", date: "Tue, 01 Nov 2022 17:21:39 GMT" });
    expect(found.lines).toBe(4);
  });

  it("takes the path from the message of om before a dump", () => {
    const found = headIn(
      `could not execute "regenerate-certificates": request failed: unexpected response from ${REGENERATE}:\nHTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n{}`,
    )!;
    expect(found.head.request).toEqual({ method: null, path: REGENERATE });
    expect(found.lines).toBe(4);
  });

  it("reads an indented head, and says where its values stand", () => {
    const content = "    HTTP/1.1 401 Unauthorized  \n    Date:   Wed, 06 Mar 2024 00:41:31 GMT  \n\n    {}";
    const { head, lines } = headIn(content)!;
    const { value, start } = head.headers.get("date")!;
    expect(head.text.cite(start, start + value.length)).toEqual({
      source: "answer.txt",
      line: 2,
      column: 13,
      text: "Wed, 06 Mar 2024 00:41:31 GMT",
    });
    expect(content.slice(head.start, head.end)).toMatch(/^HTTP\/1\.1 401 Unauthorized[^]*GMT {2}$/);
    expect(lines).toBe(3);
  });

  it("reads what curl -i -v prints on a terminal, each line twice", () => {
    const lines = ["HTTP/1.1 422 Unprocessable Entity", "Date: Wed, 06 Mar 2024 00:41:31 GMT", "Server: nginx", ""];
    const found = headIn(`${lines.map((line) => `< ${line}\n${line}\n`).join("")}{}`)!;
    expect(headersOf(found.head)).toEqual({ date: "Wed, 06 Mar 2024 00:41:31 GMT", server: "nginx" });
    expect(found.lines).toBe(7);
  });

  it("reads a head with an empty line behind every line", () => {
    const found = headIn("HTTP/1.1 422 X\n\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\nVia: proxy\n\n\n\n{}")!;
    expect(headersOf(found.head)).toEqual({ date: "Wed, 06 Mar 2024 00:41:31 GMT", via: "proxy" });
    expect(found.lines).toBe(6);
  });

  it.each(["error: no\n\n", "topology:\n  - name: /a\n"])("ends before a body that looks like a header: %j", (body) => {
    expect(headIn(`HTTP/1.1 422 X\n\n${body}`)!.lines).toBe(2);
    expect(headIn(`HTTP/1.1 422 X\nServer: nginx\n\n${body}`)!.lines).toBe(3);
  });

  it("says where the values of curl -v stand", () => {
    const { head } = headIn("< HTTP/1.1 422 Unprocessable Entity\n< Date: Wed, 06 Mar 2024 00:41:31 GMT\n< \n")!;
    const { value, start } = head.headers.get("date")!;
    expect(head.text.cite(start, start + value.length)).toMatchObject({ line: 2, column: 9, text: value });
  });

  it.each([
    ["100 Continue", "HTTP/1.1 100 Continue\n\n"],
    ["a proxy's tunnel", "HTTP/1.1 200 Connection established\n\n"],
    ["a challenge", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest\nContent-Length: 0\n\n"],
    ["a proxy's challenge", "HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Basic\n\n"],
    ["a redirect", "HTTP/1.1 302 Found\nLocation: /\n\n"],
    ["several of them", "HTTP/1.0 200 Connection Established\nVia: proxy\n\n\nHTTP/1.1 100 Continue\n\n"],
  ])("passes over %s", (_, interim) => {
    const answer = "HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n";
    const found = headIn(`${interim}${answer}{}`)!;
    expect(found.head.status).toBe(422);
    expect(`${interim}${answer}`.split("\n")).toHaveLength(found.lines + 1);
  });

  it("passes over a tunnel in curl -v and keeps the request that went through it", () => {
    const found = headIn(
      [
        "* Establish HTTP proxy tunnel to om.example.com:443",
        "> CONNECT om.example.com:443 HTTP/1.1",
        "> Host: om.example.com:443",
        ">",
        "< HTTP/1.1 200 Connection established",
        "<",
        "* CONNECT phase completed!",
        "> POST /api/v0/certificate_authorities/generate HTTP/1.1",
        ">",
        "< HTTP/1.1 422 Unprocessable Entity",
        "< Content-Length: 2",
        "<",
        "{}",
      ].join("\n"),
    )!;
    expect(found.head.status).toBe(422);
    expect(found.head.request).toEqual({ method: "POST", path: "/api/v0/certificate_authorities/generate" });
    expect(found.lines).toBe(12);
  });

  it("does not take the request for a tunnel for the request", () => {
    const found = headIn("> CONNECT om.example.com:443 HTTP/1.1\n>\n< HTTP/1.1 503 Service Unavailable\n<\n")!;
    expect(found.head).toMatchObject({ status: 503, request: null });
  });

  it("keeps a head with an answer of its own, whatever head comes next", () => {
    const first = "HTTP/1.1 401 Unauthorized\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n";
    const found = headIn(`${first}{"error":"unauthorized"}\nHTTP/1.1 200 OK\n\n{}`)!;
    expect(found.head.status).toBe(401);
    expect(found.lines).toBe(3);
  });

  it("does not take a failure without a body for an interim answer", () => {
    const found = headIn(
      "< HTTP/1.1 502 Bad Gateway\n<\n* Connection #0 left intact\n> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n",
    )!;
    expect(found.head.status).toBe(502);
    expect(found.lines).toBe(2);
  });

  it("goes on behind a long header that a terminal broke", () => {
    const policy =
      "Content-Security-Policy: default-src 'self'; script-src 'self'; style\n-src 'self'\nDate: Wed, 06 Mar 2024 00:41:31 GMT";
    const found = headIn(`Status: 422 Unprocessable Entity\n${policy}\n\n{}`)!;
    expect(found.head.headers.get("date")?.value).toBe("Wed, 06 Mar 2024 00:41:31 GMT");
    expect(found.lines).toBe(5);
  });

  it("ends where the body begins, also when the empty line was lost", () => {
    const found = headIn('HTTP/1.1 422 Unprocessable Entity\nServer: nginx\n{\n"errors": []\n}')!;
    expect(found.lines).toBe(2);
  });

  it.each([
    "HTTP/1.1 422 was what we got",
    "we got HTTP/1.1 422 Unprocessable Entity",
    "Status: 422 Unprocessable Entity",
    "Status: done\nUser: admin",
    "* a list item\n* another",
    "> quoted: text",
    "unexpected response from the director:",
    "",
  ])("is null for %j", (content) => {
    expect(headIn(content)).toBeNull();
  });

  it("is null beyond the last line", () => {
    expect(headIn("HTTP/1.1 200 OK", 1)).toBeNull();
  });

  it("takes time in proportion to the text, however curl's lines are mixed", () => {
    const text = SourceText.of(
      "hostile.txt",
      "* x\n  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0\n".repeat(20_000),
    );
    const lines = text.lines();
    expect(lines.filter((_, index) => httpHeadAt(lines, index, text) !== null)).toEqual([]);
  }, 10_000);

  it("finds no head in task logs and lists", (context) => {
    const samples = "../shared/samples";
    let names: string[];
    try {
      names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.(?:txt|log|json|yml)$|\/debug$/.test(name),
      );
    } catch {
      return context.skip("the samples are not beside the repository");
    }
    const withHeads = names.filter((name) => {
      const text = SourceText.of(name, readFileSync(join(samples, name), "utf8"));
      const lines = text.lines();
      return lines.some((_, index) => httpHeadAt(lines, index, text) !== null);
    });
    expect(names.length).toBeGreaterThan(100);
    expect(withHeads).toEqual([]);
  });
});

describe("dateOf", () => {
  const dated = (value: string) => dateOf(headIn(`HTTP/1.1 200 OK\nDate: ${value}\n\n`)!.head);

  it("is the second of the answer", () => {
    const parsed = dated("Wed, 06 Mar 2024 00:41:31 GMT");
    expect(parsed?.ok === true && isoUtc(parsed.instant.earliest)).toBe("2024-03-06T00:41:31Z");
  });

  it("says why a date cannot be read", () => {
    expect(dated("Wed, 31 Feb 2024 00:41:31 GMT")).toEqual({ ok: false, reason: "no-such-date" });
    expect(dated("yesterday")).toEqual({ ok: false, reason: "not-a-time" });
  });

  it("is null without the header", () => {
    expect(dateOf(headIn("HTTP/1.1 200 OK\n\n")!.head)).toBeNull();
  });
});

describe("chunkEdits", () => {
  it("joins the pieces, also where one ends within a text", () => {
    const pieces = ['{"certificate_names":["/opsmgr/bosh_', 'dns/tls_ca"],"error":"refus', 'ed"}'];
    expect(bodyOf(CHUNKED_HEAD + chunked(pieces)).trimEnd()).toBe(pieces.join(""));
  });

  it("counts bytes of UTF-8", () => {
    const pieces = ['{"error":"échec — 失敗 😀', ' fin"}'];
    expect(bodyOf(CHUNKED_HEAD + chunked(pieces)).trimEnd()).toBe(pieces.join(""));
  });

  it("does not care which line ends the coding was saved with", () => {
    const pieces = ['{"a":"b', 'c"}'];
    expect(bodyOf(CHUNKED_HEAD.replaceAll("\r", "") + chunked(pieces, "\n")).trimEnd()).toBe(pieces.join(""));
  });

  it("keeps what only looks like a size and lies within a piece", () => {
    const pieces = ['{"a":[\r\n12,\r\n34\r\n],', '"b":1}'];
    expect(bodyOf(CHUNKED_HEAD + chunked(pieces)).trimEnd()).toBe(pieces.join(""));
  });

  it("keeps the line end between the body and what follows it", () => {
    const body = bodyOf(`${CHUNKED_HEAD}${chunked(['{"a":1}'])}$ date -u\r\n`);
    expect(body).toMatch(/^\{"a":1\}\r\n\s*\$ date -u\r\n$/);
  });

  it("joins what is there of a body that was cut off", () => {
    const whole = CHUNKED_HEAD + chunked(['{"a":"b', 'cdefghijklmnop"}']);
    expect(bodyOf(whole.slice(0, whole.indexOf("ghi")))).toBe('{"a":"bcdef');
  });

  it("removes the lines that are only a size where the sizes do not fit", () => {
    const pieces = ['{\n"a": "b', 'c",\n"d": 1\n}'];
    const indented = chunked(pieces, "\n")
      .replaceAll(/^(?=.)/gm, "    ")
      .replaceAll(/\n(?=")/g, "\r\n");
    const body = bodyOf(`HTTP/1.1 422 Unprocessable Entity\n\n${indented}`);
    expect(JSON.parse(body)).toEqual({ a: "bc", d: 1 });
  });

  it("falls back for a size that is too large", () => {
    const body = bodyOf(`${CHUNKED_HEAD}ff\r\n{"a":"b\r\n3\r\nc"}\r\n0\r\n\r\n`);
    expect(JSON.parse(body)).toEqual({ a: "bc" });
  });

  it("is null where the body does not begin with a size", () => {
    for (const body of ['{"a":1}', "", "\n\n", "hello\n1f\n"]) {
      const { head } = headIn(CHUNKED_HEAD)!;
      expect(chunkEdits(CHUNKED_HEAD + body, CHUNKED_HEAD.length, head)).toBeNull();
    }
  });

  it("takes a word of hexadecimal digits for a text unless the head or the body says otherwise", () => {
    const head = "HTTP/1.1 502 Bad Gateway\n\n";
    expect(bodyOf(`${head}bad\ngateway\n`)).toBe("bad\ngateway\n");
    expect(bodyOf(`${head}404\n`)).toBe("404\n");
  });

  it("gives back any body, however it was cut into pieces", () => {
    const piece = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom("\r\n", "\n"), (pieces, lineEnd) => {
        const body = bodyOf(CHUNKED_HEAD + chunked(pieces, lineEnd));
        expect(body.slice(0, -2 * lineEnd.length - lineEnd.length)).toBe(pieces.join(""));
      }),
    );
  });
});
