import type { Secret } from "./find-secrets.ts";
import { isLeftOut } from "./left-out.ts";

/** Secrets that are known by their own form, whatever stands before them. */
export function secretsByForm(text: string): Secret[] {
  return [...authorizations(text), ...inUrls(text), ...inRuns(text), ...ofKnownForms(text), ...signatures(text)];
}

/** `Bearer …` and `Basic …` wherever they stand. */
function authorizations(text: string): Secret[] {
  return [...text.matchAll(/\b(bearer|basic)[ \t]{1,8}([\w.~+/=-]{8,})/gi)].flatMap((match): Secret[] => {
    const [all, scheme, value] = match as unknown as [string, string, string];
    const isSecret = scheme.toLowerCase() === "basic" ? isBasicCredential(value) : value.length >= 16 && /\d/.test(value);
    const end = match.index + all.length;
    return isSecret ? [{ start: end - value.length, end, kind: scheme.toLowerCase() === "basic" ? "credential" : "token" }] : [];
  });
} // prettier-ignore

/** Base64 of `user:password`. */
function isBasicCredential(value: string): boolean {
  try {
    return atob(value).includes(":");
  } catch {
    return false;
  }
}

/** The password of `scheme://user:password@host`, and a long user without one, which is a token. */
function inUrls(text: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    USER_INFO.lastIndex = at + 3;
    const match = USER_INFO.exec(text);
    if (match === null) continue;
    const [, user = "", password] = match;
    const start = at + 3 + (password === undefined ? 0 : user.length + 1);
    const value = password ?? user;
    if (isLeftOut(value) || (password === undefined && user.length < 20)) continue;
    found.push({ start, end: start + value.length, kind: password === undefined ? "token" : "password" });
  }
  return found;
}

const USER_INFO = /([^\s/:@"'<>\\]{0,512})(?::([^\s/"'<>\\]{1,512}))?@/y;

/** JSON Web Tokens, and lines of base64 such as those of a PEM block of which the beginning is not there. */
function inRuns(text: string): Secret[] {
  const found: Secret[] = [];
  for (const { 0: run, index } of text.matchAll(/(?<![\w+/=.~-])[\w+/=.~-]{20,}/g)) {
    const token = run.indexOf("eyJ");
    const end = index + run.length;
    if (token >= 0 && /^eyJ[\w-]{5,}\.[\w-]+/.test(run.slice(token))) found.push({ start: index + token, end, kind: "token" });
    else if (isEncoded(run)) found.push({ start: index, end, kind: "encoded" });
  }
  return found;
} // prettier-ignore

/** Base64 of at least 44 bytes. Digests are of one case, and the names of a path are short. */
function isEncoded(run: string): boolean {
  if (run.length < 60 || !/^[A-Za-z0-9+/]+={0,2}$/.test(run)) return false;
  const slashes = run.split("/").length - 1;
  return slashes * 20 <= run.length && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}

/** Keys and tokens of services that are known by how they begin: of AWS, Azure, Google, GitHub, GitLab and Vault. */
function ofKnownForms(text: string): Secret[] {
  return [...text.matchAll(KNOWN_FORM)].map(({ 0: value, index }) => ({
    start: index,
    end: index + value.length,
    kind: "token",
  }));
}

const KNOWN_FORM =
  /(?<![\w-])(?:(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|[\w.~-]{3,4}\dQ~[\w.~-]{31,34}|gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{82}|glpat-[\w-]{20}|hvs\.[\w-]{20,200})(?![\w-])/g;

/** The signatures of URLs that give away what they lead to, as those of blobstores are: of AWS, Azure, Google and BOSH. */
function signatures(text: string): Secret[] {
  return [...text.matchAll(SIGNATURE)].map(({ 0: all, 1: value, index }) => ({
    start: index + all.length - value!.length,
    end: index + all.length,
    kind: "token",
  }));
}

const SIGNATURE =
  /(?:[?&;]|\\u0026)(?:(?:sig|(?:x-(?:amz|goog)-)?signature)=(?=[\w%+/=~.-]{16})|st=(?=[\w-]{40}))([\w%+/=~.-]+)/gi;
