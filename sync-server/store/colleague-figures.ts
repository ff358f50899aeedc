/** What a period's day sheets and tasks count up to for each person, from the rows of the records alone. */
import type { ColleagueFigures } from '#domain/access/colleagues.ts';
import { monthsOf } from '#domain/calendar/period.ts';
import { queryUnit } from './pool.ts';
import type { Database } from './pool.ts';

const NOTHING: Omit<ColleagueFigures, 'person'> = { minutes: 0, days: 0, jobs: 0, done: 0 };

/**
 * @param period a month or quarter; day sheets always lie in a month
 * @returns one line for each of these people, in their order
 */
export async function readColleagueFigures(
  database: Database, unit: string, { period, people }: { readonly period: string; readonly people: readonly string[] },
): Promise<ColleagueFigures[]> {
  const { rows } = await queryUnit<ColleagueFigures>(database, unit, {
    name: 'colleague-figures',
    text: `select r.person,
                  coalesce(sum(day.minutes), 0)::int as minutes,
                  count(*) filter (where day.minutes > 0)::int as days,
                  count(*) filter (where r.kind = 'task' and r.state not in ('declared', 'declined', 'cancelled'))::int as jobs,
                  count(*) filter (where r.kind = 'task' and r.state = 'accepted')::int as done
             from record r
             left join lateral (select sum((line->>'minutes')::int) as minutes
                                  from jsonb_array_elements(r.head->'state'->'lines') line) day on r.kind = 'daysheet'
            where r.unit_id = $1 and r.person = any($4)
              and (r.kind = 'task' and r.period = $2 or r.kind = 'daysheet') and r.period = any($3 || array[$2]::text[])
            group by r.person`,
    values: [unit, period, monthsOf(period), people],
  });
  const known = new Map(rows.map((row) => [row.person, row]));
  return people.map((person) => known.get(person) ?? { person, ...NOTHING });
}
