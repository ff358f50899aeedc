/** Whom reminders reach, and that the server's list is the list of the page. */
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReminderWorld } from '#domain/reminders/reminder.ts';
import { remindersFor } from '#domain/reminders/reminders.ts';
import { Reminding } from '#sync-server/reminders/scheduler.ts';
import { startReminding } from '#sync-server/reminders/start-reminding.ts';
import { remindersOf } from '#sync-server/reminders/unit-reminders.ts';
import { readMemory } from '#sync-server/store/organisation-cache.ts';
import { assigned, foundWorld, handIn, onTask, PEOPLE, tell, write } from '#tests/simulation/server-world.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { giveTask, openReach, returnTask } from './reminders-world.ts';
import type { ReachWorld } from './reminders-world.ts';

const world = worldForEachTest();
let reach: ReachWorld;

beforeEach(async () => {
  await ownerOf(world.deps.database).query('delete from push_device; delete from reminder_email');
  reach = await openReach(world);
  await reach.join('an');
});
afterEach(async () => {
  vi.useRealTimers();
  await reach.close();
});

describe('who is reached', () => {
  test('nobody without a post, and 30 days later not even his browser is known', async () => {
    await giveTask(world);
    await reach.subscribe('an', 'phone');
    await reach.write('an', 'an@xa.vn');
    world.now = Date.parse('2026-03-18T02:00:00Z');
    expect(await tell(world, 'organiser', { kind: 'person', record: 'an', type: 'person.postEnded.v1', data: { post: 'post-an', to: '2026-03-18' } })).toBe('accepted');
    for (const time of ['2026-03-20 07:30', '2026-03-20 11:00', '2026-04-20 07:30']) {
      reach.at(time);
      await reach.reminding().tick();
    }
    expect([reach.push.notices, reach.smtp.mails]).toEqual([[], []]);
    const left = await ownerOf(world.deps.database).query('select 1 from push_device where unit_id = $1 union select 2 from reminder_email where unit_id = $1', [world.unit]);
    expect(left.rows).toEqual([]);
  });

  test('nobody without an account', async () => {
    await giveTask(world);
    await reach.subscribe('an', 'phone');
    await ownerOf(world.deps.database).query('delete from account where unit_id = $1', [world.unit]);
    reach.at('2026-03-20 07:30');
    await reach.reminding().tick();
    expect(reach.push.notices).toEqual([]);
  });

  test('each unit by itself: one that fails does not keep the others waiting', async () => {
    await giveTask(world);
    await reach.subscribe('an', 'phone');
    await ownerOf(world.deps.database).query(
      `insert into push_device values ('broken,unit', 'x', 'an', 'd', 'x', 'https://push.test.vn/x', 'p', 'a', now())`,
    );
    const failed: string[] = [];
    reach.at('2026-03-20 07:30');
    await new Reminding({ ...reach.deps, outbox: reach.outbox, onError: (unit) => void failed.push(unit) }).tick();
    expect([failed, reach.push.notices.map(({ title }) => title)]).toEqual([['broken,unit'], ['1 việc của bạn, hạn hôm nay']]);
  });
});

test('a running server looks every minute until it stops', async () => {
  await giveTask(world);
  await reach.subscribe('an');
  reach.at('2026-03-20 07:30');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const stop = startReminding(reach.deps, reach.outbox);
  vi.advanceTimersByTime(59_000);
  expect(reach.push.notices).toEqual([]);
  vi.advanceTimersByTime(1000);
  await vi.waitFor(() => expect(reach.push.notices).toHaveLength(1), { timeout: 20_000 });
  await stop();
  reach.at('2026-03-23 07:30');
  vi.advanceTimersByTime(180_000);
  expect(reach.push.notices).toHaveLength(1);
});

test('a server without a way out does nothing', async () => {
  const bare = await openReach(world, ['push', 'mail']);
  await expect(startReminding(bare.deps, bare.outbox)()).resolves.toBeUndefined();
  expect(await bare.deps.metrics.metrics()).not.toContain('reminders_');
  await bare.close();
});

describe('the list worked out on the server', () => {
  test('is that of the page, for everybody of the unit, on any day', async () => {
    const task = await giveTask(world);
    await returnTask(world, task);
    await giveTask(world, { due: '2026-03-12' });
    const excused = ulid();
    await tell(world, 'head', assigned('official', excused));
    await tell(world, 'official', onTask(excused, 'task.excuseRequested.v1', { faults: [], reason: 'Mất điện', evidence: [] }));
    const waiting = ulid();
    await tell(world, 'head2', assigned('official2', waiting));
    await handIn(world, 'official2', [write(world, 'official2', onTask(waiting, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }))]);
    const other = await foundWorld(world.deps.database, `${world.unit}-other`);
    await tell(other, 'head', assigned('official'));
    const { memory } = (await readMemory(world.deps.database, world.unit))!;
    const { rows } = await ownerOf(world.deps.database).query<{ id: string; kind: 'task' | 'review'; state: unknown }>(
      `select id, kind, head->'state' as state from record where unit_id = $1 and kind in ('task', 'review')`, [world.unit],
    );
    const tasks = rows.filter(({ kind }) => kind === 'task') as unknown as ReminderWorld['tasks'];
    const reviews = rows.filter(({ kind }) => kind === 'review') as unknown as ReminderWorld['reviews'];
    const viewers = [...PEOPLE, 'an'];
    for (const today of ['2026-03-12', '2026-03-20', '2026-03-27', '2026-04-08', '2026-05-20']) {
      const lists = await remindersOf(world.deps.database, world.unit, { org: memory.org, viewers, today });
      for (const viewer of viewers) {
        expect(lists.get(viewer)).toEqual(remindersFor({ org: memory.org, viewer, today, tasks, reviews }));
        expect(await remindersOf(world.deps.database, world.unit, { org: memory.org, viewers: [viewer], today })).toEqual(new Map([[viewer, lists.get(viewer)]]));
      }
      expect([...lists.values()].flat().length).toBeGreaterThan(4);
    }
  });
});
