/** Who reaches which record, asked of the database as it stands. */
import { isCommon, mayRead } from '#domain/access/read-rules.ts';
import { dayOf } from '#domain/calendar/day.ts';
import type { Deps, Session } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { readMemory } from './organisation-cache.ts';
import { findOwner } from './records.ts';

type AccessDeps = Pick<Deps, 'database' | 'now'>;
type Reader = Pick<Session, 'unit' | 'person' | 'pushOnly'>;

async function scopeNow({ database, now }: AccessDeps, { unit, person, pushOnly }: Reader) {
  if (pushOnly) return null;
  const known = await readMemory(database, unit);
  return known?.memory.scope(person, dayOf(new Date(now()).toISOString())) ?? null;
}

export async function mayReadRecord(deps: AccessDeps, reader: Reader, record: string): Promise<boolean> {
  const [scope, owner] = await Promise.all([scopeNow(deps, reader), findOwner(deps.database, reader.unit, record)]);
  return owner !== null && mayRead(scope, owner.kind, owner.person);
}

/**
 * Evidence hangs on one's own work, or on work one reads. A day sheet or review the server has not yet heard of
 * names its person in its id. A leaver still hands in what belongs to his own.
 */
export async function mayWriteEvidence(deps: AccessDeps, writer: Reader, record: string): Promise<boolean> {
  const owner = await findOwner(deps.database, writer.unit, record);
  if (!owner) return record.startsWith(`${writer.person}.`);
  if (isCommon(owner.kind)) return false;
  return owner.person === writer.person || mayRead(await scopeNow(deps, writer), owner.kind, owner.person);
}

/** Whose tasks, day sheets and reviews the reader sees today. @throws ApiError `push-only` for who is not of the unit */
export async function readablePeople(deps: AccessDeps, reader: Reader): Promise<'all' | readonly string[]> {
  const scope = await scopeNow(deps, reader);
  if (!scope) throw new ApiError('push-only');
  return scope.people;
}
