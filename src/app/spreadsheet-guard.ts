/** Refuses what is not a workbook, or would freeze the device, before a workbook reader sees it. */
import { MOST_ROWS } from '#domain/organisation/catalogue-import.ts';
import { fileFault } from '#domain/organisation/catalogue-sheet.ts';
import type { FileFaultCode, ImportFault } from '#domain/organisation/catalogue-sheet.ts';
import { columnLetter } from '#domain/organisation/catalogue-sheet-cell.ts';
import { ExtentScan } from './spreadsheet-extent.ts';
import { storedZip, unpack, zipEntries } from './spreadsheet-zip.ts';
import type { UnpackedEntry, ZipEntry } from './spreadsheet-zip.ts';

const MB = 1_048_576;
export const LARGEST_FILE = 20 * MB;
/** All of a workbook's XML together, unpacked. */
const LARGEST_CONTENT = 96 * MB;
const MOST_COLUMNS = 200;
const MOST_FILLED_CELLS = 3_000_000;

export type Guarded =
  | { readonly ok: true; readonly workbook: ArrayBuffer }
  | { readonly ok: false; readonly fault: ImportFault };

function refuse(code: FileFaultCode, values: Record<string, string> = {}): { readonly ok: false; readonly fault: ImportFault } {
  return { ok: false, fault: fileFault(code, values) };
}

const KINDS: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'], ['\u0089PNG', 'PNG'], ['\u00ff\u00d8\u00ff', 'JPEG'], ['{\\rtf', 'RTF'], ['<', 'HTML/XML'],
];

/** Judged by size and first bytes alone, so a wrong file is answered at once; null when it may be a workbook. */
export async function checkFile(file: Blob): Promise<ImportFault | null> {
  if (file.size === 0) return fileFault('empty-file');
  if (file.size > LARGEST_FILE) {
    return fileFault('too-large', { size: (file.size / MB).toFixed(1), most: String(LARGEST_FILE / MB) });
  }
  const head = new TextDecoder('latin1').decode(await file.slice(0, 8).arrayBuffer());
  if (head.startsWith('PK\u0003\u0004')) return null;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return fileFault(await compoundKind(file));
  return fileFault('not-a-workbook', { kind: KINDS.find(([start]) => head.startsWith(start))?.[1] ?? '' });
}

/** A compound file is an old .xls, or a new .xlsx under a password, which names its stream in UTF-16. */
async function compoundKind(file: Blob): Promise<'encrypted' | 'old-format'> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return text.includes([...'EncryptedPackage'].join('\0')) ? 'encrypted' : 'old-format';
}

/** Parts of a workbook that say nothing about its cells. */
const UNREAD = /(^|\/)(drawings|charts|pivot\w*|media|embeddings|customXml|theme|docProps|comments\w*|externalLinks)(\/|\.)|calcChain/i;

function isRead({ name }: ZipEntry): boolean {
  return /\.(xml|rels)$/i.test(name) && !UNREAD.test(name);
}

function notWorkbook(entries: readonly ZipEntry[]): Guarded | null {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has('xl/workbook.xml')) return null;
  if (has('xl/workbook.bin')) return refuse('not-a-workbook', { kind: 'Excel .xlsb' });
  if (has('word/document.xml')) return refuse('not-a-workbook', { kind: 'Word .docx' });
  if (has('content.xml')) return refuse('not-a-workbook', { kind: 'OpenDocument .ods/.odt' });
  return refuse('not-a-workbook', { kind: 'ZIP' });
}

/** Unpacks an entry while measuring it; a fault as soon as it goes too far. `above` = rows of earlier sheets. */
async function unpackMeasured(
  entry: ZipEntry, budget: number, above: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; rows: number } | ImportFault> {
  const scan = new ExtentScan();
  const bytes = await unpack(entry, budget, (piece) => {
    scan.add(piece);
    const { rows, columns, filled } = scan.extent();
    return above + rows <= MOST_ROWS && columns <= MOST_COLUMNS && filled <= MOST_FILLED_CELLS;
  });
  const { rows, columns, filled, announced } = scan.extent();
  if (bytes) return { bytes, rows };
  if (above + rows > MOST_ROWS) {
    const count = announced > rows ? String(above + announced) : `> ${MOST_ROWS}`;
    return fileFault('too-many-rows', { count, most: String(MOST_ROWS) });
  }
  if (columns > MOST_COLUMNS || filled > MOST_FILLED_CELLS) {
    return fileFault('too-many-columns', { sheet: entry.name.replace(/^.*\/|\.xml$/g, ''), letter: columnLetter(columns - 1) });
  }
  return fileFault('inflates-too-far', { most: String(LARGEST_CONTENT / MB) });
}

/** Checks the archive and unpacks what a reader needs, within bounds. Never throws on a bad file. */
export async function guardWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Guarded> {
  if (typeof DecompressionStream === 'undefined') return refuse('unsupported-browser');
  const entries = zipEntries(bytes);
  if (!entries) return refuse('corrupt');
  const wrong = notWorkbook(entries);
  if (wrong) return wrong;
  const unpacked: UnpackedEntry[] = [];
  let budget = LARGEST_CONTENT;
  let rows = 0;
  for (const entry of entries.filter(isRead)) {
    // Damaged deflate data ends the stream with a TypeError; nothing else in there can fail.
    const read = await unpackMeasured(entry, budget, rows).catch(() => fileFault('corrupt'));
    if ('code' in read) return { ok: false, fault: read };
    unpacked.push({ name: entry.name, bytes: read.bytes });
    budget -= read.bytes.length;
    rows += read.rows;
  }
  return { ok: true, workbook: await storedZip(unpacked) };
}
