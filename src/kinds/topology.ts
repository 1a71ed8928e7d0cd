import type { CapturedCertificate, CapturedVersion, Citation, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { entryOf, itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import type { Block, Kind } from "./kind.ts";
import { earlyEndOf } from "./topology-end.ts";

/**
 * `maestro topology`, as YAML or JSON: the certificates in use, their versions (newest first), and the deployments that
 * use each. Booleans are printed only when true. Some tools wrap it below `output`; `yq .topology` prints the list alone,
 * and `.topology[0]` one certificate of it.
 */
export const topology: Kind = {
  id: "topology",
  title: "a topology",
  yamlRoots: ["topology", "output"],
  schemaFor(root) {
    const isWhole = entryOf(root, "topology") !== undefined || entryOf(valueOf(root, "output"), "topology") !== undefined; // prettier-ignore
    return isWhole || isPart(root) ? "topology" : null;
  },
  beginsYaml(lines, index) {
    if (!/^\s*(?:- )?["']?name["']?:\s/.test(lines[index]!.text)) return false;
    return lines.slice(index + 1, index + 5).some(({ text }) => /^\s*["']?certificate_id["']?:\s/.test(text));
  },
  claimLines: () => 0,
  read(block, { zone }) {
    const problems: Problem[] = [];
    const list = certificateList(block.document);
    const end = list === undefined || block.damage !== null ? null : earlyEndOf(list, block);
    const damage = end === null ? block.damage : `it seems to be cut at line ${block.text.positionAt(end.start).line}`;
    const reader = new TopologyReader({ ...block, damage }, problems, zone);
    if (end !== null)
      reader.complain(
        "topology-cut",
        "warning",
        `this topology seems to be cut here: ${end.why}; what it tells of versions is not used`,
        end.start,
        "save the topology again, whole",
      );
    const certificates = itemsOf(list).flatMap((node) => reader.certificates(node));
    if (certificates.length === 0)
      reader.complain(
        "topology-empty",
        "warning",
        "this topology lists no certificate",
        list?.start ?? 0,
        "check that the command succeeded",
      );
    reader.checkNames(certificates);
    const citation = block.text.citeLine(list?.start ?? 0);
    const root = /^[\s"'{]{0,40}(?:topology|output)/m.exec(block.text.content);
    return {
      facts: [
        {
          type: "capture",
          certificates,
          times: block.said === null ? [] : [block.said],
          citation: root === null ? citation : block.text.citeLine(root.index + root[0].length - 1),
        },
      ],
      problems,
    };
  },
};

/** Whether a document is a list of certificates, or one of them, as only a topology has them. */
function isPart(root: Node): boolean {
  const certificates = root.type === "list" ? root.items : [root];
  const versions = certificates.flatMap((node) => itemsOf(valueOf(node, "versions")));
  return (
    versions.some((version) => valueOf(version, "version_id") !== undefined) &&
    certificates.some((node) => textOf(valueOf(node, "name")) !== undefined)
  );
}

function certificateList(root: Node | null): Node | undefined {
  const list = valueOf(root, "topology") ?? valueOf(valueOf(root, "output"), "topology");
  if (list !== undefined || root === null || !isPart(root)) return list;
  return root.type === "list" ? root : { type: "list", start: root.start, end: root.end, items: [root] };
}

/** What BOSH takes for a name, or a word in its place, with nothing behind it but what sets a comment apart. */
const DEPLOYMENT_NAME = /^(?:[A-Za-z0-9_][\w+.-]*|<[\w+.-]+>)(?=$|[\s,;(<[{*#/|!=\u2000-\uffff])/;

/** `...`, `5 more`, `and 5 others`, `cf-3b9c...`: names that somebody left out or cut. */
const LEFT_OUT = /^\W{0,9}(?:and |plus )?(?:\d{1,9} )?(?:more|others?|etc)\b|^[^\s]*(?:\.{3}|…)$|^\W*$|^\W{0,3}snip\b/i;

class TopologyReader {
  readonly #block: Block;
  readonly #text: SourceText;
  readonly #problems: Problem[];
  readonly #zone: Parameters<Kind["read"]>[1]["zone"];

  constructor(block: Block, problems: Problem[], zone: Parameters<Kind["read"]>[1]["zone"]) {
    this.#block = block;
    this.#text = block.text;
    this.#problems = problems;
    this.#zone = zone;
  }

  complain(code: string, severity: Problem["severity"], message: string, start: number, hint: string | null): void {
    this.#problems.push(problemAt(this.#text.positionAt(start), code, severity, message, hint));
  }

  /** A certificate and those that it signs. */
  certificates(node: Node): CapturedCertificate[] {
    const name = valueOf(node, "name");
    const children = itemsOf(valueOf(node, "signs")).flatMap((child) => this.certificates(child));
    const text = textOf(name);
    if (text === undefined) return children;
    const damage = new Damage(this.#block.damage);
    const list = valueOf(node, "versions");
    if (list !== undefined && list.type !== "list" && textOf(list) !== undefined)
      damage.add("its versions are no list");
    const nodes = itemsOf(list);
    const printsSigning = nodes.some((version) => valueOf(version, "signing") !== undefined);
    const versions = nodes.flatMap((version) => this.#version(version, printsSigning, damage) ?? []);
    const ids = versions.map(({ id }) => id);
    if (new Set(ids).size < ids.length) {
      damage.add("a version id stands twice");
      this.complain(
        "duplicate-version",
        "warning",
        `a version id of ${text} stands twice`,
        node.start,
        "save the topology again",
      );
    }
    this.#checkOrder(text, versions);
    return [{ name: text, versions, citation: this.#cite(name!), damage: damage.why }, ...children];
  }

  checkNames(certificates: readonly CapturedCertificate[]): void {
    const seen = new Set<string>();
    for (const { name, citation } of certificates) {
      const message = `${name} stands in this topology more than once`;
      if (seen.has(name)) this.#problems.push(problemAt(citation, "duplicate-certificate", "note", message, null));
      seen.add(name);
    }
  }

  #version(node: Node, printsSigning: boolean, damage: Damage): CapturedVersion | null {
    const id = valueOf(node, "version_id");
    if (textOf(id) === undefined) {
      damage.add("a version has no id");
      return null;
    }
    const active = this.#flag(node, "active", damage);
    for (const key of ["certificate_authority", "generated"]) this.#flag(node, key, damage);
    const until = valueOf(node, "valid_until");
    const deployments = this.#deployments(valueOf(node, "deployment_names"), damage);
    return {
      id: textOf(id)!,
      active,
      signing: printsSigning ? this.#flag(node, "signing", damage) : null,
      transitional: this.#flag(node, "transitional", damage),
      validUntil: this.#time(until),
      signedBy: textOf(valueOf(node, "signed_by_version")) ?? null,
      deployments: deployments ?? (active ? null : []),
      citation: this.#cite(id!),
      activeCitation: active ? this.#citeEntry(node, "active") : null,
      transitionalCitation: this.#citeEntry(node, "transitional"),
      validUntilCitation: this.#citeEntry(node, "valid_until"),
    };
  }

  /** An absent boolean is false; one that is no boolean makes the certificate unreadable. */
  #flag(node: Node, key: string, damage: Damage): boolean {
    const value = valueOf(node, key);
    if (value === undefined) return false;
    if (value.type === "scalar" && (value.value === null || typeof value.value === "boolean"))
      return value.value === true;
    damage.add(`its value of ${key} at line ${this.#text.positionAt(value.start).line} is neither true nor false`);
    return false;
  }

  #deployments(node: Node | undefined, damage: Damage): { name: string; citation: Citation }[] | null {
    if (node === undefined) return null;
    if (node.type === "list") return node.items.flatMap((item) => this.#deployment(textOf(item), item, damage) ?? []);
    const names = textOf(node);
    if (names !== undefined)
      return names
        .split(/[,\s]+/)
        .filter((name) => name !== "")
        .flatMap((name) => this.#deployment(name, node, damage) ?? []);
    if (node.type === "map") damage.add("its deployment names are no list");
    return null;
  }

  /** A name, without what somebody wrote behind it; what is no name may stand for any number of them. */
  #deployment(text: string | undefined, node: Node, damage: Damage): { name: string; citation: Citation } | null {
    const name = text === undefined || LEFT_OUT.test(text) ? undefined : DEPLOYMENT_NAME.exec(text)?.[0];
    if (name === undefined) {
      const what = text === undefined ? "is no text" : `is none: "${text}"`;
      damage.add(`a deployment name at line ${this.#text.positionAt(node.start).line} ${what}`);
      return null;
    }
    if (text === name) return { name, citation: this.#cite(node) };
    this.complain(
      "annotations-removed",
      "note",
      `the deployment is read as ${name}, without what stands behind it`,
      node.start,
      null,
    );
    return { name, citation: this.#text.cite(node.start, node.start + name.length) };
  }

  #time(node: Node | undefined) {
    const text = textOf(node);
    if (text === undefined) return null;
    const parsed = parseTime(text, this.#zone);
    if (parsed.ok) return parsed.instant;
    const why =
      parsed.reason === "no-zone"
        ? "names no zone"
        : parsed.reason === "no-such-date" || parsed.reason === "skipped"
          ? "is no date that exists"
          : "is no time";
    this.complain(
      "valid-until-unreadable",
      "warning",
      `valid_until "${text}" ${why}; the order of the versions is taken for their age`,
      node!.start,
      null,
    );
    return null;
  }

  #checkOrder(name: string, versions: readonly CapturedVersion[]): void {
    for (const [index, version] of versions.entries()) {
      const next = versions[index + 1];
      if (
        next?.validUntil == null ||
        version.validUntil === null ||
        version.validUntil.earliest >= next.validUntil.earliest
      )
        continue;
      const message = `the versions of ${name} are not listed newest first: by valid_until, ${next.id} is newer than the one before it, and valid_until is believed`;
      this.#problems.push(problemAt(next.citation, "version-order", "warning", message, null));
    }
  }

  #cite(node: Node): Citation {
    return this.#text.cite(node.start, node.end);
  }

  #citeEntry(node: Node, key: string): Citation | null {
    const entry = entryOf(node, key);
    return entry === undefined ? null : this.#text.cite(entry.keyStart, entry.value.end);
  }
}

/** Collects the first reason why what is said of a certificate may be incomplete. */
class Damage {
  why: string | null;

  constructor(why: string | null) {
    this.why = why;
  }

  add(reason: string): void {
    this.why ??= reason;
  }
}
