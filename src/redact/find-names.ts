import { withCommandsJoined } from "./broken-lines.ts";

/** What a name is of. */
export type NameKind = "address" | "host" | "user" | "deployment";

export interface Name {
  readonly kind: NameKind;
  readonly name: string;
}

/**
 * The names in a text that its form gives away: IP addresses, host names, users, deployments. A name is found where it
 * stands in a place for names; elsewhere it is known then. Time is linear in the length of the text.
 */
export function findNames(text: string): Name[] {
  const plain = withoutEscapes(text);
  return [
    ...addresses(plain),
    ...tiles(plain),
    ...PLACES.flatMap(({ kind, mayStand, pattern }) =>
      mayStand.test(plain)
        ? [...plain.matchAll(pattern)].map((match) => ({ kind, name: match.slice(1).find((group) => group !== undefined)! }))
        : [],
    ),
    ...typed(plain),
    ...accounts(plain),
    ...domains(plain),
  ]; // prettier-ignore
}

/** Whether a text is one IP address; the version of it. */
export function addressVersion(text: string): 4 | 6 | null {
  if (new RegExp(`^${IPV4}$`).test(text)) return 4;
  return text.includes(":") && isIpv6(text) ? 6 : null;
}

/** Of a deployment of Ops Manager: its product, and the id of twenty hexadecimal digits behind it. */
export function tileOf(name: string): { readonly product: string; readonly id: string } | null {
  const match = /^(.+)-([0-9a-f]{20})$/.exec(name);
  return match === null ? null : { product: match[1]!, id: match[2]! };
}

/** Whether a name is the id alone of a deployment of Ops Manager: that of its tile. */
export function isTileId(name: string): boolean {
  return WHOLE_TILE_ID.test(name);
}

/** Whether a name is a UUID. */
export function isUuid(name: string): boolean {
  return WHOLE_UUID.test(name);
}

/** The id of `service-instance_<id>`. */
export function serviceInstanceOf(name: string): string | null {
  return new RegExp(`^service-instance_(${UUID})$`).exec(name)?.[1] ?? null;
}

/** The text without what escapes put beside its names; every name in it stands between characters that are not its own. */
function withoutEscapes(text: string): string {
  let plain = text;
  if (plain.includes("\u001b")) plain = plain.replace(/\u001b\[[0-9;?]{0,20}[A-Za-z]/g, " ");
  if (plain.includes("\\"))
    plain = plain.replace(/\\{1,8}(?:u00([0-7][0-9a-f])|[nrt"])/gi, (escape, code: string | undefined) =>
      code === undefined ? (escape.endsWith('"') ? '"' : "\n") : String.fromCharCode(Number.parseInt(code, 16)),
    );
  if (plain.includes("%"))
    plain = plain.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return plain;
}

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = String.raw`${OCTET}(?:\.${OCTET}){3}`;
const ADDRESS = new RegExp(String.raw`(?<![\w.])${IPV4}(?!\w|\.\d)`, "g");
/** Times of the day, and the modules of Ruby, have colons, too. */
const COLONS = /(?<![\w:.])[0-9a-f]{1,4}:[0-9a-f:]{2,40}(?![\w:])/gi;

function* addresses(text: string): Generator<Name> {
  for (const [name] of text.matchAll(ADDRESS)) if (!/(?:^|\.)0\d/.test(name)) yield { kind: "address", name };
  for (const [name] of text.matchAll(COLONS)) if (isIpv6(name)) yield { kind: "address", name };
}

function isIpv6(text: string): boolean {
  const [head, tail, more] = text.split("::");
  const groups = [head!, tail ?? ""].flatMap((part) => (part === "" ? [] : part.split(":")));
  if (more !== undefined || !/\d/.test(text) || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  return tail === undefined ? groups.length === 8 : groups.length < 8;
}

/** The id of a tile's deployment, with its product where the two stand by themselves: other names have parts in front. */
function* tiles(text: string): Generator<Name> {
  for (const { 0: id, index } of text.matchAll(/-[0-9a-f]{20}(?![0-9A-Za-z])/g)) {
    let start = index;
    while (index - start < MAX_NAME && /[\w-]/.test(text[start - 1] ?? "")) start--;
    const isAlone = text[start - 1] !== "." && text[index + id.length] !== "-" && /[A-Za-z]/.test(text[start]!);
    yield { kind: "deployment", name: isAlone ? text.slice(start, index) + id : id.slice(1) };
  }
}

const MAX_NAME = 250;

const WHOLE_TILE_ID = /^[0-9a-f]{20}$/;
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const WHOLE_UUID = new RegExp(`^${UUID}$`);
const WORD = String.raw`([A-Za-z0-9][\w.-]{0,251})`;
const DEPLOYMENT = String.raw`([A-Za-z0-9][\w-]{0,251})(?![\w.-])`;

/** The value of one of these keys, where it is sure to end with it: `"key":"name"`, `key => 'name'`, `key=name`, `key: name`. */
function valueOf(keys: string, name: string): string {
  return String.raw`\b(?:${keys})["']?\s{0,8}(?:(?:=>|[:=])\s{0,8}(?:"${name}"|'${name}')|=${name}|:[ \t]{0,8}${name}(?=[ \t]{0,8}(?:[,}\r\n]|$)))`;
}

/** Where names of a kind stand; nothing of the `pattern` does in a text without what `mayStand` looks for. */
const PLACES: readonly { readonly kind: NameKind; readonly mayStand: RegExp; readonly pattern: RegExp }[] = [
  { kind: "deployment", mayStand: /service-instance_/, pattern: new RegExp(`(service-instance_${UUID})`, "g") },
  {
    kind: "deployment",
    mayStand: /deployment|\/p-bosh\//i,
    pattern: new RegExp(
      String.raw`/deployments/${DEPLOYMENT}|lock:deployment:${DEPLOYMENT}|/p-bosh/${DEPLOYMENT}|--deployment[= ]["']?${DEPLOYMENT}|` +
        String.raw`\b(?:delete|from) deployment ${DEPLOYMENT}(?=\s{2}|[\t"'|,\r\n]|$)|\bdeployment '${DEPLOYMENT}'|` +
        valueOf("deployment|deployment_name", DEPLOYMENT),
      "gim",
    ),
  },
  {
    kind: "user",
    mayStand: /user|client|home|:\/\//i,
    pattern: new RegExp(
      String.raw`\bas (?:client|user) '([^'\s]{1,200})'|--(?:client(?:-name|-id)?|user(?:name)?)[= ]["']?${WORD}|` +
        String.raw`[\\/](?:home|Users)[\\/]${WORD}|://${WORD}:[^\s/@"'<>]{1,512}@|` +
        valueOf("[sd]?user|user_?name|User name|Client (?:ID|name)|user_identification|BOSH_CLIENT|OM_USERNAME", WORD),
      "gm",
    ),
  },
  { kind: "user", mayStand: / - \S{1,200} \[\d/, pattern: /^\S{1,200} - (\S{1,200}) \[\d/gm },
  {
    kind: "host",
    mayStand: /host|server|environment|fqdn|target/i,
    pattern: new RegExp(
      String.raw`Using environment '${WORD}'|--(?:environment|target)[= ]["']?${WORD}|BOSH_ENVIRONMENT=["']?${WORD}|` +
        valueOf("[sd]?host|hostname|fqdn|server_name|HTTP_HOST", WORD),
      "gim",
    ),
  },
  { kind: "host", mayStand: /:\/\//, pattern: new RegExp(String.raw`://(?:[^\s/@"'<>]{1,512}@)?${WORD}`, "g") },
  {
    kind: "host",
    mayStand: /\d\d:\d\d:\d\d/,
    // heads of syslog
    pattern: new RegExp(
      String.raw`^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d ${WORD} [\w./-]{1,80}(?:\[\d{1,9}\])?:|^<\d{1,3}>\d \S{1,40} ${WORD} `,
      "gm",
    ),
  },
];

interface TypedPlace {
  readonly kind: NameKind;
  /** What stands behind the command, with a group for each name. */
  readonly pattern: RegExp;
  /** The command has to begin what is typed: in a sentence any word may stand there. */
  readonly isFirst?: true;
}

/** A word behind a command, which is all that stands there: no path, no URL, no variable of the shell. */
const ARGUMENT = String.raw`["']?${WORD}(?!:\/\/|[\w./\\$-])`;

/** The value of a short option: `-u name`, `-uname`, and of the last one of several: `-sku name`. */
function shortOption(letter: string): RegExp {
  return new RegExp(String.raw`(?<=[ \t])-(?:${letter}[ \t=]{0,8}|[A-Za-z]{1,8}${letter}[ \t]{1,8})${ARGUMENT}`, "g");
}

/** Words that stand right behind the command, `_` for one name. */
function words(...forms: string[]): RegExp {
  const all = forms.map((form) => form.replaceAll(" ", "[ \\t]{1,8}").replaceAll("_", ARGUMENT));
  return new RegExp(`^[ \\t]{1,8}(?:${all.join("|")})`, "g");
}

const USER: TypedPlace = { kind: "user", pattern: shortOption("u") };

const REMOTE_SHELL: readonly TypedPlace[] = [
  { kind: "user", pattern: shortOption("l") },
  { kind: "host", pattern: shortOption("J") },
  {
    kind: "host",
    // behind options without a value and with one
    pattern: new RegExp(
      String.raw`^(?:[ \t]{1,8}-(?:[1246AaCfGgKkMNnqsTtVvXxYy]{1,9}|[BbcDEeFIiJLlmOoPpQRSWw][ \t]{0,8}\S{1,200})(?=[ \t])){0,20}[ \t]{1,8}${ARGUMENT}(?![@:])`,
      "g",
    ),
    isFirst: true,
  },
];

const REMOTE_COPY: TypedPlace = {
  kind: "host",
  pattern: new RegExp(String.raw`(?<=[ \t]["']?)${WORD}:(?!//)`, "g"),
  isFirst: true,
};

/** What means a name only behind its command: `-u` is a user of `curl`, and something else of others. */
const COMMANDS: ReadonlyMap<string, readonly TypedPlace[]> = new Map([
  [
    "bosh",
    [
      { kind: "host", pattern: shortOption("e") },
      { kind: "host", pattern: /[ \t]alias-env[ \t]{1,8}([A-Za-z0-9][\w.-]{0,251})/g },
      { kind: "deployment", pattern: new RegExp(String.raw`(?<=[ \t])-d[ \t=]{0,8}["']?${DEPLOYMENT}`, "g") },
    ],
  ],
  [
    "om",
    [
      USER,
      { kind: "host", pattern: shortOption("t") },
      // of some commands behind it, it is a file
      { kind: "user", pattern: /(?<=[ \t])-c[ \t=]{1,8}["']?([A-Za-z0-9][\w-]{0,251})(?![\w./-])/g },
    ],
  ],
  ["credhub", [USER, { kind: "host", pattern: shortOption("s") }]],
  [
    "uaac",
    [
      USER,
      {
        kind: "user",
        pattern: words(
          "token owner get _(?: _)?",
          "token (?:[a-z]{1,20} )?get _",
          "(?:user|client) [a-z]{1,20} _",
          "member [a-z]{1,20} \\S{1,200} _",
        ),
      },
      { kind: "host", pattern: words("target _") },
    ],
  ],
  ["curl", [USER]],
  ["cf", [USER]],
  ["sudo", [USER]],
  ["su", [{ kind: "user", pattern: words("_", "- _", "-l _"), isFirst: true }]],
  ["ssh", REMOTE_SHELL],
  ["sftp", [...REMOTE_SHELL, REMOTE_COPY]],
  ["scp", [REMOTE_COPY]],
  ["rsync", [REMOTE_COPY]],
]);

const COMMAND = new RegExp(String.raw`(?<![\w.-])(?:${[...COMMANDS.keys()].join("|")})(?=[ \t])`, "g");

/** What stands before a command that is typed: nothing, its number in a history, a prompt, another command. */
const BEFORE_FIRST =
  /(?:^[\s\d]{0,20}|[$#>%+;|&(\x60"']\s{0,8}|\b(?:sudo|sshpass)[ \t][^|;&]{0,200})(?:[.~]{0,2}(?:\/[\w.-]{1,40}){0,8}\/)?$/;

const END_OF_COMMAND = /[\r\n]|[ \t]\||;[ \t]|&&/;

/** No command is looked at further, or further back. */
const TYPED_LENGTH = 1_000;

/** The names in commands that people typed, over lines that end in a backslash. */
function* typed(text: string): Generator<Name> {
  const lines = withCommandsJoined(text);
  for (const { 0: command, index } of lines.matchAll(COMMAND)) {
    const [behind = ""] = lines.slice(index + command.length, index + TYPED_LENGTH).split(END_OF_COMMAND, 1);
    const near = lines.slice(Math.max(0, index - TYPED_LENGTH), index);
    const before = near.slice(near.lastIndexOf("\n") + 1);
    for (const { kind, pattern, isFirst = false } of COMMANDS.get(command)!) {
      if (isFirst && !BEFORE_FIRST.test(before)) continue;
      for (const [, ...names] of behind.matchAll(pattern))
        for (const name of names) if (name !== undefined) yield { kind, name };
    }
  }
}

/** `user@host`, of a prompt and of a mail. */
function* accounts(text: string): Generator<Name> {
  for (let at = text.indexOf("@"); at > 0; at = text.indexOf("@", at + 1)) {
    const user = /(?<![:/\w.+-])[A-Za-z_][\w.+-]{0,100}$/.exec(text.slice(Math.max(0, at - 102), at))?.[0];
    const host = /^[A-Za-z][\w.-]{0,251}/.exec(text.slice(at + 1, at + 254))?.[0];
    if (user === undefined || host === undefined) continue;
    yield { kind: "user", name: user };
    yield { kind: "host", name: host };
  }
}

/** The last part of a host name that no file, no column and no method ends in; behind the second bar it takes three parts to tell. */
const DOMAINS =
  /\.(?:(?:com|net|org|edu|gov|mil|int|info|biz|cloud|bank|tech|local|localdomain|internal|intranet|intra|corp|lan|priv|bosh|arpa|eu|ac|ae|ar|au|br|ca|ch|cl|cn|co|cz|de|dk|es|fi|fr|gr|hk|hu|ie|il|ir|jp|kr|kz|lt|lu|lv|mx|nl|nz|pe|pt|ro|ru|se|sg|sk|th|tr|tw|ua|uk|uy|vn|za)|(app|ai|at|be|bg|by|dev|ee|home|hr|id|in|io|is|it|me|my|no|ph|pl|rs|si|tv|us))(?![\w-]|\.\w|\()/gi;

function* domains(text: string): Generator<Name> {
  for (const { 0: last, 1: doubtful, index } of text.matchAll(DOMAINS)) {
    let start = index;
    while (index - start < MAX_NAME && /[\w.-]/.test(text[start - 1] ?? "")) start--;
    const before = text.slice(start, index).split("..").at(-1)!;
    if (before === "" || (doubtful !== undefined && !before.includes("."))) continue;
    yield { kind: "host", name: before + last };
  }
}
