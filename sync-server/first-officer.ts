/** The very first account of an empty server: its unit and its organisation officer, made with a code from the console. */
import { ulid } from 'ulid';
import { SYSTEM } from '#domain/access/system.ts';
import type { Entry } from '#domain/record/entry.ts';
import { hasAccounts } from './store/accounts.ts';
import { hashCode, makeCode } from './store/activation-codes.ts';
import type { Queryable } from './store/pool.ts';
import { writeSetting } from './store/settings.ts';

/**
 * @returns the code to show on the console, or null when the server has accounts already.
 * A restart before it was used makes a new one; the former no longer works.
 */
export async function offerFirstOfficerCode(database: Queryable): Promise<string | null> {
  if (await hasAccounts(database)) return null;
  const code = makeCode();
  await writeSetting(database, 'first-officer-code', hashCode(code));
  return code;
}

export interface Founding {
  readonly unit: { readonly id: string; readonly name: string; readonly level: 'commune' | 'ward' };
  readonly person: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The day in Vietnam (UTC+7, no summer time) of a moment. */
function vietnameseDay(moment: number): string {
  return new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** What the founding of a unit says in the records: the unit, its officer, and his post with the organiser's duty. */
export function foundingEntries({ unit, person, name, now }: Founding): Entry[] {
  const shared = { unit: unit.id, actor: SYSTEM, device: 'server', at: new Date(now).toISOString(), seen: null };
  const post = {
    post: 'first-officer',
    position: 'to-chuc',
    title: 'Cán bộ tổ chức',
    role: 'staff',
    division: null,
    organiser: true,
    from: vietnameseDay(now),
  };
  return [
    { ...shared, id: ulid(now), type: 'unit.founded.v1', kind: 'unit', record: unit.id, data: { name: unit.name, level: unit.level } },
    { ...shared, id: ulid(now), type: 'person.registered.v1', kind: 'person', record: person, data: { name } },
    { ...shared, id: ulid(now), type: 'person.posted.v1', kind: 'person', record: person, data: post },
  ];
}
