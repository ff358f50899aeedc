/** The records of a pull, as JSON texts that go to the device untouched. Newer entries may ride along; none is missing. */
import { addDays } from '#domain/calendar/day.ts';
import { periodOfDay, shiftPeriod, yearOf } from '#domain/calendar/period.ts';
import { PULL_PAGE } from '#domain/protocol/pull.ts';
import { queryUnit } from './pool.ts';
import type { Database } from './pool.ts';
import { SNAPSHOT, WHOLE } from './records.ts';

/** A page ends only where the seq changes: rows that share one (an entry and the summary it moved) stay together. */
export interface Page {
  readonly texts: readonly string[];
  /** Where the next page begins; null when this was the last. */
  readonly last: number | null;
}

export interface Readable {
  readonly unit: string;
  /** Null = everybody. */
  readonly people: readonly string[] | null;
  /** The server's day in Vietnam. */
  readonly today: string;
}

/** Day sheets older than this many days travel as snapshots. */
const RECENT_DAYS = 7;
/** Reviews go back this many months, or as many quarters: one summary for each person and closed period. */
const REVIEW_MONTHS = 12;

const READABLE = `(r.kind in ('unit', 'person', 'product') or $2::text[] is null or r.person = any($2))`;

/**
 * Months, quarters and years do not sort among each other, so each kind has its own bound: [least, month, quarter, year].
 * The least is there for the index.
 */
function bounds(today: string, months: number): string[] {
  const [month, quarter] = [periodOfDay(today), periodOfDay(today, 'quarter')];
  const first = [shiftPeriod(month, -months), shiftPeriod(quarter, -Math.ceil(months / 3))];
  return [first[0]! < first[1]! ? first[0]! : first[1]!, ...first, shiftPeriod(yearOf(today), -1)];
}

const boundOf = (array: string) => `(${array}::text[])[case when length(r.period) = 4 then 4 when r.period like '%Q%' then 3 else 2 end]`;

/** $3 is the day before which day sheets are old, $4 the bounds before which reviews are. */
const DOCUMENT = `(case when r.finished or (r.kind = 'daysheet' and r.id < r.person || '.' || $3) or (r.kind = 'review' and r.period < ${boundOf('$4')})
  then ${SNAPSHOT} else ${WHOLE} end)::text as text`;

function values({ unit, people, today }: Readable): [string, readonly string[] | null, string, readonly string[]] {
  return [unit, people, addDays(today, -RECENT_DAYS), bounds(today, 1)];
}

function toPage(rows: readonly { seq: number; text: string }[]): Page {
  return { texts: rows.map(({ text }) => text), last: rows.length < PULL_PAGE ? null : rows.at(-1)!.seq };
}

/** Readable records changed after `after` and up to `head`, oldest first. */
export async function readDelta(database: Database, readable: Readable, { after, head }: { after: number; head: number }): Promise<Page> {
  const { rows } = await queryUnit<{ seq: number; text: string }>(database, readable.unit, {
    name: 'pull-delta',
    text: `select r.seq, ${DOCUMENT} from (
             select * from record r where r.unit_id = $1 and r.seq > $5 and r.seq <= $6 and ${READABLE}
             order by r.seq fetch first ${PULL_PAGE} rows with ties) r
           order by r.seq, r.id`,
    values: [...values(readable), after, head],
  });
  return toPage(rows);
}

/**
 * A device's whole scope as of `snapshot`, newest first, below `before`: common records, open tasks, what belongs to
 * the current and the previous period, and the reviews of a year: those of this and the last year among them.
 */
export async function readWalk(database: Database, readable: Readable, { snapshot, before }: { snapshot: number; before: number }): Promise<Page> {
  const { rows } = await queryUnit<{ seq: number; text: string }>(database, readable.unit, {
    name: 'pull-walk',
    text: `select r.seq, ${DOCUMENT} from (
             select * from record r
              where r.unit_id = $1 and r.seq <= $5 and r.seq < $6 and ${READABLE}
                and (r.kind in ('unit', 'person', 'product') or (r.kind = 'task' and not r.finished)
                     or (r.period >= ($4::text[])[1] and r.period >= ${boundOf('$4')}) or (r.kind = 'review' and r.period >= ${boundOf('$7')}))
              order by r.seq desc fetch first ${PULL_PAGE} rows with ties) r
           order by r.seq desc, r.id`,
    values: [...values(readable), snapshot, before, bounds(readable.today, REVIEW_MONTHS)],
  });
  return toPage(rows);
}
