import { withCommandsJoined } from "./broken-lines.ts";
import type { Secret, SecretKind } from "./find-secrets.ts";
import { isLeftOut } from "./left-out.ts";

/** The passwords and secrets of typed commands: behind short flags, and of `cf auth`. */
export function secretsInCommands(text: string): Secret[] {
  return [...ofShortFlags(text), ...ofCfAuth(text)];
}

/** So far in front of a flag its command may stand. */
const COMMAND_REACH = 1_000;

/** An argument of a command, in quotes or not. */
const ARGUMENT = String.raw`(?:\\{0,8}(?<quote>["'])(?<quoted>(?:(?!\k<quote>)[^\r\n]){0,511}(?!\k<quote>)[^\r\n\\])|(?<bare>(?!\\+[\r\n"'])[^\s"']{1,512}))`;

/** A flag that stands by itself, one right in front of a quote, and one right in front of its value. */
const SHORT_FLAG = new RegExp(
  String.raw`(?<=\s)(?<flag>-[A-Za-z]{0,8}[bdpsuUvw](?=[ \t=])|--(?:proxy-)?user(?=[ \t=])|-[A-Za-z]{0,8}[psuU](?=["'])|-[A-Za-z]{0,8}?[puU])` +
    String.raw`(?<blanks>(?:[ \t=]|\\\r?\n){0,8})${ARGUMENT}`,
  "g",
);

/** What short flags mean behind a command; they mean no secrets behind those without any. */
const SHORT_FLAGS: Readonly<Record<string, Readonly<Record<string, SecretKind>>>> = {
  bosh: {},
  "cf l": { p: "password" },
  credhub: { p: "password", s: "secret", v: "secret", w: "password" },
  curl: { b: "cookie", u: "password", U: "password" },
  mysql: { p: "password" },
  om: { d: "password", p: "password", s: "secret" },
  scp: {},
  ssh: {},
  sshpass: { p: "password" },
  uaac: { p: "password", s: "secret" },
};

/** The last command up to a flag: of `om curl` it is the second. */
const LAST_COMMAND = new RegExp(`^.*(?<![\\w.-])(${Object.keys(SHORT_FLAGS).join("|")})(?:ogin)?[ \\t]`, "s");

/**
 * Flags that mean a secret only behind their commands: `om -p …`, `uaac … -s …`, `curl -u user:password`; also behind
 * others in one, as in `curl -sku …`, and in a line in which a command goes on.
 */
function ofShortFlags(text: string): Secret[] {
  return [...text.matchAll(SHORT_FLAG)].flatMap(({ 0: all, index, groups }): Secret[] => {
    const { flag, blanks, quoted, bare } = groups as Record<string, string>;
    const command = LAST_COMMAND.exec(commandBefore(text, index))?.[1] ?? "bosh";
    const kind = SHORT_FLAGS[command]![flag!.startsWith("--") ? "u" : flag!.at(-1)!];
    // -production is no -p
    const isSeparate = blanks !== "" || quoted !== undefined || ["curl", "mysql", "sshpass"].includes(command);
    if (kind === undefined || !isSeparate) return [];
    const end = index + all.length;
    const value = quoted ?? bare!;
    const sign = command !== "curl" ? -1 : value.indexOf(kind === "cookie" ? "=" : ":");
    if (command === "curl" && sign < 0) return [];
    const secret = kind === "cookie" ? value : value.slice(sign + 1);
    return isLeftOut(secret) ? [] : [{ start: end - secret.length, end, kind }];
  });
}

/** The password of `cf auth user password`. */
function ofCfAuth(text: string): Secret[] {
  return [...text.matchAll(CF_AUTH)].flatMap(({ 0: all, index, groups }): Secret[] => {
    const { quoted, bare } = groups as Record<string, string>;
    const value = quoted ?? bare!;
    const end = index + all.length;
    return isLeftOut(value) ? [] : [{ start: end - value.length, end, kind: "password" }];
  });
}

const CF_AUTH = new RegExp(String.raw`(?<![\w.-])cf auth[ \t]{1,8}[^\s-]\S{0,200}[ \t]{1,8}${ARGUMENT}`, "g");

/** What of a command stands before the place, also in the lines above that end in a backslash. */
function commandBefore(text: string, offset: number): string {
  const command = withCommandsJoined(text.slice(Math.max(0, offset - COMMAND_REACH), offset));
  return command.slice(command.lastIndexOf("\n") + 1);
}
