/** Brings the database to the schema of this version. Safe to run from several servers at once. */
import { join } from 'node:path';
import { runner } from 'node-pg-migrate';
import type { Logger } from 'pino';
import type { Database } from './pool.ts';

/** Beside this file in the sources, beside the bundle in dist. */
const folder = join(import.meta.dirname, 'migrations');

/**
 * Applies the migrations that are missing, all in one transaction, under an advisory lock that the others wait for.
 * @returns the names of those applied.
 */
export async function migrate(database: Database, log: Logger): Promise<string[]> {
  const connection = await database.connect();
  try {
    const applied = await runner({
      dbClient: connection,
      dir: folder,
      direction: 'up',
      migrationsTable: 'schema_migration',
      singleTransaction: true,
      advisoryLockMode: 'wait',
      logger: {
        debug: (text) => log.debug(text),
        info: (text) => log.debug(text),
        warn: (text) => log.warn(text),
        error: (text) => log.error(text),
      },
    });
    return applied.map((migration) => migration.name);
  } finally {
    connection.release();
  }
}
