/** Who uses this device: small, so that the sign-in page needs nothing of storage or sync. */
import { ulid } from 'ulid';
import { createSessions } from '#app/session.ts';
import type { AccountMemory, Sessions } from '#app/session.ts';
import { createAccountMemory } from '#storage/account-memory.ts';
import { createHttpSession } from '#sync/http-session.ts';

export interface DeviceSessions {
  readonly memory: AccountMemory;
  readonly sessions: Sessions;
}

export function createDeviceSessions(): DeviceSessions {
  const memory = createAccountMemory(localStorage, () => ulid());
  const sessions = createSessions(createHttpSession((address, init) => fetch(address, init)), memory);
  return { memory, sessions };
}
