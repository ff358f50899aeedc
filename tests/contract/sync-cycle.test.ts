/** The end of a period on a real database: closing and opening, objections with both versions kept, petitions, replaced decisions. */
import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { confirmation, documentsOf, organisationOf } from '#tests/support/month-world.ts';
import { assigned, handIn, onTask, tell, verdictOf, write } from '#tests/simulation/server-world.ts';
import type { Written } from '#tests/simulation/server-world.ts';
import { pull } from '#sync-server/store/pull.ts';
import { mayReadRecord } from '#sync-server/store/records-access.ts';
import { queryUnit } from '#sync-server/store/pool.ts';

const world = worldForEachTest();
const MONTH = 'official.2026-03';
const YEAR = 'official.2026';

const at = (time: string): void => {
  world.now = Date.parse(time);
};
const onUnit = (type: string, data: Record<string, unknown>): Written => ({ kind: 'unit', record: world.unit, type: `unit.${type}.v1`, data });
const onReview = (type: string, data: Record<string, unknown>, record = MONTH): Written => ({ kind: 'review', record, type: `review.${type}.v1`, data });
const ofYear = (type: string, data: Record<string, unknown>): Written => ({ kind: 'review', record: YEAR, type: `year.${type}.v1`, data });
const closed = (period = '2026-03') => onUnit('periodLocked', { period });
const submission = { units: [[1, 2]], note: '', evidence: [] };

/** Hands in one entry and gives its id. @throws when it is not accepted */
async function done(actor: string, written: Written): Promise<string> {
  const entry = write(world, actor, written);
  const { results } = await handIn(world, actor, [entry]);
  if (verdictOf(results[0]!) !== 'accepted') throw new Error(`${actor} ${written.type}: ${verdictOf(results[0]!)}`);
  return entry.id;
}

async function storyOf(id: string, kind = 'review') {
  const record = (await documentsOf(world, kind)).find((known) => known.id === id);
  if (!record) throw new Error(`no ${kind} ${id}`);
  return record;
}

async function reviewOf(id: string) {
  return foldOf('review', await storyOf(id)).state;
}

describe('a closed period', () => {
  /** A task of March that is assigned, and the period closed on 14 April. */
  async function closedMarch(): Promise<string> {
    const task = ulid();
    await done('head', assigned('official', task));
    at('2026-04-14T02:00:00.000Z');
    await done('organiser', closed());
    at('2026-04-15T02:00:00.000Z');
    return task;
  }

  test('refuses what is written after, keeps it in the story all the same', async () => {
    const task = await closedMarch();
    expect(await tell(world, 'official', onTask(task, 'task.submitted.v1', submission))).toBe('refused period-locked');
    expect(await tell(world, 'head', confirmation('official'))).toMatch(/period-locked$/);
    expect(await tell(world, 'head', onTask(task, 'task.commented.v1', { text: 'Kỳ đã chốt' }))).toBe('accepted');
    expect((await storyOf(task, 'task')).entries.map(({ receipt }) => receipt?.verdict)).toEqual(['accepted', 'refused', 'accepted']);
  });

  test('holds what was written before and came late; nobody admits it while the period is closed', async () => {
    const task = await closedMarch();
    const before = write(world, 'official', { ...onTask(task, 'task.submitted.v1', submission), at: '2026-03-19T02:00:00.000Z' });
    // The device had seen the server in March: the time it claims is proven up to then.
    const proven = { ...before, seen: { epoch: 1, seq: 1, time: '2026-03-19T01:00:00.000Z' } };
    const { results } = await handIn(world, 'official', [proven]);
    expect(verdictOf(results[0]!)).toBe('held period-locked');
    const admit = onTask(task, 'entry.admitted.v1', { entry: proven.id, reason: 'Gửi từ vùng không có mạng' });
    expect(await tell(world, 'head', admit)).toBe('refused period-locked');

    const request = await done('organiser', onUnit('periodUnlockAsked', { period: '2026-03', reason: 'Bản ghi gửi muộn' }));
    expect(await tell(world, 'organiser', onUnit('periodUnlocked', { period: '2026-03', request, reason: 'Đồng ý' }))).toBe('refused second-person-needed');
    expect(await tell(world, 'head', onUnit('periodUnlocked', { period: '2026-03', request, reason: 'Đồng ý' }))).toBe('refused not-allowed');
    await done('chair', onUnit('periodUnlocked', { period: '2026-03', request, reason: 'Đồng ý' }));
    expect((await organisationOf(world)).unit.locks).toEqual([]);
    expect(await tell(world, 'official', onTask(task, 'entry.admitted.v1', { entry: proven.id, reason: 'x' }))).toBe('refused own-record');
    expect(await tell(world, 'head', { ...admit, data: { ...admit.data } })).toBe('accepted');
    const { state } = foldOf('task', await storyOf(task, 'task'));
    expect([state.status, state.units[0]?.firstSubmitted]).toEqual(['submitted', '2026-03-19']);
  });

  test.each([
    ['the officer', 'organiser', 'accepted'], ['the Chair', 'chair', 'accepted'], ['a division’s head', 'head', 'refused not-allowed'], ['staff', 'official', 'refused not-allowed'],
  ])('is closed by %s: %s → %s', async (_who, actor, verdict) => {
    at('2026-04-14T02:00:00.000Z');
    expect(await tell(world, actor, closed())).toBe(verdict);
  });

  test('not before it is over, not twice, and every step stays in the unit’s story', async () => {
    at('2026-03-31T16:00:00.000Z');
    expect(await tell(world, 'organiser', closed())).toBe('refused period-not-over');
    at('2026-04-14T02:00:00.000Z');
    expect(await tell(world, 'organiser', closed())).toBe('accepted');
    expect(await tell(world, 'chair', closed())).toBe('refused already-exists');
    const request = await done('chair', onUnit('periodUnlockAsked', { period: '2026-03', reason: 'Sót' }));
    await done('organiser', onUnit('periodUnlocked', { period: '2026-03', request, reason: 'Đúng' }));
    await done('organiser', closed());
    const types = (await storyOf(world.unit, 'unit')).entries.filter(({ type, receipt }) => /period/i.test(type) && receipt?.verdict === 'accepted').map(({ type }) => type.split('.')[1]);
    expect(types).toEqual(['periodLocked', 'periodUnlockAsked', 'periodUnlocked', 'periodLocked']);
  });
});

describe('an objection', () => {
  async function objected(): Promise<string> {
    at('2026-04-02T02:00:00.000Z');
    const first = await done('head', confirmation('official'));
    await done('official', onReview('seen', { confirmation: first }));
    at('2026-04-06T02:00:00.000Z');
    await done('official', onReview('objected', { objection: 'o1', confirmation: first, lines: ['I.1'], text: 'Chưa đúng' }));
    return first;
  }

  test('upheld leads to a new confirmation; both versions are kept, and the contest begins anew', async () => {
    const first = await objected();
    await done('head', onReview('objectionAnswered', { objection: 'o1', upheld: true, reason: 'Đúng' }));
    expect(await tell(world, 'head', onReview('objectionAnswered', { objection: 'o1', upheld: false, reason: 'x' }))).toBe('refused already-decided');
    const second = await done('head', confirmation('official', { comment: 'Sửa theo đề nghị' }));
    const { confirmed, earlier, contest } = await reviewOf(MONTH);
    expect([confirmed?.entry, earlier.map(({ entry }) => entry), contest.objections[0]?.answer?.upheld]).toEqual([second, [first], true]);
    expect(await tell(world, 'official', onReview('objected', { objection: 'o2', confirmation: first, lines: [], text: 'x' }))).toBe('refused outdated');
  });

  test('comes too late once he has seen the result, never before', async () => {
    at('2026-04-02T02:00:00.000Z');
    const first = await done('head', confirmation('official'));
    at('2026-04-20T02:00:00.000Z');
    await done('official', onReview('seen', { confirmation: first }));
    at('2026-04-30T02:00:00.000Z');
    expect(await tell(world, 'official', onReview('objected', { objection: 'o1', confirmation: first, lines: [], text: 'x' }))).toBe('refused contest-closed');
  });

  test.each([
    ['himself', 'official', true], ['his head', 'head', true], ['the Chair', 'chair', true], ['the officer', 'organiser', true],
    ['a colleague', 'colleague', false], ['another head', 'head2', false],
  ])('is read by %s (%s): %s', async (_who, reader, reads) => {
    await objected();
    const session = { unit: world.unit, person: reader, login: reader, device: 'd', mustChangePassword: false, pushOnly: false };
    const text = await pull(world.deps, session, { epoch: 0, seq: 0, scope: '', page: '' });
    expect(text.includes('Chưa đúng') || text.includes('"o1"')).toBe(reads);
    expect(await mayReadRecord(world.deps, session, MONTH)).toBe(reads);
  });

  test('is not there for another unit, whatever a statement asks', async () => {
    await objected();
    const text = `select id from record where id = '${MONTH}'`;
    expect((await queryUnit(world.deps.database, world.unit, { text })).rows).toHaveLength(1);
    expect((await queryUnit(world.deps.database, 'another-unit', { text })).rows).toEqual([]);
  });
});

describe('the year’s decision', () => {
  const about = { person: 'official', year: 2026 };
  const decided = (decision: string, more: Record<string, unknown> = {}) => ofYear('decided', {
    ...about, decision, level: 'good', document: `QĐ ${decision}`, on: '2026-12-10', average: null, replaces: null, ...more,
  });
  const petition = ofYear('petitioned', { ...about, petition: 'k1', decision: 'd1', text: 'Đề nghị xem lại' });
  const answer = (upheld: boolean) => ofYear('petitionAnswered', { petition: 'k1', upheld, reason: 'Đã xem lại' });

  test('petitioned, answered once, replaced by one that names it; both stay', async () => {
    at('2026-12-10T02:00:00.000Z');
    await done('chair', decided('d1'));
    await done('official', ofYear('decisionSeen', { decision: 'd1' }));
    await done('official', petition);
    expect(await tell(world, 'organiser', answer(true))).toBe('refused decided-above');
    expect(await tell(world, 'chair', answer(true))).toBe('accepted');
    expect(await tell(world, 'chair', answer(false))).toBe('refused already-decided');
    expect(await tell(world, 'chair', decided('d2', { level: 'excellent' }))).toBe('refused not-the-last-decision');
    expect(await tell(world, 'chair', decided('d2', { level: 'excellent', replaces: 'd1' }))).toBe('refused reason-needed');
    expect(await tell(world, 'chair', decided('d2', { level: 'excellent', replaces: 'd1', reason: 'Theo kiến nghị' }))).toBe('accepted');
    const { decisions, petitions } = (await reviewOf(YEAR)).year;
    expect(decisions.map(({ decision, level, replaces, seenAt }) => [decision, level, replaces, seenAt !== null])).toEqual([['d1', 'good', null, true], ['d2', 'excellent', 'd1', false]]);
    expect(petitions[0]?.answer).toMatchObject({ by: 'chair', upheld: true });
  });

  test('found wrong, replaced by the managing agency alone, whose decision the officer records (Điều 21.3)', async () => {
    at('2026-12-10T02:00:00.000Z');
    await done('chair', decided('d1'));
    const wrong = { level: 'completed', replaces: 'd1', reason: 'Khai sai' };
    expect(await tell(world, 'chair', decided('d2', wrong))).toBe('refused managing-agency-needed');
    expect(await tell(world, 'chair', decided('d2', { ...wrong, agency: 'UBND tỉnh' }))).toBe('refused managing-agency-needed');
    await done('chair', ofYear('replacementAsked', { ...about, decision: 'd1', reason: 'Khai sai' }));
    expect(await tell(world, 'organiser', ofYear('replacementAsked', { ...about, decision: 'd1', reason: 'Lần nữa' }))).toBe('refused already-exists');
    expect(await tell(world, 'organiser', decided('d2', wrong))).toBe('refused managing-agency-needed');
    await done('organiser', decided('d2', { ...wrong, agency: 'UBND tỉnh' }));
    const { decisions, replacementsAsked } = (await reviewOf(YEAR)).year;
    expect(decisions.map(({ decision, agency }) => [decision, agency])).toEqual([['d1', undefined], ['d2', 'UBND tỉnh']]);
    expect(replacementsAsked?.map(({ by, decision }) => [by, decision])).toEqual([['chair', 'd1']]);
  });

  test.each([
    ['the Chair', 'chair', 'accepted'], ['the officer', 'organiser', 'refused decided-above'], ['his head', 'head', 'refused not-allowed'],
    ['a colleague', 'colleague', 'rejected not-allowed'], ['himself', 'official', 'refused own-record'],
  ])('by %s (%s): %s', async (_who, actor, verdict) => {
    at('2026-12-10T02:00:00.000Z');
    expect(await tell(world, actor, decided('d1'))).toBe(verdict);
  });
});
