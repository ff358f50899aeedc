/** One request to the sync server: a time limit, and every failure as a value. */
import * as z from 'zod/mini';
import { parseError } from '#domain/protocol/error.ts';
import type { Answer, Failure, FailureKind } from '#app/ports.ts';
import type { Parse } from './transport-parse.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly address: string;
  readonly json?: unknown;
  readonly body?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout?: number;
}

export const REQUEST_TIMEOUT = 30_000;

/** Facts some failures carry beside their code. */
const detail = z.object({ error: z.object({ received: z.optional(z.int()), retryAfter: z.optional(z.number()) }) });

export function failure(kind: FailureKind, code: string, more: Partial<Pick<Failure, 'retryAfter' | 'received'>> = {}): Failure {
  return { ok: false, kind, code, retryAfter: null, received: null, ...more };
}

/** A proxy's 502 and the server's own 503 pass; a 401 needs a person; another 4xx stays whatever we repeat. */
function kindOf(status: number): FailureKind {
  if (status === 401) return 'signed-out';
  return status >= 500 || status === 408 || status === 429 ? 'unreachable' : 'refused';
}

async function readFailure(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  const facts = z.safeParse(detail, body);
  const wait = Number(response.headers.get('Retry-After') ?? 'x');
  return failure(kindOf(response.status), parseError(body)?.code ?? `http-${response.status}`, {
    received: facts.data?.error.received ?? null,
    retryAfter: facts.data?.error.retryAfter ?? (Number.isFinite(wait) ? wait : null),
  });
}

/** @returns the response when it is a success; network errors and timeouts are `unreachable` */
export async function send(fetch: Fetch, request: HttpRequest): Promise<Answer<Response>> {
  const { method, address, json, body, headers, timeout = REQUEST_TIMEOUT } = request;
  try {
    const response = await fetch(address, {
      method,
      headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    return response.ok ? { ok: true, value: response } : await readFailure(response);
  } catch {
    return failure('unreachable', 'no-connection');
  }
}

/** A page of a captive portal answers 200 with HTML: that is `unreadable`, never data. */
export async function sendForJson<T>(fetch: Fetch, request: HttpRequest, parse: Parse<T>): Promise<Answer<T>> {
  const answer = await send(fetch, request);
  if (!answer.ok) return answer;
  const value = parse(await answer.value.json().catch(() => null));
  return value === null ? failure('unreadable', 'unreadable') : { ok: true, value };
}
