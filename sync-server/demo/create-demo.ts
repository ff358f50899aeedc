/**
 * Makes the demo ward once, on an empty database of a demo server. All of it is handed in through the append, as if its
 * people had written it. Cut short, it is made again from the same seed and moment: what is there answers as known.
 */
import type { PushResponse } from '#domain/protocol/push.ts';
import type { Deps } from '../deps.ts';
import { hashPassword } from '../passwords.ts';
import { createAccount, hasAccounts } from '../store/accounts.ts';
import { appendRecords } from '../store/append.ts';
import type { AppendDeps } from '../store/append.ts';
import type { Database, Queryable } from '../store/pool.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';
import { generateRecords } from './generate-records.ts';
import type { Generated } from './generate-records.ts';

const SETTING = 'demo-seeded';
/** The setting's values: the moment it is being made for, later that it is there. */
const MAKING = 'making ';
const READY = 'ready';
/** Any number nobody else locks: servers on one database wait for each other. */
const LOCK = 3_352_025;
/** Appends under way at once: the unit's queue takes them in order and writes what waits together, scores among it. */
const AT_ONCE = 400;

export type DemoDeps = AppendDeps & Pick<Deps, 'config'>;

export async function isDemoReady(database: Queryable): Promise<boolean> {
  return (await readSetting(database, SETTING)) === READY;
}

async function isEmpty(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ some: boolean }>('select any_unit() as some');
  return rows[0]?.some !== true && !(await hasAccounts(database));
}

/** The moment the demo is made for: of a making cut short, else now. Null: there is one, or somebody's own data. */
async function momentOf({ database, now }: DemoDeps): Promise<number | null> {
  const setting = await readSetting(database, SETTING);
  if (setting?.startsWith(MAKING)) return Number(setting.slice(MAKING.length));
  if (setting !== null || !(await isEmpty(database))) return null;
  const moment = now();
  await writeSetting(database, SETTING, `${MAKING}${moment}`);
  return moment;
}

/** Codes of what the records did not accept. */
function disputesIn({ results }: PushResponse): string[] {
  return results.flatMap(({ receipts, rejected }) => [
    ...rejected.map(({ code }) => code),
    ...receipts.flatMap(({ receipt }) => (receipt.verdict === 'accepted' ? [] : [receipt.code ?? receipt.verdict])),
  ]);
}

/** @returns codes of entries not accepted: none, unless a making cut short is taken up by another version. */
async function handIn(deps: DemoDeps, { batches }: Generated): Promise<string[]> {
  const disputes: string[] = [];
  for (let from = 0; from < batches.length; from += AT_ONCE) {
    const part = batches.slice(from, from + AT_ONCE);
    const answers = await Promise.all(part.map((batch) => appendRecords(deps, batch)));
    disputes.push(...answers.flatMap(disputesIn));
    if ((from / AT_ONCE) % 3 === 2) deps.log.info({ percent: Math.round((100 * from) / batches.length) }, 'making the demo ward');
  }
  return disputes;
}

async function openAccounts(database: Database, { unit, people }: Generated): Promise<void> {
  // Slow on purpose, and the same published password for all of them: worked out once.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { login, person } of DEMO_ACCOUNTS) {
    const holder = people.find(({ key }) => key === person)!;
    await createAccount(database, { login, unit, person: holder.id, passwordHash });
  }
}

async function make(deps: DemoDeps): Promise<boolean> {
  const { database, log } = deps;
  const moment = await momentOf(deps);
  if (moment === null) return false;
  const generated = generateRecords({ now: moment });
  log.info({ people: generated.people.length, appends: generated.batches.length }, 'making the demo ward, a few seconds');
  const disputes = await handIn(deps, generated);
  // Invented data never keeps a server from starting.
  if (disputes.length > 0) log.warn({ count: disputes.length, codes: [...new Set(disputes)] }, 'demo entries were not accepted');
  await openAccounts(database, generated);
  await writeSetting(database, SETTING, READY);
  log.info('the demo ward is ready');
  return true;
}

/** @returns whether it was made now; false when this is no demo server or there is data already. */
export async function createDemo(deps: DemoDeps): Promise<boolean> {
  if (!deps.config.demo) return false;
  const connection = await deps.database.connect();
  try {
    await connection.query('select pg_advisory_lock($1)', [LOCK]);
    return await make(deps);
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [LOCK]);
    connection.release();
  }
}
