import type { Router } from 'express';
import * as z from 'zod';
import { colleagueView, colleaguesIn } from '#domain/access/colleagues.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { isPeriod, kindOf } from '#domain/calendar/period.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { parseInput } from '../request-input.ts';
import { readColleagueFigures } from '../store/colleague-figures.ts';
import { readMemory } from '../store/organisation-cache.ts';
import { sendJsonText } from './pull.ts';

const query = z.object({ period: z.string().refine(isPeriod) });

/**
 * `GET /api/colleagues?period` answers the `ShownColleagues` of the session's own unit, by the rules of the period.
 * Refuses with `colleagues-hidden` where these show nothing, and a month where people are scored by quarters.
 */
export function registerColleagues(router: Router, deps: Deps): void {
  router.get('/colleagues', async (request, response) => {
    const { unit } = sessionOf(request);
    const { period } = parseInput(query, request.query);
    const known = await readMemory(deps.database, unit);
    if (!known) throw new ApiError('not-found');
    const { org } = known.memory;
    const rules = rulesFor(org.unit, period);
    const setting = rules.visibility.colleagues;
    if (setting === 'own') throw new ApiError('colleagues-hidden');
    if (kindOf(period) !== rules.period) throw new ApiError('bad-request', { fields: ['period'] });
    const people = colleaguesIn(org, period, dayOf(new Date(deps.now()).toISOString()));
    const figures = await readColleagueFigures(deps.database, unit, { period, people });
    sendJsonText(response, JSON.stringify(colleagueView(setting, figures)));
  });
}
