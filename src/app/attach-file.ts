/** Evidence files: kept in the vault at once, sent later, read from here or from the server. */
import type { App } from './app.ts';
import type { EvidenceFile } from '#domain/record/shapes.ts';
import type { Clock, Digest, PhotoShrinker, Transport, Vault, VaultFile } from './ports.ts';

/** The server's own limit (`MAX_EVIDENCE_MB`, 10 by default). */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** What the server takes, by the ending of the name: phones often give no type for documents. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`, xlsx: `${OFFICE}.spreadsheetml.sheet`,
  doc: 'application/msword', xls: 'application/vnd.ms-excel', odt: `${OPEN}.text`, ods: `${OPEN}.spreadsheet`, txt: 'text/plain',
};

export function evidenceType(name: string, type: string): string | null {
  if (Object.values(TYPES).includes(type)) return type;
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending]! : null;
}

export interface AttachDeps {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly shrinkPhoto: PhotoShrinker;
}

function storedName(name: string, shrunk: boolean): string {
  // Control characters and over-long names are refused by the server.
  const plain = name.replaceAll(/\p{Cc}/gu, ' ').trim() || 'tep';
  const whole = shrunk ? `${plain.replace(/\.[^.]*$/, '')}.jpg` : plain;
  return whole.slice(-200).trim();
}

/** @returns the evidence to name in an entry; sizes in bytes */
export async function attachFile({ vault, clock, digest, shrinkPhoto }: AttachDeps, record: string, file: File): ReturnType<App['attach']> {
  const type = evidenceType(file.name, file.type);
  if (type === null || file.size === 0) return { ok: false, code: 'wrong-type' };
  const content = type.startsWith('image/') ? await shrinkPhoto(file) : file;
  const shrunk = content !== file;
  if (content.size > MAX_FILE_BYTES) return { ok: false, code: 'too-large' };
  const sha256 = await digest(await content.arrayBuffer());
  const named: EvidenceFile = { kind: 'file', sha256, name: storedName(file.name, shrunk), size: content.size, type: shrunk ? content.type : type };
  const kept: VaultFile = {
    record, sha256, name: named.name, type: named.type, size: named.size,
    addedAt: new Date(clock.now()).toISOString(), state: 'local', sent: 0, named: false, code: null,
  };
  const stored = await vault.putFile(kept, content);
  return stored === 'stored' ? { ok: true, file: named } : { ok: false, code: 'storage-full' };
}

export async function openFile(vault: Vault, transport: Transport, record: string, sha256: string): Promise<Blob | null> {
  const local = await vault.fileContent(record, sha256);
  if (local) return local;
  const answer = await transport.download(record, sha256);
  return answer.ok ? answer.value : null;
}
