import * as z from 'zod/mini';
import type { AccountCode, AccountsPort } from '#app/accounts-port.ts';
import { sendForJson } from './http-request.ts';
import type { Fetch } from './http-request.ts';

const accountCode = z.object({
  code: z.string().check(z.minLength(1)),
  purpose: z.enum(['activate', 'reset']),
  expiresAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)),
});

function parseCode(body: unknown): AccountCode | null {
  const parsed = z.safeParse(accountCode, body);
  return parsed.success ? parsed.data : null;
}

/** `POST /api/people/:person/reset`, with the session's cookie. */
export function createAccountsTransport(fetch: Fetch): AccountsPort {
  return {
    issueCode: (person) => sendForJson(fetch, { method: 'POST', address: `/api/people/${encodeURIComponent(person)}/reset`, json: {} }, parseCode),
  };
}
