/** What the routes that end in a signed-in browser have in common. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Deps } from './deps.ts';
import { ApiError } from './errors.ts';
import { setSessionCookie } from './session-cookie.ts';
import type { Account } from './store/accounts.ts';
import { openSession } from './store/sessions.ts';
import { countAttempt, patience } from './store/throttle.ts';

/** What the browser learns about the person who signed in. */
export interface SignedIn {
  readonly login: string;
  readonly unit: string;
  readonly person: string;
  readonly name: string | null;
  readonly mustChangePassword: boolean;
  readonly pushOnly: boolean;
}

export function loginKey(login: string): string {
  return `login:${createHash('sha256').update(login).digest('hex')}`;
}

export function addressKey(request: Request): string {
  return `address:${request.ip ?? 'unknown'}`;
}

/** Counts an attempt against each key. @throws ApiError `too-many-attempts` with the seconds to wait. */
export async function guardAttempt(deps: Deps, request: Request, login: string | null): Promise<void> {
  const waits = [await countAttempt(deps.database, addressKey(request), patience.address, deps.now())];
  if (login !== null) waits.push(await countAttempt(deps.database, loginKey(login), patience.login, deps.now()));
  const wait = Math.max(...waits);
  if (wait > 0) throw new ApiError('too-many-attempts', { retryAfter: Math.ceil(wait / 1000) });
}

/** Opens a session, sets its cookie and says who it is. @throws ApiError `left-unit` 30 days after somebody's last post */
export async function signIn(
  deps: Deps,
  response: Response,
  account: Omit<Account, 'passwordHash'>,
  device: string,
): Promise<SignedIn> {
  const { login, unit, person } = account;
  const standing = await deps.standing(unit, person);
  if (standing === 'gone') throw new ApiError('left-unit');
  const life = deps.config.limits.sessionLife;
  const token = await openSession(deps.database, { login, device, now: deps.now(), life });
  setSessionCookie(response, token, life);
  return {
    login,
    unit,
    person,
    name: await deps.personName(unit, person),
    mustChangePassword: account.mustChange,
    pushOnly: standing !== 'member',
  };
}
