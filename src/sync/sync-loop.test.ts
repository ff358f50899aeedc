import { describe, expect, it } from 'vitest';
import type { SyncReport, Transport } from '#app/ports.ts';
import type { PullResponse } from '#domain/protocol/pull.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import { failure } from './http-request.ts';
import { IDLE_MS, createSyncLoop, retryDelay } from './sync-loop.ts';

const NOTHING_NEW: PullResponse = {
  mode: 'delta', epoch: 1, seq: 7, time: '2026-03-02T01:00:00.000Z', scope: 's', people: null, page: null, more: false, restoredTo: null, minClient: '', records: [],
};

const unused = () => Promise.resolve(failure('unreachable', 'unused'));

function loopOver(pull: Transport['pull']) {
  const vault = createMemoryVault();
  const timers: { milliseconds: number; run: () => void; cancelled: boolean }[] = [];
  const transport: Transport = { push: unused, pull, fetchRecord: unused, fetchRecords: unused, fetchColleagues: unused, announceFile: unused, sendPart: unused, download: unused };
  const loop = createSyncLoop({
    store: createMemoryStore('an'), vault, transport, unit: 'u1', person: 'an', client: '1.0.0',
    onTime: () => undefined, deviceTime: () => 0, now: () => Date.parse('2026-03-02T01:00:00Z'),
    timer: {
      random: () => 0.5,
      after: (milliseconds, run) => {
        const timer = { milliseconds, run, cancelled: false };
        timers.push(timer);
        return () => {
          timer.cancelled = true;
        };
      },
    },
  });
  const reports: SyncReport[] = [];
  loop.report.subscribe((report) => reports.push(report));
  const settled = async () => {
    for (let i = 0; i < 50; i += 1) await Promise.resolve();
    return reports.at(-1)!;
  };
  return { loop, vault, timers, reports, settled };
}

describe('sync loop', () => {
  it('exchanges when woken and says when it last succeeded', async () => {
    const { loop, vault, timers, reports, settled } = loopOver(async () => ({ ok: true, value: NOTHING_NEW }));
    loop.wake();
    expect(await settled()).toMatchObject({ phase: 'idle', lastExchange: '2026-03-02T01:00:00.000Z', error: null, progress: null });
    expect(reports.map(({ phase }) => phase)).toContain('syncing');
    expect(await vault.syncState()).toMatchObject({ epoch: 1, seq: 7, scope: 's' });
    expect(timers.at(-1)!.milliseconds).toBe(IDLE_MS);
  });

  it('never runs two exchanges at once, and runs once more for wakes that came meanwhile', async () => {
    let [running, most, asked] = [0, 0, 0];
    const { loop, settled } = loopOver(async () => {
      running += 1;
      asked += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return { ok: true, value: NOTHING_NEW };
    });
    loop.wake();
    loop.wake();
    loop.wake();
    await settled();
    await settled();
    expect(most).toBe(1);
    expect(asked).toBe(2);
    loop.wake();
    await Promise.resolve();
    loop.wake();
    await settled();
    await settled();
    expect(asked).toBe(4);
  });

  it.each([
    [failure('unreachable', 'no-connection'), 'offline', null],
    [failure('signed-out', 'not-signed-in'), 'signed-out', null],
    [failure('refused', 'push-only'), 'error', 'push-only'],
    [failure('unreadable', 'unreadable'), 'error', 'unreadable'],
  ] as const)('shows %j as %s', async (answer, phase, error) => {
    const { loop, settled } = loopOver(async () => answer);
    loop.wake();
    expect(await settled()).toMatchObject({ phase, error, lastExchange: null });
  });

  it('asks for an update when the server no longer speaks to this build', async () => {
    const { loop, vault, settled } = loopOver(async () => ({ ok: true, value: { ...NOTHING_NEW, minClient: '2.0.0' } }));
    loop.wake();
    expect(await settled()).toMatchObject({ phase: 'update-needed' });
    expect((await vault.syncState()).seq).toBe(0);
  });

  it('survives a transport that throws, and tries again later', async () => {
    const { loop, timers, settled } = loopOver(() => Promise.reject(new TypeError('broken')));
    loop.wake();
    expect(await settled()).toMatchObject({ phase: 'error', error: 'TypeError' });
    expect(timers).toHaveLength(1);
  });

  it('waits longer after each failure, and as long as the server asks', async () => {
    const { loop, timers, settled } = loopOver(async () => failure('unreachable', 'no-connection'));
    loop.wake();
    await settled();
    timers.at(-1)!.run();
    await settled();
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([1500, 3000]);
    expect(retryDelay(1, 0.5, 60)).toBe(60_000);
    expect(retryDelay(30, 0.999, null)).toBeLessThanOrEqual(300_000);
  });

  it('stops for good', async () => {
    let asked = 0;
    const { loop, timers, settled } = loopOver(async () => {
      asked += 1;
      return { ok: true, value: NOTHING_NEW };
    });
    loop.wake();
    await loop.stop();
    loop.wake();
    await settled();
    expect(asked).toBe(1);
    expect(timers.every(({ cancelled }) => cancelled)).toBe(true);
  });
});
