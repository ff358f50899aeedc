/** /api/reminders/*, with the session's cookie; only for the person whose session it is. */
import type { Answer } from '#app/ports.ts';
import type { RemindersPort } from '#app/reminders-port.ts';
import { parseAddedDevice, parseReminderSettings } from '#domain/protocol/reminders.ts';
import { send, sendForJson } from './http-request.ts';
import type { Fetch, HttpRequest } from './http-request.ts';
import type { OwnerCheck } from './own-session.ts';
import type { Parse } from './transport-parse.ts';

const ROOT = '/api/reminders';

/** @param owner the cookie is the browser's: another account of this device must not change these settings */
export function createRemindersTransport(fetch: Fetch, owner: OwnerCheck): RemindersPort {
  async function own<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const reason = await owner.check();
    if (reason) return reason;
    const answer = await ask();
    if (!answer.ok && answer.kind === 'signed-out') owner.forget();
    return answer;
  }
  const asking = <T>(method: HttpRequest['method'], path: string, parse: Parse<T>, json?: unknown) => (
    own(() => sendForJson(fetch, { method, address: `${ROOT}${path}`, ...(json !== undefined && { json }) }, parse))
  );
  const device = (id: string) => `/push/${encodeURIComponent(id)}`;
  return {
    settings: () => asking('GET', '/settings', parseReminderSettings),
    save: (wishes) => asking('PUT', '/settings', parseReminderSettings, wishes),
    addDevice: (added) => asking('PUT', '/push', parseAddedDevice, added),
    removeDevice: (id) => asking('DELETE', device(id), parseReminderSettings),
    testDevice: (id) => own(async () => {
      const answer = await send(fetch, { method: 'POST', address: `${ROOT}${device(id)}/test`, json: {} });
      return answer.ok ? { ok: true, value: null } : answer;
    }),
    setEmail: (wish) => asking('PUT', '/email', parseReminderSettings, wish),
    confirmEmail: (code) => asking('POST', '/email/confirm', parseReminderSettings, code),
    removeEmail: () => asking('DELETE', '/email', parseReminderSettings),
  };
}
