/**
 * Counts failed attempts in the database, so that every server instance knows them.
 * An attempt is counted before it is checked and taken back when it was right: guesses sent all at once do not slip by.
 */
import { inTransaction } from './pool.ts';
import type { Database, Queryable } from './pool.ts';

/** The attempts before number `free` cost nothing; each from there on doubles the wait from `first` to `longest` milliseconds. */
export interface Patience {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
}

const forgetAfter = 24 * 3_600_000;

export const patience = {
  login: { free: 5, first: 30_000, longest: 3_600_000 },
  // A whole commune may sit behind one address.
  address: { free: 100, first: 30_000, longest: 900_000 },
} as const satisfies Record<string, Patience>;

export function waitAfter(failures: number, { free, first, longest }: Patience): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 30));
}

interface ThrottleRow {
  readonly failed_count: number;
  readonly last_failed_at: Date;
  readonly locked_until: Date | null;
}

/** @returns how many milliseconds the key must wait; 0 when the attempt may go on, which is then counted. */
export function countAttempt(database: Database, key: string, rule: Patience, now: number): Promise<number> {
  return inTransaction(database, async (connection) => {
    await connection.query(
      'insert into throttle (key, failed_count, last_failed_at) values ($1, 0, $2) on conflict do nothing',
      [key, new Date(now)],
    );
    const { rows } = await connection.query<ThrottleRow>(
      'select failed_count, last_failed_at, locked_until from throttle where key = $1 for update',
      [key],
    );
    const row = rows[0]!;
    const locked = (row.locked_until?.getTime() ?? 0) - now;
    if (locked > 0) return locked;
    const failures = row.last_failed_at.getTime() < now - forgetAfter ? 1 : row.failed_count + 1;
    const wait = waitAfter(failures, rule);
    await connection.query(
      'update throttle set failed_count = $2, last_failed_at = $3, locked_until = $4 where key = $1',
      [key, failures, new Date(now), wait > 0 ? new Date(now + wait) : null],
    );
    return 0;
  });
}

export async function forgetAttempts(database: Queryable, key: string): Promise<void> {
  await database.query('delete from throttle where key = $1', [key]);
}

/** Takes one counted attempt back, when it turned out right but others of the same key did not. */
export async function takeBackAttempt(database: Queryable, key: string): Promise<void> {
  await database.query(
    'update throttle set failed_count = greatest(failed_count - 1, 0), locked_until = null where key = $1',
    [key],
  );
}

/** Keeps the table small; called now and then by the server. */
export async function sweepAttempts(database: Queryable, now: number): Promise<void> {
  await database.query('delete from throttle where last_failed_at < $1', [new Date(now - forgetAfter)]);
}
