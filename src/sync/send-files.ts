/**
 * The file courier: evidence goes after the text, one file at a time, in parts, from where the server says it stopped.
 * A file counts as received only when the server has checked it whole.
 */
import type { Answer, Failure, RecordStore, Transport, UploadProgress, Vault, VaultFile } from '#app/ports.ts';
import { filesNamed } from '#app/files-named.ts';

export const PART_BYTES = 256 * 1024;

export interface CourierDeps {
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly transport: Transport;
}

type FileEnd = 'done' | 'later' | Failure;

/** These do not change by trying again; the person has to choose another file. */
const FINAL: ReadonlySet<string> = new Set(['file-type', 'too-large', 'too-many-files']);

/** Kinds whose entries name files. */
const WITH_EVIDENCE = ['task', 'review', 'unit'] as const;

/** After a crash between writing an entry and marking its files the story still knows. */
async function isNamed({ store, vault }: CourierDeps, file: VaultFile): Promise<boolean> {
  if (file.named) return true;
  for (const kind of WITH_EVIDENCE) {
    const row = await store.get(kind, file.record);
    if (!row?.record.entries.some((entry) => filesNamed(entry.data).includes(file.sha256))) continue;
    await vault.changeFile(file.record, file.sha256, { named: true });
    return true;
  }
  return false;
}

async function fail({ vault }: CourierDeps, file: VaultFile, failure: Failure): Promise<FileEnd> {
  if (failure.kind !== 'refused') return failure;
  const state = FINAL.has(failure.code) ? 'failed' : 'local';
  await vault.changeFile(file.record, file.sha256, { state, sent: failure.received ?? 0, code: failure.code });
  return 'later';
}

/** The server names the offset to continue from; anything else is a failure. */
function continued(answer: Answer<UploadProgress>): Answer<UploadProgress> {
  const mayContinue = !answer.ok && answer.code === 'upload-offset' && answer.received !== null;
  return mayContinue ? { ok: true, value: { received: answer.received, complete: false } } : answer;
}

async function sendFile(deps: CourierDeps, file: VaultFile): Promise<FileEnd> {
  const { vault, transport } = deps;
  const content = await vault.fileContent(file.record, file.sha256);
  if (!content) return 'later';
  let answer = await transport.announceFile(file);
  // Every part moves the offset; a server that sends us back and forth is left for the next round.
  for (let parts = Math.ceil(file.size / PART_BYTES) + 2; answer.ok && !answer.value.complete && parts > 0; parts -= 1) {
    const { received } = answer.value;
    await vault.changeFile(file.record, file.sha256, { state: 'sending', sent: received });
    answer = continued(await transport.sendPart(file, received, content.slice(received, received + PART_BYTES)));
  }
  if (!answer.ok) return fail(deps, file, answer);
  if (!answer.value.complete) return 'later';
  await vault.changeFile(file.record, file.sha256, { state: 'received', sent: file.size, code: null });
  return 'done';
}

/** @returns the failure that stopped it, or null when every file was tried */
export async function sendFiles(deps: CourierDeps): Promise<Failure | null> {
  for (const file of await deps.vault.unsentFiles()) {
    if (file.state === 'failed' || !(await isNamed(deps, file))) continue;
    const end = await sendFile(deps, file);
    if (typeof end === 'object') return end;
  }
  return null;
}
