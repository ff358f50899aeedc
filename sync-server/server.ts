/** The whole server, put together: folder, database, schema, routes, listening socket; and the same in reverse. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Registry, collectDefaultMetrics, Gauge } from 'prom-client';
import { accountRoutes } from './account-routes.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { prepareFirstData } from './first-data.ts';
import { startHousekeeping } from './housekeeping.ts';
import { listen, stopListening } from './listen.ts';
import { createRecordPorts } from './record-ports.ts';
import { recordRoutes } from './record-routes.ts';
import { reminderRoutes } from './reminder-routes.ts';
import { openOutbox } from './reminders/outbox.ts';
import { ensurePushKeys } from './reminders/push-keys.ts';
import type { PushKeys } from './reminders/push-keys.ts';
import { startReminding } from './reminders/start-reminding.ts';
import { lockFolder } from './store/folder-lock.ts';
import { migrate } from './store/migrate.ts';
import { preparePlainRole } from './store/plain-role.ts';
import { openPool } from './store/pool.ts';
import type { Database, DatabaseAddress } from './store/pool.ts';
import { launchPostgres } from './store/postgres-launcher.ts';

export interface RunningServer {
  readonly port: number;
  /** For the operator, shown once: how to begin on an empty server. */
  readonly notes: readonly string[];
  /** Settles when the database beside us has ended without being asked; never with DATABASE_URL. */
  readonly databaseLost: Promise<void>;
  stop(): Promise<void>;
}

/** Runs the steps of stopping in reverse order of starting, each even if another failed. */
class StopSteps {
  private readonly steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.steps.unshift(step);
  }

  async run(log: Logger): Promise<void> {
    for (const step of this.steps.splice(0)) {
      try {
        await step();
      } catch (error) {
        log.error({ err: error }, 'stopping');
      }
    }
  }
}

async function findDatabase(config: Config, log: Logger, steps: StopSteps): Promise<{ address: DatabaseAddress; lost: Promise<void> }> {
  if (config.databaseUrl !== undefined) return { address: { url: config.databaseUrl }, lost: new Promise(() => undefined) };
  const { dataDir, pgBin } = config;
  const postgres = await launchPostgres({ dataDir, pgBin, maxConnections: Math.max(100, config.poolSize + 20), log });
  steps.add(() => postgres.stop());
  return { address: postgres.address, lost: postgres.ended.then(() => undefined) };
}

/** The owner brings the schema up to date, reads the keys and goes; everything after runs as the plain role. */
async function openDatabase(address: DatabaseAddress, { poolSize }: Config, log: Logger, steps: StopSteps): Promise<{ database: Database; keys: PushKeys }> {
  const owner = openPool(address, 2, log);
  const { role, keys } = await prepareAsOwner(owner, log).finally(() => owner.end());
  const database = openPool(address, poolSize, log, role);
  steps.add(() => database.end());
  return { database, keys };
}

async function prepareAsOwner(owner: Database, log: Logger): Promise<{ role: string | null; keys: PushKeys }> {
  const applied = await migrate(owner, log);
  if (applied.length > 0) log.info({ applied }, 'schema brought up to date');
  return { role: await preparePlainRole(owner, log), keys: await ensurePushKeys(owner) };
}

function createMetrics(database: Database): Registry {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const connections = new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool, by state',
    labelNames: ['state'],
    registers: [metrics],
    collect() {
      connections.set({ state: 'idle' }, database.idleCount);
      connections.set({ state: 'used' }, database.totalCount - database.idleCount);
      connections.set({ state: 'waiting' }, database.waitingCount);
    },
  });
  return metrics;
}

async function open(config: Config, log: Logger, steps: StopSteps): Promise<RunningServer> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 });
  mkdirSync(join(config.dataDir, 'evidence'), { recursive: true, mode: 0o700 });
  steps.add(lockFolder(config.dataDir));
  const { address, lost } = await findDatabase(config, log, steps);
  const { database, keys } = await openDatabase(address, config, log, steps);

  const closing = new AbortController();
  const core = { config, database, log, metrics: createMetrics(database), now: () => Date.now(), closing: closing.signal };
  const deps: Deps = { ...core, ...createRecordPorts(core) };
  const notes = await prepareFirstData(deps);
  startHousekeeping(deps);
  const outbox = openOutbox(config.reach, keys, log);
  steps.add(() => outbox.close());
  const server = await listen(config, createApp(deps, [...accountRoutes, ...recordRoutes, ...reminderRoutes(outbox)]));
  steps.add(startReminding(deps, outbox));
  steps.add(async () => {
    closing.abort();
    await stopListening(server, config.limits.stopGrace);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  return { port, notes, databaseLost: lost, stop: () => steps.run(log) };
}

/** Starts everything; when a step fails, what was started is stopped again. @throws StartError for the operator. */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const steps = new StopSteps();
  try {
    return await open(config, log, steps);
  } catch (error) {
    await steps.run(log);
    throw error;
  }
}
