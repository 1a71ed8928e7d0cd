import type { CertificateFact, Citation, Instant, ListedVersion, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { inZone, parseLocalTime, parseTime, utcMicros, type Zone } from "../syntax/timestamps.ts";
import { entryOf, itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import type { SchemaName } from "../validate/validate.ts";
import type { Block, Kind } from "./kind.ts";

/**
 * Lists of certificates that are no topology: Ops Manager's certificate authorities and deployed certificates, CredHub's
 * certificates and their versions (from its API, or as its CLI prints one), and `maestro list`.
 *
 * CredHub's answers hold private keys. What is read and cited here are names, ids, dates and flags, and nothing else.
 */
export const certificates: Kind = {
  id: "certificates",
  title: "a list of certificates",
  yamlRoots: ["metadata"],
  schemaFor: (root) => FORMS.find(({ items, isOf }) => items(root).some(isOf))?.schema ?? null,
  claimLines: claimPrintedCredential,
  read(block, { zone }) {
    const lists = new ListReader(block, zone);
    const { document } = block;
    const form = document === null ? undefined : FORMS.find(({ items, isOf }) => items(document).some(isOf));
    if (document === null) lists.printedCredential(block.text);
    else form?.items(document).forEach((item) => form.read(lists, item));
    return { facts: lists.facts(form?.schema === "maestro-list"), problems: lists.problems };
  },
};

/** A document that lists certificates: where its items are, what tells one, and how it is read. */
interface Form {
  readonly schema: SchemaName;
  items(root: Node): readonly Node[];
  isOf(item: Node): boolean;
  read(lists: ListReader, item: Node): void;
}

const FORMS: readonly Form[] = [
  {
    // GET /api/v0/certificate_authorities; om prints the list alone
    schema: "certificate-authorities",
    items: (root) => itemsOf(valueOf(root, "certificate_authorities") ?? root),
    isOf: (item) => has(item, "guid") && has(item, "issuer") && has(item, "expires_on"),
    read: (lists, item) => lists.authority(item),
  },
  {
    // GET /api/v0/deployed/certificates and, since Ops Manager 3.0, /api/v1/…
    schema: "deployed-certificates",
    items: (root) => itemsOf(valueOf(root, "certificates")),
    isOf: (item) => has(item, "valid_until") && (has(item, "location") || has(item, "configurable")),
    read: (lists, item) => lists.deployed(item),
  },
  {
    // CredHub's GET /api/v1/certificates
    schema: "credhub-certificates",
    items: (root) => itemsOf(valueOf(root, "certificates")),
    isOf: (item) => has(item, "name") && valueOf(item, "versions")?.type === "list",
    read: (lists, item) => lists.credhubCertificate(item),
  },
  {
    // GET /api/v1/certificates/:id/versions, GET /api/v1/data, `credhub get -j` with and without --versions
    schema: "credhub-certificates",
    items: (root) => {
      const list = valueOf(root, "data") ?? valueOf(root, "versions") ?? root;
      return list.type === "list" ? list.items : [list];
    },
    isOf: isCertificateCredential,
    read: (lists, item) => lists.credential(item),
  },
  {
    schema: "maestro-list",
    items: (root) => itemsOf(valueOf(root, "metadata")),
    isOf: (item) => has(item, "name") && (has(item, "deployment_name") || has(item, "signed_by")),
    read: (lists, item) => lists.maestroRow(item),
  },
];

function has(node: Node, key: string): boolean {
  return entryOf(node, key) !== undefined;
}

function isCertificateCredential(node: Node): boolean {
  return has(node, "version_created_at") && has(node, "name") && textOf(valueOf(node, "type")) === "certificate";
}

/** What has been read of one certificate so far. */
interface Listed {
  readonly name: string;
  readonly versions: ListedVersion[];
  deployments: string[] | null;
  outdated: string[] | null;
  autoRotated: boolean | null;
  readonly citation: Citation;
}

class ListReader {
  readonly problems: Problem[] = [];
  readonly #text: SourceText;
  readonly #zone: Zone | null;
  readonly #isDamaged: boolean;
  /** The command lists what one deployment uses, so that it does not tell who else does. */
  readonly #isFiltered: boolean;
  readonly #listed = new Map<string, Listed>();
  #latest: Listed | null = null;

  constructor({ text, damage, command }: Block, zone: Zone | null) {
    this.#text = text;
    this.#zone = zone;
    this.#isDamaged = damage !== null;
    this.#isFiltered = command !== null && /\s--deployment-name\b/.test(command);
  }

  /** `byRows`: a certificate is a row for each deployment, so any of them may lack what was cut off. */
  facts(byRows: boolean): CertificateFact[] {
    return [...this.#listed.values()].map((listed) => {
      const mayBeCut = this.#isDamaged && (byRows || listed === this.#latest);
      return {
        type: "certificate",
        name: listed.name,
        versions: newestFirst(listed.versions),
        deployments: mayBeCut || this.#isFiltered ? null : listed.deployments,
        outdatedDeployments: mayBeCut ? null : listed.outdated,
        autoRotated: listed.autoRotated,
        citation: listed.citation,
      };
    });
  }

  /** One generation of Ops Manager's root authority: those of one issuer are versions of one certificate. */
  authority(node: Node): void {
    const listed = this.#certificate(node, "issuer");
    listed?.versions.push({
      id: textOf(valueOf(node, "guid")) ?? null,
      createdAt: this.#time(node, "created_on"),
      validUntil: this.#time(node, "expires_on"),
      transitional: null,
      citation: this.#cite(node, "guid") ?? listed.citation,
    });
  }

  /**
   * v0 lists a certificate once for each product and says nothing of deployments; v1 lists it once. When a version was
   * made is in neither: `valid_from` of a certificate that somebody brought along is another time.
   */
  deployed(node: Node): void {
    const key = ["name", "variable_path", "property_reference"].find((each) => this.#textOf(node, each) !== null);
    if (key === undefined) return;
    // a property is one of its product only
    const product = key === "property_reference" ? this.#textOf(node, "product_guid") : null;
    const listed = this.#certificate(node, key, product === null ? "" : `${product}:`)!;
    const validUntil = this.#time(node, "valid_until");
    const citation = this.#cite(node, "valid_until") ?? listed.citation;
    if (!listed.versions.some((version) => version.validUntil?.earliest === validUntil?.earliest))
      listed.versions.push({ id: null, createdAt: null, validUntil, transitional: null, citation });
    listed.deployments = union(listed.deployments, namesIn(valueOf(node, "deployments")));
    listed.outdated = union(listed.outdated, namesIn(valueOf(node, "outdated_deployments")));
    listed.autoRotated ??= flagIn(node, "auto_rotated");
    for (const child of itemsOf(valueOf(node, "signs"))) this.deployed(child);
  }

  credhubCertificate(node: Node): void {
    const listed = this.#certificate(node, "name");
    if (listed === null) return;
    for (const version of itemsOf(valueOf(node, "versions"))) this.#version(listed, version);
  }

  /** One version of a credential; those of other types beside it are left alone. */
  credential(node: Node): void {
    if (!isCertificateCredential(node)) return;
    const listed = this.#certificate(node, "name");
    if (listed !== null) this.#version(listed, node);
  }

  /** One certificate as one deployment uses it, or as none does (`--include-all`). */
  maestroRow(node: Node): void {
    const listed = this.#certificate(node, "name");
    if (listed === null) return;
    const deployment = this.#textOf(node, "deployment_name");
    listed.deployments = union(listed.deployments, deployment === null ? [] : [deployment]);
    const id = this.#textOf(node, "version_id");
    if (id === null || listed.versions.some((version) => version.id === id)) return;
    const validUntil = this.#time(node, "valid_until");
    const citation = this.#cite(node, "version_id") ?? listed.citation;
    listed.versions.push({ id, createdAt: null, validUntil, transitional: flagIn(node, "transitional"), citation });
  }

  /** What {@link claimPrintedCredential} claims. */
  printedCredential(text: SourceText): void {
    const fields = new Map<string, { readonly value: string; readonly line: Line }>();
    for (const line of text.lines()) {
      const field = PRINTED_FIELD.exec(line.text);
      if (field !== null) fields.set(field[1]!, { value: field[2]!, line });
    }
    const name = fields.get("name");
    const id = fields.get("id");
    if (name === undefined || id === undefined) return;
    const cite = ({ start, end }: Line): Citation => text.cite(start, end);
    const time = (key: string): Instant | null => {
      const field = fields.get(key);
      return field === undefined ? null : this.#instant(field.value, field.line.start);
    };
    const transitional = fields.get("transitional")?.value;
    this.#listed.set(name.value, {
      name: name.value,
      versions: [
        {
          id: id.value,
          createdAt: time("version_created_at"),
          validUntil: time("expiry_date"),
          transitional: transitional === undefined ? null : transitional === "true",
          citation: cite(id.line),
        },
      ],
      deployments: null,
      outdated: null,
      autoRotated: null,
      citation: cite(name.line),
    });
  }

  /** The certificate that a node is about; null where the node does not name one. */
  #certificate(node: Node, nameKey: string, prefix = ""): Listed | null {
    const text = this.#textOf(node, nameKey);
    if (text === null) return null;
    const name = prefix + text;
    const known = this.#listed.get(name);
    const listed = known ?? {
      name,
      versions: [],
      deployments: null,
      outdated: null,
      autoRotated: null,
      citation: this.#cite(node, nameKey)!,
    };
    this.#listed.set(name, listed);
    this.#latest = listed;
    return listed;
  }

  #version(listed: Listed, node: Node): void {
    listed.versions.push({
      id: this.#textOf(node, "id"),
      createdAt: this.#time(node, "version_created_at"),
      validUntil: this.#time(node, "expiry_date"),
      transitional: flagIn(node, "transitional"),
      citation: this.#cite(node, "id") ?? listed.citation,
    });
  }

  #textOf(node: Node, key: string): string | null {
    const text = textOf(valueOf(node, key))?.trim();
    return text === undefined || text === "" ? null : text;
  }

  /** The key and its value; several certificates may stand in one line. */
  #cite(node: Node, key: string): Citation | null {
    const entry = entryOf(node, key);
    return entry === undefined ? null : this.#text.cite(entry.keyStart, entry.value.end);
  }

  #time(node: Node, key: string): Instant | null {
    const text = this.#textOf(node, key);
    return text === null ? null : this.#instant(text, valueOf(node, key)!.start);
  }

  #instant(text: string, start: number): Instant | null {
    const parsed = dayOf(text) ?? parseTime(text, this.#zone);
    if ("earliest" in parsed) return parsed;
    if (parsed.ok) return parsed.instant;
    const clock = parsed.reason === "no-zone" ? parseLocalTime(text) : null;
    if (clock === null) {
      const hint = "correct it, or save the list again";
      this.#complain("date-unreadable", `"${text.slice(0, 40)}" is no date that can be read`, start, hint);
      return null;
    }
    const hint = "say the zone: --timezone, or `timezone` for this file in certrace.yaml";
    this.#complain("time-without-zone", "times in this list name no zone", start, hint);
    return inZone(clock, this.#zone, "user");
  }

  /** Each code once: a list is made by one program, and has the same fault all over. */
  #complain(code: string, message: string, start: number, hint: string): void {
    if (this.problems.some((problem) => problem.code === code)) return;
    this.problems.push(problemAt(this.#text.positionAt(start), code, "warning", message, hint));
  }
}

/** A day, which Ops Manager takes from the dates of a certificate: those are in UTC. */
function dayOf(text: string): Instant | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const earliest = utcMicros(year, month, day);
  const latest = utcMicros(year, month, day, 23, 59, 59);
  return earliest === null || latest === null ? null : { earliest, latest, raw: text, zone: "UTC", zoneFrom: "text" };
}

function newestFirst(versions: readonly ListedVersion[]): readonly ListedVersion[] {
  if (versions.some(({ createdAt }) => createdAt === null)) return versions;
  return versions.toSorted((a, b) => b.createdAt!.earliest - a.createdAt!.earliest);
}

function flagIn(node: Node, key: string): boolean | null {
  const value = valueOf(node, key);
  return value?.type === "scalar" && typeof value.value === "boolean" ? value.value : null;
}

/** Names in a list of texts, or of objects with a name; null where there is no list. */
function namesIn(node: Node | undefined): string[] | null {
  if (node?.type !== "list") return null;
  return node.items.flatMap((item) => textOf(item) ?? textOf(valueOf(item, "name")) ?? []);
}

function union(known: string[] | null, more: string[] | null): string[] | null {
  return more === null ? known : [...new Set([...(known ?? []), ...more])];
}

const PRINTED_FIELD = /^(id|name|type|version_created_at|expiry_date|transitional): ["']?([^"'\s]{1,1000})["']?\s*$/;

/** A certificate with its keys has some hundred lines. */
const MAX_PRINTED_LINES = 1_000;

/**
 * `credhub get -n NAME` prints a YAML document from `id:` to `version_created_at:`, the certificate and its key between
 * them. It is claimed by its lines, because those keys alone begin many other documents too.
 */
function claimPrintedCredential(lines: readonly Line[], index: number): number {
  if (!/^id: ["']?[0-9a-f]{8}-[0-9a-f-]{27}["']?\s*$/.test(lines[index]!.text)) return 0;
  const limit = Math.min(lines.length, index + MAX_PRINTED_LINES);
  let isCertificate = false;
  for (let at = index + 1; at < limit; at++) {
    const { text } = lines[at]!;
    const key = /^([a-z_]{2,40}):(?: |$)/.exec(text)?.[1];
    if (key === undefined && text !== "" && !text.startsWith(" ")) return 0;
    if (key === "type") isCertificate = /^type: certificate\s*$/.test(text);
    if (key === "version_created_at") return isCertificate ? at + 1 - index : 0;
  }
  return 0;
}
