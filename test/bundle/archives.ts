import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly name: string | Buffer;
  readonly data?: string | Uint8Array;
}

export interface TarMember extends Packed {
  /** `0` a file, `2` a link, `5` a folder, … */
  readonly type?: string;
  readonly linkName?: string;
  /** Instead of the length of the data. */
  readonly size?: number;
  readonly seconds?: number;
  readonly magic?: "ustar\x0000" | "ustar  \0" | "";
  readonly prefix?: string;
}

/** A tar archive, with its end mark. */
export function tar(members: readonly TarMember[]): Buffer {
  return Buffer.concat([...members.map(tarMember), Buffer.alloc(1024)]);
}

export function tarMember(member: TarMember): Buffer {
  const data = Buffer.from(member.data ?? "");
  const header = Buffer.alloc(512);
  header.set(Buffer.from(member.name).subarray(0, 100));
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  const size = member.size ?? data.length;
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write(`${(member.seconds ?? 0).toString(8).padStart(11, "0")}\0`, 136);
  header.write(member.type ?? "0", 156);
  header.write(member.linkName ?? "", 157);
  header.write(member.magic ?? "ustar\x0000", 257, "latin1");
  header.write(member.prefix ?? "", 345);
  sign(header);
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

/** Writes the checksum of a header. */
export function sign(header: Buffer): void {
  header.fill(" ", 148, 156);
  const sum = header.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
}

/** An extended header of POSIX that stands in front of a member, or with `g` of all. */
export function pax(records: Readonly<Record<string, string>>, type: "x" | "g" = "x"): TarMember {
  const lines = Object.entries(records).map(([key, value]) => {
    const bare = Buffer.byteLength(` ${key}=${value}\n`);
    let length = bare + String(bare).length;
    if (String(length).length !== String(bare).length) length++;
    return `${length} ${key}=${value}\n`;
  });
  return { name: "PaxHeaders/x", type, data: lines.join("") };
}

export interface ZipMember extends Packed {
  readonly method?: "stored" | "deflated" | number;
  /** Write sizes and checksum behind the data only. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  readonly mode?: number;
  readonly seconds?: number;
  readonly crc?: number;
  /** Instead of the real unpacked size. */
  readonly size?: number;
  /** Instead of the real packed size. */
  readonly packedSize?: number;
}

/** A zip archive; `directory: false` leaves its table of contents out. `count`: what its end says instead of the truth. */
export function zip(
  members: readonly ZipMember[],
  { directory = true, zip64 = false, count = members.length } = {},
): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const { local, entry } = zipMember(member, offset);
    parts.push(local);
    central.push(entry);
    offset += local.length;
  }
  if (!directory) return Buffer.concat(parts);
  const table = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count & 0xffff, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count & 0xffff, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : table.length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  return Buffer.concat([...parts, table, zip64 ? end64(count, table.length, offset) : Buffer.alloc(0), end]);
}

function zipMember(member: ZipMember, offset: number): { local: Buffer; entry: Buffer } {
  const name = Buffer.from(member.name);
  const data = Buffer.from(member.data ?? "");
  const method = { stored: 0, deflated: 8 }[String(member.method ?? "deflated")] ?? Number(member.method);
  const packed = method === 8 ? deflateRawSync(data) : data;
  const crc = member.crc ?? crc32(data);
  const size = member.size ?? data.length;
  const packedSize = member.packedSize ?? packed.length;
  const flags = (member.descriptor ? 8 : 0) | (member.encrypted ? 1 : 0) | 0x800;
  const extra = Buffer.concat([
    member.zip64 ? field(1, [long(size), long(packedSize)]) : Buffer.alloc(0),
    member.seconds === undefined ? Buffer.alloc(0) : field(0x5455, [Buffer.of(1), int(member.seconds)]),
  ]);
  const stated = (value: number) => (member.zip64 ? 0xffffffff : value);
  const shared = (inLocal: boolean) => {
    const hidden = inLocal && member.descriptor === true;
    const bytes = Buffer.alloc(26);
    bytes.writeUInt16LE(45, 0);
    bytes.writeUInt16LE(flags, 2);
    bytes.writeUInt16LE(method, 4);
    bytes.writeUInt32LE(hidden ? 0 : crc, 10);
    bytes.writeUInt32LE(hidden ? 0 : stated(packedSize), 14);
    bytes.writeUInt32LE(hidden ? 0 : stated(size), 18);
    bytes.writeUInt16LE(name.length, 22);
    bytes.writeUInt16LE(extra.length, 24);
    return bytes;
  };
  const descriptor = member.descriptor
    ? Buffer.concat([int(0x08074b50), int(crc), int(packedSize), int(size)])
    : Buffer.alloc(0);
  const local = Buffer.concat([int(0x04034b50), shared(true), name, extra, packed, descriptor]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  // "version made by": 3 is Unix
  const entry = Buffer.concat([int(0x02014b50), Buffer.of(45, 3), shared(false), tail, name, extra]);
  return { local, entry };
}

function end64(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}

function field(id: number, values: readonly Buffer[]): Buffer {
  const body = Buffer.concat(values);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
