import type { Micros, Problem } from "../model.ts";
import type { ByteReader, Ending } from "./byte-reader.ts";
import { fileProblem } from "./problems.ts";
import type { RandomAccess } from "./random-access.ts";

/** One entry of an archive, folders apart. */
export interface Member {
  /** As the archive has it. */
  readonly name: string;
  readonly modifiedAt: Micros | null;
  /** As the archive states it; null where it does not. */
  readonly size: number | null;
  /** What it holds, to be read before the next member is asked for; else why it is not opened. */
  readonly content: MemberContent | Left | typeof NO_BYTES;
}

/** What a member holds that is empty, and says so: there is nothing to read, and nothing that could be damaged. */
export const NO_BYTES = "no bytes";

export interface MemberContent {
  readonly reader: ByteReader;
  /** Where its bytes can be read at any place. */
  readonly random: RandomAccess | null;
  /** Whether the next member can be had without reading this one. */
  readonly isSkippable: boolean;
}

export interface Left {
  readonly status: "unreadable" | "skipped";
  readonly problem: Problem;
}

/** In the order of the archive; what is wrong with the archive itself is said behind the last. */
export type Members = AsyncGenerator<Member, Ending, void>;

export function linkMember(to: string | null): Left {
  const where = to === null ? "" : ` to ${JSON.stringify(to.slice(0, 200))}`;
  const message = `a link${where} inside an archive; it is not followed`;
  return {
    status: "skipped",
    problem: fileProblem(
      "link-not-followed",
      "note",
      message,
      "what it leads to is read where it lies in the archive itself",
    ),
  };
}

export function specialMember(what: string): Left {
  const problem = fileProblem("special-file", "note", `${what}, not a file; there is nothing to read`, "nothing to do");
  return { status: "skipped", problem };
}

export function notReadable(code: string, message: string, hint: string): Left {
  return { status: "unreadable", problem: fileProblem(code, "error", message, hint) };
}
