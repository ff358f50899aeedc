/** What the contract tests of the records stand on: one database for a file, a commune of its own for each test. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { foundWorld } from '#tests/simulation/server-world.ts';
import type { World } from '#tests/simulation/server-world.ts';
import type { Database } from '#sync-server/store/pool.ts';
import { openTestDatabases } from './database.ts';
import type { TestDatabases } from './database.ts';

/**
 * To be called once, at the top of a test file. The database is `world.deps.database`.
 * @returns always the world of the test that runs. @throws when read outside a test
 */
export function worldForEachTest(): World {
  let databases: TestDatabases;
  let database: Database;
  let current: World | undefined;
  let worlds = 0;

  beforeAll(async () => {
    databases = await openTestDatabases();
    database = await databases.freshDatabase();
  });
  afterAll(() => databases.close());
  beforeEach(async () => {
    worlds += 1;
    current = await foundWorld(database, `unit-${worlds}`);
  });

  function here(): World {
    if (!current) throw new Error('there is a world in a test only');
    return current;
  }

  return {
    get deps() {
      return here().deps;
    },
    get unit() {
      return here().unit;
    },
    get now() {
      return here().now;
    },
    set now(time) {
      here().now = time;
    },
  };
}
