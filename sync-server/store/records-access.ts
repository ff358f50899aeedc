/** Who reaches which record, asked of the database as it stands. */
import { activePosts } from '#domain/access/organisation.ts';
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

/** Ratings of organisations and meetings are told by heads and organisation officers (NĐ335 Điều 9, 21). */
async function tellsOfUnit({ database, now }: AccessDeps, { unit, person, pushOnly }: Reader): Promise<boolean> {
  const known = pushOnly ? null : await readMemory(database, unit);
  const posts = known ? activePosts(known.memory.org, person, dayOf(new Date(now()).toISOString())) : [];
  return posts.some(({ role, organiser }) => role === 'head' || organiser);
}

/**
 * Evidence hangs on one's own work, or on work one reads. A day sheet or review the server has not yet heard of
 * names its person in its id. A leaver still hands in what belongs to his own.
 */
export async function mayWriteEvidence(deps: AccessDeps, writer: Reader, record: string): Promise<boolean> {
  const owner = await findOwner(deps.database, writer.unit, record);
  if (!owner) return record.startsWith(`${writer.person}.`);
  if (owner.kind === 'unit') return tellsOfUnit(deps, writer);
  if (isCommon(owner.kind)) return false;
  return owner.person === writer.person || mayRead(await scopeNow(deps, writer), owner.kind, owner.person);
}

/** Whose tasks, day sheets and reviews the reader sees today. @throws ApiError `push-only` for who is not of the unit */
export async function readablePeople(deps: AccessDeps, reader: Reader): Promise<'all' | readonly string[]> {
  const scope = await scopeNow(deps, reader);
  if (!scope) throw new ApiError('push-only');
  return scope.people;
}
