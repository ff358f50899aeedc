import type { Router } from 'express';
import type { ReminderSettings } from '#domain/protocol/reminders.ts';
import { REMINDER_BODIES } from '#domain/protocol/reminder-bodies.ts';
import type { Deps } from '../deps.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import type { Outbox } from '../reminders/outbox.ts';
import { readSettings, saveWishes } from '../reminders/wishes-rows.ts';
import type { Owner } from '../reminders/wishes-rows.ts';
import { parseInput } from '../request-input.ts';

/** What every route of reminders answers: how this person is reached. */
export async function settingsOf({ database }: Pick<Deps, 'database'>, { push, mail }: Outbox, owner: Owner): Promise<ReminderSettings> {
  const { devices, email, ...wishes } = await readSettings(database, owner);
  return {
    ...wishes,
    push: { publicKey: push?.publicKey ?? null, devices },
    email: { configured: mail !== null, address: email?.address ?? null, confirmed: email?.confirmed ?? false },
  };
}

/** `GET /api/reminders/settings`; `PUT` with `ReminderWishes`. Both answer `ReminderSettings`. */
export function registerReminderSettings(router: Router, deps: Deps, outbox: Outbox): void {
  router.get('/reminders/settings', async (request, response) => {
    response.json(await settingsOf(deps, outbox, sessionOf(request)));
  });

  router.put('/reminders/settings', async (request, response) => {
    const session = sessionOf(request);
    await saveWishes(deps.database, session, parseInput(REMINDER_BODIES.wishes, request.body));
    response.json(await settingsOf(deps, outbox, session));
  });
}
