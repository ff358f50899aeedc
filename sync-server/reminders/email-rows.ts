/** The address of a person, and the code that shows that he reads what arrives there. */
import { randomInt } from 'node:crypto';
import { checkPassword, hashPassword } from '../passwords.ts';
import { queryUnit } from '../store/pool.ts';
import type { Database } from '../store/pool.ts';
import type { Owner } from './wishes-rows.ts';

const VALID_FOR = 15 * 60_000;
const MOST_TRIES = 5;

/** Notes the address as not confirmed. @returns the code of six digits to send there; only its slow hash is kept */
export async function noteAddress(database: Database, { unit, person }: Owner, address: string, now: number): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await queryUnit(database, unit, {
    text: `insert into reminder_email (unit_id, person_id, address, code_hash, code_until) values ($1, $2, $3, $4, $5)
           on conflict (unit_id, person_id) do update set address = excluded.address, confirmed_at = null,
             code_hash = excluded.code_hash, code_until = excluded.code_until, code_tries = 0`,
    values: [unit, person, address, await hashPassword(code), new Date(now + VALID_FOR)],
  });
  return code;
}

/** Each try is counted before it is checked. @returns whether the address is confirmed by it */
export async function confirmAddress(database: Database, { unit, person }: Owner, code: string, now: number): Promise<boolean> {
  const { rows } = await queryUnit<{ hash: string }>(database, unit, {
    text: `update reminder_email set code_tries = code_tries + 1
            where unit_id = $1 and person_id = $2 and code_hash is not null and code_until > $3 and code_tries < ${MOST_TRIES}
            returning code_hash as hash`,
    values: [unit, person, new Date(now)],
  });
  const hash = rows[0]?.hash;
  if (hash === undefined || !(await checkPassword(hash, code))) return false;
  // Only if it is still the code that was checked: another address may have been noted meanwhile.
  const { rowCount } = await queryUnit(database, unit, {
    text: `update reminder_email set confirmed_at = $4, code_hash = null, code_until = null
            where unit_id = $1 and person_id = $2 and code_hash = $3`,
    values: [unit, person, hash, new Date(now)],
  });
  return rowCount === 1;
}

export async function forgetAddress(database: Database, { unit, person }: Owner): Promise<void> {
  await queryUnit(database, unit, { text: 'delete from reminder_email where unit_id = $1 and person_id = $2', values: [unit, person] });
}
