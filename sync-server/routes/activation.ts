import type { Router } from 'express';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { hashPassword, isGoodPassword } from '../passwords.ts';
import { removeDevicesOf } from '../reminders/device-rows.ts';
import { codeText, deviceText, loginText, parseInput, passwordText } from '../request-input.ts';
import { requireSecure } from '../session-cookie.ts';
import { addressKey, guardAttempt, loginKey, signIn } from '../sign-in.ts';
import { createAccount, findAccountOfPerson, storePassword } from '../store/accounts.ts';
import { redeemCode } from '../store/activation-codes.ts';
import type { CodeOwner } from '../store/activation-codes.ts';
import { inTransaction } from '../store/pool.ts';
import type { Queryable } from '../store/pool.ts';
import { closeSessionsOf } from '../store/sessions.ts';
import { forgetAttempts, takeBackAttempt } from '../store/throttle.ts';

const activationBody = z.object({
  code: codeText,
  login: loginText,
  password: passwordText,
  device: deviceText.default('activation'),
});

/** A reset keeps the login the person has; the one he typed only has to be the same. @throws ApiError */
async function applyCode(database: Queryable, owner: CodeOwner, login: string, passwordHash: string): Promise<void> {
  const existing = await findAccountOfPerson(database, owner.unit, owner.person);
  if (existing) {
    if (existing.login !== login) throw new ApiError('code-invalid');
    await storePassword(database, login, passwordHash);
    await closeSessionsOf(database, login);
    return;
  }
  if (!(await createAccount(database, { ...owner, login, passwordHash }))) throw new ApiError('login-taken');
}

/** `POST /api/activation {code, login, password, device?}`: uses a one-time code up and signs in. */
export function registerActivation(router: Router, deps: Deps): void {
  router.post('/activation', async (request, response) => {
    requireSecure(request);
    const { code, login, password, device } = parseInput(activationBody, request.body);
    if (!isGoodPassword(password, login)) throw new ApiError('weak-password');
    await guardAttempt(deps, request, null);
    const passwordHash = await hashPassword(password);
    // In one transaction: a code is not used up by an attempt that fails for another reason.
    const owner = await inTransaction(deps.database, async (connection) => {
      const found = await redeemCode(connection, code, deps.now());
      if (!found) throw new ApiError('code-invalid');
      await applyCode(connection, found, login, passwordHash);
      return found;
    });
    // Whoever holds a lost device is not told anything more either.
    await removeDevicesOf(deps.database, owner, { but: null });
    await forgetAttempts(deps.database, loginKey(login));
    await takeBackAttempt(deps.database, addressKey(request));
    response.json(await signIn(deps, response, { ...owner, login, mustChange: false }, device));
  });
}
