import type { Router } from 'express';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { checkPassword } from '../passwords.ts';
import { deviceText, loginText, parseInput, passwordText } from '../request-input.ts';
import { removeDevicesOf } from '../reminders/device-rows.ts';
import { clearSessionCookie, readSessionToken, requireSecure } from '../session-cookie.ts';
import { addressKey, guardAttempt, loginKey, signIn } from '../sign-in.ts';
import { findAccount } from '../store/accounts.ts';
import { closeSession } from '../store/sessions.ts';
import { forgetAttempts, takeBackAttempt } from '../store/throttle.ts';

const signInBody = z.object({ login: loginText, password: passwordText, device: deviceText });

/**
 * - `POST /api/session {login, password, device}` signs in and answers {@link SignedIn}
 * - `GET /api/session` says who is signed in, 401 when nobody is
 * - `DELETE /api/session` signs out, and ends the notices of this browser; safe to repeat
 */
export function registerSession(router: Router, deps: Deps): void {
  router.post('/session', async (request, response) => {
    requireSecure(request);
    const { login, password, device } = parseInput(signInBody, request.body);
    await guardAttempt(deps, request, login);
    const account = await findAccount(deps.database, login);
    const right = await checkPassword(account?.passwordHash ?? null, password);
    if (!account || !right) throw new ApiError('wrong-credentials');
    await forgetAttempts(deps.database, loginKey(login));
    await takeBackAttempt(deps.database, addressKey(request));
    response.json(await signIn(deps, response, account, device));
  });

  router.get('/session', async (request, response) => {
    const { session } = request;
    if (!session) throw new ApiError('not-signed-in');
    const { login, unit, person, mustChangePassword, pushOnly } = session;
    response.json({ login, unit, person, name: await deps.personName(unit, person), mustChangePassword, pushOnly });
  });

  router.delete('/session', async (request, response) => {
    const token = readSessionToken(request);
    if (token !== null) await closeSession(deps.database, token);
    if (request.session) await removeDevicesOf(deps.database, request.session, { only: request.session.device });
    clearSessionCookie(response);
    response.status(204).end();
  });
}
