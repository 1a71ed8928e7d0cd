/**
 * Finds the first of several literals in bytes, 16 at a time, and counts the line feeds before it. AssemblyScript;
 * `npm run generate` compiles it into src/detect/find-literals-wasm.ts, and src/detect/literal-finder.ts fills its tables.
 *
 * The method is that of "Teddy" in the Hyperscan library: three bytes of each literal are its fingerprint, each literal
 * is in one of eight buckets, and six table look-ups tell of 16 bytes at once for which buckets each may be the first byte
 * of a fingerprint, the second, the third.
 */

/** Six tables of 16 bytes: for each byte of a fingerprint the buckets by its low nibble, then by its high one. */
const TABLES: usize = 0;
/** For each bucket the address of its first literal and how many it has, 4 bytes each. */
const BUCKETS: usize = 96;
/** A literal: offset of the fingerprint in it, its length, 4 bytes each; then its bytes, padded to a multiple of 4. */
const LITERALS: usize = 160;
/** The bytes that are searched; the tables end before. */
const WINDOW: usize = 65536;

const LINE_FEED: i8 = 10;

/** Bytes of a fingerprint. */
const FINGERPRINT: usize = 3;

/** After so many blocks a column may be full. */
const MOST_BLOCKS: usize = 255;

/** How many line feeds stood before what was found, or in all that was searched. */
let lineFeeds: i32 = 0;

export function lineFeedCount(): i32 {
  return lineFeeds;
}

/**
 * Offset in the window of the first literal that lies in [from, to); -1 where there is none. A literal of which the
 * fingerprint comes first is found first: two that overlap count as one find.
 */
export function find(from: i32, to: i32): i32 {
  const begin = WINDOW + <usize>from;
  const end = WINDOW + <usize>to;
  const low0 = v128.load(TABLES);
  const high0 = v128.load(TABLES, 16);
  const low1 = v128.load(TABLES, 32);
  const high1 = v128.load(TABLES, 48);
  const low2 = v128.load(TABLES, 64);
  const high2 = v128.load(TABLES, 80);
  const nibble = i8x16.splat(15);
  const feed = i8x16.splat(LINE_FEED);
  const zero = i8x16.splat(0);
  // for the bytes of a block, and of the one before it: the buckets in which each may be the first of a fingerprint, and the
  // second
  let firstBefore = zero;
  let secondBefore = zero;
  let feeds: i32 = 0;
  let at = begin;
  // a literal may end with the range before its fingerprint does
  const last = end + FINGERPRINT - 1;
  while (at < last) {
    // line feeds in each of the sixteen columns of some blocks
    let columns = zero;
    for (const stop = min(at + MOST_BLOCKS * 16, last); at < stop; at += 16) {
      const block = v128.load(at);
      const low = v128.and(block, nibble);
      const high = v128.and(i16x8.shr_u(block, 4), nibble);
      const first = v128.and(i8x16.swizzle(low0, low), i8x16.swizzle(high0, high));
      const second = v128.and(i8x16.swizzle(low1, low), i8x16.swizzle(high1, high));
      const third = v128.and(i8x16.swizzle(low2, low), i8x16.swizzle(high2, high));
      // where the third byte stands
      const buckets = v128.and(
        v128.and(
          i8x16.shuffle(firstBefore, first, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
          i8x16.shuffle(secondBefore, second, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
        ),
        third,
      );
      firstBefore = first;
      secondBefore = second;
      if (v128.any_true(buckets)) {
        for (let lanes = i8x16.bitmask(i8x16.ne(buckets, zero)); lanes != 0; lanes &= lanes - 1) {
          const place = at + ctz(lanes) - (FINGERPRINT - 1);
          const found = matchAt(place, begin, end);
          if (found != 0) {
            lineFeeds = feeds + sum(columns) + feedsBetween(at, place) - feedsBetween(place, at);
            return <i32>(found - WINDOW);
          }
        }
      }
      columns = i8x16.sub(columns, i8x16.eq(block, feed));
    }
    feeds += sum(columns);
  }
  lineFeeds = feeds - feedsBetween(end, at);
  return -1;
}

/** Of sixteen numbers of 8 bits. */
function sum(numbers: v128): i32 {
  const quarters = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(numbers));
  return (
    i32x4.extract_lane(quarters, 0) +
    i32x4.extract_lane(quarters, 1) +
    i32x4.extract_lane(quarters, 2) +
    i32x4.extract_lane(quarters, 3)
  );
}

/** Line feeds at the addresses from `from` on and before `to`. */
function feedsBetween(from: usize, to: usize): i32 {
  let count: i32 = 0;
  for (let at = from; at < to; at++) if (load<i8>(at) == LINE_FEED) count++;
  return count;
}

/** Where the literal begins of which the fingerprint is at this address; 0 where there is none. */
function matchAt(at: usize, begin: usize, end: usize): usize {
  const key = load<u8>(at);
  let buckets = (<i32>load<u8>(TABLES + (key & 15))) & (<i32>load<u8>(TABLES + (key >> 4), 16));
  const key1 = load<u8>(at, 1);
  buckets &= (<i32>load<u8>(TABLES + (key1 & 15), 32)) & (<i32>load<u8>(TABLES + (key1 >> 4), 48));
  const key2 = load<u8>(at, 2);
  buckets &= (<i32>load<u8>(TABLES + (key2 & 15), 64)) & (<i32>load<u8>(TABLES + (key2 >> 4), 80));
  while (buckets != 0) {
    const bucket = <usize>ctz(buckets);
    let literal = <usize>load<u32>(BUCKETS + bucket * 8);
    for (let left = load<u32>(BUCKETS + bucket * 8, 4); left != 0; left--) {
      const length = <usize>load<u32>(literal, 4);
      const start = at - <usize>load<u32>(literal);
      if (start >= begin && start + length <= end && isEqual(start, literal + 8, length)) return start;
      literal += 8 + ((length + 3) & ~3);
    }
    buckets &= buckets - 1;
  }
  return 0;
}

function isEqual(left: usize, right: usize, length: usize): bool {
  for (let i: usize = 0; i < length; i++) if (load<u8>(left + i) != load<u8>(right + i)) return false;
  return true;
}
