/** The second fence: whatever a statement forgets, another unit's rows are not there, and the ledger only grows. */
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WISHES } from '#domain/protocol/reminders.ts';
import { addDevice } from '#sync-server/reminders/device-rows.ts';
import { noteAddress } from '#sync-server/reminders/email-rows.ts';
import { ensurePushKeys } from '#sync-server/reminders/push-keys.ts';
import { claimMessage } from '#sync-server/reminders/told-rows.ts';
import { saveWishes } from '#sync-server/reminders/wishes-rows.ts';
import { announceEvidence } from '#sync-server/store/evidence-rows.ts';
import { migrate } from '#sync-server/store/migrate.ts';
import { PLAIN_ROLE, preparePlainRole } from '#sync-server/store/plain-role.ts';
import { inTransaction, inUnit, openPool, queryUnit } from '#sync-server/store/pool.ts';
import type { Database, DatabaseAddress } from '#sync-server/store/pool.ts';
import { openTestDatabases, ownerOf, silentLog } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';
import { assigned, foundWorld, tell } from '#tests/simulation/server-world.ts';

const FENCED = ['entry', 'evidence', 'push_device', 'record', 'reminder_email', 'reminder_told', 'reminder_wish', 'unit'] as const;

let databases: TestDatabases;
let database: Database;

async function reach(owner: { unit: string; person: string }, now: number): Promise<void> {
  await saveWishes(database, owner, DEFAULT_WISHES);
  const push = { endpoint: 'https://web.push.apple.com/one', keys: { p256dh: 'p', auth: 'a' }, label: 'Safari' };
  await addDevice(database, owner, push, { device: 'd1', now });
  await noteAddress(database, owner, 'official@xa.vn', now);
  await claimMessage(database, { ...owner, channel: 'push', now }, { kind: 'digest', channel: 'push', reminders: [] }, '2026-03-02');
}

beforeAll(async () => {
  databases = await openTestDatabases();
  database = await databases.freshDatabase();
  for (const unit of ['unit-a', 'unit-b']) {
    const world = await foundWorld(database, unit);
    const task = ulid();
    await tell(world, 'head', assigned('official', task));
    const key = { unit, record: task, sha256: 'a'.repeat(64) };
    await announceEvidence(database, key, { name: 'x.txt', type: 'text/plain', size: 1, by: 'official', at: world.now });
    await reach({ unit, person: 'official' }, world.now);
  }
});
afterAll(() => databases.close());

const unitsIn = (table: string) => `select distinct ${table === 'unit' ? 'id' : 'unit_id'} as unit from ${table}`;
const NOT_ALLOWED = { code: '42501' };

describe.each(FENCED)('%s', (table) => {
  test('holds both units, and shows nothing to a statement outside a unit', async () => {
    expect((await ownerOf(database).query(unitsIn(table))).rows).toHaveLength(2);
    expect((await database.query(unitsIn(table))).rows).toEqual([]);
    expect(await inTransaction(database, async (connection) => (await connection.query(unitsIn(table))).rows)).toEqual([]);
  });

  test('shows one unit its own rows and no other, whatever is asked', async () => {
    expect((await queryUnit(database, 'unit-a', { text: unitsIn(table) })).rows).toEqual([{ unit: 'unit-a' }]);
    const column = table === 'unit' ? 'id' : 'unit_id';
    expect((await queryUnit(database, 'unit-a', { text: `select 1 from ${table} where ${column} = 'unit-b'` })).rows).toEqual([]);
  });
});

test('nothing is written for another unit', async () => {
  const text = `insert into evidence (unit_id, sha256, record_id, name, type, size, uploaded_by, created_at)
                values ('unit-b', repeat('c', 64), 'r', 'x', 'text/plain', 1, 'official', now())`;
  await expect(queryUnit(database, 'unit-a', { text })).rejects.toMatchObject(NOT_ALLOWED);
  expect((await queryUnit(database, 'unit-a', { text: `update record set finished = true where unit_id = 'unit-b'` })).rowCount).toBe(0);
  await expect(queryUnit(database, 'unit-a', { text: `insert into unit (id) values ('unit-c')` })).rejects.toMatchObject(NOT_ALLOWED);
});

test('the ledger only grows', async () => {
  for (const text of ['delete from entry', `update entry set verdict = 'refused'`, 'truncate entry']) {
    await expect(queryUnit(database, 'unit-a', { text })).rejects.toMatchObject(NOT_ALLOWED);
  }
});

test('what a transaction may see does not outlast it, also when it fails', async () => {
  const owner = ownerOf(database);
  const single = openPool({ ...owner.options, password: owner.options.password } as DatabaseAddress, 1, silentLog, PLAIN_ROLE);
  await inUnit(single, 'unit-a', (connection) => connection.query(unitsIn('entry')));
  expect((await single.query(unitsIn('entry'))).rows).toEqual([]);
  await expect(queryUnit(single, 'unit-a', { text: 'select 1 / 0' })).rejects.toThrow('division by zero');
  expect((await single.query(unitsIn('entry'))).rows).toEqual([]);
  await single.end();
});

test('a name that would be two units is none', () => {
  expect(() => inUnit(database, 'unit-a,unit-b', () => Promise.resolve())).toThrow('not a unit');
});

test('every table is behind the fence or on the list of those that cannot be', async () => {
  const { rows } = await ownerOf(database).query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['account', 'activation_code', 'schema_migration', 'server_setting', 'session', 'throttle']);
});

test('the keys of the server are its owner’s: no query of the server reads or changes them', async () => {
  const keys = await ensurePushKeys(ownerOf(database));
  expect(await ensurePushKeys(ownerOf(database))).toEqual(keys);
  for (const text of ['select * from server_secret', `update server_secret set value = ''`]) {
    await expect(database.query(text)).rejects.toMatchObject(NOT_ALLOWED);
  }
});

test('which units can be reached is known by their ids alone', async () => {
  expect((await database.query('select * from reachable_units()')).rows).toEqual([{ unit_id: 'unit-a' }, { unit_id: 'unit-b' }]);
});

test('the server’s role owns nothing and may not lift the fence', async () => {
  const { rows } = await database.query(
    `select current_user as name, rolsuper as super, rolbypassrls as bypass, rolcreaterole as makes,
            (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = current_user`,
  );
  expect(rows).toEqual([{ name: PLAIN_ROLE, super: false, bypass: false, makes: false, owns: 0 }]);
});

describe('an owner who may make no roles', () => {
  const name = `owner_${randomBytes(6).toString('hex')}`;
  let pool: Database;

  beforeAll(async () => {
    const owner = ownerOf(database);
    await owner.query(`create role ${name} login password 'secret'`);
    await owner.query(`create database ${name} owner ${name}`);
    const { host, port } = owner.options;
    const url = owner.options.connectionString;
    const address = url === undefined ? { host, port } : new URL(url);
    const parts = address instanceof URL ? { host: address.hostname, port: Number(address.port || 5432) } : address;
    pool = openPool({ ...parts, user: name, password: 'secret', database: name } as DatabaseAddress, 2, silentLog);
    await migrate(pool, silentLog);
  });
  afterAll(async () => {
    await pool.end();
    await ownerOf(database).query(`drop database ${name} with (force)`);
    await ownerOf(database).query(`drop role ${name}`);
  });

  test('goes on as the owner and tells the operator the SQL; after it, the fence stands', async () => {
    let told = '';
    const log = pino({ level: 'warn' }, { write: (line) => void (told += line) });
    expect(await preparePlainRole(pool, log)).toBeNull();
    const { sql } = JSON.parse(told) as { sql: string };
    const world = await foundWorld(pool, 'unit-a');
    expect(await tell(world, 'head', assigned('official'))).toBe('accepted');
    expect(sql).toContain(`grant ${PLAIN_ROLE} to ${name};`);
    await ownerOf(database).query(sql.split(';')[1]!);
    expect(await preparePlainRole(pool, log)).toBe(PLAIN_ROLE);
  });
});
