/** From what is stored to what a screen shows. */
import type { KindName } from '#domain/record/entry.ts';
import { isWhole } from '#domain/record/record.ts';
import type { Live, Opened, Row } from './app.ts';
import { deliveryOf, earliest } from './delivery.ts';
import type { UnsentFiles } from './delivery.ts';
import { createLive, mapLive } from './live.ts';
import type { StoredRow, Vault, VaultFile } from './ports.ts';

export type FilesByRecord = ReadonlyMap<string, UnsentFiles>;

/** Counts only files that an entry names: one attached to a draft is not on its way. */
function groupByRecord(files: readonly VaultFile[]): FilesByRecord {
  const groups = new Map<string, UnsentFiles>();
  for (const file of files.filter(({ named }) => named)) {
    const known = groups.get(file.record);
    groups.set(file.record, { count: (known?.count ?? 0) + 1, oldest: earliest([known?.oldest ?? null, file.addedAt]) });
  }
  return groups;
}

export function filesOf(vault: Vault): Live<FilesByRecord> {
  return mapLive(createLive<readonly VaultFile[]>((emit) => vault.watchUnsentFiles(emit)), groupByRecord);
}

export function viewRow<K extends KindName>(row: StoredRow<K>, files: FilesByRecord): Row<K> {
  const { id, kind, head, state, note } = row;
  return { id, kind, head, state, delivery: deliveryOf(note, files.get(id)) };
}

export function viewOpened<K extends KindName>(row: StoredRow<K>, files: FilesByRecord): Opened<K> {
  return { ...viewRow(row, files), record: row.record, whole: isWhole(row.record) };
}
