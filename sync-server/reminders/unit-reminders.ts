/** The in-app list of several people of a unit, worked out on the server from the stored folds, read once for all of them. */
import { setImmediate as letOthers } from 'node:timers/promises';
import { visiblePeople } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Reminder, ReminderWorld } from '#domain/reminders/reminder.ts';
import { remindedPeriods, remindersFor } from '#domain/reminders/reminders.ts';
import { queryUnit } from '../store/pool.ts';
import type { Database } from '../store/pool.ts';

/** Of all whose records one of the viewers sees; null = everybody. */
function peopleSeen(org: Organisation, viewers: readonly string[], today: string): string[] | null {
  const seen = new Set<string>();
  for (const viewer of viewers) {
    const visible = visiblePeople(org, viewer, today);
    if (visible === 'all') return null;
    for (const person of visible) seen.add(person);
  }
  return [...seen];
}

type Row = { readonly kind: 'task'; readonly id: string; readonly state: ReminderWorld['tasks'][number]['state'] }
  | { readonly kind: 'review'; readonly id: string; readonly state: ReminderWorld['reviews'][number]['state'] };

/** Only what can wait for somebody: open tasks, accepted ones with an open request, reviews of the periods asked about. */
async function readRows(database: Database, unit: string, people: string[] | null, periods: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await queryUnit<Row>(database, unit, {
    name: 'reminders-rows',
    text: `select r.kind, r.id, r.head->'state' as state from record r
            where r.unit_id = $1 and ($2::text[] is null or r.person = any($2))
              and (r.kind = 'task' and not r.finished and r.state <> 'declared'
                or r.kind = 'task' and r.state = 'accepted' and r.period = any($3) and r.head->'state'->'excuses' @> '[{"decision":"open"}]'
                or r.kind = 'review' and r.period = any($3))`,
    values: [unit, people, periods],
  });
  return rows;
}

/** @param viewers people who hold a post today @returns by viewer, each list in the order of the page */
export async function remindersOf(
  database: Database, unit: string, { org, viewers, today }: { readonly org: Organisation; readonly viewers: readonly string[]; readonly today: string },
): Promise<Map<string, readonly Reminder[]>> {
  if (viewers.length === 0) return new Map();
  const rows = await readRows(database, unit, peopleSeen(org, viewers, today), remindedPeriods({ org, today }));
  const tasks = rows.filter((row) => row.kind === 'task');
  const reviews = rows.filter((row) => row.kind === 'review');
  const lists = new Map<string, readonly Reminder[]>();
  for (const viewer of viewers) {
    lists.set(viewer, remindersFor({ org, viewer, today, tasks, reviews }));
    // A few milliseconds each: requests under way need not wait for a whole unit.
    await letOthers();
  }
  return lists;
}
