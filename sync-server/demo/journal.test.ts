import { describe, expect, test } from 'vitest';
import { SYSTEM } from '#domain/access/system.ts';
import { parsePush } from '#domain/protocol/push.ts';
import { Journal } from './journal.ts';
import { Chance } from './random.ts';
import type { Session } from './timetable.ts';

const START = Date.parse('2026-11-16T09:00:00Z');
const MINUTE = 60_000;

function sitting(person: string, minute: number): Session {
  const start = START + minute * MINUTE;
  return { key: `${person}/${minute}`, person, day: '2026-11-16', start, end: start + 20 * MINUTE, receivedAt: start + 21 * MINUTE };
}

function journal(): Journal {
  return new Journal('unit', new Chance('journal'));
}

describe('appends', () => {
  test('come in the order of receipt, whatever the order of writing', () => {
    const written = journal();
    written.write(sitting('b', 60), 'task', 'T2', 'task.started.v1', {});
    written.write(sitting('a', 0), 'task', 'T1', 'task.started.v1', {});
    expect(written.batches().map(({ author }) => author)).toEqual([
      { person: 'a', device: 'demo-a' }, { person: 'b', device: 'demo-b' },
    ]);
  });

  test('gather what one person wrote in one session, by record', () => {
    const written = journal();
    const session = sitting('a', 0);
    written.write(session, 'task', 'T1', 'task.started.v1', {});
    written.write(session, 'task', 'T2', 'task.started.v1', {});
    written.write(session, 'task', 'T1', 'task.progressed.v1', { note: '' });
    const [batch, ...more] = written.batches();
    expect(more).toEqual([]);
    expect(batch!.records.map(({ id, entries }) => [id, entries.map(({ type }) => type)])).toEqual([
      ['T1', ['task.started.v1', 'task.progressed.v1']], ['T2', ['task.started.v1']],
    ]);
    expect(batch!.receivedAt).toBe('2026-11-16T09:21:00.000Z');
  });

  test('never hold more records than a push may', () => {
    const written = journal();
    for (let i = 0; i < 230; i += 1) written.write(sitting('a', 0), 'task', `T${i}`, 'task.started.v1', {});
    const batches = written.batches();
    expect(batches.map(({ records }) => records.length)).toEqual([100, 100, 30]);
    for (const { records } of batches) expect(parsePush({ client: 'demo', epoch: 1, records })).not.toBeNull();
  });

  test('of the system name no person', () => {
    const written = journal();
    written.write(sitting(SYSTEM, 0), 'unit', 'unit', 'unit.founded.v1', {});
    expect(written.batches()[0]!.author).toBe('system');
  });
});

describe('an entry', () => {
  const written = journal();
  written.write(sitting('a', 0), 'task', 'T1', 'task.started.v1', {});
  written.write(sitting('a', 0), 'task', 'T1', 'task.progressed.v1', {});
  written.write(sitting('b', 10), 'task', 'T2', 'task.started.v1', {});
  written.write(sitting('b', 40), 'task', 'T1', 'task.commented.v1', {});
  const [first, meanwhile, after] = written.batches().map(({ records }) => records[0]!);

  test('is written within its session, to the second', () => {
    expect(first!.entries.map(({ at }) => at)).toEqual(['2026-11-16T09:06:40.000Z', '2026-11-16T09:13:20.000Z']);
  });

  test('knows of what was received before its session began, and of nothing later', () => {
    expect(first!.entries[0]!.seen).toBeNull();
    expect(meanwhile!.entries[0]!.seen).toBeNull();
    expect(after!.entries[0]!.seen).toEqual({ epoch: 1, seq: 3, time: '2026-11-16T09:31:00.000Z' });
  });

  test('goes to a record the device holds up to its last entry', () => {
    expect([first!.base, meanwhile!.base, after!.base]).toEqual([0, 0, 2]);
  });
});
