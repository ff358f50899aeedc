import type { Router } from 'express';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sessionOf } from '../middleware/authenticate.ts';
import { parseInput, recordText } from '../request-input.ts';
import { findAccountOfPerson } from '../store/accounts.ts';
import { issueCode } from '../store/activation-codes.ts';
import { inTransaction } from '../store/pool.ts';

const day = 86_400_000;
const validity = { activate: 14 * day, reset: day } as const;

/**
 * `POST /api/people/:person/reset`: the organisation officer gets a one-time code for a person of his unit,
 * to activate an account or to reset its password. Answers `{code, purpose, expiresAt}`; the code is shown once.
 */
export function registerResetPassword(router: Router, deps: Deps): void {
  router.post('/people/:person/reset', async (request, response) => {
    const session = sessionOf(request);
    const person = parseInput(recordText, request.params.person);
    const rights = await deps.rights(session.unit, session.person);
    if (!rights.manageAccounts) throw new ApiError('not-allowed');
    if ((await deps.personName(session.unit, person)) === null) throw new ApiError('not-found');
    const purpose = (await findAccountOfPerson(deps.database, session.unit, person)) ? 'reset' : 'activate';
    const expiresAt = deps.now() + validity[purpose];
    const code = await inTransaction(deps.database, (connection) =>
      issueCode(connection, { unit: session.unit, person, purpose }, expiresAt),
    );
    deps.log.info({ unit: session.unit, by: session.person, person, purpose }, 'one-time code issued');
    response.json({ code, purpose, expiresAt: new Date(expiresAt).toISOString() });
  });
}
