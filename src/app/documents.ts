/** Forms as files: one, or those of many people in one archive with its index and hashes. */
import type { FormDocument } from '#domain/forms/form-document.ts';
import { packedZip } from './spreadsheet-zip.ts';
import type { UnpackedEntry } from './spreadsheet-zip.ts';

export const FORM_FORMATS = ['docx', 'xlsx'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/** The writer comes with the first file that needs it, so that no screen loads it. */
export async function writeForm(form: FormDocument, format: FormFormat): Promise<Blob> {
  if (format === 'xlsx') return (await import('./documents-sheet.ts')).writeSheet(form);
  return (await import('./documents-word.ts')).writeWord(form);
}

/** SHA-256 in hexadecimal, as the server names a score's inputs. */
export async function hashOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lets the page answer between two pieces of long work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export interface ArchiveOptions {
  readonly format: FormFormat;
  /** Called before the first file and after each. */
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** People of the same name must not overwrite each other's file. */
export function freeName(wanted: string, taken: ReadonlySet<string>, ending: string): string {
  let name = `${wanted}.${ending}`;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}.${ending}`;
  return name;
}

function indexOf(files: readonly { readonly name: string; readonly title: string; readonly hash: string }[]): UnpackedEntry {
  const lines = files.map(({ name, title, hash }, place) => `${place + 1}\t${name}\t${title}\t${hash}`);
  return { name: 'muc-luc.txt', bytes: new TextEncoder().encode(`\ufeff${['STT\tTệp\tBiểu mẫu\tSHA-256', ...lines].join('\r\n')}\r\n`) };
}

/** Null when it was stopped; one form after the other, so that the page stays alive and can be stopped between them. */
export async function archiveOf(forms: readonly FormDocument[], { format, onProgress, signal }: ArchiveOptions): Promise<Blob | null> {
  const entries: UnpackedEntry[] = [];
  const files: { name: string; title: string; hash: string }[] = [];
  for (const form of forms) {
    onProgress(entries.length, forms.length);
    if (signal.aborted) return null;
    const bytes = new Uint8Array(await (await writeForm(form, format)).arrayBuffer());
    const name = freeName(form.name, new Set(entries.map((entry) => entry.name)), format);
    entries.push({ name, bytes });
    files.push({ name, title: form.title, hash: await hashOf(bytes) });
    await pause();
  }
  onProgress(forms.length, forms.length);
  return signal.aborted ? null : packedZip([indexOf(files), ...entries]);
}
