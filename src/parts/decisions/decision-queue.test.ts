import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOW, headWorld, submittedTask } from '#tests/support/head-world.ts';
import { entry, received } from '#tests/support/story.ts';
import { createDecisionQueue, decidedKeys, decisionQueueOf } from './decision-queue.ts';

interface Held {
  readonly run: () => Promise<void>;
  readonly onUndo: () => void;
}

function setUp() {
  const record = submittedTask('t1');
  const submission = record.entries[1]!.id;
  const app = headWorld([record]);
  const held: Held[] = [];
  const queue = createDecisionQueue(app, (action) => void held.push(action));
  const accept = {
    keys: [`submission.${submission}`],
    label: 'Nghiệm thu',
    writes: [{ kind: 'task', record: 't1', type: 'task.accepted.v1', data: { submission } }],
  } as const;
  return { app, held, queue, accept };
}

afterEach(() => void vi.useRealTimers());

describe('createDecisionQueue', () => {
  it('writes nothing before the wait is over, then writes and forgets the draft', async () => {
    const { app, held, queue, accept } = setUp();
    await queue.add(accept);
    expect(app.written).toEqual([]);
    expect(app.drafts.get('decide/queue')).toHaveLength(1);
    await held[0]!.run();
    expect(app.written.map(({ type }) => type)).toEqual(['task.accepted.v1']);
    expect(app.drafts.size).toBe(0);
    expect(queue.state().waiting).toEqual([]);
  });

  it('leaves no trace of what was undone', async () => {
    const { app, held, queue, accept } = setUp();
    await queue.add(accept);
    held[0]!.onUndo();
    await held[0]!.run();
    expect(app.written).toEqual([]);
    expect(app.drafts.size).toBe(0);
  });

  it('names a decision in the draft until its entries are durable', async () => {
    const { app, held, queue, accept } = setUp();
    await queue.add(accept);
    const draftDuringWrite: unknown[] = [];
    const slow = createDecisionQueue(
      { ...app, writeAll: async (writes) => (draftDuringWrite.push(app.drafts.get('decide/queue')), app.writeAll(writes)) },
      (action) => void held.push(action),
    );
    await slow.resume();
    await held.at(-1)!.run();
    expect(draftDuringWrite).toEqual([[expect.objectContaining({ label: 'Nghiệm thu' })]]);
    expect(app.drafts.size).toBe(0);
  });

  it.each([
    ['goes on waiting after a reload, and can still be undone', 4_000, 1],
    ['writes at once what was due while the page was closed, and offers no undo that would do nothing', 60_000, 0],
  ])('%s', async (_, elapsed, waiting) => {
    const { app, queue, accept } = setUp();
    await queue.add(accept);
    app.setNow(new Date(Date.parse(app.now()) + elapsed).toISOString());
    const held: Held[] = [];
    const reloaded = createDecisionQueue(app, (action) => void held.push(action));
    await reloaded.resume();
    await reloaded.resume();
    expect(reloaded.state().waiting).toHaveLength(waiting);
    expect(app.written).toHaveLength(1 - waiting);
    expect(held).toHaveLength(waiting);
    await held[0]?.run();
    expect(app.written).toHaveLength(1);
    expect(app.drafts.size).toBe(0);
  });

  it('shows what the rules refuse meanwhile: a newer submission is never accepted unseen', async () => {
    const { app, held, queue, accept } = setUp();
    await queue.add(accept);
    const record = app.records.get('t1')!;
    const [begin, first] = record.entries;
    const back = entry('task', 't1', 'headA', 'task.returned.v1', NOW, { submission: first!.id, reason: 'Thiếu', majorError: false, due: '2026-03-20' });
    const newer = entry('task', 't1', 'an', 'task.submitted.v1', NOW, { units: [[1, 2]], note: '', evidence: [] });
    app.put({ ...record, entries: received([begin!, first!, back, newer]) });
    await held[0]!.run();
    expect(queue.state().refused).toEqual([{ label: 'Nghiệm thu', code: 'outdated' }]);
    expect(app.written).toEqual([]);
    queue.forgetRefused();
    expect(queue.state().refused).toEqual([]);
  });

  it('keeps what is being written off the lists until they have been read again', async () => {
    vi.useFakeTimers();
    const { app, held, queue, accept } = setUp();
    await queue.add(accept);
    expect([...decidedKeys(queue.state())]).toEqual(accept.keys);
    const written = held[0]!.run();
    expect(queue.state().waiting).toEqual([]);
    expect([...decidedKeys(queue.state())]).toEqual(accept.keys);
    await written;
    expect(app.written).toHaveLength(1);
    expect([...decidedKeys(queue.state())]).toEqual(accept.keys);
    vi.advanceTimersByTime(1_000);
    expect(decidedKeys(queue.state()).size).toBe(0);
  });

  it('gives back at once what the rules refused', async () => {
    const { app, held, queue, accept } = setUp();
    await queue.add(accept);
    app.put({ ...app.records.get('t1')!, entries: [app.records.get('t1')!.entries[0]!] });
    await held[0]!.run();
    expect(queue.state().refused).toHaveLength(1);
    expect(decidedKeys(queue.state()).size).toBe(0);
  });

  it('ignores a draft it cannot read', async () => {
    const { app, queue } = setUp();
    app.drafts.set('decide/queue', { nonsense: true });
    await queue.resume();
    expect(queue.state().waiting).toEqual([]);
  });

  it('is one for one app', () => {
    const { app } = setUp();
    const hold = () => undefined;
    expect(decisionQueueOf(app, hold)).toBe(decisionQueueOf(app, hold));
  });
});
