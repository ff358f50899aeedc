/** What can be said of an entry before anything is read: whose it is, whether it can be stored, its content's hash. */
import { createHash } from 'node:crypto';
import { SYSTEM } from '#domain/access/system.ts';
import type { RefusalCode } from '#domain/access/refusal.ts';
import type { Entry } from '#domain/record/entry.ts';
import { canonicalJson } from '#domain/scoring/canonical-score.ts';
import type { PushRecord } from '#domain/protocol/push.ts';

/** SHA-256 of the canonical JSON of the entry without its receipt, 64 hex digits. */
export function contentHash(entry: Entry): string {
  const { id, type, kind, record, unit, actor, device, at, seen, data } = entry;
  const content = { id, type, kind, record, unit, actor, device, at, seen, data };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair in JSON: as escapes they would fail the whole batch. */
export function isStorable(entry: Entry): boolean {
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(entry));
}

/** Ids with a meaning of their own: `<person>.<day>` is a day sheet, and nobody may be called like the server. */
function isWrongId({ kind, record, unit }: Entry): boolean {
  if (kind === 'unit') return record !== unit;
  return kind === 'person' && (record === SYSTEM || record.includes('.'));
}

/** @returns why the entry is not even looked at; null when it may be judged */
export function checkSource(entry: Entry, from: { unit: string; author: string; record: PushRecord }): RefusalCode | null {
  if (entry.unit !== from.unit) return 'foreign-unit';
  if (entry.actor !== from.author) return 'foreign-author';
  if (entry.record !== from.record.id || entry.kind !== from.record.kind || isWrongId(entry)) return 'wrong-record';
  return isStorable(entry) ? null : 'bad-shape';
}
