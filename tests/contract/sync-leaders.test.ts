/** The server's figure of leaders: it follows the standing of everybody under them, in the very hand-in that moves it. */
import { ulid } from 'ulid';
import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/scoring/canonical-score.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { LED } from '#tests/support/leader-marks.ts';
import { addDeputies, confirm, confirmation, deviceScores, doWork, documentsOf, scoreOf, summaryOf } from '#tests/support/month-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { assigned, handIn, onTask, PERIOD, posted, tell, write } from '#tests/simulation/server-world.ts';
import type { Written } from '#tests/simulation/server-world.ts';

const world = worldForEachTest();

/** Official and colleague under the deputy head and the head, these under the Vice-Chair; everybody at 100. */
beforeEach(async () => {
  await addDeputies(world);
  for (const [assigner, person] of [['head', 'official'], ['head', 'colleague'], ['head', 'deputy'], ['chair', 'head'], ['chair', 'vice']] as const) {
    await doWork(world, assigner, person);
  }
  for (const person of ['official', 'colleague']) await confirm(world, 'head', person);
  await confirm(world, 'head', 'deputy', { leadership: LED });
  for (const person of ['head', 'vice']) await confirm(world, 'chair', person, { leadership: LED });
});

const dOf = async (person: string) => (await scoreOf(world, person)).ratios.find(({ key }) => key === 'd')?.value.exact;
const below = async () => {
  const leaders = ['deputy', 'head', 'vice'];
  const shares = await Promise.all(leaders.map(dOf));
  return leaders.filter((_, index) => shares[index] === '1/2');
};

/** Far more planned work than anybody does in the month, so that the score falls to 31. */
const burden = (person: string) => assigned(person, ulid(), { quantity: '98' });

async function expectTheScoresOfADevice(): Promise<void> {
  const own = await deviceScores(world);
  for (const { id, summary } of await documentsOf(world, 'review')) {
    expect(canonicalJson(summary!.score), id).toBe(canonicalJson(own.get(id.split('.')[0]!)));
  }
}

async function headOfStream(): Promise<number> {
  const { rows } = await ownerOf(world.deps.database).query<{ head: string }>('select head from unit where id = $1', [world.unit]);
  return Number(rows[0]!.head);
}

test('at first nobody is below, and nothing is provisional', async () => {
  expect(await below()).toEqual([]);
  for (const person of ['official', 'deputy', 'head', 'vice']) {
    expect(await scoreOf(world, person)).toMatchObject({ total: { display: '100.00' }, provisional: false });
  }
  // Nobody in the commune assigns to its Chair: no work, no figure.
  expect(await summaryOf(world, 'chair')).toBeNull();
  await expectTheScoresOfADevice();
});

describe('d of everybody above', () => {
  test('falls in the same hand-in as the score below 50, up the whole tree, and rises with it', async () => {
    expect(await tell(world, 'head', burden('official'))).toBe('accepted');
    expect(await scoreOf(world, 'official')).toMatchObject({ total: { display: '31.40' }, level: 'not-completed' });
    expect(await below()).toEqual(['deputy', 'head', 'vice']);
    expect(await scoreOf(world, 'head')).toMatchObject({ role: 'head', total: { exact: '565/6', display: '94.17' } });
    const moved = await Promise.all(['official', 'deputy', 'head', 'vice'].map(async (person) => (await summaryOf(world, person))!.seq));
    expect(new Set(moved)).toEqual(new Set([await headOfStream()]));
    expect((await summaryOf(world, 'colleague'))!.seq).toBeLessThan(await headOfStream());
    await expectTheScoresOfADevice();

    const task = (await documentsOf(world, 'task')).find(({ entries }) => (entries[0]!.data as { quantity: string }).quantity === '98')!;
    expect(await tell(world, 'head', onTask(task.id, 'task.cancelled.v1', { reason: 'Giao nhầm' }))).toBe('accepted');
    expect(await below()).toEqual([]);
    await expectTheScoresOfADevice();
  });

  test('goes no higher than whom it is asked of: a deputy’s field, not the colleague outside it', async () => {
    expect(await tell(world, 'head', burden('colleague'))).toBe('accepted');
    expect(await below()).toEqual(['head', 'vice']);
    await expectTheScoresOfADevice();
  });

  test('a leader whose own score falls below 50 counts for those above him', async () => {
    expect(await tell(world, 'chair', burden('head'))).toBe('accepted');
    // d, đ and e alone are half of the task results.
    expect(await scoreOf(world, 'head')).toMatchObject({ total: { display: '65.70' } });
    const each = (text: string) => Object.fromEntries(Object.keys(FULL_MARKS).map((line) => [line, text]));
    await confirm(world, 'chair', 'head', { leadership: LED, marks: each('0'), reasons: each('Không đạt') });
    expect(await scoreOf(world, 'head')).toMatchObject({ total: { display: '35.70' } });
    expect(await below()).toEqual(['vice']);
    await expectTheScoresOfADevice();
  });

  test('nobody’s figure above moves while the standing stays', async () => {
    const before = await summaryOf(world, 'head');
    expect(await tell(world, 'head', assigned('official'))).toBe('accepted');
    expect(await scoreOf(world, 'official')).toMatchObject({ total: { display: '65.00' } });
    expect(await summaryOf(world, 'head')).toEqual(before);
  });

  test('what is not confirmed below keeps the figure above provisional, until it is', async () => {
    await doWork(world, 'chair', 'head2');
    await confirm(world, 'chair', 'head2', { leadership: LED });
    expect(await scoreOf(world, 'head2')).toMatchObject({ provisional: false });
    await doWork(world, 'head2', 'official2');
    const selfScored: Written = {
      kind: 'review', record: `official2.${PERIOD}`, type: 'review.selfScored.v1',
      data: { person: 'official2', period: PERIOD, marks: FULL_MARKS, comments: {}, figure: null },
    };
    const marked = write(world, 'official2', selfScored);
    await handIn(world, 'official2', [marked]);
    expect(await scoreOf(world, 'head2')).toMatchObject({ total: { display: '100.00' }, provisional: true });
    await confirm(world, 'head2', 'official2', { selfScored: marked.id });
    expect(await scoreOf(world, 'head2')).toMatchObject({ provisional: false });
    await expectTheScoresOfADevice();
  });

  test('several hand-ins of one moment are each as if they were alone', async () => {
    await Promise.all([tell(world, 'head', burden('official')), tell(world, 'chair', burden('head')), tell(world, 'head2', assigned('official2'))]);
    expect(await below()).toEqual(['deputy', 'head', 'vice']);
    await expectTheScoresOfADevice();
  });
});

describe('changes of posts', () => {
  test('who moves to another division in the month counts for those who lead him at its end', async () => {
    await doWork(world, 'chair', 'head2');
    await confirm(world, 'chair', 'head2', { leadership: LED });
    await tell(world, 'head', burden('official'));
    const ended: Written = { kind: 'person', record: 'official', type: 'person.postEnded.v1', data: { post: 'post-official', to: '2026-03-15' } };
    const moved = posted('official', { post: 'post-2', division: 'culture', from: '2026-03-16' });
    const { results } = await handIn(world, 'organiser', [ended, moved].map((one) => write(world, 'organiser', one)));
    expect(results[0]!.receipts.map(({ receipt }) => receipt.verdict)).toEqual(['accepted', 'accepted']);
    // The deputy head's field names the official himself, wherever he works.
    expect(await below()).toEqual(['deputy']);
    expect(await dOf('head2')).toBe('1/2');
    expect(await scoreOf(world, 'official')).toMatchObject({ total: { display: '31.40' } });
    await expectTheScoresOfADevice();
  });

  test('another field, another d', async () => {
    await tell(world, 'head', burden('official'));
    const assign = (field: string[]): Written => ({ kind: 'person', record: 'deputy', type: 'person.fieldAssigned.v1', data: { post: 'post-deputy', field } });
    expect(await tell(world, 'head', assign(['colleague']))).toBe('accepted');
    expect(await below()).toEqual(['head', 'vice']);
    expect(await tell(world, 'head', assign([]))).toBe('accepted');
    expect((await scoreOf(world, 'deputy')).ratios.find(({ key }) => key === 'd')).toMatchObject({ denominator: { exact: '0/1' }, value: { exact: '1/1' } });
    await expectTheScoresOfADevice();
  });

  test('who becomes a leader is scored as one, in his months from then on only', async () => {
    await tell(world, 'organiser', posted('colleague', { post: 'post-2', role: 'deputy', division: 'economy', field: ['official'], from: '2026-03-10' }));
    expect(await scoreOf(world, 'colleague')).toMatchObject({ role: 'deputy', total: null, reason: 'no-leadership-marks' });
    const before = await summaryOf(world, 'head');
    await tell(world, 'organiser', posted('official', { post: 'post-2', role: 'deputy', division: 'economy', field: ['colleague'], from: '2026-04-01' }));
    expect(await scoreOf(world, 'official')).toMatchObject({ role: 'staff' });
    expect(await summaryOf(world, 'head')).toEqual(before);
    await expectTheScoresOfADevice();
  });
});

describe('marks of leadership', () => {
  const selfMarks = (person: string, more: object): Written => ({
    kind: 'review', record: `${person}.2026-04`, type: 'review.selfScored.v1',
    data: { person, period: '2026-04', marks: FULL_MARKS, comments: {}, figure: null, ...more },
  });

  test.each<[string, string, () => Written, string]>([
    ['none at all', 'chair', () => confirmation('head'), 'refused leadership-missing'],
    ['one of the two', 'chair', () => confirmation('head', { leadership: { organising: '1' } }), 'refused bad-leadership'],
    ['a half without a reason', 'chair', () => confirmation('head', { leadership: { organising: '1', uniting: '0.5' } }), 'refused bad-leadership'],
    ['a half with a reason for the other', 'chair', () => confirmation('head', { leadership: { ...LED, uniting: '0.5' }, reasons: { organising: 'Chậm' } }), 'refused bad-leadership'],
    ['a half with its reason', 'chair', () => confirmation('head', { leadership: { ...LED, uniting: '0.5' }, reasons: { uniting: 'Còn đùn đẩy' } }), 'accepted'],
    ['neither full nor half', 'chair', () => confirmation('head', { leadership: { ...LED, uniting: '0.75' }, reasons: { uniting: 'x' } }), 'refused bad-leadership'],
    ['of staff, by the head', 'head', () => confirmation('official', { leadership: LED }), 'refused not-a-leader'],
    ['of staff, by himself', 'official', () => selfMarks('official', { leadership: LED }), 'refused not-a-leader'],
    ['his own, by a deputy', 'deputy', () => selfMarks('deputy', { leadership: LED }), 'accepted'],
    ['left open in the own marks', 'deputy', () => selfMarks('deputy', {}), 'accepted'],
    ['confirmed by himself', 'head', () => confirmation('head', { leadership: LED }), 'refused own-record'],
    ['confirmed by who does not monitor him', 'vice', () => confirmation('head', { leadership: LED }), 'refused not-allowed'],
  ])('%s', async (_what, actor, written, verdict) => {
    expect(await tell(world, actor, written())).toBe(verdict);
  });

  test('the half is counted, and the reason stands in the review', async () => {
    await confirm(world, 'chair', 'vice', { leadership: { ...LED, uniting: '0.5' }, reasons: { uniting: 'Còn đùn đẩy' } });
    expect(await scoreOf(world, 'vice')).toMatchObject({ total: { exact: '565/6' }, provisional: false });
    await expectTheScoresOfADevice();
  });
});
