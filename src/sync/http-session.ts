import * as z from 'zod/mini';
import type { Answer } from '#app/ports.ts';
import type { SessionPort, SignedIn } from '#app/session.ts';
import { send, sendForJson } from './http-request.ts';
import type { Fetch, HttpRequest } from './http-request.ts';

const signedIn = z.object({
  login: z.string(),
  unit: z.string(),
  person: z.string(),
  name: z.nullable(z.string()),
  mustChangePassword: z.boolean(),
  pushOnly: z.boolean(),
});

function parseSignedIn(body: unknown): SignedIn | null {
  const parsed = z.safeParse(signedIn, body);
  return parsed.success ? parsed.data : null;
}

async function done(fetch: Fetch, request: HttpRequest): Promise<Answer<null>> {
  const answer = await send(fetch, request);
  return answer.ok ? { ok: true, value: null } : answer;
}

export function createHttpSession(fetch: Fetch): SessionPort {
  const enter = (address: string, json: unknown) => sendForJson(fetch, { method: 'POST', address, json }, parseSignedIn);
  return {
    signIn: (credentials, device) => enter('/api/session', { ...credentials, device }),
    activate: (code, login, password, device) => enter('/api/activation', { code, login, password, device }),
    changePassword: (current, next) => done(fetch, { method: 'POST', address: '/api/password', json: { old: current, new: next } }),
    current: () => sendForJson(fetch, { method: 'GET', address: '/api/session' }, parseSignedIn),
    signOut: () => done(fetch, { method: 'DELETE', address: '/api/session' }),
  };
}
