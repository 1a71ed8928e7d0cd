import { Buffer } from "node:buffer";
import { constants, createInflateRaw, deflateRawSync, type InflateRaw } from "node:zlib";

/**
 * Inflates deflated data without a header (RFC 1951) in the thread pool, into memory of the caller. Node's streams
 * allocate every output anew, and the system then has to clear each of its pages: a fifth of the time.
 */
export interface RawInflater {
  /**
   * Goes on with `input` into `output`, both of which must stay as they are until it is done: as far as one of them
   * reaches, or to the end of the data, when neither was used up. null where the data is damaged; how much was written
   * by then is not known. One call at a time.
   */
  write(input: Uint8Array, output: Uint8Array): Promise<{ readonly used: number; readonly filled: number } | null>;
  /** Frees what it holds. Not while a call is under way. */
  close(): void;
}

/**
 * What Node's streams work with, as lib/zlib.js uses it in Node 20 to 24; it calls its `onerror` instead of `done` where
 * the data is damaged. It is not documented, and with other arguments it would end the process, so {@link learn} looks
 * how Node uses it.
 */
interface Handle {
  init(...args: unknown[]): void;
  /** `left` of `init` tells behind it how much room and how much input is left. */
  write(
    flush: number,
    input: Uint8Array,
    inputAt: number,
    inputLength: number,
    output: Uint8Array,
    outputAt: number,
    outputLength: number,
  ): void;
  close(): void;
}

/** The arguments of `init`: settings, then what is told of each call and to whom. Later versions have more. */
const INIT = { left: 4, done: 5 };

let opener: Promise<(() => RawInflater) | null> | undefined;

/** What opens an inflater; null where this version of Node has none that we know. */
export function rawInflaters(): Promise<(() => RawInflater) | null> {
  return (opener ??= learned());
}

async function learned(): Promise<(() => RawInflater) | null> {
  try {
    const open = learn();
    return open !== null && (await works(open)) ? open : null;
  } catch {
    return null;
  }
}

/** Looks at what Node itself passes to a handle, to pass the same; null where that has another form. */
function learn(): (() => RawInflater) | null {
  const { prototype } = handleOf(createInflateRaw()).constructor as { readonly prototype: Handle };
  const ownInit = prototype.init;
  let init: unknown[] = [];
  let stream: InflateRaw;
  try {
    // for the time of one call, in which nothing else runs
    prototype.init = function (...args) {
      init = args;
      ownInit.apply(this, args);
    };
    stream = createInflateRaw();
  } finally {
    prototype.init = ownInit;
  }
  const handle = handleOf(stream);
  let write: unknown[] = [];
  handle.write = (...args) => (write = args);
  stream.write(Buffer.of(0));
  stream.destroy();
  if (!isInit(init) || !isWrite(write)) return null;
  const Constructor = handle.constructor as new (mode: number) => Handle;
  return () => inflater(new Constructor(constants.INFLATERAW), init);
}

function handleOf(stream: InflateRaw): Handle {
  const { _handle: handle } = stream as unknown as { readonly _handle: Handle };
  return handle;
}

function isInit(args: readonly unknown[]): boolean {
  const left = args[INIT.left];
  return left instanceof Uint32Array && left.length === 2 && typeof args[INIT.done] === "function";
}

function isWrite(args: readonly unknown[]): boolean {
  const [flush, input, inputAt, inputLength, output, outputAt, outputLength] = args;
  const numbers = [flush, inputAt, inputLength, outputAt, outputLength];
  return (
    args.length === 7 &&
    numbers.every((value) => typeof value === "number") &&
    input instanceof Uint8Array &&
    output instanceof Uint8Array
  );
}

function inflater(handle: Handle, init: unknown[]): RawInflater {
  const left = new Uint32Array(2);
  let settle: (isGood: boolean) => void = () => {};
  Object.assign(handle, { onerror: () => settle(false) });
  handle.init(...init.with(INIT.left, left).with(INIT.done, () => settle(true)));
  return {
    write: (input, output) =>
      new Promise((resolve) => {
        // this holds both, which the handle does not
        settle = (isGood) =>
          resolve(isGood ? { used: input.length - left[1]!, filled: output.length - left[0]! } : null);
        handle.write(constants.Z_NO_FLUSH, input, 0, input.length, output, 0, output.length);
      }),
    close: () => handle.close(),
  };
}

/** What has not answered by then never will. */
const TRIAL_MS = 2_000;

/** Whether it unpacks what it should, says so as it should, and sees damage. */
async function works(open: () => RawInflater): Promise<boolean> {
  const text = Buffer.from("what is unpacked");
  const packed = Buffer.concat([deflateRawSync(text), Buffer.of(0)]);
  const output = Buffer.alloc(text.length + 2);
  const [good, bad] = [open(), open()];
  let timer;
  const silence = new Promise<never>((_, reject) => (timer = setTimeout(reject, TRIAL_MS)));
  try {
    const trial = Promise.all([good.write(packed, output), bad.write(Buffer.alloc(8, 0xff), Buffer.alloc(8))]);
    const [unpacked, damaged] = await Promise.race([trial, silence]);
    good.close();
    bad.close();
    return (
      unpacked?.used === packed.length - 1 &&
      unpacked.filled === text.length &&
      output.subarray(0, text.length).equals(text) &&
      damaged === null
    );
  } finally {
    clearTimeout(timer);
  }
}
