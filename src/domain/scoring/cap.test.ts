import { describe, expect, it } from 'vitest';
import { capsOf, percentText, withProposals, type CapOrganisation, type CapPerson } from './cap.ts';
import { ND335_YEAR } from '../profiles/nd335-year.ts';
import { figure } from './period-score.ts';
import { fromDecimal } from './rational.ts';
import type { CapBase, CapRules, LevelCode } from '../profiles/rule-profile.ts';

const RULES: CapRules = ND335_YEAR.cap;
const UNIT: CapOrganisation = { id: 'u1', outstanding: false };
const OUTSTANDING: CapOrganisation = { id: 'u1', outstanding: true };

function person(id: string, level: LevelCode | null, average: string | null = '80', given: Partial<CapPerson> = {}): CapPerson {
  return {
    person: id, organisation: 'u1', group: null, score: { level, average: average === null ? null : figure(fromDecimal(average)) }, ...given,
  };
}

function many(count: number, level: LevelCode | null, name: string = level ?? 'none'): CapPerson[] {
  return Array.from({ length: count }, (_, index) => person(`${name}-${index}`, level));
}

function candidatesOf(people: readonly CapPerson[]): readonly string[] | undefined {
  return capsOf(people, [UNIT], RULES)[0]?.candidates;
}

describe('how many may be excellent', () => {
  it.each([
    { why: '3 people: 20% of 3 is no one', article: 'Điều 20.5.a', base: 3, excellent: 1, unit: UNIT, rule: '20%', allowed: 0, over: 1 },
    { why: 'nobody is good', article: 'Điều 20.5.a', base: 0, excellent: 2, unit: UNIT, rule: '20%', allowed: 0, over: 2 },
    { why: '20% of 4 is not yet one', article: 'Điều 20.5.a', base: 4, excellent: 0, unit: UNIT, rule: '20%', allowed: 0, over: 0 },
    { why: '20% of 5 is exactly one', article: 'Điều 20.5.a', base: 5, excellent: 1, unit: UNIT, rule: '20%', allowed: 1, over: 0 },
    { why: '20% of 9 is one', article: 'Điều 20.5.a', base: 9, excellent: 2, unit: UNIT, rule: '20%', allowed: 1, over: 1 },
    { why: '20% of 15 is three', article: 'Điều 20.5.a', base: 15, excellent: 2, unit: UNIT, rule: '20%', allowed: 3, over: 0 },
    { why: 'outstanding: 25% of 4 is one', article: 'Điều 20.5.b', base: 4, excellent: 3, unit: OUTSTANDING, rule: '25%', allowed: 1, over: 2 },
    { why: 'outstanding: 25% of 3 is no one', article: 'Điều 20.5.b', base: 3, excellent: 0, unit: OUTSTANDING, rule: '25%', allowed: 0, over: 0 },
  ])('$article: $why', ({ article, base, excellent, unit, rule, allowed, over }) => {
    const people = [...many(base, 'good'), ...many(excellent, 'excellent'), ...many(2, 'completed'), ...many(1, 'not-completed'), ...many(3, null)];
    const [row] = capsOf(people, [unit], RULES);
    expect(row).toMatchObject({
      organisation: 'u1', group: null, rule, base, baseRule: 'good', allowed, over, article: `NĐ335 ${article}`,
      candidates: Array.from({ length: excellent }, (_, index) => `excellent-${index}`),
    });
  });

  it.each([
    { base: 'good', counts: ['good', 5, 1, 1], others: [['good-and-above', 7, 1, 1], ['rated', 15, 3, 0]] },
    { base: 'good-and-above', counts: ['good-and-above', 7, 1, 1], others: [['good', 5, 1, 1], ['rated', 15, 3, 0]] },
    { base: 'rated', counts: ['rated', 15, 3, 0], others: [['good', 5, 1, 1], ['good-and-above', 7, 1, 1]] },
  ] as const)('shows the base "$base" beside the other two (Điều 20.5.a)', ({ base, counts, others }) => {
    const people = [...many(5, 'good'), ...many(2, 'excellent'), ...many(7, 'completed'), ...many(1, 'not-completed'), ...many(9, null)];
    const [row] = capsOf(people, [UNIT], { ...RULES, base: base satisfies CapBase });
    expect([row?.baseRule, row?.base, row?.allowed, row?.over]).toEqual(counts);
    expect(row?.alternativeBases).toEqual(others.map(([baseRule, count, allowed, over]) => ({ baseRule, base: count, allowed, over })));
  });

  it.each([
    ['0.2', '20%'],
    ['0.125', '12.5%'],
    ['1', '100%'],
    ['1/3', '33.33%'],
  ])('prints a share of %s as %s', (share, text) => {
    expect(percentText(fromDecimal(share))).toBe(text);
  });
});

describe('the order of candidates', () => {
  it('puts the best exact average first, however it is shown', () => {
    const people = [person('a', 'excellent', '90'), person('b', 'excellent', '90.001'), person('c', 'excellent', '95'), person('d', 'good', '99')];
    expect(candidatesOf(people)).toEqual(['c', 'b', 'a']);
  });

  it('breaks a tie by id as text', () => {
    expect(candidatesOf([person('p2', 'excellent', '181/2'), person('p10', 'excellent', '90.5'), person('p1', 'excellent', '90.5')])).toEqual([
      'p1', 'p10', 'p2',
    ]);
  });

  it('breaks a tie by task results before the id, without them last', () => {
    const tied = [
      person('a', 'excellent', '95'),
      person('b', 'excellent', '95', { taskAverage: null }),
      person('c', 'excellent', '95', { taskAverage: '66' }),
      person('d', 'excellent', '95', { taskAverage: '67.5' }),
      person('e', 'excellent', '96'),
    ];
    expect(candidatesOf(tied)).toEqual(['e', 'd', 'c', 'a', 'b']);
    expect(candidatesOf(tied.toReversed())).toEqual(['e', 'd', 'c', 'a', 'b']);
  });

  it('puts whoever has no average last', () => {
    expect(candidatesOf([person('a', 'excellent', null), person('b', 'excellent', '90')])).toEqual(['b', 'a']);
    expect(candidatesOf([person('b', 'excellent', '90'), person('a', 'excellent', null)])).toEqual(['b', 'a']);
  });

  it('leaves the list it was given as it was', () => {
    const people = [person('a', 'excellent', '90'), person('b', 'excellent', '95')];
    capsOf(people, [UNIT], RULES);
    expect(people.map((one) => one.person)).toEqual(['a', 'b']);
  });
});

describe('rows', () => {
  it('follow the organisations as given, groups by name within each, and leave others out (Điều 20.5.a)', () => {
    const people = [
      ...many(5, 'good', 'x').map((one) => ({ ...one, group: 'văn phòng' })),
      { ...person('k', 'excellent', '95'), group: 'kinh tế' },
      person('n', 'good'),
      { ...person('z', 'excellent', '97'), organisation: 'u2', group: 'kinh tế' },
      { ...person('o', 'excellent', '99'), organisation: 'elsewhere' },
    ];
    const rows = capsOf(people, [{ id: 'u2', outstanding: false }, UNIT, { id: 'u3', outstanding: true }], RULES);
    expect(rows.map((row) => [row.organisation, row.group, row.rule, row.base, row.allowed, row.candidates])).toEqual([
      ['u2', null, '20%', 0, 0, ['z']],
      ['u2', 'kinh tế', '20%', 0, 0, ['z']],
      ['u1', null, '20%', 6, 1, ['k']],
      ['u1', 'kinh tế', '20%', 0, 0, ['k']],
      ['u1', 'văn phòng', '20%', 5, 1, []],
      ['u3', null, '25%', 0, 0, []],
    ]);
  });
});

describe('proposing under the cap', () => {
  const people = [
    ...many(10, 'good').map((one) => ({ ...one, group: 'g' })),
    ...many(3, 'excellent').map((one) => ({ ...one, group: 'g' })),
    person('alone', 'excellent', '99'),
  ];
  const rows = capsOf(people, [UNIT], RULES);

  it.each([
    { why: 'nobody', proposed: [], unit: [[], 2, false], group: [[], 2, false] },
    { why: 'one of the group', proposed: ['excellent-1'], unit: [['excellent-1'], 1, false], group: [['excellent-1'], 1, false] },
    {
      why: 'exactly what is allowed, best first',
      proposed: ['excellent-0', 'alone'],
      unit: [['alone', 'excellent-0'], 0, false],
      group: [['excellent-0'], 1, false],
    },
    {
      why: 'one too many in the unit, not in the group',
      proposed: ['excellent-0', 'excellent-2', 'alone'],
      unit: [['alone', 'excellent-0', 'excellent-2'], 0, true],
      group: [['excellent-0', 'excellent-2'], 0, false],
    },
    { why: 'somebody who is only good', proposed: ['good-0', 'nobody'], unit: [[], 2, false], group: [[], 2, false] },
  ])('$why', ({ proposed, unit, group }) => {
    const result = withProposals(rows, new Set(proposed));
    expect(result.map((row) => [row.proposed, row.room, row.exceeded])).toEqual([unit, group]);
  });

  it('demotes nobody: the row itself stays', () => {
    const [row] = withProposals(rows, new Set(['alone']));
    expect(row).toEqual({ ...rows[0], proposed: ['alone'], room: 1, exceeded: false });
  });
});
