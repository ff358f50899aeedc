/** Facts about this server as a whole, by key. */
import type { Queryable } from './pool.ts';

export type SettingKey = 'first-officer-code' | 'demo-seeded';

export async function readSetting(database: Queryable, key: SettingKey): Promise<string | null> {
  const { rows } = await database.query<{ value: string }>('select value from server_setting where key = $1', [key]);
  return rows[0]?.value ?? null;
}

export async function writeSetting(database: Queryable, key: SettingKey, value: string): Promise<void> {
  await database.query(
    'insert into server_setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  );
}

/** Removes a setting if it still has this value. @returns whether it did: of several who try, one succeeds. */
export async function consumeSetting(database: Queryable, key: SettingKey, value: string): Promise<boolean> {
  const { rowCount } = await database.query('delete from server_setting where key = $1 and value = $2', [key, value]);
  return rowCount === 1;
}
