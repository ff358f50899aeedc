import { describe, expect, it } from 'vitest';
import { createHttpTransport } from './http-transport.ts';
import { send } from './http-request.ts';
import type { Fetch } from './http-request.ts';

const error = (code: string, more: object = {}) => JSON.stringify({ error: { code, message: 'x', requestId: 'r', ...more } });

describe('a failed request', () => {
  it.each([
    [401, error('not-signed-in'), 'signed-out', 'not-signed-in'],
    [403, error('push-only'), 'refused', 'push-only'],
    [409, error('upload-offset', { received: 4096 }), 'refused', 'upload-offset'],
    [429, error('too-many-attempts', { retryAfter: 30 }), 'unreachable', 'too-many-attempts'],
    [502, '<html>Bad gateway</html>', 'unreachable', 'http-502'],
    [503, error('unavailable'), 'unreachable', 'unavailable'],
    [404, '', 'refused', 'http-404'],
  ])('%i is %s', async (status, body, kind, code) => {
    const answer = await send(async () => new Response(body, { status }), { method: 'GET', address: '/x' });
    expect(answer).toMatchObject({ ok: false, kind, code });
  });

  it('tells the facts the server gave with it', async () => {
    const answer = await send(async () => new Response(error('x', { received: 7, retryAfter: 9 }), { status: 409 }), { method: 'GET', address: '/x' });
    expect(answer).toMatchObject({ received: 7, retryAfter: 9 });
    const waiting = await send(async () => new Response('', { status: 503, headers: { 'Retry-After': '12' } }), { method: 'GET', address: '/x' });
    expect(waiting).toMatchObject({ retryAfter: 12 });
  });

  it('is unreachable without a network, and after the time limit', async () => {
    expect(await send(() => Promise.reject(new TypeError('fetch failed')), { method: 'GET', address: '/x' })).toMatchObject({ kind: 'unreachable' });
    const never: Fetch = (_address, { signal }) => new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    expect(await send(never, { method: 'GET', address: '/x', timeout: 5 })).toMatchObject({ kind: 'unreachable' });
  });
});

describe('transport', () => {
  const answering = (body: unknown, seen: { address: string; init: RequestInit }[] = []): Fetch => async (address, init) => {
    seen.push({ address, init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const pull = { mode: 'delta', epoch: 1, seq: 2, time: '2026-03-02T03:00:00.000Z', scope: 's', people: null, page: null, more: false, restoredTo: null, minClient: '0', records: [] };

  it('asks for changes by query', async () => {
    const seen: { address: string; init: RequestInit }[] = [];
    const answer = await createHttpTransport(answering(pull, seen)).pull({ epoch: 1, seq: 2, scope: 'a b', page: '' });
    expect(answer).toEqual({ ok: true, value: pull });
    expect(seen[0]!.address).toBe('/api/sync/pull?epoch=1&seq=2&scope=a+b&page=');
  });

  it('takes no page of a captive portal for an answer', async () => {
    expect(await createHttpTransport(answering('<html>Wi-Fi</html>')).pull({ epoch: 0, seq: 0, scope: '', page: '' })).toMatchObject({ ok: false, kind: 'unreadable' });
  });

  it('reads at least which build is needed from an answer of another shape', async () => {
    const answer = await createHttpTransport(answering({ minClient: '9.0', changes: 1 })).pull({ epoch: 0, seq: 0, scope: '', page: '' });
    expect(answer).toMatchObject({ ok: true, value: { minClient: '9.0', records: [] } });
  });

  it('keeps fields and types of entries it does not know', async () => {
    const entry = { id: '1', type: 'task.praised.v1', kind: 'task', record: 't', unit: 'u', actor: 'a', device: 'd', at: pull.time, seen: null, data: { stars: 5 }, signature: 'abc' };
    const record = { id: 't', kind: 'task', unit: 'u', entries: [entry] };
    const answer = await createHttpTransport(answering(record)).fetchRecord('task', 't');
    expect(answer).toEqual({ ok: true, value: record });
  });

  it.each([
    ['what colleagues see', { setting: 'words', rows: [{ person: 'an', hours: 'more', jobs: null, done: 'less' }] }, true],
    ['nothing of a setting that shows nothing', { setting: 'own' }, false],
  ])('reads %s', async (_what, table, readable) => {
    const seen: { address: string; init: RequestInit }[] = [];
    const answer = await createHttpTransport(answering(table, seen)).fetchColleagues('2026-Q1');
    expect(answer).toMatchObject(readable ? { ok: true, value: table } : { ok: false, kind: 'unreadable' });
    expect(seen[0]!.address).toBe('/api/colleagues?period=2026-Q1');
  });

  it('sends a part from its offset', async () => {
    const seen: { address: string; init: RequestInit }[] = [];
    const transport = createHttpTransport(answering({ received: 8, complete: true }, seen));
    expect(await transport.sendPart({ record: 'an.2026-03', sha256: 'ff' }, 4, new Blob(['abcd']))).toEqual({ ok: true, value: { received: 8, complete: true } });
    expect(seen[0]).toMatchObject({ address: '/api/evidence/an.2026-03/ff', init: { method: 'PATCH', headers: { 'Upload-Offset': '4' } } });
  });

  it('lists older records and downloads files', async () => {
    const transport = createHttpTransport(answering({ records: [] }));
    expect(await transport.fetchRecords({ kind: 'task', person: 'an', period: '2026-01' })).toEqual({ ok: true, value: [] });
    const file = await createHttpTransport(answering('abc')).download('r', 'ff');
    expect(file.ok && (await file.value.text())).toBe('abc');
  });
});
