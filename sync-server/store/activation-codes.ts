/** One-time codes that let a person choose a login and password, or a new password. Only their hashes are kept. */
import { createHash, randomInt } from 'node:crypto';
import type { Queryable } from './pool.ts';

export type CodePurpose = 'activate' | 'reset';

export interface CodeOwner {
  readonly unit: string;
  readonly person: string;
  readonly purpose: CodePurpose;
}

/** Crockford's base 32: no I, L, O or U, so it survives being read out over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 60 random bits as `XXXX-XXXX-XXXX`. */
export function makeCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** The hash of a code as somebody typed it: case, spaces and dashes do not matter, O reads as 0, I and L as 1. */
export function hashCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
}

/** @returns the code in plain letters, shown once. Earlier codes of the person no longer work. */
export async function issueCode(database: Queryable, owner: CodeOwner, expiresAt: number): Promise<string> {
  const code = makeCode();
  await database.query('delete from activation_code where unit_id = $1 and person_id = $2', [owner.unit, owner.person]);
  await database.query(
    'insert into activation_code (code_hash, unit_id, person_id, purpose, expires_at) values ($1, $2, $3, $4, $5)',
    [hashCode(code), owner.unit, owner.person, owner.purpose, new Date(expiresAt)],
  );
  return code;
}

/** Uses a code up. @returns whose it was; null when it is unknown, used or expired. */
export async function redeemCode(database: Queryable, typed: string, now: number): Promise<CodeOwner | null> {
  const { rows } = await database.query<{ unit_id: string; person_id: string; purpose: CodePurpose }>(
    `update activation_code set used_at = $2
      where code_hash = $1 and used_at is null and expires_at > $2
      returning unit_id, person_id, purpose`,
    [hashCode(typed), new Date(now)],
  );
  const row = rows[0];
  return row ? { unit: row.unit_id, person: row.person_id, purpose: row.purpose } : null;
}

export async function sweepCodes(database: Queryable, now: number): Promise<void> {
  await database.query('delete from activation_code where expires_at <= $1', [new Date(now)]);
}
