import { createHash } from 'node:crypto';
import type { Router } from 'express';
import { REMINDER_BODIES } from '#domain/protocol/reminder-bodies.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { confirmAddress, forgetAddress, noteAddress } from '../reminders/email-rows.ts';
import { guardRequests } from '../reminders/guard-requests.ts';
import { codeMail } from '../reminders/mail-text.ts';
import type { Outbox } from '../reminders/outbox.ts';
import { reachMetrics } from '../reminders/reach-metrics.ts';
import { parseInput } from '../request-input.ts';
import { settingsOf } from './reminders-settings.ts';

function hashOf(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('hex');
}

/**
 * All three answer `ReminderSettings`:
 * - `PUT /api/reminders/email {address}` sends a code there; nothing else is sent before it is confirmed
 * - `POST /api/reminders/email/confirm {code}`; `email-code` after 15 minutes or five tries
 * - `DELETE /api/reminders/email`
 */
export function registerReminderEmail(router: Router, deps: Deps, outbox: Outbox): void {
  const { database, now, metrics } = deps;

  router.put('/reminders/email', async (request, response) => {
    const session = sessionOf(request);
    const { address } = parseInput(REMINDER_BODIES.emailWish, request.body);
    if (!outbox.mail) throw new ApiError('email-off');
    const { email } = await settingsOf(deps, outbox, session);
    if (!email.confirmed || email.address !== address) {
      // Also by address: several accounts together must not flood a stranger.
      await guardRequests(deps, [`mail-by:${session.unit}:${session.person}`, `mail-to:${hashOf(address)}`]);
      const code = await noteAddress(database, session, address, now());
      const sent = await outbox.mail.mailer.send(address, codeMail(code), hashOf(`${session.unit} ${session.person} ${now()}`).slice(0, 40));
      reachMetrics(metrics).count('email', 'code', sent ? 'sent' : 'failed');
      if (!sent) throw new ApiError('email-failed');
    }
    response.json(await settingsOf(deps, outbox, session));
  });

  router.post('/reminders/email/confirm', async (request, response) => {
    const session = sessionOf(request);
    const { code } = parseInput(REMINDER_BODIES.emailCode, request.body);
    if (!(await confirmAddress(database, session, code, now()))) throw new ApiError('email-code');
    response.json(await settingsOf(deps, outbox, session));
  });

  router.delete('/reminders/email', async (request, response) => {
    const session = sessionOf(request);
    await forgetAddress(database, session);
    response.json(await settingsOf(deps, outbox, session));
  });
}
