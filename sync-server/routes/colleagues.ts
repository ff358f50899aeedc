import type { Router } from 'express';
import * as z from 'zod';
import { publishedPeople, publishedYears } from '#domain/access/colleagues-year.ts';
import { colleagueView, colleaguesIn } from '#domain/access/colleagues.ts';
import type { ColleagueTable } from '#domain/access/colleagues.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { isPeriod, isYear, kindOf } from '#domain/calendar/period.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import type { ShownLevels } from '#domain/protocol/colleagues.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { parseInput } from '../request-input.ts';
import { readColleagueFigures } from '../store/colleague-figures.ts';
import { readColleagueLevels } from '../store/colleague-levels.ts';
import { readMemory } from '../store/organisation-cache.ts';
import { sendJsonText } from './pull.ts';

const query = z.object({ period: z.string().refine((value) => isPeriod(value) || isYear(value)) });

interface Asked {
  readonly unit: string;
  readonly org: Organisation;
  readonly period: string;
  readonly today: string;
}

/** Hours and jobs, by the rules of the period. */
async function figuresOf({ database }: Deps, { unit, org, period, today }: Asked): Promise<ColleagueTable> {
  const rules = rulesFor(org.unit, period);
  const setting = rules.visibility.colleagues;
  if (setting === 'own') throw new ApiError('colleagues-hidden');
  if (kindOf(period) !== rules.period) throw new ApiError('bad-request', { fields: ['period'] });
  const figures = await readColleagueFigures(database, unit, { period, people: colleaguesIn(org, period, today) });
  return colleagueView(setting, figures);
}

/** Decided levels of a year (NĐ335 Điều 21.1.đ, 21.2.đ), by the rules of today: what is closed now no longer leaves. */
async function levelsOf({ database }: Deps, { unit, org, period, today }: Asked): Promise<ShownLevels> {
  if (!publishedYears(org, today).includes(period)) throw new ApiError('colleagues-hidden');
  return { setting: 'levels', rows: await readColleagueLevels(database, unit, { year: period, people: publishedPeople(org, period, today) }) };
}

/**
 * `GET /api/colleagues?period` answers the `ShownColleagues` of the session's own unit: figures of a month or quarter,
 * levels of a year. Refuses with `colleagues-hidden` where the rules show nothing, and a month where people are scored
 * by quarters.
 */
export function registerColleagues(router: Router, deps: Deps): void {
  router.get('/colleagues', async (request, response) => {
    const { unit } = sessionOf(request);
    const { period } = parseInput(query, request.query);
    const known = await readMemory(deps.database, unit);
    if (!known) throw new ApiError('not-found');
    const asked = { unit, org: known.memory.org, period, today: dayOf(new Date(deps.now()).toISOString()) };
    sendJsonText(response, JSON.stringify(await (isYear(period) ? levelsOf : figuresOf)(deps, asked)));
  });
}
