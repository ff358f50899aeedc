/** Whose session the browser holds, and its end. Signing in belongs to its own pages. */
import * as z from 'zod/mini';
import type { Account } from '#app/app.ts';
import type { Answer } from '#app/ports.ts';
import { send, sendForJson } from './http-request.ts';
import type { Fetch } from './http-request.ts';

export type Owner = Pick<Account, 'unit' | 'person'>;

const owner = z.object({ unit: z.string(), person: z.string() });

function parseOwner(body: unknown): Owner | null {
  const parsed = z.safeParse(owner, body);
  return parsed.success ? parsed.data : null;
}

export function askOwner(fetch: Fetch): Promise<Answer<Owner>> {
  return sendForJson(fetch, { method: 'GET', address: '/api/session' }, parseOwner);
}

/** Safe to repeat; without a network the session ends by its own age. */
export async function endSession(fetch: Fetch): Promise<void> {
  await send(fetch, { method: 'DELETE', address: '/api/session' });
}
