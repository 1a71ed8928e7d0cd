import { fileProblem } from "../bundle/problems.ts";
import type { Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { SourceText } from "../syntax/source-text.ts";

/**
 * What is said of files of no known kind that may well hold evidence: nobody saves a picture of a topology, or the export
 * of a browser with the answer in it, for nothing, and that it was not read must not look like its absence.
 */

/** What people save evidence in and no program reads it out of, by the first bytes. Logs and dumps of machines are none. */
const NOT_READ: readonly { readonly what: string; readonly magic: RegExp }[] = [
  { what: "a picture", magic: /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM[^]{4}\0{4}|RIFF[^]{4}WEBP)/ },
  { what: "a PDF", magic: /^%PDF-/ },
  { what: "a mail or document of Microsoft Office", magic: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/ },
];

/** Programs, core dumps, libraries and databases: whatever they are called, they never were evidence. */
const OF_MACHINES = /^(?:\x7fELF|MZ\x90\0|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|SQLite format 3\0)/;

export function isOfMachine(bytes: Uint8Array): boolean {
  return OF_MACHINES.test(String.fromCharCode(...bytes.subarray(0, 16)));
}

/** What to say of a picture or document; null for anything else. */
export function pictureOrDocument(bytes: Uint8Array): Problem | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const found = NOT_READ.find(({ magic }) => magic.test(start));
  if (found === undefined) return null;
  const hint = "save what it shows as text: the output of the command itself";
  return fileProblem("not-text", "warning", `this is ${found.what}, and what it shows is not read`, hint);
}

/** What stands in evidence and in few other texts. */
const MARKS: readonly { readonly mark: RegExp; readonly what: string }[] = [
  { mark: /safety_violations|more than one signing version/, what: "the answer of a call" },
  { mark: /certificate_authorities\/active/, what: "a call" },
  { mark: /\bdeployment_names\b/, what: "a topology" },
  { mark: /\bAcquired lock\b/, what: "the log of a task" },
  { mark: /^Content-Transfer-Encoding: (?:base64|quoted-printable)/im, what: "a mail with encoded parts" },
];

/** What to say of a text of no known kind; null where it does not look like evidence. */
export function evidenceInOtherForm(source: SourceText): Problem | null {
  const { content } = source;
  // a report of certrace that somebody saved as text
  if (/\bcertrace\b/.test(content)) return null;
  const marks = MARKS.map(({ mark, what }) => ({ at: content.search(mark), what }));
  const found = marks.find(({ at }) => at >= 0) ?? {
    at: healthCheckWithTime(content),
    what: "what a health check did",
  };
  if (found.at < 0) return null;
  const message = `this seems to hold ${found.what}, in a form that is not read`;
  const hint = "save the output of the command itself, as it was printed, to a file of its own";
  return problemAt(source.positionAt(found.at), "form-not-read", "warning", message, hint);
}

/** The lines of a head of a part of a mail, of which one says how the part is encoded. */
const ENCODED_PART = /^Content-Transfer-Encoding: {0,9}(?:base64|quoted-printable)\b/gim;

/** Parts that hold no evidence, or what another part has as a plain text. */
const SHOWN_PART = /^Content-Type: {0,9}(?:(?:image|audio|video|font)\/|application\/[\w-]{0,20}signature\b|text\/html\b(?![^]*^Content-Disposition: {0,9}attachment))/im; // prettier-ignore

/** Heads of mails are not longer. */
const MAX_PART_HEAD = 4_000;

/** What to say of a mail beside what was read of it; null where none of its parts is encoded. */
export function encodedParts(source: SourceText): Problem | null {
  const { content } = source;
  const parts = [...content.matchAll(ENCODED_PART)].filter(({ index }) => {
    const before = content
      .slice(Math.max(index - MAX_PART_HEAD, 0), index)
      .split(/\n\r?\n/)
      .at(-1)!;
    const [behind] = content.slice(index, index + MAX_PART_HEAD).split(/\n\r?\n/);
    return !SHOWN_PART.test(before + behind);
  });
  const [first] = parts;
  if (first === undefined) return null;
  const message =
    parts.length === 1
      ? "a part of this mail is encoded and was not read"
      : `${parts.length} parts of this mail are encoded and were not read; the first begins here`;
  const hint = "save what is attached to files of their own, and the text of the mail as it is shown";
  return problemAt(source.positionAt(first.index), "parts-not-read", "warning", message, hint);
}

/** What stands before a member of a zip, and in its directory; `\0`: the higher byte of a version. */
const PART_OF_ZIP = /PK(?:\x03\x04|\x01\x02)[^]\0/;

/** What to say of a text in which members of a zip stand that lost its beginning and its end; null where none do. */
export function partsOfZip(source: SourceText): Problem | null {
  const at = source.content.search(PART_OF_ZIP);
  if (at < 0) return null;
  const message = "here begins a member of a zip that lost its beginning and its end; all of it was read as one text, and what was packed was not read"; // prettier-ignore
  return problemAt(source.positionAt(at), "parts-not-read", "warning", message, "get the archive again, and compare its checksum"); // prettier-ignore
}

/** The deployment alone is named in any note. So many places are looked at, and so much around each. */
const [MAX_NAMED, AROUND] = [100, 200];

/** Where a health check is named with a time beside it; -1 where none is. */
function healthCheckWithTime(content: string): number {
  let at = -1;
  for (let count = 0; count < MAX_NAMED; count++) {
    at = content.indexOf("bosh-health", at + 1);
    if (at < 0 || /\d\d:\d\d:\d\d/.test(content.slice(Math.max(at - AROUND, 0), at + AROUND))) return at;
  }
  return -1;
}
