/** Reminders that leave the server: when, to whom, once; over a push service and a mail server of this machine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_WISHES } from '#domain/protocol/reminders.ts';
import { saveWishes } from '#sync-server/reminders/wishes-rows.ts';
import { tell } from '#tests/simulation/server-world.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { giveTask, openReach, returnTask } from './reminders-world.ts';
import type { ReachWorld } from './reminders-world.ts';

const world = worldForEachTest();
let reach: ReachWorld;

beforeEach(async () => {
  // Other tests of this file leave people behind whom a scheduler would reach too.
  const owner = ownerOf(world.deps.database);
  await owner.query('delete from push_device; delete from reminder_email');
  reach = await openReach(world);
  await reach.join('an');
});
afterEach(() => reach.close());

const titles = () => reach.push.notices.map(({ to, title }) => `${to}: ${title}`);

const give = () => giveTask(world);
const goBack = (task: string) => returnTask(world, task);

describe('the digest', () => {
  beforeEach(async () => {
    await give();
    await reach.subscribe('an', 'phone');
  });

  test('reaches every browser of the person, sealed for it alone and signed by the server', async () => {
    await reach.subscribe('an', 'office');
    reach.at('2026-03-20 07:30');
    await reach.reminding().tick();
    expect(titles().sort()).toEqual(['office: 1 việc của bạn, hạn hôm nay', 'phone: 1 việc của bạn, hạn hôm nay']);
    expect(reach.push.notices[0]).toMatchObject({ v: 1, url: '/nhac-viec', tag: 'digest', language: 'vi' });
    expect(reach.push.subjects).toEqual(['mailto:cntt@xa.vn', 'mailto:cntt@xa.vn']);
  });

  test('once a day, whatever is looked at again; the next working day again', async () => {
    for (const time of ['2026-03-20 07:29', '2026-03-20 07:30', '2026-03-20 07:31', '2026-03-20 09:00', '2026-03-21 07:30', '2026-03-22 07:30', '2026-03-23 07:30']) {
      reach.at(time);
      await reach.reminding().tick();
    }
    expect(titles()).toEqual(['phone: 1 việc của bạn, hạn hôm nay', 'phone: 1 việc của bạn, đã quá hạn']);
  });

  test('not on a holiday of the unit', async () => {
    expect(await tell(world, 'organiser', { kind: 'unit', record: world.unit, type: 'unit.calendarSet.v1', data: { holidays: ['2026-03-20'], swapped: ['2026-03-21'] } })).toBe('accepted');
    for (const time of ['2026-03-20 07:30', '2026-03-20 11:00']) {
      reach.at(time);
      await reach.reminding().tick();
    }
    expect(titles()).toEqual([]);
    reach.at('2026-03-21 07:30');
    await reach.reminding().tick();
    expect(titles()).toHaveLength(1);
  });

  test('not when nothing is open, and what opens later that morning does not bring it', async () => {
    reach.at('2026-03-10 07:30');
    const reminding = reach.reminding();
    await reminding.tick();
    await saveWishes(world.deps.database, { unit: world.unit, person: 'an' }, { ...DEFAULT_WISHES, urgent: false });
    reach.at('2026-03-10 08:00');
    await goBack(await give());
    await reminding.tick();
    expect(titles()).toEqual([]);
  });

  test('by mail too, with own titles and a link, without reasons', async () => {
    await reach.write('an', 'an@xa.vn');
    await goBack(await give());
    reach.at('2026-03-20 07:30');
    await reach.reminding().tick();
    const [mail] = reach.smtp.mails;
    expect(mail).toMatchObject({ to: ['an@xa.vn'], from: 'Rõ Việc <roviec@xa.vn>', subject: 'Rõ Việc: 2 việc cần làm hôm nay' });
    expect(mail?.plain).toContain('- Báo cáo tháng (hạn 20/03/2026)');
    expect(mail?.plain).toContain('https://roviec.xa.vn/nhac-viec');
    expect(mail?.html).toContain('<a href="https://roviec.xa.vn/nhac-viec">');
    expect(JSON.stringify([reach.smtp.mails, reach.push.notices])).not.toContain('mật');
  });
});

describe('between digests', () => {
  beforeEach(async () => {
    await reach.subscribe('an', 'phone');
    await saveWishes(world.deps.database, { unit: world.unit, person: 'an' }, { ...DEFAULT_WISHES, digest: { at: null } });
  });

  test('what comes back at night waits for the morning of a working day', async () => {
    reach.at('2026-03-06 21:00');
    const task = await give();
    await goBack(task);
    for (const time of ['2026-03-06 21:01', '2026-03-07 09:00', '2026-03-09 06:59']) {
      reach.at(time);
      await reach.reminding().tick();
    }
    expect(titles()).toEqual([]);
    reach.at('2026-03-09 07:00');
    await reach.reminding().tick();
    expect(reach.push.notices).toMatchObject([{ title: 'Bị trả lại: Báo cáo tháng', body: 'Hạn 20/03/2026', url: `/viec/${task}` }]);
  });

  test('the same thing is told again only when it becomes late; one notice takes the place of the other', async () => {
    await give();
    const reminding = reach.reminding();
    for (const time of ['2026-03-20 07:00', '2026-03-20 15:00', '2026-03-23 07:00', '2026-03-24 07:00', '2026-03-25 10:00']) {
      reach.at(time);
      await reminding.tick();
    }
    expect(titles()).toEqual(['phone: Hạn hôm nay: Báo cáo tháng', 'phone: Quá hạn: Báo cáo tháng']);
    expect(new Set(reach.push.notices.map(({ tag }) => tag)).size).toBe(1);
  });

  test('a restart, and two servers at the same moment, tell nothing twice', async () => {
    await give();
    reach.at('2026-03-20 09:00');
    await Promise.all([reach.reminding().tick(), reach.reminding().tick(), reach.reminding().tick()]);
    await reach.reminding().tick();
    expect(titles()).toHaveLength(1);
  });

  test('a server that ended while it sent leaves it at that', async () => {
    await give();
    reach.at('2026-03-20 09:00');
    await ownerOf(world.deps.database).query(
      `insert into reminder_told select unit_id, 'an', 'push', 'taskDue.' || id || '.2026-03-20', 'today', 'claimed', 1, null, now()
         from record where unit_id = $1 and person = 'an' and kind = 'task'`, [world.unit],
    );
    await reach.reminding().tick();
    expect(titles()).toEqual([]);
  });

  test('a browser that is gone is forgotten; another still hears', async () => {
    await give();
    reach.at('2026-03-20 09:00');
    reach.push.status = 410;
    await reach.reminding().tick();
    expect((await ownerOf(world.deps.database).query('select 1 from push_device where unit_id = $1', [world.unit])).rows).toEqual([]);
    reach.push.status = 201;
    await reach.subscribe('an', 'new phone');
    reach.at('2026-03-20 09:01');
    await reach.reminding().tick();
    expect(titles()).toEqual(['new phone: Hạn hôm nay: Báo cáo tháng']);
  });

  test('a push service that fails is asked again later and later, five times at most', async () => {
    await give();
    reach.push.status = 503;
    const asked: number[] = [];
    reach.at('2026-03-20 09:00');
    const begin = world.now;
    for (let minute = 0; minute <= 300; minute += 1) {
      world.now = begin + minute * 60_000;
      if (await countsOneMore(reach, 'failed', () => reach.reminding().tick())) asked.push(minute);
    }
    expect(asked).toEqual([0, 1, 5, 21, 85]);
  });

  test('where nothing moved, the records are not read again', async () => {
    await give();
    const reminding = reach.reminding();
    reach.at('2026-03-20 09:00');
    for (let minute = 0; minute < 5; minute += 1) {
      world.now += 60_000;
      await reminding.tick();
    }
    expect(await looks()).toBe(1);
    await give();
    await reminding.tick();
    expect(await looks()).toBe(2);
    reach.at('2026-03-23 09:00');
    await reminding.tick();
    expect(await looks()).toBe(3);
  });
});

async function countOf({ deps }: ReachWorld, result: string): Promise<number> {
  const metric = (await deps.metrics.getMetricsAsJSON()).find(({ name }) => name === 'reminders_sent_total');
  return (metric?.values ?? []).filter(({ labels }) => labels['result'] === result).reduce((sum, { value }) => sum + value, 0);
}

async function countsOneMore(of: ReachWorld, result: string, run: () => Promise<unknown>): Promise<boolean> {
  const before = await countOf(of, result);
  await run();
  return (await countOf(of, result)) === before + 1;
}

async function looks(): Promise<number> {
  return Number(/reminders_look_seconds_count (\d+)/.exec(await reach.deps.metrics.metrics())?.[1]);
}

describe('mail', () => {
  beforeEach(async () => {
    await reach.write('an', 'an@xa.vn');
    await give();
  });

  test('that is not taken is sent again, and not doubled', async () => {
    reach.smtp.down = true;
    for (const time of ['2026-03-20 07:30', '2026-03-20 07:31', '2026-03-20 07:32']) {
      reach.at(time);
      await reach.reminding().tick();
    }
    expect(reach.smtp.mails).toEqual([]);
    reach.smtp.down = false;
    for (const time of ['2026-03-20 07:33', '2026-03-20 07:35', '2026-03-20 07:36', '2026-03-20 09:00']) {
      reach.at(time);
      await reach.reminding().tick();
    }
    expect(reach.smtp.mails.map(({ subject }) => subject)).toEqual(['Rõ Việc: 1 việc cần làm hôm nay']);
  });

  test('brings what presses where there is no browser', async () => {
    reach.at('2026-03-20 11:00');
    await reach.reminding().tick();
    expect(reach.smtp.mails).toHaveLength(1);
    await reach.subscribe('an', 'phone');
    reach.at('2026-03-20 11:01');
    await reach.reminding().tick();
    expect([reach.smtp.mails.length, reach.push.notices.length]).toEqual([1, 0]);
  });

  test('never reaches an address that was not confirmed', async () => {
    const send = await reach.signIn('an');
    await send('PUT', '/api/reminders/email', { address: 'khac@xa.vn' });
    reach.smtp.mails.splice(0);
    reach.at('2026-03-20 07:30');
    await reach.reminding().tick();
    expect(reach.smtp.mails).toEqual([]);
  });
});
