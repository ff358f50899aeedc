/** A client of the server without a browser, for what a test wants to know or do independently of every screen. */
import type { PullResponse } from '#domain/protocol/pull.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';

export interface ApiClient {
  readonly url: string;
  readonly cookie: string;
  readonly person: string;
}

/** @throws Error when the server does not let the person in */
export async function signInByApi(url: string, login: string): Promise<ApiClient> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD, device: 'test-client' }),
  });
  if (!response.ok) throw new Error(`${login}: ${response.status}`);
  const { person } = (await response.json()) as { person: string };
  return { url, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '', person };
}

/** Everything the person may read, as a new device would receive it. */
export async function pullAll({ url, cookie }: ApiClient): Promise<RecordDocument[]> {
  const records: RecordDocument[] = [];
  for (let page: string | null = ''; page !== null; ) {
    const response: Response = await fetch(`${url}/api/sync/pull?page=${page}`, { headers: { cookie } });
    const answer = (await response.json()) as PullResponse;
    records.push(...answer.records);
    page = answer.page;
  }
  return records;
}

/** Ends a session at the server, as its expiry would. */
export async function endSession(url: string, cookie: string): Promise<void> {
  const response = await fetch(`${url}/api/session`, { method: 'DELETE', headers: { cookie } });
  if (!response.ok) throw new Error(`the session did not end: ${response.status}`);
}
