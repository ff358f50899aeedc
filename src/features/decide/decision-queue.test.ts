import { describe, expect, it } from 'vitest';
import { headWorld, submittedTask } from '#tests/support/head-world.ts';
import { UNDO_MS, createDecisionQueue } from './decision-queue.ts';

/** Timers the test moves by hand. */
function handClock() {
  const timers = new Map<number, { run: () => void; ms: number }>();
  let next = 0;
  const later = (run: () => void, ms: number) => {
    const id = (next += 1);
    timers.set(id, { run, ms });
    return () => void timers.delete(id);
  };
  const fire = async () => {
    const due = [...timers.values()];
    timers.clear();
    for (const { run } of due) run();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { timers, later, fire };
}

function setUp() {
  const record = submittedTask('t1');
  const submission = record.entries[1]!.id;
  const app = headWorld([record]);
  const clock = handClock();
  const queue = createDecisionQueue(app, clock.later);
  const accept = {
    keys: [`submission.${submission}`],
    label: 'Nghiệm thu',
    writes: [{ kind: 'task', record: 't1', type: 'task.accepted.v1', data: { submission } }],
  } as const;
  return { app, clock, queue, accept };
}

describe('createDecisionQueue', () => {
  it('writes nothing for 10 seconds, then writes and forgets the draft', async () => {
    const { app, clock, queue, accept } = setUp();
    await queue.add(accept);
    expect([...clock.timers.values()].map(({ ms }) => ms)).toEqual([UNDO_MS]);
    expect(app.written).toEqual([]);
    expect(app.drafts.get('decide/queue')).toHaveLength(1);
    await clock.fire();
    expect(app.written.map(({ type }) => type)).toEqual(['task.accepted.v1']);
    expect(app.drafts.size).toBe(0);
    expect(queue.state().waiting).toEqual([]);
  });

  it('leaves no trace of what was undone', async () => {
    const { app, clock, queue, accept } = setUp();
    await queue.add(accept);
    await queue.undo(queue.state().waiting[0]!.id);
    await clock.fire();
    expect(app.written).toEqual([]);
    expect(app.drafts.size).toBe(0);
  });

  it('writes at once when the page is left', async () => {
    const { app, queue, accept } = setUp();
    await queue.add(accept);
    await queue.flush();
    expect(app.written).toHaveLength(1);
  });

  it.each([
    ['goes on counting after a reload', 4_000, UNDO_MS - 4_000],
    ['writes at once what was due while the page was closed', 60_000, 0],
  ])('%s', async (_, elapsed, wait) => {
    const { app, clock, queue, accept } = setUp();
    await queue.add(accept);
    clock.timers.clear();
    app.setNow(new Date(Date.parse(app.now()) + elapsed).toISOString());
    const reloaded = createDecisionQueue(app, clock.later);
    await reloaded.resume();
    expect(reloaded.state().waiting.map(({ label }) => label)).toEqual(['Nghiệm thu']);
    expect([...clock.timers.values()].map(({ ms }) => ms)).toEqual([wait]);
    await clock.fire();
    expect(app.written).toHaveLength(1);
  });

  it('shows what the rules refuse meanwhile: a newer submission is never accepted unseen', async () => {
    const { app, clock, queue, accept } = setUp();
    await queue.add(accept);
    const record = app.records.get('t1')!;
    const newer = { ...record.entries[1]!, id: '01J99999999999999999999999', at: '2026-03-16T02:00:05.000Z' };
    app.put({ ...record, entries: [...record.entries, { ...newer, receipt: { ...newer.receipt!, seq: 3 } }] });
    await clock.fire();
    expect(queue.state().refused).toEqual([{ label: 'Nghiệm thu', code: 'outdated' }]);
    expect(app.written).toEqual([]);
    queue.forgetRefused();
    expect(queue.state().refused).toEqual([]);
  });

  it('ignores a draft it cannot read', async () => {
    const { app, queue } = setUp();
    app.drafts.set('decide/queue', { nonsense: true });
    await queue.resume();
    expect(queue.state().waiting).toEqual([]);
  });
});
