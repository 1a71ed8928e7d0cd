import { Buffer } from "node:buffer";
import { isTar } from "./tar-header.ts";

/** How a stream is packed, by its first bytes. `other`: in a way that is not opened; `unpack` is what opens it. */
export type Format = "gzip" | "zstd" | "tar" | "zip" | { readonly other: string; readonly unpack: string };

/** As many bytes as {@link formatOf} looks at: a header block of tar. */
export const SNIFFED_BYTES = 512;

/** What their first bytes are, one character for each. */
const OTHERS: readonly { readonly other: string; readonly magic: RegExp; readonly unpack: string }[] = [
  { other: "an xz file", magic: /^\xfd7zXZ\0/, unpack: "xz -dk FILE" },
  // it has no signature: properties, the size of the dictionary, and a size that is unknown or below a terabyte
  { other: "an lzma file", magic: /^\x5d\0\0[^]{2}(?:\xff{8}|[^]{5}\0{3})/, unpack: "xz -dk FILE" },
  { other: "a bzip2 file", magic: /^BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)/, unpack: "bzip2 -dk FILE" },
  { other: "an lzip file", magic: /^LZIP\x01/, unpack: "lzip -dk FILE" },
  { other: "an lz4 file", magic: /^\x04\x22\x4d\x18/, unpack: "lz4 -dk FILE" },
  { other: "a compress (.Z) file", magic: /^\x1f\x9d/, unpack: "gzip -dk FILE" },
  { other: "a 7z archive", magic: /^7z\xbc\xaf\x27\x1c/, unpack: "7z x FILE" },
  { other: "a RAR archive", magic: /^Rar!\x1a\x07/, unpack: "unrar x FILE" },
  { other: "a cabinet file", magic: /^MSCF\0{4}/, unpack: "cabextract FILE" },
];

/** Names are never asked: a log may be called anything. */
export function formatOf(head: Uint8Array): Format | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const start = bytes.toString("latin1", 0, 16);
  if (start.startsWith("\x1f\x8b\x08")) return "gzip";
  // a zip archive that is split, was to be split, or is empty begins with other records
  if (/^PK(?:\x03\x04|\x05\x06\0|\x07\x08PK|00PK\x03\x04)/.test(start)) return "zip";
  if (isZstd(bytes)) return "zstd";
  const other = OTHERS.find(({ magic }) => magic.test(start));
  if (other !== undefined) return other;
  return isTar(bytes) ? "tar" : null;
}

/** Whether a frame of zstd begins here; one to be passed over is one, too. */
export function isZstd(head: Uint8Array): boolean {
  const magic = Buffer.from(head.subarray(0, 4)).toString("latin1");
  return magic === "\x28\xb5\x2f\xfd" || /^[\x50-\x5f]\x2a\x4d\x18$/.test(magic);
}
