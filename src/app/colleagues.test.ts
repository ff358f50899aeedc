import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import type { ShownColleagues } from '#domain/protocol/colleagues.ts';
import { askColleagues } from './colleagues.ts';
import type { Answer, Failure, FailureKind, Vault } from './ports.ts';

const TABLE: ShownColleagues = { setting: 'unit', rows: [{ person: 'an', hours: '7.5', jobs: 12, done: 4 }] };
const MORNING = '2026-03-16T01:00:00.000Z';
const EVENING = '2026-03-16T11:00:00.000Z';

const fail = (kind: FailureKind, code: string): Failure => ({ ok: false, kind, code, retryAfter: null, received: null });
const offline = fail('unreachable', 'no-connection');

let vault: Vault;
beforeEach(() => {
  vault = createMemoryVault();
});

function ask(answer: Answer<ShownColleagues>, { period = '2026-03', at = MORNING } = {}) {
  return askColleagues({ vault, transport: { fetchColleagues: async () => answer }, now: () => at }, period);
}

describe('what the server answers', () => {
  it('is shown as of now, and kept', async () => {
    expect(await ask({ ok: true, value: TABLE })).toEqual({ ok: true, table: TABLE, at: MORNING, copy: false });
  });

  it.each([
    ['no network', offline], ['a session that is over', fail('signed-out', 'not-signed-in')],
    ['a page that is none of ours', fail('unreadable', 'unreadable')], ['a server that does not know the address', fail('refused', 'not-found')],
  ])('%s: the last copy, with its age', async (_what, failure) => {
    await ask({ ok: true, value: TABLE });
    expect(await ask(failure, { at: EVENING })).toEqual({ ok: true, table: TABLE, at: MORNING, copy: true });
  });

  it('a copy is of one period', async () => {
    await ask({ ok: true, value: TABLE });
    expect(await ask(offline, { period: '2026-02' })).toEqual({ ok: false, reason: 'offline' });
  });

  it.each([
    [offline, 'offline'], [fail('signed-out', 'not-signed-in'), 'offline'], [fail('unreadable', 'unreadable'), 'offline'],
    [fail('refused', 'bad-request'), 'failed'], [fail('refused', 'colleagues-hidden'), 'hidden'], [fail('refused', 'push-only'), 'not-member'],
  ])('without a copy %o is %s', async (failure, reason) => {
    expect(await ask(failure)).toEqual({ ok: false, reason });
  });

  it.each([['colleagues-hidden', 'hidden'], ['push-only', 'not-member']])('%s takes the copy off the device', async (code, reason) => {
    await ask({ ok: true, value: TABLE });
    expect(await ask(fail('refused', code))).toEqual({ ok: false, reason });
    expect(await ask(offline)).toEqual({ ok: false, reason: 'offline' });
  });

  it('a copy that cannot be read is none', async () => {
    await vault.saveDraft('colleagues:2026-03', { savedAt: MORNING, value: { setting: 'unit', rows: [{ person: 1 }] } });
    expect(await ask(offline)).toEqual({ ok: false, reason: 'offline' });
  });
});
