import { pino } from 'pino';
import { expect, test } from 'vitest';
import { PLAIN_ROLE, preparePlainRole } from './plain-role.ts';
import type { Database } from './pool.ts';

interface Owner {
  readonly database: Database;
  readonly asked: string[];
}

/** An owner of the database on paper: refuses the first statement that `fails` names, with that code of PostgreSQL. */
function ownerWith(fails?: { readonly on: string; readonly code: string }): Owner {
  const asked: string[] = [];
  const query = (sql: string): Promise<unknown> => {
    asked.push(sql);
    if (fails && sql.includes(fails.on)) return Promise.reject(Object.assign(new Error('refused'), { code: fails.code }));
    return Promise.resolve({ rows: [{ schema: 'public', name: '"chủ"' }] });
  };
  const connection = { query, release: () => undefined };
  return { database: { query, connect: () => Promise.resolve(connection) } as unknown as Database, asked };
}

function logTo(lines: Record<string, unknown>[]) {
  return pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
}

test('the role is made, joined and given its rights in one transaction, behind a lock', async () => {
  const [{ database, asked }, lines] = [ownerWith(), [] as Record<string, unknown>[]];
  expect(await preparePlainRole(database, logTo(lines))).toBe(PLAIN_ROLE);
  const place = (text: string) => asked.findIndex((sql) => sql.includes(text));
  expect(['begin', 'pg_advisory_xact_lock', 'create role', 'pg_has_role', 'grant usage on schema public', 'commit'].map(place)).toEqual([0, 1, 3, 4, 5, 6]);
  expect(lines).toEqual([]);
});

test('the ledger may be added to, never changed, and nothing is granted in general', async () => {
  const { database, asked } = ownerWith();
  await preparePlainRole(database, pino({ level: 'silent' }));
  const grants = asked.flatMap((sql) => sql.match(/grant [^;]+;/g) ?? []).filter((grant) => grant.includes(' on '));
  expect(grants.filter((grant) => /\bentry\b/.test(grant))).toEqual([`grant select, insert on entry to ${PLAIN_ROLE};`]);
  expect(grants.filter((grant) => /\bdelete\b/.test(grant) && /\b(unit|record|entry)\b/.test(grant))).toEqual([]);
  expect(grants.join()).not.toMatch(/\ball\b|truncate|superuser/i);
});

test.each(['create role', 'pg_has_role', 'grant usage'])('where the owner may not do "%s" the operator is told the very SQL', async (on) => {
  const [{ database, asked }, lines] = [ownerWith({ on, code: '42501' }), [] as Record<string, unknown>[]];
  expect(await preparePlainRole(database, logTo(lines))).toBeNull();
  expect(asked).toContain('rollback');
  expect(lines).toMatchObject([{ sql: `create role ${PLAIN_ROLE} nologin; grant ${PLAIN_ROLE} to "chủ";` }]);
});

test('any other failure stops the start: it must not go on without the fence unnoticed', async () => {
  const { database } = ownerWith({ on: 'grant usage', code: '42P01' });
  await expect(preparePlainRole(database, pino({ level: 'silent' }))).rejects.toMatchObject({ code: '42P01' });
});
