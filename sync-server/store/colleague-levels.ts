/** The level of a year that stands decided, read from the heads of the year's records alone. */
import type { LevelRow } from '#domain/access/colleagues-year.ts';
import { queryUnit } from './pool.ts';
import type { Database } from './pool.ts';

/**
 * Like `publishedLevel`: the last decision, of those who have seen theirs. Mean, reason, document and petition are not
 * even selected.
 * @param year 'YYYY'
 * @returns by person id
 */
export async function readColleagueLevels(
  database: Database, unit: string, { year, people }: { readonly year: string; readonly people: readonly string[] },
): Promise<LevelRow[]> {
  const { rows } = await queryUnit<LevelRow>(database, unit, {
    name: 'colleague-levels',
    text: `select r.person, r.head->'state'->'year'->'decisions'->-1->>'level' as level
             from record r
            where r.unit_id = $1 and r.kind = 'review' and r.period = $2 and r.person = any($3)
              and r.head->'state'->'year'->'decisions'->-1->>'seenAt' is not null
            order by r.person collate "C"`,
    values: [unit, year, people],
  });
  return rows.map(({ person, level }) => ({ person, level }));
}
