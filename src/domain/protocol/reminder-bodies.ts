/** The shapes of what is handed in to /api/reminders/*, for the server alone: the page would only carry their weight. */
import * as z from 'zod/mini';
import type { EmailCode, EmailWish, PushDevice } from './reminders.ts';
import { wishes } from './reminders.ts';

const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
const base64url = z.string().check(z.regex(/^[\w-]{20,120}={0,2}$/));

const pushDevice: z.ZodMiniType<PushDevice> = z.object({
  endpoint: z.string().check(z.maxLength(1000), z.regex(/^https:\/\/\S+$/)),
  keys: z.object({ p256dh: base64url, auth: base64url }),
  label,
});

const emailWish: z.ZodMiniType<EmailWish> = z.object({ address: z.string().check(z.trim(), z.maxLength(200), z.email()) });

const emailCode: z.ZodMiniType<EmailCode> = z.object({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/)) });

export const REMINDER_BODIES = { wishes, pushDevice, emailWish, emailCode } as const;
