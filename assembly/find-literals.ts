/**
 * Finds the first of several literals in bytes, 16 at a time, and counts the line feeds before it. AssemblyScript;
 * `npm run generate` compiles it into src/detect/find-literals-wasm.ts, and src/detect/literal-finder.ts fills its tables.
 *
 * The method is that of "Teddy" in the Hyperscan library: three bytes of each literal are its fingerprint, each literal
 * is in one of eight buckets, and six table look-ups tell for 16 positions at once which buckets may match there.
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
  let feeds: i32 = 0;
  for (let at = begin; at < end; at += 16) {
    const first = v128.load(at);
    const second = v128.load(at, 1);
    const third = v128.load(at, 2);
    let buckets = v128.and(i8x16.swizzle(low0, v128.and(first, nibble)), i8x16.swizzle(high0, i8x16.shr_u(first, 4)));
    buckets = v128.and(
      buckets,
      v128.and(i8x16.swizzle(low1, v128.and(second, nibble)), i8x16.swizzle(high1, i8x16.shr_u(second, 4))),
    );
    buckets = v128.and(
      buckets,
      v128.and(i8x16.swizzle(low2, v128.and(third, nibble)), i8x16.swizzle(high2, i8x16.shr_u(third, 4))),
    );
    let lines = i8x16.bitmask(i8x16.eq(first, feed));
    const left = end - at;
    if (left < 16) lines &= (1 << (<i32>left)) - 1;
    if (v128.any_true(buckets)) {
      let lanes = i8x16.bitmask(i8x16.ne(buckets, i8x16.splat(0)));
      if (left < 16) lanes &= (1 << (<i32>left)) - 1;
      while (lanes != 0) {
        const lane = ctz(lanes);
        const found = matchAt(at + lane, begin, end);
        if (found != 0) {
          // the fingerprint may stand in the middle of the literal: none of its bytes is a line feed
          lineFeeds = feeds + popcnt(lines & ((1 << lane) - 1));
          return <i32>(found - WINDOW);
        }
        lanes &= lanes - 1;
      }
    }
    feeds += popcnt(lines);
  }
  lineFeeds = feeds;
  return -1;
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
