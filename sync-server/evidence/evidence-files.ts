/**
 * Bytes of evidence below DATA_DIR/evidence/<unit>/<sha256>. A file arrives in parts, one unfinished file for each
 * record that names it: to know a hash gives nobody the file behind it.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ApiError } from '../errors.ts';

/** Parts of a path, checked when they came in: the hash is 64 hex digits, unit and record are identifiers. */
export interface EvidenceKey {
  readonly unit: string;
  readonly record: string;
  readonly sha256: string;
}

/** Identifiers may hold `:` and `.`, which are not safe in every file name. */
function folderName(unit: string): string {
  return encodeURIComponent(unit).replaceAll('.', '%2E');
}

export function evidencePath(root: string, key: EvidenceKey): string {
  return join(root, folderName(key.unit), key.sha256);
}

function partPath(root: string, key: EvidenceKey): string {
  const record = createHash('sha256').update(key.record).digest('hex').slice(0, 16);
  return `${evidencePath(root, key)}.${record}.part`;
}

/** How many bytes of an unfinished file are here. */
export async function receivedBytes(root: string, key: EvidenceKey): Promise<number> {
  return stat(partPath(root, key)).then(
    ({ size }) => size,
    () => 0,
  );
}

export async function discardPart(root: string, key: EvidenceKey): Promise<void> {
  await rm(partPath(root, key), { force: true });
}

/**
 * Appends a part at `offset`, at most up to `size` bytes of the whole. What arrived before a connection broke is kept.
 * @returns how many bytes are here now, on disk. @throws ApiError `too-large` when more comes than was announced.
 */
export async function appendPart(
  root: string,
  key: EvidenceKey,
  { offset, size, body }: { offset: number; size: number; body: AsyncIterable<Buffer> },
): Promise<number> {
  const path = partPath(root, key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  let position = offset;
  try {
    for await (const chunk of body) {
      if (position + chunk.length > size) throw new ApiError('too-large', { size });
      await file.writeFile(chunk);
      position += chunk.length;
    }
  } finally {
    await file.sync();
    await file.close();
  }
  return position;
}

export async function readPart(root: string, key: EvidenceKey): Promise<Buffer> {
  return readFile(partPath(root, key));
}

/** Gives a finished file its final name; its content was synced before, the folder's entry is synced here. */
export async function keepPart(root: string, key: EvidenceKey): Promise<void> {
  const target = evidencePath(root, key);
  await rename(partPath(root, key), target);
  const folder = await open(dirname(target), 'r');
  await folder.sync().finally(() => folder.close());
}
