import type { Router } from 'express';
import { ulid } from 'ulid';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { foundingEntries } from '../first-officer.ts';
import { hashPassword, isGoodPassword } from '../passwords.ts';
import { codeText, deviceText, loginText, parseInput, passwordText } from '../request-input.ts';
import { requireSecure } from '../session-cookie.ts';
import { guardAttempt, signIn } from '../sign-in.ts';
import { createAccount, hasAccounts } from '../store/accounts.ts';
import { hashCode } from '../store/activation-codes.ts';
import { consumeSetting, writeSetting } from '../store/settings.ts';

const firstOfficerBody = z.object({
  code: codeText,
  unit: z.object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/),
    name: z.string().trim().min(1).max(200),
    level: z.enum(['commune', 'ward']).default('commune'),
  }),
  name: z.string().trim().min(1).max(200),
  login: loginText,
  password: passwordText,
  device: deviceText.default('activation'),
});

/**
 * `POST /api/first-officer {code, unit: {id, name, level?}, name, login, password}`: founds the unit and signs its
 * organisation officer in. The code works once; when the records refuse, it works again.
 */
export function registerFirstOfficer(router: Router, deps: Deps): void {
  router.post('/first-officer', async (request, response) => {
    requireSecure(request);
    const { code, unit, name, login, password, device } = parseInput(firstOfficerBody, request.body);
    if (!isGoodPassword(password, login)) throw new ApiError('weak-password');
    if (await hasAccounts(deps.database)) throw new ApiError('already-set-up');
    await guardAttempt(deps, request, null);
    const passwordHash = await hashPassword(password);
    const codeHash = hashCode(code);
    if (!(await consumeSetting(deps.database, 'first-officer-code', codeHash))) throw new ApiError('code-invalid');
    const now = deps.now();
    const person = ulid(now);
    try {
      await deps.append(unit.id, foundingEntries({ unit, person, name, now }));
      await createAccount(deps.database, { login, unit: unit.id, person, passwordHash });
    } catch (error) {
      await writeSetting(deps.database, 'first-officer-code', codeHash);
      throw error;
    }
    const account = { login, unit: unit.id, person, mustChange: false };
    response.status(201).json(await signIn(deps, response, account, device));
  });
}
