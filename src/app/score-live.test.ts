import { describe, expect, it } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import { submittedTask, taskStory } from '#tests/support/head-world.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { entry, plainEntry, received, recordOf, ward } from '#tests/support/story.ts';
import type { Live } from './app.ts';
import { createCell, firstOf } from './live.ts';
import { createScores } from './score-live.ts';
import { createUnitScorer } from './unit-scores-live.ts';

const MARKED = '2026-03-15T02:00:00.000Z';
const BOTH = { organising: '1', uniting: '1' };

function marked(person: string, leadership?: object, period = '2026-03'): RecordDocument {
  const data = { person, period, marks: FULL_MARKS, comments: {}, figure: null, ...(leadership && { leadership }) };
  return recordOf('review', `${person}.${period}`, received([entry('review', `${person}.${period}`, person, 'review.selfScored.v1', MARKED, data)]));
}

function accepted(id: string, person: string): RecordDocument {
  const task = submittedTask(id, undefined, { person });
  const accept = entry('task', id, 'chair', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: task.entries[1]!.id });
  return { ...task, entries: received([...task.entries.map(plainEntry), accept]) };
}

async function device(person: string, records: readonly RecordDocument[], org = ward()) {
  const store = createMemoryStore(person);
  await store.merge(records);
  const wanted: string[] = [];
  const scores = createScores({
    account: { login: person, person, unit: 'u1', name: person }, store, organisation: createCell(org), today: () => '2026-03-16',
    digest: async (bytes) => String(bytes.byteLength),
    older: {
      wantPeriod: async (kind, query) => {
        wanted.push(`${kind} ${query.person ?? '*'} ${query.period}`);
        return 'kept';
      },
    },
  });
  return { store, scores, wanted };
}

function ratio(score: { ratios: readonly { key: string; value: { display: string } }[] } | undefined, key: string) {
  return score?.ratios.find((one) => one.key === key)?.value.display;
}

/** An has done nothing: 30 points, below 50. */
const LEADER = [accepted('own', 'headA'), marked('headA', BOTH), taskStory('t-an'), marked('an')];

describe('the score of a leader', () => {
  it('rests on the scores of those under him, computed here', async () => {
    const { scores } = await device('headA', LEADER);
    const scored = await firstOf(scores.score('headA', '2026-03'));
    expect(scored?.input).toMatchObject({ role: 'head', leadership: { subordinates: expect.arrayContaining([{ person: 'an', standing: 'below', provisional: true }]) } });
    expect([ratio(scored?.score, 'd'), scored?.score.total?.display]).toEqual(['50.00', '94.17']);
  });

  it('moves at once with his own pending decision, before any server knows', async () => {
    const { scores, store } = await device('headA', [...LEADER.slice(0, 2), submittedTask('t-an'), marked('an')]);
    const seen: (string | undefined)[] = [];
    const stop = scores.score('headA', '2026-03').subscribe((scored) => seen.push(ratio(scored?.score, 'd')));
    await expect.poll(() => seen.at(-1)).toBe('50.00');
    const row = await store.get('task', 't-an');
    await store.append(plainEntry(entry('task', 't-an', 'headA', 'task.accepted.v1', '2026-03-16T02:00:00.000Z', { submission: row!.record.entries[1]!.id })));
    await expect.poll(() => seen.at(-1)).toBe('100.00');
    stop();
  });

  it('takes the server’s figure of those whose tasks are not here, and asks for it', async () => {
    const summary = (engine: string) => ({
      epoch: 1, seq: 9, engine, profile: 'nd335', inputs: 'x', asOf: MARKED,
      score: { person: 'an', total: { exact: '40/1', display: '40.00' }, provisional: false },
    });
    const closed = (engine: string) => [accepted('own', 'headA'), marked('headA', BOTH), { ...recordOf('review', 'an.2026-03', []), summary: summary(engine) }];
    const { scores, wanted } = await device('headA', closed(ENGINE));
    expect(ratio((await firstOf(scores.score('headA', '2026-03')))?.score, 'd')).toBe('50.00');
    expect(wanted).toContain('review * 2026-03');
    const older = await device('headA', closed('period-score/0'));
    expect(ratio((await firstOf(older.scores.score('headA', '2026-03')))?.score, 'd')).toBe('100.00');
  });

  it('says whose records the viewer may not have', async () => {
    const vice = ward().people.get('vice')!;
    const org = ward({ vice: { ...vice, posts: vice.posts.map((post) => ({ ...post, field: ['headA'] })) } });
    const { scores } = await device('vice', LEADER, org);
    expect((await firstOf(scores.score('headA', '2026-03')))?.unseen).toEqual(['an', 'binh', 'deputyA']);
    const own = await device('headA', LEADER);
    expect((await firstOf(own.scores.score('headA', '2026-03')))?.unseen).toEqual([]);
  });

  it('follows him when he is made a head, without a new watch', async () => {
    const store = createMemoryStore('an');
    await store.merge([accepted('own', 'an'), marked('an')]);
    const organisation = createCell(ward());
    const deps = { account: { login: 'an', person: 'an', unit: 'u1', name: 'An' }, store, organisation, today: () => '2026-03-16', digest: async () => '', older: { wantPeriod: async () => 'kept' as const } };
    const roles: (string | undefined)[] = [];
    const stop = createScores(deps).score('an', '2026-03').subscribe((scored) => roles.push(scored?.score.role));
    await expect.poll(() => roles.at(-1)).toBe('staff');
    const an = ward().people.get('an')!;
    organisation.set(ward({ an: { ...an, posts: an.posts.map((post) => ({ ...post, role: 'head' as const, division: 'c' })) } }));
    await expect.poll(() => roles.at(-1)).toBe('head');
    stop();
  });
});

describe('the scores of a unit', () => {
  it.each([
    ['chair', ['an', 'binh', 'chair', 'chi', 'deputyA', 'headA', 'headB', 'officer', 'vice'], 'the whole unit'],
    ['headA', ['an', 'binh', 'deputyA', 'headA'], 'his division'],
    ['an', ['an'], 'himself'],
  ])('are those of whom %s sees: %j (%s)', async (viewer, people) => {
    const { scores } = await device(viewer, LEADER);
    expect([...(await firstOf(scores.unitScores('2026-03'))).keys()].sort()).toEqual(people);
  });

  it('leave out who came later or had gone', async () => {
    const { scores } = await device('chair', []);
    expect((await firstOf(scores.unitScores('2025-12'))).size).toBe(0);
    expect((await firstOf(scores.unitScores('2026-02'))).has('left')).toBe(true);
  });
});

describe('createUnitScorer', () => {
  async function rowsOf(records: readonly RecordDocument[]) {
    const store = createMemoryStore('chair');
    await store.merge(records);
    return { store, read: async (org = ORG) => [await store.list('task', {}), await store.list('review', {}), org] as const };
  }
  const ORG = ward();

  it('works out one person again for one entry more, and his leaders only when he crosses the level', async () => {
    const { store, read } = await rowsOf([...LEADER, accepted('t-binh', 'binh'), marked('binh')]);
    const score = createUnitScorer('2026-03');
    const before = score(await read());
    await store.append(plainEntry(entry('task', 't-an', 'an', 'task.started.v1', '2026-03-16T02:00:00.000Z', {})));
    const after = score(await read());
    const changed = [...after].filter(([person, one]) => one !== before.get(person)).map(([person]) => person);
    expect(changed).toEqual(['an']);
  });

  it('starts anew when somebody is moved', async () => {
    const { read } = await rowsOf(LEADER);
    const score = createUnitScorer('2026-03');
    const an = ORG.people.get('an')!;
    expect(ratio(score(await read()).get('headA')?.score, 'd')).toBe('50.00');
    const moved = ward({ an: { ...an, posts: an.posts.map((post) => ({ ...post, division: 'b' })) } });
    expect(ratio(score(await read(moved)).get('headA')?.score, 'd')).toBe('100.00');
  });
});

it('shares one computation among all who watch a period', async () => {
  const { scores, store } = await device('headA', LEADER);
  let watches = 0;
  const counted = { ...store, watch: (...args: Parameters<typeof store.watch>) => (watches += 1, store.watch(...args)) } as typeof store;
  const again = createScores({
    account: { login: 'headA', person: 'headA', unit: 'u1', name: '' }, store: counted, organisation: createCell(ward()), today: () => '2026-03-16',
    digest: async () => '', older: { wantPeriod: async () => 'kept' },
  });
  const lives: Live<unknown>[] = [again.unitScores('2026-03'), again.score('headA', '2026-03'), again.unitScores('2026-03')];
  const stops = lives.map((live) => live.subscribe(() => undefined));
  expect(watches).toBe(2);
  stops.forEach((stop) => stop());
  expect(scores).not.toBe(again);
});
