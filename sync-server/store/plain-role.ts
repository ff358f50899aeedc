/**
 * The role the server works as once the schema stands: it owns nothing, cannot lift row-level security, and may
 * only add to the ledger. The role that connects (the embedded database's superuser, or the one of DATABASE_URL)
 * owns the tables and is used for nothing but migrations.
 */
import type { Logger } from 'pino';
import { inTransaction } from './pool.ts';
import type { Connection, Database } from './pool.ts';

/** Roles belong to the whole PostgreSQL server; what this one may do is given in each database. */
export const PLAIN_ROLE = 'ro_viec_app';

/** Any number nobody else locks: servers that start at once wait for each other. */
const LOCK = 3_352_026;

/** Another database of the same PostgreSQL may make it at the same moment: that is as good. */
const MAKE = `do $$ begin
  if not exists (select from pg_roles where rolname = '${PLAIN_ROLE}') then create role ${PLAIN_ROLE} nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$`;

/** From version 16 on, who makes a role may not yet take it on. */
const JOIN = `do $$ begin
  if not pg_has_role(current_user, '${PLAIN_ROLE}', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
  then execute format('grant ${PLAIN_ROLE} to %I', current_user); end if;
end $$`;

/** Every table by name: a new one is out of reach until it is written here. */
const GRANTS = `
  grant select, insert on entry to ${PLAIN_ROLE};
  grant select, insert, update on unit, record to ${PLAIN_ROLE};
  grant select, insert, update, delete on evidence, account, session, activation_code, throttle, server_setting to ${PLAIN_ROLE};
  grant select, insert, update, delete on reminder_wish, reminder_email, push_device, reminder_told to ${PLAIN_ROLE};
`;

/** 42501: not allowed. */
function isNotAllowed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

async function make(connection: Connection): Promise<void> {
  await connection.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const { rows } = await connection.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
  await connection.query(MAKE);
  await connection.query(JOIN);
  await connection.query(`grant usage on schema ${rows[0]!.schema} to ${PLAIN_ROLE};${GRANTS}`);
}

/**
 * To be called on the owner's connections after the migrations, at every start.
 * @returns the role, or null where the owner may neither make it nor take it on: the server then works as the owner,
 * behind its own conditions only, and the log says what the operator can do.
 */
export async function preparePlainRole(owner: Database, log: Logger): Promise<string | null> {
  try {
    await inTransaction(owner, make);
    return PLAIN_ROLE;
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    const { rows } = await owner.query<{ name: string }>('select quote_ident(current_user) as name');
    const sql = `create role ${PLAIN_ROLE} nologin; grant ${PLAIN_ROLE} to ${rows[0]!.name};`;
    log.warn({ sql }, 'no row-level security: let a superuser run this SQL once, then start again');
    return null;
  }
}
