import type { Router } from 'express';
import * as z from 'zod';
import { isPeriod, isYear } from '#domain/calendar/period.ts';
import { KINDS } from '#domain/record/entry.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { parseInput, recordText } from '../request-input.ts';
import { mayReadRecord, readablePeople } from '../store/records-access.ts';
import { readSnapshots, readWholeText } from '../store/records.ts';
import { sendJsonText } from './pull.ts';

const address = z.object({ kind: z.enum(KINDS), id: recordText });
/** A form leaves a field empty where it means nothing. */
const orEmpty = <T extends z.ZodType>(shape: T) => z.preprocess((value) => (value === '' ? undefined : value), shape.optional());
/** Older documents are looked up by person and period; a whole unit's year is never one answer. */
const filter = z
  .object({ kind: z.enum(KINDS), person: orEmpty(recordText), period: orEmpty(z.string().refine((text) => isPeriod(text) || isYear(text))) })
  .refine(({ kind, person, period }) => kind === 'product' || person !== undefined || period !== undefined);

/**
 * - `GET /api/records/:kind/:id`: one `RecordDocument` with its whole story
 * - `GET /api/records?kind&person&period`: `{records}`, documents as snapshots, the newest 1000
 *
 * What the reader may not see is not found, as if it did not exist.
 */
export function registerRecords(router: Router, deps: Deps): void {
  router.get('/records/:kind/:id', async (request, response) => {
    const session = sessionOf(request);
    const { kind, id } = parseInput(address, request.params);
    const text = (await mayReadRecord(deps, session, id)) ? await readWholeText(deps.database, session.unit, { kind, id }) : null;
    if (text === null) throw new ApiError('not-found');
    sendJsonText(response, text);
  });

  router.get('/records', async (request, response) => {
    const session = sessionOf(request);
    const wanted = parseInput(filter, request.query);
    const people = await readablePeople(deps, session);
    const texts = await readSnapshots(deps.database, session.unit, { ...wanted, people });
    sendJsonText(response, `{"records":[${texts.join(',')}]}`);
  });
}
