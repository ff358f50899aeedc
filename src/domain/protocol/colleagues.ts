/** The answer of `GET /api/colleagues`, parsed where it comes in: from the network, and from the copy a device keeps. */
import * as z from 'zod/mini';
import { COLLEAGUE_WORDS } from '../access/colleagues.ts';
import type { ColleagueTable } from '../access/colleagues.ts';
import type { LevelRow } from '../access/colleagues-year.ts';
import { LEVEL_CODES } from '../profiles/rule-profile.ts';

/** What colleagues see of a month or quarter. Where nothing is shown, there is no answer but a refusal. */
export type ShownFigures = Exclude<ColleagueTable, { setting: 'own' }>;
/** The decided levels of a year, of whoever has seen his; rows by person id. */
export interface ShownLevels {
  readonly setting: 'levels';
  readonly rows: readonly LevelRow[];
}
export type ShownColleagues = ShownFigures | ShownLevels;

const count = z.int().check(z.minimum(0));
const word = z.nullable(z.enum(COLLEAGUE_WORDS));

const table = z.discriminatedUnion('setting', [
  z.object({ setting: z.literal('unit'), rows: z.array(z.object({ person: z.string(), hours: z.nullable(z.string()), jobs: count, done: count })) }),
  z.object({ setting: z.literal('words'), rows: z.array(z.object({ person: z.string(), hours: word, jobs: word, done: word })) }),
  z.object({ setting: z.literal('levels'), rows: z.array(z.object({ person: z.string(), level: z.enum(LEVEL_CODES) })) }),
]);

export function parseColleagues(body: unknown): ShownColleagues | null {
  return z.safeParse(table, body).data ?? null;
}
