/** What a person asks of the server about his account. Answers are parsed here and nowhere else. */
import * as z from 'zod/mini';

const session = z.object({
  login: z.string(),
  unit: z.string(),
  person: z.string(),
  name: z.nullable(z.string()),
  mustChangePassword: z.boolean(),
});
export type Session = z.infer<typeof session>;

const failure = z.object({
  error: z.object({ code: z.string(), message: z.string(), messageEn: z.optional(z.string()), retryAfter: z.optional(z.number()) }),
});
const both = z.object({ vi: z.string(), en: z.string() });
const demo = z.object({
  password: z.string(),
  accounts: z.array(z.object({ login: z.string(), name: z.string(), title: z.string(), role: both })),
});
export type Demo = z.infer<typeof demo>;

export interface Problem {
  /** A code of the server, or 'offline' when it could not be reached, 'unreadable' when its answer made no sense. */
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** ISO time until which the account is locked. */
  readonly retryAt: string | null;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const silent = (code: string): { ok: false; problem: Problem } => ({ ok: false, problem: { code, vi: '', en: '', retryAt: null } });

async function ask<T>(shape: z.ZodMiniType<T>, path: string, body?: unknown): Promise<Answer<T>> {
  const request = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, request);
    const answer: unknown = await response.json();
    if (!response.ok) {
      const parsed = z.safeParse(failure, answer);
      if (!parsed.success) return silent('unreadable');
      const { code, message, messageEn = message, retryAfter } = parsed.data.error;
      const retryAt = retryAfter === undefined ? null : new Date(Date.now() + retryAfter * 1000).toISOString();
      return { ok: false, problem: { code, vi: message, en: messageEn, retryAt } };
    }
    const parsed = z.safeParse(shape, answer);
    return parsed.success ? { ok: true, value: parsed.data } : silent('unreadable');
  } catch (error) {
    return silent(error instanceof SyntaxError ? 'unreadable' : 'offline');
  }
}

export function signIn(login: string, password: string, device: string): Promise<Answer<Session>> {
  return ask(session, '/api/session', { login, password, device });
}

export function activate(input: { code: string; login: string; password: string; device: string }): Promise<Answer<Session>> {
  return ask(session, '/api/activation', input);
}

export interface FirstOfficer {
  readonly code: string;
  readonly unit: { readonly id: string; readonly name: string; readonly level: 'commune' | 'ward' };
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly device: string;
}

export function foundUnit(input: FirstOfficer): Promise<Answer<Session>> {
  return ask(session, '/api/first-officer', input);
}

export function changePassword(old: string, next: string): Promise<Answer<Session>> {
  return ask(session, '/api/password', { old, new: next });
}

/** Accounts of the demo commune; null on a server with real people. */
export async function askDemo(): Promise<Demo | null> {
  const answer = await ask(demo, '/api/demo');
  return answer.ok ? answer.value : null;
}
