import { Buffer } from "node:buffer";
import { isTar } from "./tar-header.ts";

/** How a stream is packed, by its first bytes. `other`: in a way that is not opened. */
export type Format = "gzip" | "zstd" | "tar" | "zip" | { readonly other: string };

/** As many bytes as {@link formatOf} looks at: a header block of tar. */
export const SNIFFED_BYTES = 512;

const OTHERS: readonly { readonly name: string; readonly magic: string }[] = [
  { name: "an xz file", magic: "\xfd7zXZ\0" },
  { name: "a 7z archive", magic: "7z\xbc\xaf\x27\x1c" },
  { name: "a RAR archive", magic: "Rar!\x1a\x07" },
  { name: "an lz4 file", magic: "\x04\x22\x4d\x18" },
  { name: "a compress (.Z) file", magic: "\x1f\x9d" },
  { name: "a cabinet file", magic: "MSCF\0\0\0\0" },
];

/** Names are never asked: a log may be called anything. */
export function formatOf(head: Uint8Array): Format | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const start = bytes.toString("latin1", 0, 16);
  if (start.startsWith("\x1f\x8b\x08")) return "gzip";
  // a zip archive that is split or empty begins with other records
  if (/^PK(?:\x03\x04|\x05\x06\0|\x07\x08PK)/.test(start)) return "zip";
  if (isZstd(bytes)) return "zstd";
  if (/^BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)/.test(start)) return { other: "a bzip2 file" };
  const other = OTHERS.find(({ magic }) => start.startsWith(magic));
  if (other !== undefined) return { other: other.name };
  return isTar(bytes) ? "tar" : null;
}

/** Whether a frame of zstd begins here; one to be passed over is one, too. */
export function isZstd(head: Uint8Array): boolean {
  const magic = Buffer.from(head.subarray(0, 4)).toString("latin1");
  return magic === "\x28\xb5\x2f\xfd" || /^[\x50-\x5f]\x2a\x4d\x18$/.test(magic);
}
