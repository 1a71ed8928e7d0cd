import { parseTime } from "../syntax/timestamps.ts";
import { entryOf, itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import type { Block } from "./kind.ts";

/** Where a topology seems to be cut, and what shows it. */
export interface EarlyEnd {
  readonly start: number;
  readonly why: string;
}

/** A node, and the key that leads to it from the one before; null for an item of a list. */
interface Step {
  readonly key: string | null;
  readonly node: Node;
}

/**
 * YAML needs nothing behind its last line: a topology of which the end is missing may be whole as YAML. What its last
 * version or certificate lacks and all others have tells; null where nothing does. One that was cut behind a whole
 * version cannot be told from a whole one.
 */
export function earlyEndOf(list: Node, { text: { content }, endsInLine }: Block): EarlyEnd | null {
  const path = pathToEnd(list, content);
  const { node: last, key } = path.at(-1)!;
  if (isEmpty(last)) {
    const start = Math.max(content.slice(0, last.start).trimEnd().length - 1, 0);
    return { start, why: `nothing follows ${key === null ? "its last dash" : `"${key}:"`}` };
  }
  const certificates = certificatesIn(list);
  const version = lastItemOf(path, ["versions"]);
  const item = version ?? lastItemOf(path, ["topology", "signs"]);
  if (item === undefined || isClosed(item, content)) return null;
  const isOpen = endsInLine === true;
  const why =
    version === undefined
      ? whyCertificateIsCut(item, certificates, isOpen)
      : whyVersionIsCut(version, path.at(-1)!, certificates, isOpen);
  return why === null ? null : { start: last.start, why };
}

/** From the list of certificates to what stands last in it. */
function pathToEnd(list: Node, content: string): Step[] {
  const path: Step[] = [{ key: "topology", node: list }];
  for (;;) {
    const { node } = path.at(-1)!;
    const entry = node.type === "map" ? node.entries.at(-1) : undefined;
    const next = entry?.value ?? itemsOf(node).at(-1);
    if (next === undefined || isClosed(node, content)) return path;
    path.push({ key: entry?.key ?? null, node: next });
  }
}

/** A list or map in brackets says itself where it ends. */
function isClosed({ type, start }: Node, content: string): boolean {
  return type !== "scalar" && /[[{]/.test(content[start] ?? "");
}

function isEmpty(node: Node): boolean {
  return node.type === "scalar" && node.value === null && node.text === "";
}

/** All certificates, and those that they sign. */
function certificatesIn(list: Node | undefined): Node[] {
  return itemsOf(list).flatMap((node) => [node, ...certificatesIn(valueOf(node, "signs"))]);
}

/** The item of the innermost list with one of these keys on the way to the end; undefined where the way leads past it. */
function lastItemOf(path: readonly Step[], keys: readonly string[]): Node | undefined {
  const list = path.findLastIndex(({ key, node }) => key !== null && keys.includes(key) && node.type === "list");
  return list < 0 ? undefined : path[list + 1]?.node;
}

function versionsOf(certificate: Node): readonly Node[] {
  return itemsOf(valueOf(certificate, "versions"));
}

/** `isOpen`: no line end follows what stands last. */
function whyVersionIsCut(
  version: Node,
  { key, node }: Step,
  certificates: readonly Node[],
  isOpen: boolean,
): string | null {
  const others = certificates.flatMap(versionsOf).filter((other) => other !== version);
  const siblings = certificates.map(versionsOf).find((versions) => versions.includes(version)) ?? [];
  const ofSameCertificate = siblings.filter((other) => other !== version);
  const id = textOf(valueOf(version, "version_id"));
  const named = id === undefined ? "its last version" : `its last version, ${id},`;
  const lacks = (name: string, than: readonly Node[]): boolean =>
    entryOf(version, name) === undefined &&
    than.length > 0 &&
    than.every((other) => entryOf(other, name) !== undefined);
  if (lacks("valid_until", others)) return `${named} has no valid_until, as all others have`;
  if (lacks("certificate_authority", ofSameCertificate))
    return `${named} has no certificate_authority, as all others of its certificate have`;
  const until = valueOf(version, "valid_until");
  if (others.length === 0 && until === undefined) return "its only version has no valid_until";
  if (others.length === 0 && isOpen && !parseTime(textOf(until) ?? "").ok)
    return "the valid_until of its only version is no whole time";
  if (key !== "version_id" && key !== "valid_until") return null;
  const texts = others.flatMap((other) => textOf(valueOf(other, key)) ?? []);
  return isShorter(node, texts) ? `the ${key} of its last version is shorter than those of all others` : null;
}

function whyCertificateIsCut(certificate: Node, certificates: readonly Node[], isOpen: boolean): string | null {
  if (entryOf(certificate, "versions") !== undefined) return null;
  const others = certificates.filter((other) => other !== certificate);
  const name = textOf(valueOf(certificate, "name")) ?? textOf(certificate);
  if (others.length === 0 ? !isOpen : !others.every((other) => entryOf(other, "versions") !== undefined)) return null;
  return `its last certificate${name === undefined ? "" : `, ${name},`} lists no versions`;
}

function isShorter(node: Node, texts: readonly string[]): boolean {
  const [first] = texts;
  return first !== undefined && texts.every(({ length }) => length === first.length) && (textOf(node) ?? first).length < first.length; // prettier-ignore
}
