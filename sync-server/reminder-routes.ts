import type { RegisterRoutes } from './app.ts';
import type { Outbox } from './reminders/outbox.ts';
import { registerReminderEmail } from './routes/reminders-email.ts';
import { registerReminderPush } from './routes/reminders-push.ts';
import { registerReminderSettings } from './routes/reminders-settings.ts';

/** How reminders reach a person who has the app closed. */
export function reminderRoutes(outbox: Outbox): readonly RegisterRoutes[] {
  return [registerReminderSettings, registerReminderPush, registerReminderEmail].map((register): RegisterRoutes => (router, deps) => register(router, deps, outbox));
}
