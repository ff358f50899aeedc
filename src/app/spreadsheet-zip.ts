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

function header(signature: number, size: number, entry: UnpackedEntry, name: Uint8Array, offset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size + name.length);
  const view = new DataView(bytes.buffer);
  const shift = signature === CENTRAL ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  // Names are UTF-8; the checksum stays 0, the reader of this archive does not compare it.
  view.setUint16(6 + shift, 0x0800, true);
  view.setUint32(18 + shift, entry.bytes.length, true);
  view.setUint32(22 + shift, entry.bytes.length, true);
  view.setUint16(26 + shift, name.length, true);
  if (signature === CENTRAL) view.setUint32(42, offset, true);
  bytes.set(name, size);
  return bytes;
}

/** An archive of stored entries: the workbook reader then neither unpacks nor starts workers of its own. */
export async function storedZip(entries: readonly UnpackedEntry[]): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(LOCAL, 30, entry, name, 0);
    directory.push(header(CENTRAL, 46, entry, name, offset));
    parts.push(local, entry.bytes);
    offset += local.length + entry.bytes.length;
  }
  const end = new Uint8Array(END_SIZE);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, directory.reduce((sum, { length }) => sum + length, 0), true);
  view.setUint32(16, offset, true);
  return new Blob([...parts, ...directory, end]).arrayBuffer();
}
