/**
 * Whole units, where one person's score reaches another's: trees, concurrent posts, moves, people without data.
 * NĐ335 Điều 15.3–15.4: a leader answers for everybody under his authority; domain §2: what counts in a period.
 */
import { describe, expect, it } from 'vitest';
import type { PersonState } from '#domain/organisation/person.ts';
import { canonicalInput } from '#domain/scoring/canonical-score.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { personOf, reviewOf, scoresOf, workOf } from '#tests/support/scored-unit.ts';
import type { UnitFacts } from '#tests/support/scored-unit.ts';
import { ward } from '#tests/support/story.ts';

const EVERYBODY = ['an', 'binh', 'chi', 'officer', 'deputyA', 'headA', 'headB', 'vice', 'chair'];
const LEADERS = ['deputyA', 'headA', 'headB', 'vice', 'chair'];

/** Everybody does all of 14 units, but for those named: 'an: 4' is 4 of 14, 50 points; 0 assigned for null. */
function month(done: Readonly<Record<string, number | null>> = {}, change: Partial<UnitFacts> = {}, people: Record<string, PersonState> = {}): ReadonlyMap<string, PeriodScore> {
  const all = [...new Set([...EVERYBODY, ...Object.keys(people), ...Object.keys(done)])];
  const tasks = all.flatMap((person) => (done[person] === null ? [] : [workOf(person, 14, done[person] ?? 14)]));
  const scores = scoresOf({ org: ward(people), tasks, ...change });
  return new Map([...scores].map(([person, { score }]) => [person, score]));
}

/** d of each leader in percent, in the order deputyA, headA, headB, vice, chair. */
function shares(scores: ReadonlyMap<string, PeriodScore>): readonly (string | undefined)[] {
  return LEADERS.map((person) => scores.get(person)?.ratios.find(({ key }) => key === 'd')?.value.display.replace('.00', ''));
}

describe('a tree of three levels: Chair, Vice-Chair and heads, staff', () => {
  it.each<readonly [why: string, done: Readonly<Record<string, number | null>>, expected: readonly string[]]>([
    ['all met', {}, ['100', '100', '100', '100', '100']],
    ['one at exactly 50 is met', { an: 4 }, ['100', '100', '100', '100', '100']],
    ['one below, in the field of both deputies: his head, the Vice-Chair and the Chair too', { an: 3 }, ['50', '50', '100', '50', '50']],
    ['one below outside the field of his division’s deputy', { binh: 3 }, ['100', '50', '100', '50', '50']],
    ['one below in a division no Vice-Chair is responsible for', { chi: 3 }, ['100', '100', '50', '100', '50']],
    ['a head without any work of his own done still has 30 + 35', { headA: 0 }, ['100', '100', '100', '100', '100']],
    ['nothing assigned is passed over', { an: null, chi: null, officer: null }, ['100', '100', '100', '100', '100']],
    ['one passed over does not hide one below', { an: null, binh: 0 }, ['100', '50', '100', '50', '50']],
  ])('%s', (_, done, expected) => expect(shares(month(done))).toEqual(expected));

  it('a leader below 50 by his own work and d, đ, e: 20 + 70 × (0 + 0.5 + 0.5 + 0.5) ÷ 6 = 37.50, and the Chair loses by it', () => {
    const marks = Object.fromEntries(['I.1', 'I.2'].map((line) => [line, '0']));
    const low = reviewOf({ confirmed: { ...reviewOf().confirmed!, marks: { ...reviewOf().confirmed!.marks, ...marks }, leadership: { organising: '0.5', uniting: '0.5' } } });
    const scores = month({ headB: 0, chi: 0 }, { reviews: { headB: low } });
    expect(scores.get('headB')).toMatchObject({ total: { display: '37.50' }, level: 'not-completed' });
    expect(shares(month({ headB: 0 }, { reviews: { headB: low } })).at(-1)).toBe('50');
  });

  it('a subordinate’s exact score decides, not the one shown: 49.995 is below', () => {
    const tasks = [...EVERYBODY.filter((one) => one !== 'an').map((one) => workOf(one, 14, 14)), workOf('an', 14_000, 3999)];
    const scores = scoresOf({ org: ward(), tasks });
    expect([scores.get('an')!.score.total?.display, scores.get('headA')!.input.leadership?.subordinates[0]]).toEqual(['50.00', { person: 'an', standing: 'below', provisional: false }]);
  });

  it('whoever is not confirmed makes those above him provisional, and nobody else', () => {
    const self = { entry: 's', at: '', marks: reviewOf().confirmed!.marks, comments: {}, leadership: null, strengths: '', weaknesses: '', figure: null };
    const scores = month({}, { reviews: { chi: reviewOf({ self, confirmed: null }) } });
    expect([...scores].filter(([, { provisional }]) => provisional).map(([person]) => person)).toEqual(['chi', 'headB', 'chair']);
  });

  it('a review without any mark leaves its person out of d', () => {
    const scores = month({ an: 0 }, { reviews: { an: null } });
    expect([scores.get('an')?.reason, ...shares(scores)]).toEqual(['no-general-marks', '100', '100', '100', '100', '100']);
  });
});

describe('concurrent posts, moves and leavers', () => {
  const a = (to: string, from = '2026-01-01') => personOf(['staff', 'a', { from, to }]);

  it.each<readonly [why: string, people: Record<string, PersonState>, expected: readonly string[]]>([
    ['staff of two divisions: both heads answer', { x: personOf(['staff', 'a'], ['staff', 'b']) }, ['100', '50', '50', '50', '50']],
    ['a head who is staff elsewhere is judged by those of higher rank alone', { x: personOf(['head', 'c'], ['staff', 'a']) }, ['100', '100', '100', '50', '50']],
    ['transferred from a to b in the period: the last day decides', { x: personOf(['staff', 'a', { to: '2026-03-14' }], ['staff', 'b', { from: '2026-03-15' }]) }, ['100', '100', '50', '100', '50']],
    ['left in the period: his last division still answers', { x: a('2026-03-10') }, ['100', '50', '100', '50', '50']],
    ['left before it', { x: a('2026-02-28') }, ['100', '100', '100', '100', '100']],
    ['came after it', { x: personOf(['staff', 'a', { from: '2026-04-01' }]) }, ['100', '100', '100', '100', '100']],
    ['without a division: the Chair alone', { x: personOf(['staff', null]) }, ['100', '100', '100', '100', '50']],
  ])('somebody below 50, %s', (_, people, expected) => {
    const unmet = { x: reviewOf({ confirmed: { ...reviewOf().confirmed!, leadership: { organising: '0', uniting: '0' } } }) };
    expect(shares(month({ x: 0 }, { reviews: unmet }, people))).toEqual(expected);
  });

  it('two heads who are staff in each other’s division are both scored: no circle', () => {
    const people = { headA: personOf(['head', 'a'], ['staff', 'b']), headB: personOf(['head', 'b'], ['staff', 'a']) };
    const scores = month({ headA: 0, an: 0 }, {}, people);
    expect(shares(scores)).toEqual(['50', '50', '100', '50', '50']);
    expect([...scores.keys()].filter((person) => person.startsWith('head'))).toEqual(['headA', 'headB']);
  });

  it('a head who left on the 20th is scored as a head over those he led', () => {
    const people = { headA: personOf(['head', 'a', { to: '2026-03-20' }]), x: personOf(['head', 'a', { from: '2026-03-21' }]) };
    const scores = month({ an: 0 }, {}, people);
    expect(['headA', 'x'].map((person) => [scores.get(person)?.role, scores.get(person)?.ratios[3]?.value.display])).toEqual([['head', '50.00'], ['head', '50.00']]);
  });

  it('a person who did not work in the period has no score in it', () => {
    const scores = month({}, {}, { x: a('2026-02-28'), y: personOf(['staff', 'a', { from: '2026-04-01' }]) });
    expect(['left', 'x', 'y'].filter((person) => scores.has(person))).toEqual([]);
  });

  it('a deputy whose field is empty answers for nobody: d = 100%', () => {
    const scores = month({ an: 0, binh: 0 }, {}, { deputyA: personOf(['deputy', 'a']) });
    expect(scores.get('deputyA')).toMatchObject({ role: 'deputy', total: { exact: '100/1' } });
  });
});

describe('scores known from elsewhere', () => {
  const known = (person: string) => (person === 'chi' ? scoresOf({ org: ward(), tasks: [workOf('chi', 14, 0)] }).get('chi')!.score : null);

  it('stand for the people whose tasks are not here; theirs is not taken from what is', () => {
    expect(shares(month({ chi: 14 }, { known }))).toEqual(['100', '100', '50', '100', '50']);
  });
});

describe('what a leader’s inputs hold of the people under him', () => {
  const input = (done: number) => scoresOf({ org: ward(), tasks: [...EVERYBODY.filter((one) => one !== 'an').map((one) => workOf(one, 14, 14)), workOf('an', 14, done)] }).get('headA')!.input;

  it('only how they stand: their inputs’ text changes when somebody crosses 50, and not before', () => {
    expect([canonicalInput(input(13)), canonicalInput(input(4))]).toEqual([canonicalInput(input(14)), canonicalInput(input(14))]);
    expect(canonicalInput(input(3))).not.toBe(canonicalInput(input(4)));
  });

  it('nobody where the rules have no leadership criteria', () => {
    const org = ward({}, { profiles: [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ' }] });
    expect(scoresOf({ org, tasks: [] }).get('chair')!.input).toMatchObject({ role: 'head', leadership: { subordinates: [] } });
  });
});
