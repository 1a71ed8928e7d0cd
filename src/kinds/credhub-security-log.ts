import type { CertificateChangeFact, Citation, Instant, Micros, Problem } from "../model.ts";
import { copyOf } from "../syntax/copy-of.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Reading } from "./kind.ts";
import type { LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";

const BEGIN = "CEF:0|cloud_foundry|credhub|";

/**
 * CredHub's security events, one request a line in the Common Event Format, with whatever syslog puts before it:
 *
 *     CEF:0|cloud_foundry|credhub|2.12.0|POST /api/v1/…|POST /api/v1/…|0|rt=1709685089118 suser=maestro … deviceAction=…
 *
 * The keys cs1 to cs6 are told by their labels (`cs3Label=versionUuid cs3=…`), which older versions use otherwise. A
 * request that touches several certificates is a line for each. `rt` is when the request came in, in milliseconds since
 * the epoch. The director writes CEF too, with another vendor.
 */
export const credhubSecurityLog: LogKind = {
  id: "credhub-security-log",
  title: "CredHub's security log",
  headLiterals: [BEGIN],
  heads: (text) => text.includes(BEGIN),
  continues: (text) => text.trim() === "" || text.includes("\0") || /\bcs\dLabel=/.test(text),
  open: () => new SecurityLogReader(),
};

type Action = CertificateChangeFact["action"];

/** One record, taken apart. `null` in the log is null here. */
interface SecurityEvent {
  readonly at: Instant;
  readonly action: Action | null;
  readonly name: string | null;
  /** CredHub's id of the certificate: not of one of its versions. */
  readonly certificateId: string | null;
  readonly versionId: string | null;
  readonly status: number | null;
  readonly client: string | null;
  /** Type of the credential, where the record has it. */
  readonly type: string | null;
  /** Whether a generate makes a new version whatever there is. */
  readonly overwrites: boolean;
  readonly citation: Citation;
}

class SecurityLogReader implements LogReader {
  readonly #facts: CertificateChangeFact[] = [];
  readonly #lost = new LostLines();
  /** Names of certificates by their id. */
  readonly #names = new RecentTexts();
  /** Versions that a record named, and the version of a name that was last generated or found. */
  readonly #versions = new RecentTexts();
  readonly #generated = new RecentTexts();
  readonly #unclear: { count: number; first: Citation | null } = { count: 0, first: null };

  line(line: LogLine): void {
    if (line.text.trim() === "") return;
    const event = eventIn(line);
    if (event === null) return this.#lost.add(line);
    const { action, type } = event;
    if (action === null || (type !== null && type !== "certificate")) return;
    const name = event.name ?? this.#names.get(event.certificateId);
    const changes = action !== "generate" || this.#madeVersion(event);
    this.#names.set(event.certificateId, name);
    this.#versions.set(event.versionId, name);
    if (action === "generate") this.#generated.set(name, event.versionId);
    if (changes) this.#add(event, action, name);
  }

  end(): Reading {
    const problems = this.#lost.problems("changes of certificates that were recorded there are missing");
    const { count, first } = this.#unclear;
    return { facts: this.#facts, problems: first === null ? problems : [...problems, unclearGenerate(count, first)] };
  }

  /**
   * A deploy asks CredHub to generate each of its variables, and gets what is there unless that has to change. So only
   * a version never seen, where an earlier deploy got another one, tells that one was made.
   */
  #madeVersion({ overwrites, status, name, versionId, citation }: SecurityEvent): boolean {
    if (overwrites || (status !== null && status >= 400)) return true;
    if (this.#versions.get(versionId) !== null) return false;
    if (this.#generated.get(name) !== null) return true;
    this.#unclear.count++;
    this.#unclear.first ??= citation;
    return false;
  }

  #add({ at, versionId, status, client, citation }: SecurityEvent, action: Action, name: string | null): void {
    const fact: CertificateChangeFact = {
      type: "certificate-change",
      action,
      name,
      versionId,
      status,
      client,
      at,
      citation,
    };
    const before = this.#facts.at(-1);
    // a change of the transitional flag is a line for each version of the certificate
    const repeats =
      before !== undefined &&
      before.at.earliest === at.earliest &&
      before.action === action &&
      before.name === name &&
      before.versionId === versionId;
    if (!repeats) this.#facts.push(fact);
  }
}

function unclearGenerate(count: number, citation: Citation): Problem {
  const message = `${count === 1 ? "a request" : `${count} requests`} to generate certificates may have found them there already, and ${count === 1 ? "is" : "are"} not taken for a change`;
  return problemAt(citation, "generate-unclear", "note", message, null);
}

/** The record in a line; null where it is cut or damaged. */
function eventIn(line: LogLine): SecurityEvent | null {
  const { text } = line;
  const begin = text.indexOf(BEGIN);
  if (begin < 0 || text.includes("\0")) return null;
  const extension = offsetBehindHeader(text, begin);
  if (extension === null) return null;
  // the details are JSON and stand last
  const detailsKey = text.indexOf(" cs6=", extension);
  const end = detailsKey < 0 ? text.length : detailsKey;
  const fields = fieldsOf(text.slice(extension, end));
  const rt = fields.get("rt") ?? null;
  const method = fields.get("requestMethod") ?? null;
  if (rt === null || !/^\d{12,14}$/.test(rt) || method === null) return null;
  const details = detailsKey < 0 ? {} : detailsIn(text.slice(detailsKey + " cs6=".length));
  const request = fields.get("request") ?? "";
  const micros = (Number(rt) * 1_000) as Micros;
  const status = labelled(fields, "httpStatusCode");
  return {
    at: { earliest: micros, latest: micros, raw: rt, zone: "UTC", zoneFrom: "text" },
    action: actionOf(fields.get("deviceAction") ?? null, method, request),
    name: labelled(fields, "resourceName") ?? nameAsked(request),
    certificateId: certificateAsked(request) ?? labelled(fields, "resourceUuid"),
    // the version that is to be transitional; null where none is to be any more
    versionId: "version" in details ? textOrNull(details["version"]) : labelled(fields, "versionUuid"),
    status: status !== null && /^\d{3}$/.test(status) ? Number(status) : null,
    client: fields.get("suser") ?? fields.get("suid") ?? null,
    type: textOrNull(details["type"]),
    overwrites: textOrNull(details["mode"])?.toLowerCase() === "overwrite",
    citation: line.cite(begin, text.slice(begin, end).replace(/ cs6Label=\w*$/, "").length + begin),
  };
}

/** The header is seven fields, each with a bar behind it; bars in a path are escaped. */
function offsetBehindHeader(text: string, begin: number): number | null {
  let at = begin;
  for (let bars = 0; bars < 7; bars++) {
    do at = text.indexOf("|", at) + 1;
    while (at > 0 && text[at - 2] === "\\");
    if (at === 0) return null;
  }
  return at;
}

/** `key=value` behind each other. A blank may stand in a value, so a word without `=` belongs to the value before it. */
function fieldsOf(extension: string): Map<string, string> {
  const fields = new Map<string, string>();
  let key = "";
  for (const word of extension.split(" ")) {
    const equals = word.indexOf("=");
    if (equals > 0) {
      key = word.slice(0, equals);
      fields.set(key, word.slice(equals + 1));
    } else if (word !== "" && key !== "") fields.set(key, `${fields.get(key)} ${word}`);
  }
  for (const [name, value] of fields) if (value === "null" || value === "") fields.delete(name);
  return fields;
}

/** The custom field with that label. */
function labelled(fields: ReadonlyMap<string, string>, label: string): string | null {
  for (let index = 1; index <= 6; index++)
    if (fields.get(`cs${index}Label`) === label) return fields.get(`cs${index}`) ?? null;
  return null;
}

function detailsIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** `GENERATE`, `BULK_REGENERATE`, `update-transitional-version`; what only reads, or is about permissions, is null. */
function actionOf(operation: string | null, method: string, request: string): Action | null {
  if (operation === null) return actionOfRequest(method, request);
  const name = operation.toUpperCase().replaceAll("-", "_");
  if (/^(?:BULK_)?REGENERATE(?:_|$)/.test(name)) return "regenerate";
  if (name === "GENERATE") return "generate";
  if (name === "UPDATE_TRANSITIONAL_VERSION") return "update-transitional";
  if (name === "SET" || /^CREATE_.*VERSION$/.test(name)) return "set";
  return name === "DELETE" || /^DELETE_.*(?:CREDENTIAL|CERTIFICATE|VERSION)/.test(name) ? "delete" : null;
}

/** For records without an operation: requests whose path says what they do to a certificate. */
function actionOfRequest(method: string, request: string): Action | null {
  const path = request.split("?", 1)[0]!;
  if (method === "POST" && /^\/api\/v1\/(?:bulk-|certificates\/[^/]+\/)?regenerate$/.test(path)) return "regenerate";
  if (method === "PUT" && path.endsWith("/update_transitional_version")) return "update-transitional";
  if (!/^\/api\/v1\/certificates\/[^/]+\/versions(?:\/|$)/.test(path)) return null;
  return method === "POST" ? "set" : method === "DELETE" ? "delete" : null;
}

function certificateAsked(request: string): string | null {
  return /^\/api\/v1\/certificates\/([0-9a-f-]{36})(?:[/?]|$)/i.exec(request)?.[1] ?? null;
}

function nameAsked(request: string): string | null {
  const name = /[?&]name=([^&]{1,1000})/.exec(request)?.[1];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Remembers texts by a key, the latest thousands of them: a log may go on for ever. */
class RecentTexts {
  readonly #texts = new Map<string, string>();

  get(key: string | null): string | null {
    return key === null ? null : (this.#texts.get(key) ?? null);
  }

  set(key: string | null, text: string | null): void {
    if (key === null || text === null) return;
    this.#texts.delete(key);
    this.#texts.set(copyOf(key), copyOf(text));
    if (this.#texts.size > MAX_REMEMBERED) this.#texts.delete(this.#texts.keys().next().value!);
  }
}

const MAX_REMEMBERED = 5_000;
