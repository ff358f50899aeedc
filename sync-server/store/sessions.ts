/** Sessions. The browser holds a random token, the database only its hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Session } from '../deps.ts';
import type { Queryable } from './pool.ts';

/** `last_seen` is written at most this often: a write for each request would cost more than it tells. */
const touchEvery = 60_000;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

interface SessionRow {
  readonly login: string;
  readonly device: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly must_change: boolean;
  readonly last_seen: Date;
}

/** @returns the token for the cookie, 43 characters. Expired sessions of the same person are swept out. */
export async function openSession(
  database: Queryable,
  { login, device, now, life }: { login: string; device: string; now: number; life: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const start = new Date(now);
  await database.query('delete from session where login = $1 and expires_at <= $2', [login, start]);
  await database.query(
    `insert into session (token_hash, login, device, created_at, last_seen, expires_at) values ($1, $2, $3, $4, $4, $5)`,
    [hashOf(token), login, device, start, new Date(now + life)],
  );
  return token;
}

/** @returns who the token belongs to; null when it is unknown, expired, or idle for longer than `idle`. */
export async function findSession(
  database: Queryable,
  token: string,
  { now, idle }: { now: number; idle: number },
): Promise<Omit<Session, 'pushOnly'> | null> {
  const hash = hashOf(token);
  const { rows } = await database.query<SessionRow>(
    `select s.login, s.device, s.last_seen, a.unit_id, a.person_id, a.must_change
       from session s join account a on a.login = s.login
      where s.token_hash = $1 and s.expires_at > $2 and s.last_seen > $3`,
    [hash, new Date(now), new Date(now - idle)],
  );
  const row = rows[0];
  if (!row) return null;
  if (now - row.last_seen.getTime() >= touchEvery) {
    await database.query('update session set last_seen = $2 where token_hash = $1', [hash, new Date(now)]);
  }
  return {
    login: row.login,
    unit: row.unit_id,
    person: row.person_id,
    device: row.device,
    mustChangePassword: row.must_change,
  };
}

export async function closeSession(database: Queryable, token: string): Promise<void> {
  await database.query('delete from session where token_hash = $1', [hashOf(token)]);
}

/** Ends every session of a login, on all devices. */
export async function closeSessionsOf(database: Queryable, login: string): Promise<void> {
  await database.query('delete from session where login = $1', [login]);
}

export async function sweepSessions(database: Queryable, now: number): Promise<void> {
  await database.query('delete from session where expires_at <= $1', [new Date(now)]);
}

/** @returns those of the tokens whose session is over; asking does not prolong any session. */
export async function endedSessions(
  database: Queryable,
  tokens: readonly string[],
  { now, idle }: { now: number; idle: number },
): Promise<Set<string>> {
  const hashes = new Map(tokens.map((token) => [hashOf(token), token]));
  const { rows } = await database.query<{ token_hash: string }>(
    'select token_hash from session where token_hash = any($1) and expires_at > $2 and last_seen > $3',
    [[...hashes.keys()], new Date(now), new Date(now - idle)],
  );
  for (const { token_hash: hash } of rows) hashes.delete(hash);
  return new Set(hashes.values());
}
