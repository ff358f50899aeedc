/** Somebody of the demo ward at the server's own address, without a browser: signed in, with a real session cookie. */
import { ulid } from 'ulid';
import type { Entry, KindName } from '#domain/record/entry.ts';
import type { PullResponse } from '#domain/protocol/pull.ts';
import type { PushResponse } from '#domain/protocol/push.ts';
import type { RecordDocument } from '#domain/record/record.ts';

export const DEMO_PASSWORD = 'lam-thu-2026';

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

export interface Written {
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DemoPerson {
  readonly unit: string;
  readonly person: string;
  readonly cookie: string;
  /** Bytes and text go as they are, anything else as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
  /** An entry of his, now. */
  entry(written: Written): Entry;
  /** @throws when the request itself is refused */
  push(entries: readonly Entry[]): Promise<PushResponse>;
  /** Writes one entry and hands it in. @returns its verdict, with the code of a refusal */
  tell(written: Written): Promise<string>;
  /** Everything he may read, as a new device is told it. */
  pullAll(): Promise<{ readonly head: number; readonly people: PullResponse['people']; readonly records: readonly RecordDocument[] }>;
  story(kind: KindName, id: string): Promise<RecordDocument>;
}

/** The body of a push, entries of one record together. */
export function toPush(entries: readonly Entry[]) {
  const records = new Map<string, { kind: KindName; id: string; base: number; entries: Entry[] }>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.record}`;
    const record = records.get(key) ?? { kind: entry.kind, id: entry.record, base: 0, entries: [] };
    record.entries.push(entry);
    records.set(key, record);
  }
  return { client: '0.1.0', epoch: 1, records: [...records.values()] };
}

export function verdictsOf({ results }: PushResponse): string[] {
  return results.flatMap(({ receipts, rejected }) => [
    ...receipts.map(({ receipt }) => (receipt.verdict === 'accepted' ? 'accepted' : `${receipt.verdict} ${receipt.code}`)),
    ...rejected.map(({ code }) => `rejected ${code}`),
  ]);
}

async function request(address: string, method: string, body: unknown, headers: Readonly<Record<string, string>>) {
  const raw = body instanceof Uint8Array || typeof body === 'string';
  return fetch(address, {
    method,
    headers: { ...(body !== undefined && !raw && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  });
}

/** @throws when the sign-in is refused */
export async function signInAs(url: string, login: string, password = DEMO_PASSWORD): Promise<DemoPerson> {
  const device = `device-${login}`;
  const signedIn = await request(`${url}/api/session`, 'POST', { login, password, device }, {});
  if (!signedIn.ok) throw new Error(`${login} cannot sign in: ${signedIn.status} ${await signedIn.text()}`);
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const { unit, person } = (await signedIn.json()) as { unit: string; person: string };

  async function send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    const response = await request(url + path, method, body, { cookie, ...headers });
    const text = await response.text();
    return { status: response.status, text, code: /"error":\{"code":"([\w-]+)"/.exec(text)?.[1] };
  }
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, text } = await send(method, path, body);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }
  const entry = (written: Written): Entry => ({
    id: ulid(), unit, actor: person, device, at: new Date().toISOString(), seen: null, ...written,
  });
  const push = (entries: readonly Entry[]) => ask<PushResponse>('POST', '/api/sync/push', toPush(entries));

  async function pullAll() {
    const records: RecordDocument[] = [];
    for (let page: string | null = ''; ; ) {
      const answer: PullResponse = await ask('GET', `/api/sync/pull?page=${page}`);
      records.push(...answer.records);
      page = answer.page;
      if (page === null) return { head: answer.seq, people: answer.people, records };
    }
  }

  return {
    unit, person, cookie, send, entry, push, pullAll,
    tell: async (written) => verdictsOf(await push([entry(written)])).join(),
    story: (kind, id) => ask('GET', `/api/records/${kind}/${id}`),
  };
}
