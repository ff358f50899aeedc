/** The summaries that move with what a batch wrote: read, scored and handed to its writing, all under the unit's lock. */
import { firstDay } from '#domain/calendar/period.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import { readPeriods, readScoredPeriods, readSummaries } from './append-rows.ts';
import type { WorkingRecord, WorkingSet } from './append-working.ts';
import { ledAnew, postsMovedFrom } from './leaderships.ts';
import type { Connection } from './pool.ts';
import type { RecordRow } from './records-row.ts';
import { movesScore, periodsOf } from './summary.ts';
import type { PersonPeriod } from './leaderships.ts';
import type { SummaryPlace } from './summary.ts';
import { SummaryTree } from './summary-tree.ts';

const isAccepted = ({ written }: WorkingRecord): boolean => written.some(({ receipt }) => receipt?.verdict === 'accepted');

/** First day whose scores follow other rules than before; null: the rules did not change. */
function rulesMovedFrom(counted: readonly WorkingRecord[]): string | null {
  const adopted = counted.flatMap(({ written }) => written).filter(({ type, receipt }) => type === 'unit.profileAdopted.v1' && receipt?.verdict === 'accepted');
  return adopted.map(({ data }) => (data as { from: string }).from).sort()[0] ?? null;
}

async function ledAnewBy(connection: Connection, working: WorkingSet, counted: readonly WorkingRecord[]): Promise<PersonPeriod[]> {
  const people = counted.flatMap(({ before, row }) => (row?.kind === 'person' ? [{ before, row }] : []));
  const since = postsMovedFrom(people.map(({ before, row }) => (
    { before: (before?.head.state as PersonState | undefined) ?? null, after: row.head.state as PersonState }
  )));
  if (since === null) return [];
  return ledAnew(working.orgBefore, working.org, await readScoredPeriods(connection, working.unit), since);
}

/** Rows as the batch leaves them: those of its own records instead of the stored ones. */
function asTheyStand(stored: readonly RecordRow[], working: WorkingSet): RecordRow[] {
  const own = working.changed().flatMap(({ row }) => (row ? [row] : []));
  return [...new Map([...stored, ...own].map((row) => [row.id, row])).values()];
}

async function complete(connection: Connection, working: WorkingSet, tree: SummaryTree): Promise<void> {
  const { unit } = working;
  while (!tree.isDone) {
    const { rows, summaries } = tree.wanted();
    if (rows.length > 0) tree.learnRows(rows, asTheyStand(await readPeriods(connection, unit, rows), working));
    if (summaries.length > 0) tree.learnSummaries(summaries, await readSummaries(connection, unit, summaries));
    tree.score();
  }
}

/** @returns the reviews whose summary moved, by id */
export async function summariesFor(connection: Connection, working: WorkingSet, place: SummaryPlace): Promise<ReadonlyMap<string, RecordRow>> {
  const counted = working.changed().filter(isAccepted);
  const unit = { id: working.unit, org: working.org };
  const touched = periodsOf(counted.flatMap(({ before, row }) => (row && movesScore(before, row) ? row : [])));
  const since = rulesMovedFrom(counted);
  const rows = since === null ? [] : asTheyStand(await readPeriods(connection, working.unit, { since }), working);
  const underNewRules = periodsOf(rows).filter(({ period }) => firstDay(period) >= since!);
  const tree = new SummaryTree(unit, place, [...touched, ...underNewRules, ...(await ledAnewBy(connection, working, counted))]);
  tree.learnRows(underNewRules, rows);
  await complete(connection, working, tree);
  return tree.moved;
}
