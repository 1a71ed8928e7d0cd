import { Buffer } from "node:buffer";
import * as zlib from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** What Node's streams work with, as far as it is used. */
class Handle {
  onerror = (): void => {};
  left: Uint32Array = new Uint32Array(2);
  done = (): void => {};

  init(...args: unknown[]): void {
    this.left = args[4] as Uint32Array;
    this.done = args[5] as () => void;
  }

  write(...args: unknown[]): void {
    const [input, output] = [args[1] as Uint8Array, args[4] as Uint8Array];
    setImmediate(() => {
      try {
        const unpacked = zlib.inflateRawSync(input);
        output.set(unpacked);
        this.left[0] = output.length - unpacked.length;
        this.left[1] = 1;
        this.done();
      } catch {
        this.onerror();
      }
    });
  }

  close(): void {}
}

const INIT: unknown[] = [15, -1, 8, 0, new Uint32Array(2), () => {}, undefined];
const WRITE: unknown[] = [0, Buffer.of(0), 0, 1, Buffer.alloc(8), 0, 8];

/** What is learnt where Node's streams call their handle like this. */
async function learnt(Form: new () => Handle, { init = INIT, write = WRITE } = {}) {
  vi.doMock("node:zlib", () => ({
    ...zlib,
    createInflateRaw: () => {
      const handle = new Form();
      handle.init(...init);
      return { _handle: handle, write: () => handle.write(...write), destroy: () => {} };
    },
  }));
  const { rawInflaters } = await import("../../src/bundle/raw-inflater.ts");
  return await rawInflaters();
}

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.doUnmock("node:zlib");
});

test("this version of Node has a handle that is known", async () => {
  const { rawInflaters } = await import("../../src/bundle/raw-inflater.ts");
  expect(await rawInflaters()).not.toBeNull();
});

test("a handle is used as Node uses it, with arguments that nobody knew of", async () => {
  expect(await learnt(Handle)).not.toBeNull();
  const seen: unknown[][] = [];
  class Longer extends Handle {
    override init(...args: unknown[]) {
      seen.push(args);
      super.init(...args);
    }
  }
  vi.resetModules();
  expect(await learnt(Longer, { init: [...INIT, "more"] })).not.toBeNull();
  expect(seen.length).toBeGreaterThan(2);
  for (const args of seen) expect(args[7]).toBe("more");
});

test.each([
  ["takes other arguments to begin with", Handle, { init: INIT.toReversed() }],
  ["takes more arguments for a call", Handle, { write: [...WRITE, 0] }],
  ["takes other arguments for a call", Handle, { write: WRITE.toReversed() }],
  [
    "says what is left in another order",
    class extends Handle {
      override init(...args: unknown[]) {
        super.init(...args);
        const [left, done] = [this.left, this.done];
        this.done = () => {
          left.reverse();
          done();
        };
      }
    },
    {},
  ],
  [
    "never answers",
    class extends Handle {
      override write() {}
    },
    {},
  ],
  [
    "does not see damage",
    class extends Handle {
      override init(...args: unknown[]) {
        super.init(...args);
        Object.defineProperty(this, "onerror", { get: () => this.done, set: () => {} });
      }
    },
    {},
  ],
  [
    "cannot be made by others",
    class extends Handle {
      constructor(mode?: number) {
        super();
        if (mode !== undefined) throw new Error("not for you");
      }
    },
    {},
  ],
])("a handle that %s is left alone", async (_, Form, how) => {
  expect(await learnt(Form, how)).toBeNull();
});

test("a stream without a handle", async () => {
  vi.doMock("node:zlib", () => ({ ...zlib, createInflateRaw: () => ({}) }));
  const { rawInflaters } = await import("../../src/bundle/raw-inflater.ts");
  expect(await rawInflaters()).toBeNull();
});
