import type { Router } from 'express';
import { MAX_PUSH_ENTRIES, parsePush } from '#domain/protocol/push.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { pushSessionOf } from '../middleware/authenticate.ts';
import { appendRecords } from '../store/append.ts';

/** `POST /api/sync/push`: a `PushRequest` in, a `PushResponse` out. Who writes and when is the server's own knowledge. */
export function registerPush(router: Router, deps: Deps): void {
  router.post('/sync/push', async (request, response) => {
    const { unit, person, device, pushOnly } = pushSessionOf(request);
    const push = parsePush(request.body);
    if (!push) throw new ApiError('bad-request');
    const count = push.records.reduce((sum, { entries }) => sum + entries.length, 0);
    if (count > MAX_PUSH_ENTRIES) throw new ApiError('too-large', { entries: MAX_PUSH_ENTRIES });
    const receivedAt = new Date(deps.now()).toISOString();
    const { records, epoch: clientEpoch } = push;
    response.json(await appendRecords(deps, { unit, author: { person, device, pushOnly }, records, receivedAt, clientEpoch }));
  });
}
