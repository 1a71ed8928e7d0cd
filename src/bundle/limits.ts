import type { Problem } from "../model.ts";
import { bytes, fileProblem } from "./problems.ts";

/** How much is read. But for `document`, files in folders are not counted: they are there already. */
export interface Limits {
  /**
   * Members of all archives together, those of gzip files behind the first of each and needless headers of tar
   * included. So many times 300 characters their paths may have together.
   */
  readonly members: number;
  /** Bytes that all compressed data together may unpack to. */
  readonly bytes: number;
  /** How many times larger than its compressed form one stream may become, once it is larger than 256 MiB. */
  readonly ratio: number;
  /** How deep archives may lie in each other; no more than 200. */
  readonly depth: number;
  /**
   * Bytes of a source that is held in memory as a whole, to be searched for documents and tables; a longer one is read
   * as a log, line by line, and so is one with more lines than a sixteenth of it. A document of YAML may have half of
   * it, as characters.
   */
  readonly document: number;
}

/**
 * Logs compress 8 to 20 times; the largest foundation's support bundles have some ten thousand members; the largest
 * topology or task list seen has a tenth of 16 MiB.
 */
export const DEFAULT_LIMITS: Limits = {
  members: 200_000,
  bytes: 64 * 2 ** 30,
  ratio: 200,
  depth: 8,
  document: 16 << 20,
};

/**
 * Each path stands in the report, and in memory several times: on average it may have so many characters for each member
 * that is allowed. Those of support bundles, with the archives that they lie in, have some hundred.
 */
const LENGTH_OF_PATH = 300;
const PATHS_FREE = 1 << 20;

/** Each archive in another takes stack: some hundreds of them end the program. */
const DEEPEST = 200;

const RATIO_FREE_BYTES = 256 << 20;

/** What is left of the limits in one run. */
export class Budget {
  readonly limits: Limits;
  #members = 0;
  #named = 0;
  #bytes = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Counts one member; a problem once there are too many. */
  member(): Problem | null {
    if (this.#members++ < this.limits.members) return null;
    return limit(
      "members",
      `the archives hold more than ${this.limits.members === 1 ? "1 member" : `${this.limits.members} members`}`,
    );
  }

  /** Counts the path of a member, in characters; a problem once all together are too long. */
  path(length: number): Problem | null {
    this.#named += length;
    const most = Math.max(this.limits.members * LENGTH_OF_PATH, PATHS_FREE);
    if (this.#named <= most) return null;
    return limit("members", `the paths of the members have more than ${most} characters together, with the archives that they lie in`); // prettier-ignore
  }

  /**
   * Counts `more` bytes of a stream that comes to `unpacked` bytes from `packed` ones with them; a problem when that is
   * too much.
   */
  unpacked(more: number, unpacked: number, packed: number): Problem | null {
    this.#bytes += more;
    if (this.#bytes > this.limits.bytes) {
      return limit("bytes", `the archives unpack to more than ${bytes(this.limits.bytes)}`, unpacked - more);
    }
    if (unpacked > RATIO_FREE_BYTES && unpacked > packed * this.limits.ratio) {
      return limit("ratio", `it unpacks to more than ${this.limits.ratio} times its size`, unpacked - more);
    }
    return null;
  }

  /** A chunk in two where the limit of bytes lies in it, so that what stands before it can be given and used. */
  parts(chunk: Uint8Array): Uint8Array[] {
    const left = this.limits.bytes - this.#bytes;
    return left > 0 && left < chunk.length ? [chunk.subarray(0, left), chunk.subarray(left)] : [chunk];
  }

  /** A problem when something lies in `depth` archives and is one, too. */
  depth(depth: number): Problem | null {
    if (depth >= DEEPEST) return tooDeep(depth);
    if (depth < this.limits.depth) return null;
    return limit("depth", `it lies in ${depth} archives and is one itself`);
  }

  /** A problem when the limit of bytes has bitten, so that no further member needs to be tried. */
  spent(): Problem | null {
    return this.#bytes > this.limits.bytes
      ? limit("bytes", `the archives unpack to more than ${bytes(this.limits.bytes)}`)
      : null;
  }
}

function tooDeep(depth: number): Problem {
  return fileProblem(
    "limit-depth",
    "error",
    `it lies in ${depth} archives and is one itself, and none deeper than that is opened, whatever the limit; the rest was not opened`,
    "if that is no bomb, unpack it and give the folder",
  );
}

function limit(which: keyof Limits, message: string, read?: number): Problem {
  const rest = read === undefined ? "the rest was not opened" : `nothing behind its first ${bytes(read)} was read`;
  return fileProblem(
    `limit-${which}`,
    "error",
    `${message}, which is the limit; ${rest}`,
    `if that is no bomb, unpack it and give the folder, or raise the limit with --limit ${which}=NUMBER`,
  );
}
