import type { Source } from "../bundle/source.ts";
import { printable } from "../render/terminal/printable.ts";

/** Shorter runs show nothing. */
const FIRST_AFTER_SECONDS = 0.3;
const EVERY_SECONDS = 0.1;

/** How far a run has got. */
export interface Reading {
  readonly seconds: number;
  /** Of all sources, unpacked. */
  readonly bytes: number;
  readonly sources: number;
  readonly current: { readonly path: string; readonly bytes: number; readonly size: number | null } | null;
}

/** Counts what is read of the sources, and tells it in one line of the terminal that is written anew and anew. */
export class Progress {
  // the clock of `performance` takes milliseconds to load
  readonly #start = process.uptime();
  readonly #write: ((text: string) => void) | null;
  readonly #width: number;
  #bytes = 0;
  #sources = 0;
  #current: Reading["current"] = null;
  #shownAt = 0;

  /** `write` null: nothing is shown; it is counted all the same. */
  constructor(write: ((text: string) => void) | null, width: number) {
    this.#write = write;
    this.#width = width;
  }

  /** The same sources; they are counted as they are read. */
  async *watch(sources: AsyncIterable<Source>): AsyncGenerator<Source> {
    try {
      for await (const source of sources) {
        this.#sources++;
        this.#current = { path: source.path, bytes: 0, size: source.size };
        yield source.chunks === null ? source : { ...source, chunks: this.#counted(source.chunks) };
      }
    } finally {
      this.hide();
    }
  }

  get reading(): Reading {
    return {
      seconds: process.uptime() - this.#start,
      bytes: this.#bytes,
      sources: this.#sources,
      current: this.#current,
    };
  }

  async *#counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      this.#current = { ...this.#current!, bytes: this.#current!.bytes + chunk.length };
      this.#show();
      yield chunk;
    }
  }

  #show(): void {
    const now = process.uptime();
    if (this.#write === null || now - this.#start < FIRST_AFTER_SECONDS || now - this.#shownAt < EVERY_SECONDS) return;
    this.#shownAt = now;
    this.#write(`\r${progressLine(this.reading, this.#width)}\u001b[K`);
  }

  /** Takes the line away, for what is to be written next. */
  hide(): void {
    if (this.#shownAt > 0) this.#write?.("\r\u001b[K");
    this.#shownAt = 0;
  }
}

/** `1.2 GB read, 830 MB/s, 120 of 400 MB of case.zip!/director/debug`, no longer than the terminal is wide. */
export function progressLine({ seconds, bytes, current }: Reading, width: number): string {
  const rate = `${amount(bytes)} read, ${amount(bytes / seconds)}/s`;
  if (current === null) return rate.slice(0, width - 1);
  const share = current.size === null ? amount(current.bytes) : `${amount(current.bytes)} of ${amount(current.size)}`;
  const before = `${rate}, ${share} of `;
  const room = width - 1 - before.length;
  const path = printable(current.path);
  // the end of a path tells more than its beginning
  if (path.length <= room) return before + path;
  return room < 8 ? rate.slice(0, width - 1) : `${before}...${path.slice(path.length - room + 3)}`;
}

/** What an interrupted run had read. */
export function interruptedAfter({ seconds, bytes, sources, current }: Reading): string {
  if (current === null) return `interrupted after ${seconds.toFixed(1)} s, before anything was read`;
  const files = sources === 1 ? "one file" : `${sources} files`;
  return `interrupted after ${seconds.toFixed(1)} s: ${amount(bytes)} of ${files} read, the last one ${printable(current.path)}`;
}

/** `512 bytes`, `83 kB`, `1.2 GB`: of a thousand each. */
function amount(bytes: number): string {
  if (bytes < 1_000) return `${Math.round(bytes)} bytes`;
  const step = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** step;
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${["", "kB", "MB", "GB"][step]}`;
}
