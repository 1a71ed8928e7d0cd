import type { Instant, KindId, ManifestEntryFact, Problem } from "../model.ts";
import { parseTime, parseZone, TIME_EXAMPLES, ZONE_EXAMPLES, type Zone } from "../syntax/timestamps.ts";
import { itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import type { Block, Kind } from "./kind.ts";

/** `certrace.yaml`: what a person knows of the files of a bundle. */
export const captureManifest: Kind = {
  id: "capture-manifest",
  title: "a capture manifest",
  yamlRoots: ["captures"],
  schemaFor: (root) => (valueOf(root, "captures") === undefined ? null : "capture-manifest"),
  isWholeText: true,
  claimLines: () => 0,
  read(block, { zone }) {
    const problems: Problem[] = [];
    const facts = itemsOf(valueOf(block.document, "captures")).flatMap(
      (entry) => entryFact(entry, block, zone, problems) ?? [],
    );
    return { facts, problems };
  },
};

function entryFact(node: Node, { text }: Block, zone: Zone | null, problems: Problem[]): ManifestEntryFact | null {
  const complain = (code: string, at: Node, message: string, hint: string): null => {
    problems.push(text.errorAt(at.start, code, message, hint));
    return null;
  };
  const file = valueOf(node, "file");
  const path = textOf(file);
  if (path === undefined || path === "") return null;
  const named = valueOf(node, "timezone");
  const ownZone = textOf(named) === undefined ? null : parseZone(textOf(named)!);
  if (textOf(named) !== undefined && ownZone === null)
    complain(
      "unknown-zone",
      named!,
      `there is no zone "${textOf(named)}", or the abbreviation means several`,
      `write ${ZONE_EXAMPLES}`,
    );
  const taken = valueOf(node, "taken_at");
  let takenAt: Instant | null = null;
  if (textOf(taken) !== undefined) {
    const parsed = parseTime(textOf(taken)!, named === undefined ? zone : ownZone);
    if (parsed.ok && parsed.twice === null) takenAt = parsed.instant;
    else if (parsed.ok)
      complain(
        "time-shown-twice",
        taken!,
        `clocks in ${parsed.instant.zone} showed "${textOf(taken)}" twice: they were set back over it`,
        `say the offset: ${parsed.twice!.join(" or ")}`,
      );
    else if (parsed.reason === "skipped")
      complain(
        "no-such-time",
        taken!,
        `no clock in ${(ownZone ?? zone)!.name} showed "${textOf(taken)}": they were set forward over it`,
        "correct it or its timezone, or add its offset to it, like +09:00",
      );
    else if (parsed.reason === "no-zone")
      complain(
        "time-without-zone",
        taken!,
        `"${textOf(taken)}" names no zone, or one that means several`,
        "add Z or +09:00, or a timezone to this entry",
      );
    else
      complain(
        "no-such-time",
        taken!,
        `"${textOf(taken)}" is no time that is understood`,
        `write it like ${TIME_EXAMPLES}`,
      );
  }
  const kind = textOf(valueOf(node, "kind"));
  return {
    type: "manifest-entry",
    file: path,
    takenAt,
    kind: (kind as KindId | undefined) ?? null,
    timezone: ownZone === null ? null : textOf(named)!,
    note: textOf(valueOf(node, "note")) ?? null,
    ...(textOf(valueOf(node, "complete")) === "false" ? { complete: false } : {}),
    citation: text.citeLine((taken ?? file!).start),
  };
}
