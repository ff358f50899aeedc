/** The one way anything is written: routes, the first officer and the demo commune all hand in through `appendRecords`. */
import type { PushResponse } from '#domain/protocol/push.ts';
import type { Summary } from '#domain/record/record.ts';
import type { Confirmation } from '#domain/review/review.ts';
import type { Deps } from '../deps.ts';
import { appendInTransaction } from './append-batch.ts';
import type { AppendRequest, Appended, JudgedRecord } from './append-batch.ts';
import { appendMetrics } from './append-metrics.ts';
import { enqueue } from './append-queue.ts';
import { announce } from './notify.ts';
import { memoryOf } from './organisation-cache.ts';
import { inUnit } from './pool.ts';
import { readDocuments } from './records.ts';
import { agrees } from './summary.ts';

export type AppendDeps = Pick<Deps, 'database' | 'log' | 'metrics' | 'now'>;

interface Judged {
  readonly epoch: number;
  readonly results: readonly JudgedRecord[];
}

/** A unit nobody founded takes nothing in. */
function refuseAll({ records }: AppendRequest): Judged {
  const results = records.map(({ kind, id, entries }) => ({
    kind, id, receipts: [], rejected: entries.map((entry) => ({ entry: entry.id, code: 'foreign-unit' })), stale: false,
  }));
  return { epoch: 0, results };
}

/** The figure a device gave with the last self-scoring or confirmation, against the summary that now stands. */
function countDifferences({ metrics, log }: AppendDeps, { working, rows }: Appended): void {
  const summaries = new Map(rows.map(({ id, summary }) => [id, summary]));
  for (const { row, written } of working.changed()) {
    const scored = written.findLast(({ receipt, data }) => receipt?.verdict === 'accepted' && 'figure' in (data as object));
    const summary: Summary | null = row ? (summaries.get(row.id) ?? row.summary) : null;
    if (!scored || !summary || row?.kind !== 'review') continue;
    const { figure } = scored.data as Pick<Confirmation, 'figure'>;
    if (agrees(figure, summary) !== false) continue;
    appendMetrics(metrics).scoreDifferences.inc();
    log.warn({ unit: working.unit, record: row.id, entry: scored.id }, 'a device came to another score');
  }
}

async function appendBatch(deps: AppendDeps, unit: string, requests: readonly AppendRequest[]): Promise<Judged[]> {
  const { database } = deps;
  // When the commit's outcome is unknown nothing is remembered of it: the next one reads on from the head known before.
  const appended = await inUnit(database, unit, (connection) => appendInTransaction(connection, database, unit, requests));
  if (!appended) return requests.map(refuseAll);
  const { epoch, seq, rows, results } = appended;
  if (rows.length > 0) {
    memoryOf(database, unit, epoch).learn(rows, seq);
    announce(deps, unit, { epoch, seq });
    countDifferences(deps, appended);
    for (const { written } of appended.working.changed()) {
      for (const { receipt } of written) appendMetrics(deps.metrics).entries.inc({ verdict: receipt?.verdict ?? 'accepted' });
    }
  }
  return results.map((own) => ({ epoch, results: own }));
}

/**
 * Appends to the unit's stream, once however often it is repeated. A unit that is not there yet is made when the
 * system writes to it. There is no limit on the number of records or entries here; routes have theirs.
 * @returns for each record, in order, what became of each of its entries
 */
export async function appendRecords(deps: AppendDeps, request: AppendRequest): Promise<PushResponse> {
  const { database, now } = deps;
  const { unit } = request;
  const { epoch, results } = await enqueue({ database, unit }, request, {
    run: (requests: readonly AppendRequest[]) => appendBatch(deps, unit, requests),
    weigh: ({ records }) => records.reduce((sum, { entries }) => sum + entries.length, 0),
  });
  const stale = results.filter((result) => result.stale).map(({ id }) => id);
  const documents = stale.length > 0 ? await readDocuments(database, unit, stale) : new Map();
  return {
    epoch,
    time: new Date(now()).toISOString(),
    results: results.map(({ stale: wanted, ...result }) => {
      const record = wanted ? documents.get(result.id) : undefined;
      return record ? { ...result, record } : result;
    }),
  };
}
