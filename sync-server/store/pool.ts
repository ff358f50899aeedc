/** Connections to PostgreSQL. Plain `pg`: SQL is written out where it is used. */
import { escapeLiteral, Pool, types } from 'pg';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';

export type Database = Pool;
export type Connection = PoolClient;

/** What a query can be run on: the pool, or the connection of a transaction. */
export type Queryable = Pick<Pool, 'query'>;

export interface DatabaseAddress {
  readonly url?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

/** bigint columns (seq, sizes) stay below 2^53 here, so they come as numbers. */
types.setTypeParser(types.builtins.INT8, Number);

/** @param role every connection takes on before its first use: what it may not do, no query of ours can. */
export function openPool(address: DatabaseAddress, size: number, log: Logger, role: string | null = null): Database {
  const { url, ...parts } = address;
  const pool = new Pool({
    ...(url === undefined ? parts : { connectionString: url }),
    max: size,
    application_name: 'ro-viec',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...(role !== null && { onConnect: async (connection) => void (await connection.query(`set role ${role}`)) }),
  });
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  return pool;
}

/** 40001 serialisation, 40P01 deadlock, 08006 connection lost, 57P01 server stopping. */
const passing = new Set(['40001', '40P01', '08006', '57P01']);

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && passing.has(error.code);
}

/** Opens a transaction in which row-level security lets through the rows of these units, and of no other. */
function beginFor(units: string | undefined): string {
  return units === undefined ? 'begin' : `begin; set local app.units = ${escapeLiteral(units)}`;
}

/**
 * Runs `work` in one READ COMMITTED transaction; it is committed when `work` succeeds and rolled back when it throws.
 * A failure that passes by itself (failover, deadlock) is tried again up to three times, so `work` must only touch the database.
 */
export function inTransaction<T>(pool: Database, work: (connection: Connection) => Promise<T>): Promise<T> {
  return runPatiently(pool, work, beginFor(undefined));
}

/** The same for what belongs to one unit: entries, records, evidence and the unit's own row are seen only here. */
export function inUnit<T>(pool: Database, unit: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  if (unit.includes(',')) throw new Error(`not a unit: ${unit}`);
  return runPatiently(pool, work, beginFor(unit));
}

/** One statement on what belongs to a unit. */
export function queryUnit<R extends QueryResultRow>(pool: Database, unit: string, query: QueryConfig): Promise<QueryResult<R>> {
  return inUnit(pool, unit, (connection) => connection.query<R>(query));
}

async function runPatiently<T>(pool: Database, work: (connection: Connection) => Promise<T>, begin: string): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, work, begin);
    } catch (error) {
      if (attempt >= 3 || !isPassing(error)) throw error;
      await delay(50 * attempt * attempt);
    }
  }
}

async function runOnce<T>(pool: Database, work: (connection: Connection) => Promise<T>, begin: string): Promise<T> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query(begin);
    const result = await work(connection);
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}
