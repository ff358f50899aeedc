import type { Router } from 'express';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { checkPassword, hashPassword, isGoodPassword } from '../passwords.ts';
import { removeDevicesOf } from '../reminders/device-rows.ts';
import { parseInput, passwordText } from '../request-input.ts';
import { requireSecure } from '../session-cookie.ts';
import { guardAttempt, addressKey, loginKey, signIn } from '../sign-in.ts';
import { findAccount, storePassword } from '../store/accounts.ts';
import { inTransaction } from '../store/pool.ts';
import { closeSessionsOf } from '../store/sessions.ts';
import { forgetAttempts, takeBackAttempt } from '../store/throttle.ts';

const passwordBody = z.object({ old: passwordText, new: passwordText });

/** `POST /api/password {old, new}`: ends the person's sessions and notices everywhere else and opens a new one here. */
export function registerPassword(router: Router, deps: Deps): void {
  router.post('/password', async (request, response) => {
    requireSecure(request);
    const { session } = request;
    if (!session) throw new ApiError('not-signed-in');
    const { login } = session;
    const body = parseInput(passwordBody, request.body);
    await guardAttempt(deps, request, login);
    const account = await findAccount(deps.database, login);
    const right = await checkPassword(account?.passwordHash ?? null, body.old);
    if (!account || !right) throw new ApiError('wrong-credentials');
    if (!isGoodPassword(body.new, login) || body.new === body.old) throw new ApiError('weak-password');
    const passwordHash = await hashPassword(body.new);
    await inTransaction(deps.database, async (connection) => {
      await storePassword(connection, login, passwordHash);
      await closeSessionsOf(connection, login);
      await forgetAttempts(connection, loginKey(login));
    });
    await removeDevicesOf(deps.database, session, { but: session.device });
    await takeBackAttempt(deps.database, addressKey(request));
    response.json(await signIn(deps, response, { ...account, mustChange: false }, session.device));
  });
}
