import { Buffer } from "node:buffer";
import { brokenOff, type ByteReader, type Bytes } from "./byte-reader.ts";
import { garbageBytes, withInput } from "./compressed-end.ts";
import { inflate } from "./inflate.ts";
import type { Budget } from "./limits.ts";
import { checksumWrong, cutOff, damagedData, trailingData } from "./problems.ts";
import type { Problem } from "../model.ts";

const FLAG = { headerChecksum: 2, extra: 4, name: 8, comment: 16 };

/** A name or comment in a header longer than this is damage. */
const LONGEST_TEXT = 64 << 10;

/**
 * The bytes that a gzip file unpacks to: those of all its members (RFC 1952), and of a cut or damaged one as far as they
 * go.
 */
export async function* gunzip(input: ByteReader, budget: Budget): Bytes {
  const problems: Problem[] = [];
  let read = 0;
  for (let isFirst = true; isFirst || isGzip(await input.peek(3)); isFirst = false) {
    const tooMany = isFirst ? null : budget.member();
    if (tooMany !== null) return brokenOff(tooMany);
    const at = input.offset;
    const header = await skipHeader(input);
    if (header !== "whole") {
      return withInput(input, brokenOff(header === "cut" ? cutOff(read, null) : damagedData(read, at)));
    }
    const { state, problem, crc, bytes, damagedAt } = yield* inflate(input, budget);
    read += bytes;
    if (problem !== null) return brokenOff(problem);
    if (damagedAt !== null) return withInput(input, brokenOff(damagedData(read, damagedAt)));
    const trailer = Buffer.from(await input.peek(8));
    if (state === "cut" || trailer.length < 8) return withInput(input, brokenOff(cutOff(read, null)));
    await input.skip(8);
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== bytes % 2 ** 32) {
      if (problems.length === 0) problems.push(checksumWrong());
    }
  }
  const trailing = await garbageBytes(input);
  if (trailing > 0) problems.push(trailingData(trailing));
  return withInput(input, { complete: problems.length === 0, problems });
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

async function skipHeader(input: ByteReader): Promise<"whole" | "cut" | "damaged"> {
  const fixed = Buffer.from(await input.peek(10));
  if (fixed.length < 10) return "cut";
  const flags = fixed[3]!;
  if (flags > 31) return "damaged";
  await input.skip(10);
  if ((flags & FLAG.extra) !== 0) {
    const size = Buffer.from(await input.peek(2));
    if (size.length < 2) return "cut";
    await input.skip(2);
    if ((await input.skip(size.readUInt16LE())) < size.readUInt16LE()) return "cut";
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue;
    const text = await input.peek(LONGEST_TEXT);
    const end = text.indexOf(0);
    if (end < 0) return text.length < LONGEST_TEXT ? "cut" : "damaged";
    await input.skip(end + 1);
  }
  if ((flags & FLAG.headerChecksum) !== 0 && (await input.skip(2)) < 2) return "cut";
  return "whole";
}
