import { FIND_LITERALS_WASM } from "./find-literals-wasm.ts";

/** Finds the lines of a stretch of bytes that hold one of several literals. */
export interface LiteralFinder {
  /** What is searched: the caller writes bytes into it. */
  readonly window: Uint8Array;
  /**
   * Says what to find: literals, not empty, without line feeds. `sample` is a stretch of what will be searched,
   * to choose how to search; it changes nothing of what is found.
   */
  lookFor(literals: readonly string[], sample: Uint8Array): void;
  /**
   * Offset in `window` of a literal in the first line that holds one wholly within [from, to); -1 where none does. Where
   * that line holds several, it may be any of them.
   */
  find(from: number, to: number): number;
  /** Line feeds in [from, what was found), or in [from, to) where nothing was. */
  readonly lineFeeds: number;
}

/** A finder with a window of that size. WebAssembly with SIMD does the work where the engine has that. */
export function literalFinder(
  windowBytes: number,
  engine: "simd" | "javascript" = simdModule() === null ? "javascript" : "simd",
): LiteralFinder {
  return engine === "simd" ? new SimdFinder(windowBytes) : new PatternFinder(windowBytes);
}

interface Exports {
  find(from: number, to: number): number;
  lineFeedCount(): number;
}

let compiled: WebAssembly.Module | null | undefined;

/** null where the engine knows no SIMD, or forbids to compile. */
function simdModule(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new WebAssembly.Module(Uint8Array.from(atob(FIND_LITERALS_WASM), (byte) => byte.charCodeAt(0)));
  } catch {
    compiled = null;
  }
  return compiled;
}

/** As assembly/find-literals.ts has them. */
const BUCKETS_AT = 96;
const LITERALS_AT = 160;
const WINDOW_AT = 65_536;

const BUCKETS = 8;
const FINGERPRINT = 3;

/** So many places of a sample tell where a literal is put. */
const PLACES = 2_048;

class SimdFinder implements LiteralFinder {
  readonly window: Uint8Array;
  readonly #tables: DataView;
  #key = "";
  readonly #exports: Exports;

  constructor(windowBytes: number) {
    // the last block of 16 is read whole, and it may begin one byte behind what is searched
    const pages = Math.ceil((WINDOW_AT + windowBytes + 32) / 65_536);
    const memory = new WebAssembly.Memory({ initial: pages });
    const instance = new WebAssembly.Instance(simdModule()!, { env: { memory } });
    this.#exports = instance.exports as unknown as Exports;
    this.#tables = new DataView(memory.buffer, 0, WINDOW_AT);
    this.window = new Uint8Array(memory.buffer, WINDOW_AT, windowBytes);
  }

  lookFor(literals: readonly string[], sample: Uint8Array): void {
    const key = literals.join("\n");
    // one source after the other is searched for the same
    if (key !== this.#key) writeTables(this.#tables, literals.map(bytesOf), sample);
    this.#key = key;
  }

  find(from: number, to: number): number {
    return this.#exports.find(from, to);
  }

  get lineFeeds(): number {
    return this.#exports.lineFeedCount();
  }
}

function bytesOf(literal: string): Uint8Array {
  return new TextEncoder().encode(literal);
}

function writeTables(memory: DataView, literals: readonly Uint8Array[], sample: Uint8Array): void {
  const buckets = bucketsOf(literals, sample);
  for (let at = 0; at < BUCKETS_AT; at++) memory.setUint8(at, 0);
  let at = LITERALS_AT;
  for (const [index, bucket] of buckets.entries()) {
    memory.setUint32(BUCKETS_AT + index * 8, at, true);
    memory.setUint32(BUCKETS_AT + index * 8 + 4, bucket.literals.length, true);
    for (const { bytes, offset } of bucket.literals) {
      memory.setUint32(at, offset, true);
      memory.setUint32(at + 4, bytes.length, true);
      for (const [place, byte] of bytes.entries()) memory.setUint8(at + 8 + place, byte);
      at += 8 + ((bytes.length + 3) & ~3);
    }
    for (const [table, nibbles] of bucket.nibbles.entries()) {
      for (let nibble = 0; nibble < 16; nibble++) {
        const place = table * 16 + nibble;
        if ((nibbles & (1 << nibble)) !== 0) memory.setUint8(place, memory.getUint8(place) | (1 << index));
      }
    }
  }
}

interface Bucket {
  readonly literals: { readonly bytes: Uint8Array; readonly offset: number }[];
  /** As bits: which low and which high nibbles the first byte of a fingerprint may have, the second, the third. */
  nibbles: readonly number[];
  /** At how many places of the sample they let in what stands there. */
  letsIn: number;
}

/** Literals that share a bucket let in what is neither; each goes where that lets in the least of the sample. */
function bucketsOf(literals: readonly Uint8Array[], sample: Uint8Array): readonly Bucket[] {
  const buckets: Bucket[] = Array.from({ length: BUCKETS }, () => ({
    literals: [],
    nibbles: [0, 0, 0, 0, 0, 0],
    letsIn: 0,
  }));
  const rare = rarestIn(literals, sample);
  for (const [index, bytes] of literals.entries()) {
    const offset = rare[index]!;
    const own = nibblesOf(bytes, offset);
    const letsIn = buckets.map(({ nibbles }) => letIn(united(nibbles, own), sample));
    const costs = letsIn.map((count, place) => count - buckets[place]!.letsIn);
    const place = costs.indexOf(Math.min(...costs));
    const bucket = buckets[place]!;
    bucket.literals.push({ bytes, offset });
    bucket.nibbles = united(bucket.nibbles, own);
    bucket.letsIn = letsIn[place]!;
  }
  return buckets;
}

/** A literal that is shorter than a fingerprint lets any byte follow. */
function nibblesOf(bytes: Uint8Array, offset: number): number[] {
  return [0, 1, 2].flatMap((index) => {
    const byte = bytes[offset + index];
    return byte === undefined ? [0xffff, 0xffff] : [1 << (byte & 15), 1 << (byte >> 4)];
  });
}

function united(left: readonly number[], right: readonly number[]): number[] {
  return left.map((nibbles, index) => nibbles | right[index]!);
}

/** At how many of some places of the sample a fingerprint with these nibbles may stand. */
function letIn(nibbles: readonly number[], sample: Uint8Array): number {
  const [low0, high0, low1, high1, low2, high2] = nibbles as [number, number, number, number, number, number];
  const step = Math.max(1, Math.floor(sample.length / PLACES));
  let count = 0;
  for (let at = 0; at + FINGERPRINT <= sample.length; at += step) {
    const [first, second, third] = [sample[at]!, sample[at + 1]!, sample[at + 2]!];
    count +=
      (low0 >> (first & 15)) &
      (high0 >> (first >> 4)) &
      (low1 >> (second & 15)) &
      (high1 >> (second >> 4)) &
      (low2 >> (third & 15)) &
      (high2 >> (third >> 4)) &
      1;
  }
  return count;
}

/** For each literal the offset of those three bytes of it that are rarest in the sample. */
function rarestIn(literals: readonly Uint8Array[], sample: Uint8Array): number[] {
  const counts = new Map<number, number>();
  for (const bytes of literals)
    for (let at = 0; at + FINGERPRINT <= bytes.length; at++) counts.set(keyAt(bytes, at), 0);
  for (let at = 0; at + FINGERPRINT <= sample.length; at++) {
    const key = keyAt(sample, at);
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count + 1);
  }
  return literals.map((bytes) => {
    let rarest = 0;
    for (let at = 1; at + FINGERPRINT <= bytes.length; at++)
      if (counts.get(keyAt(bytes, at))! < counts.get(keyAt(bytes, rarest))!) rarest = at;
    return rarest;
  });
}

function keyAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** The first piece that is decoded; each further one is twice as long: finds may lie close together, or far apart. */
const FIRST_PIECE = 1 << 10;
const LONGEST_PIECE = 1 << 16;

/** The same with what every engine has: one regular expression over the bytes as text. */
class PatternFinder implements LiteralFinder {
  readonly window: Uint8Array;
  lineFeeds = 0;
  #pattern = /$^/g;
  #longest = 0;
  /** One character for each byte, whatever it is. */
  readonly #decoder = new TextDecoder("latin1");

  constructor(windowBytes: number) {
    this.window = new Uint8Array(windowBytes);
  }

  lookFor(literals: readonly string[]): void {
    const shown = literals.map((literal) => this.#decoder.decode(bytesOf(literal)));
    this.#pattern = new RegExp(shown.map(escaped).join("|"), "g");
    this.#longest = Math.max(...shown.map(({ length }) => length));
  }

  find(from: number, to: number): number {
    const found = this.#search(from, to);
    const end = found < 0 ? to : found;
    this.lineFeeds = 0;
    for (let at = this.window.indexOf(10, from); at >= 0 && at < end; at = this.window.indexOf(10, at + 1))
      this.lineFeeds++;
    return found;
  }

  #search(from: number, to: number): number {
    let length = FIRST_PIECE;
    for (let at = from; at < to; at += length - this.#longest, length = Math.min(length * 2, LONGEST_PIECE)) {
      const text = this.#decoder.decode(this.window.subarray(at, Math.min(at + length, to)));
      this.#pattern.lastIndex = 0;
      const match = this.#pattern.exec(text);
      if (match !== null) return at + match.index;
    }
    return -1;
  }
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
