import type { Problem, ViolationFact } from "../model.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { textOf, valueOf, type Node } from "../syntax/tree.ts";
import { isBeginningOfViolation, misspeltViolation, VIOLATIONS } from "../violations.ts";

/** What an answer reports under `safety_violations`. */
export interface ReportedViolations {
  readonly violations: readonly ViolationFact[];
  /** Texts of violations that were cut short: to be shown, not to be judged. */
  readonly cutTexts: readonly string[];
  /** Violations are reported of which no text could be read. */
  readonly unreadable: boolean;
  readonly problems: readonly Problem[];
}

export function reportedViolations(document: Node, text: SourceText): ReportedViolations {
  const reader = new ViolationReader(text);
  const reported = valueOf(document, "safety_violations");
  const isNothing = reported === undefined || (reported.type === "scalar" && reported.value === null);
  if (reported?.type === "list")
    reported.items.forEach((item, index) => reader.read(item, `/safety_violations/${index}`));
  else if (!isNothing) reader.read(reported, "/safety_violations");
  return reader;
}

class ViolationReader implements ReportedViolations {
  readonly violations: ViolationFact[] = [];
  readonly cutTexts: string[] = [];
  readonly problems: Problem[] = [];
  unreadable = false;
  readonly #text: SourceText;

  constructor(text: SourceText) {
    this.#text = text;
  }

  read(item: Node, pointer: string): void {
    const node = item.type === "scalar" ? item : valueOf(item, "violation");
    const text = node?.type === "scalar" ? textOf(node)?.trim() : undefined;
    if (node === undefined || text === undefined || text === "") {
      this.unreadable = true;
      this.#warn(
        "violation-unreadable",
        "this entry of safety_violations has no text under violation, and is not judged",
        node ?? item,
        pointer,
      );
      return;
    }
    if (this.#isCutOff(node) || isBeginningOfViolation(text)) {
      this.unreadable = true;
      this.cutTexts.push(text);
      this.#warn("violation-cut-off", "the text of this violation is cut short, so it is not judged", node, pointer);
      return;
    }
    const meant = misspeltViolation(text);
    if (meant !== null) {
      const known = VIOLATIONS.find(({ code }) => code === meant)!.text;
      this.#warn(
        "violation-misspelt",
        `this is no text that Ops Manager has, but for a letter or two: read as "${known}"`,
        node,
        pointer,
      );
    }
    const certificates = this.#certificatesOf(item, node, pointer);
    this.violations.push({ text, citation: this.#text.cite(node.start, node.end), certificates });
  }

  #certificatesOf(item: Node, violation: Node, pointer: string): ViolationFact["certificates"] {
    const names = valueOf(item, "certificate_names");
    const nodes = names?.type === "list" ? names.items : names === undefined ? [] : [names];
    const at = `${pointer}/certificate_names`;
    const certificates = nodes.flatMap((node, index) =>
      this.#certificate(node, names?.type === "list" ? `${at}/${index}` : at),
    );
    if (certificates.length === 0) {
      this.#warn(
        "violation-without-certificates",
        "this violation names no certificate, so it cannot be judged",
        names ?? violation,
        pointer,
      );
    } else if (names?.type === "scalar") {
      this.#warn(
        "certificate-names-not-a-list",
        "certificate_names is one text instead of a list; read as one name",
        names,
        at,
      );
    }
    return certificates;
  }

  #certificate(node: Node, pointer: string): ViolationFact["certificates"] {
    const name = textOf(node)?.trim() ?? "";
    if (node.type === "scalar" && typeof node.value === "string" && name !== "" && !this.#isCutOff(node)) {
      return [{ name, citation: this.#text.cite(node.start, node.end) }];
    }
    if (name !== "" || node.type !== "scalar") {
      const cutOff = this.#isCutOff(node);
      const message = cutOff
        ? "the file ends within this certificate's name, so it is not judged"
        : "this is no certificate name, and was passed over";
      this.#warn(cutOff ? "certificate-name-cut-off" : "certificate-name-unreadable", message, node, pointer);
    }
    return [];
  }

  /** A quoted text that is not closed: a recovering parser gives the part that is there. */
  #isCutOff(node: Node): boolean {
    const written = this.#text.content.slice(node.start, node.end);
    if (!written.startsWith('"')) return false;
    let backslashes = 0;
    while (written.at(-2 - backslashes) === "\\") backslashes++;
    return written.length < 2 || !written.endsWith('"') || backslashes % 2 === 1;
  }

  #warn(code: string, message: string, node: Node, pointer: string): void {
    const position = this.#text.positionAt(node.start);
    const hint = "save the whole answer again as Ops Manager gave it; in YAML check that the indentation was kept";
    this.problems.push({ code, severity: "warning", message, ...position, pointer, hint });
  }
}
