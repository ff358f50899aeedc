import type { Router } from 'express';
import { REMINDER_BODIES } from '#domain/protocol/reminder-bodies.ts';
import type { AddedDevice } from '#domain/protocol/reminders.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { addDevice, findDevice, removeDevice } from '../reminders/device-rows.ts';
import { guardRequests } from '../reminders/guard-requests.ts';
import type { Outbox } from '../reminders/outbox.ts';
import { hasGoodKeys } from '../reminders/push-sender.ts';
import { TEST_NOTICE } from '../reminders/push-text.ts';
import { reachMetrics } from '../reminders/reach-metrics.ts';
import { parseInput, recordText } from '../request-input.ts';
import { settingsOf } from './reminders-settings.ts';

/**
 * - `PUT /api/reminders/push` with a `PushDevice` answers `AddedDevice`; refuses services that are not on the list
 * - `DELETE /api/reminders/push/:id` answers `ReminderSettings`; safe to repeat
 * - `POST /api/reminders/push/:id/test` sends a notice now: 204, or `push-failed`
 */
export function registerReminderPush(router: Router, deps: Deps, outbox: Outbox): void {
  const { database, now, metrics } = deps;

  router.put('/reminders/push', async (request, response) => {
    const session = sessionOf(request);
    const device = parseInput(REMINDER_BODIES.pushDevice, request.body);
    if (!outbox.push) throw new ApiError('push-off');
    if (!outbox.push.allows(device.endpoint)) throw new ApiError('push-service');
    if (!hasGoodKeys(device)) throw new ApiError('bad-request', { fields: ['keys'] });
    const id = await addDevice(database, session, device, { device: session.device, now: now() });
    const answer: AddedDevice = { ...(await settingsOf(deps, outbox, session)), id };
    response.json(answer);
  });

  router.delete('/reminders/push/:id', async (request, response) => {
    const session = sessionOf(request);
    await removeDevice(database, session, parseInput(recordText, request.params.id));
    response.json(await settingsOf(deps, outbox, session));
  });

  router.post('/reminders/push/:id/test', async (request, response) => {
    const session = sessionOf(request);
    const device = await findDevice(database, session, parseInput(recordText, request.params.id));
    if (!device) throw new ApiError('not-found');
    if (!outbox.push) throw new ApiError('push-off');
    await guardRequests(deps, [`push-test:${session.unit}:${session.person}`]);
    const outcome = await outbox.push.send(device, TEST_NOTICE);
    reachMetrics(metrics).count('push', 'test', outcome);
    if (outcome === 'gone') await removeDevice(database, session, device.id);
    if (outcome !== 'sent') throw new ApiError('push-failed');
    response.status(204).end();
  });
}
