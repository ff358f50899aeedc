/** Accounts: which login is which person, and the hash of its password. */
import type { Queryable } from './pool.ts';

export interface Account {
  readonly login: string;
  readonly unit: string;
  readonly person: string;
  readonly passwordHash: string;
  readonly mustChange: boolean;
}

interface AccountRow {
  readonly login: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly password_hash: string;
  readonly must_change: boolean;
}

const columns = 'login, unit_id, person_id, password_hash, must_change';

function fromRow(row: AccountRow): Account {
  return {
    login: row.login,
    unit: row.unit_id,
    person: row.person_id,
    passwordHash: row.password_hash,
    mustChange: row.must_change,
  };
}

export async function findAccount(database: Queryable, login: string): Promise<Account | null> {
  const { rows } = await database.query<AccountRow>(`select ${columns} from account where login = $1`, [login]);
  return rows[0] ? fromRow(rows[0]) : null;
}

export async function findAccountOfPerson(database: Queryable, unit: string, person: string): Promise<Account | null> {
  const { rows } = await database.query<AccountRow>(
    `select ${columns} from account where unit_id = $1 and person_id = $2`,
    [unit, person],
  );
  return rows[0] ? fromRow(rows[0]) : null;
}

/** @returns whether it was created; false when the login is taken or the person has an account already. */
export async function createAccount(
  database: Queryable,
  account: { login: string; unit: string; person: string; passwordHash: string; mustChange?: boolean },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `insert into account (login, unit_id, person_id, password_hash, must_change) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [account.login, account.unit, account.person, account.passwordHash, account.mustChange ?? false],
  );
  return rowCount === 1;
}

export async function storePassword(database: Queryable, login: string, passwordHash: string): Promise<void> {
  await database.query('update account set password_hash = $2, must_change = false where login = $1', [login, passwordHash]);
}

export async function hasAccounts(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ some: boolean }>('select exists (select from account) as some');
  return rows[0]?.some === true;
}
