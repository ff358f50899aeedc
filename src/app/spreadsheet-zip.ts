/**
 * The zip around an .xlsx file: its directory, its unpacked entries under a byte budget, and a new archive of
 * stored entries. Sizes are counted while unpacking, because a zip bomb lies about them.
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes as packed; they may still turn out to be damaged. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface UnpackedEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError('no end of directory');
}

function entryAt(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('no directory entry');
  const size = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError('no entry where the directory says');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw new RangeError('entry cut off');
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: bytes.subarray(start, start + size),
  };
  return { entry, next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true) };
}

/** The archive's directory; null when it is damaged or cut off. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const { entry, next } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // DataView throws RangeError outside the file: the directory points nowhere.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function unpackedStream(entry: ZipEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([entry.packed]).stream();
  return entry.method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
}

/**
 * Unpacks one entry, showing each piece to `look`, which stops it by answering false.
 * Null when the budget (bytes) was passed or `look` stopped it; throws TypeError when the data is damaged.
 */
export async function unpack(
  entry: ZipEntry, budget: number, look: (piece: Uint8Array) => boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) throw new TypeError('unknown packing');
  const reader = unpackedStream(entry).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > budget || !look(read.value)) {
      await reader.cancel();
      return null;
    }
    pieces.push(read.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** What a byte adds to the checksum: CRC-32, polynomial EDB88320. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  return crc;
});

/** The checksum of zip archives, by a table: photos of megabytes are packed too. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

interface PackedEntry extends UnpackedEntry {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly crc: number;
  readonly method: 0 | 8;
}

async function deflated(entry: UnpackedEntry): Promise<PackedEntry> {
  const stream = new Blob([entry.bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  return { ...entry, packed, crc: checksum(entry.bytes), method: 8 };
}

function header(signature: number, entry: PackedEntry, name: Uint8Array, offset: number): Uint8Array<ArrayBuffer> {
  const size = signature === CENTRAL ? 46 : 30;
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  const shift = signature === CENTRAL ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  if (signature === CENTRAL) view.setUint16(6, 20, true);
  // Names are UTF-8; 0x21 is 1 January 1980, the archive's first day: the same content gives the same bytes.
  view.setUint16(6 + shift, 0x0800, true);
  view.setUint16(8 + shift, entry.method, true);
  view.setUint16(12 + shift, 0x21, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.packed.length, true);
  view.setUint32(22 + shift, entry.bytes.length, true);
  view.setUint16(26 + shift, name.length, true);
  if (signature === CENTRAL) view.setUint32(42, offset, true);
  bytes.set(name, size);
  return bytes;
}

function assemble(entries: readonly PackedEntry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(LOCAL, entry, name, 0);
    directory.push(header(CENTRAL, entry, name, offset));
    parts.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const end = new Uint8Array(END_SIZE);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, directory.reduce((sum, { length }) => sum + length, 0), true);
  view.setUint32(16, offset, true);
  return new Blob([...parts, ...directory, end]);
}

/**
 * An archive of stored entries without checksums, for the workbook reader, which compares none: it then
 * neither unpacks again nor starts blob workers, which the page's content security policy refuses.
 */
export function storedZip(entries: readonly UnpackedEntry[]): Promise<ArrayBuffer> {
  return assemble(entries.map((entry) => ({ ...entry, packed: entry.bytes, crc: 0, method: 0 }))).arrayBuffer();
}

/** A packed archive with checksums, as Excel requires; one entry after the other, so that the page stays alive. */
export async function packedZip(entries: readonly UnpackedEntry[]): Promise<Blob> {
  const packed: PackedEntry[] = [];
  for (const entry of entries) packed.push(await deflated(entry));
  return assemble(packed);
}
