import { afterEach, describe, expect, it, vi } from "vitest";
import { interruptedAfter, Progress, progressLine, type Reading } from "../../src/cli/progress.ts";
import { sourceOf } from "../simulator/bundle.ts";

const READING: Reading = {
  seconds: 1.5,
  bytes: 1_245_000_000,
  sources: 2,
  current: { path: "case.zip!/director/tasks/24808/debug", bytes: 120_000_000, size: 400_000_000 },
};

describe("the line of progress", () => {
  it("says how much was read, how fast, and of what", () => {
    expect(progressLine(READING, 120)).toBe(
      "1.2 GB read, 830 MB/s, 120 MB of 400 MB of case.zip!/director/tasks/24808/debug",
    );
  });

  it.each([20, 40, 60, 80])("fits into a terminal of %d columns, whatever the path is", (width) => {
    for (const path of ["a", "long/".repeat(60), "\u001b[31mred\u001b[0m\n".repeat(9)]) {
      const line = progressLine({ ...READING, current: { path, bytes: 7, size: null } }, width);
      expect(line.length).toBeLessThan(width);
      expect(line).toMatch(/^[ -~\u00a0-\uffff]*$/);
    }
  });

  it("says what had been read when the run was interrupted", () => {
    expect(interruptedAfter(READING)).toBe(
      "interrupted after 1.5 s: 1.2 GB of 2 files read, the last one case.zip!/director/tasks/24808/debug",
    );
    expect(interruptedAfter({ seconds: 0.04, bytes: 0, sources: 0, current: null })).toBe(
      "interrupted after 0.0 s, before anything was read",
    );
  });
});

it("counts the bytes of all sources, and gives them on as they are", async () => {
  const progress = new Progress(null, 80);
  async function* sources() {
    yield sourceOf("a", "12345");
    yield sourceOf("b", "678");
  }
  const texts: string[] = [];
  for await (const source of progress.watch(sources()))
    for await (const chunk of source.chunks!) texts.push(Buffer.from(chunk).toString());
  expect(texts).toEqual(["12345", "678"]);
  expect(progress.reading).toMatchObject({ bytes: 8, sources: 2, current: { path: "b", bytes: 3, size: 3 } });
});

describe("on a terminal", () => {
  afterEach(() => vi.restoreAllMocks());

  /** What is written while chunks of a source are read, each this long after the one before it. */
  async function writtenAt(milliseconds: number, chunks: number): Promise<string[]> {
    let now = 0;
    vi.spyOn(process, "uptime").mockImplementation(() => now / 1_000);
    const written: string[] = [];
    const progress = new Progress((text) => void written.push(text), 80);
    async function* sources() {
      const chunked = async function* () {
        for (let index = 0; index < chunks; index++) {
          now += milliseconds;
          yield new Uint8Array(1_000);
        }
      };
      yield { ...sourceOf("a", ""), size: chunks * 1_000, chunks: chunked() };
    }
    for await (const source of progress.watch(sources())) for await (const _ of source.chunks!);
    return written;
  }

  it("begins after 300 ms, is written anew every 100 ms at most, and is taken away at the end", async () => {
    expect(await writtenAt(60, 10)).toEqual([
      "\r5.0 kB read, 17 kB/s, 5.0 kB of 10 kB of a\u001b[K",
      "\r7.0 kB read, 17 kB/s, 7.0 kB of 10 kB of a\u001b[K",
      "\r9.0 kB read, 17 kB/s, 9.0 kB of 10 kB of a\u001b[K",
      "\r\u001b[K",
    ]);
  });

  it("is not written at all where everything is read sooner", async () => {
    expect(await writtenAt(20, 10)).toEqual([]);
  });
});
