import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#sync-server/store/migrate.ts';
import { openPool } from '#sync-server/store/pool.ts';
import { openTestDatabases, silentLog } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';

let databases: TestDatabases;

beforeAll(async () => {
  databases = await openTestDatabases();
});
afterAll(() => databases.close());

test('the second run finds nothing to do', async () => {
  const pool = openPool(await databases.emptyDatabase(), 2, silentLog);
  expect((await migrate(pool, silentLog)).length).toBeGreaterThanOrEqual(3);
  expect(await migrate(pool, silentLog)).toEqual([]);
  await pool.end();
});

test('several servers starting at once bring the schema up to date once', async () => {
  const pool = openPool(await databases.emptyDatabase(), 4, silentLog);
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(pool, silentLog)));
  expect(runs.filter((applied) => applied.length > 0)).toHaveLength(1);
  await pool.end();
});

test('every key of the records begins with the unit, so that they can be spread by it', async () => {
  const pool = await databases.freshDatabase();
  const { rows } = await pool.query<{ name: string; first: string }>(
    `select i.indexrelid::regclass::text as name, a.attname as first
       from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = any(array['entry', 'record', 'evidence', 'push_device', 'reminder_told']::regclass[])`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(7);
  expect(rows.filter(({ first }) => first !== 'unit_id')).toEqual([]);
});
