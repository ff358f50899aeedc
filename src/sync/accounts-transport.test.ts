import { describe, expect, it } from 'vitest';
import { createAccountsTransport } from './accounts-transport.ts';

const CODE = { code: 'ABCD-EFGH-JKMN', purpose: 'activate', expiresAt: '2026-06-29T00:00:00.000Z' };

function answering(status: number, body: unknown) {
  const asked: { address: string; method: string | undefined }[] = [];
  const transport = createAccountsTransport(async (address, { method }) => {
    asked.push({ address, method });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  });
  return { asked, transport };
}

describe('the code of a person', () => {
  it('is asked from the server', async () => {
    const { asked, transport } = answering(200, CODE);
    expect(await transport.issueCode('p/1')).toEqual({ ok: true, value: CODE });
    expect(asked).toEqual([{ address: '/api/people/p%2F1/reset', method: 'POST' }]);
  });

  it.each([
    [403, { error: { code: 'not-allowed', message: 'Không có quyền' } }, 'refused', 'not-allowed'],
    [401, { error: { code: 'not-signed-in', message: 'Hết phiên' } }, 'signed-out', 'not-signed-in'],
    [503, {}, 'unreachable', 'http-503'],
    [200, '<html>', 'unreadable', 'unreadable'],
    [200, { ...CODE, purpose: 'other' }, 'unreadable', 'unreadable'],
  ])('%i is no code', async (status, body, kind, code) => {
    expect(await answering(status, body).transport.issueCode('p')).toMatchObject({ ok: false, kind, code });
  });

  it('needs the network', async () => {
    const transport = createAccountsTransport(() => Promise.reject(new TypeError('offline')));
    expect(await transport.issueCode('p')).toMatchObject({ ok: false, kind: 'unreachable' });
  });
});
