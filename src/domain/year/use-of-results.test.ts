import { describe, expect, it } from 'vitest';
import { ward } from '#tests/support/story.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import type { Decision } from './decision.ts';
import { unitYear, type UnitYear } from './unit-year.ts';
import { RESULT_USES } from './use-of-results-rules.ts';
import { usesOfResults, type Lack } from './use-of-results.ts';
import { NO_YEAR_FACTS } from './year.ts';

const decided = (level: LevelCode): Decision => ({
  entry: 'e', by: 'chair', at: '2026-12-10T02:00:00.000Z', decision: 'd1', level, document: 'QĐ 7', on: '2026-12-10', average: null, replaces: null, seenAt: null,
});

interface Told {
  readonly today?: string;
  readonly decisions?: Readonly<Record<string, LevelCode>>;
  /** Points of everybody in a period; null: none. */
  readonly points?: (person: string, period: string) => string | null;
  readonly provisional?: (period: string) => boolean;
}

function unitOf({ today = '2027-01-10', decisions = {}, points = () => '40', provisional = () => false }: Told = {}): UnitYear {
  return unitYear({
    org: ward(), unit: 'u1', year: 2026, today,
    factsOf: (id) => ({ ...NO_YEAR_FACTS, decisions: decisions[id] ? [decided(decisions[id])] : [] }),
    figureOf: (id, period) => {
      const exact = points(id, period);
      return exact === null ? null : { exact, taskPoints: null, provisional: provisional(period), entry: null };
    },
  });
}

function useOf(unit: UnitYear, article: string, which = 1) {
  const rule = RESULT_USES.find((one) => one.article === `NĐ335 Điều 23.${article}`)!;
  return usesOfResults(unit, rule.basis, which).find((one) => one.article === rule.article)!;
}

describe('the uses of Điều 23', () => {
  it('are those of the decree, each with its own point', () => {
    expect(RESULT_USES.map(({ article }) => article.replace('NĐ335 Điều 23.', ''))).toEqual([
      '1.a', '1.b', '1.c', '1.d', '2.a', '2.b', '2.c', '2.d', '3.a', '3.b', '3.c', '3.d', '3.đ', '3.e',
    ]);
  });
  it('name a level in 23.3.đ alone', () => {
    expect(RESULT_USES.filter(({ level }) => level !== null).map(({ article, level }) => `${article} ${level}`)).toEqual(['NĐ335 Điều 23.3.đ not-completed']);
  });
});

describe('who meets a ground', () => {
  const unit = unitOf({ decisions: { an: 'not-completed', binh: 'excellent', chi: 'completed' } });
  it.each<[string, string[], string[], string]>([
    ['3.đ', ['an'], ['binh', 'chi'], 'a lower position or dismissal only at not completed'],
    ['3.d', ['an', 'binh', 'chi'], [], 'the decree names no level for a higher position'],
    ['3.c', ['an', 'binh', 'chi'], [], 'any decision'],
    ['3.e', ['an', 'binh', 'chi'], [], 'income by the unit’s regulation'],
  ])('%s: %j, not %j: %s', (article, met, unmet) => {
    const use = useOf(unit, article);
    expect([use.met.map(({ person }) => person), use.unmet.map(({ person }) => person)]).toEqual([met, unmet]);
    expect(use.met.every(({ document, points }) => document === 'QĐ 7' && points === null)).toBe(true);
  });

  it('a computed level is no decision: quarters at 40 in a row are no ground of 23.3.đ', () => {
    const use = useOf(unitOf(), '3.đ');
    expect([use.met, use.unmet]).toEqual([[], []]);
    expect(new Set(use.lacking.map(({ lack }) => lack))).toEqual(new Set(['undecided']));
  });

  it('a quarter and a half-year count by their mean', () => {
    const mixed = unitOf({ points: (_, period) => (period === '2026-01' ? '90' : '60') });
    expect(useOf(mixed, '1.d').met.find(({ person }) => person === 'an')).toEqual({ person: 'an', points: { exact: '70/1', display: '70.00' }, level: null, document: null });
    expect(useOf(mixed, '2.d').met.find(({ person }) => person === 'an')?.points?.display).toBe('65.00');
    expect(useOf(mixed, '1.d', 2).met.find(({ person }) => person === 'an')?.points?.display).toBe('60.00');
  });

  it('leaves out who left: his new unit uses his results (Điều 19.1)', () => {
    const use = useOf(unitOf(), '1.d');
    expect([...use.met, ...use.lacking].map(({ person }) => person)).not.toContain('left');
  });
});

describe('what is lacking', () => {
  it.each<[string, Told, string, number, Lack]>([
    ['no score at all', { points: () => null }, '1.b', 1, 'no-result'],
    ['a month not confirmed', { provisional: (period) => period === '2026-02' }, '1.b', 1, 'provisional'],
    ['a month missing', { points: (_, period) => (period === '2026-02' ? null : '80') }, '2.a', 1, 'provisional'],
    ['a quarter under way', { today: '2026-05-10' }, '1.b', 2, 'provisional'],
    ['a year without a decision', {}, '3.a', 1, 'undecided'],
  ])('%s', (_, told, article, which, lack) => {
    const use = useOf(unitOf(told), article, which);
    expect(use.lacking.find(({ person }) => person === 'an')?.lack).toBe(lack);
    expect(use.met.map(({ person }) => person)).not.toContain('an');
  });

  it('who worked too little is not classified (Điều 11.1)', () => {
    const late = { name: 'Mới', code: null, delegations: [], posts: [{ ...ward().people.get('an')!.posts[0]!, from: '2026-11-01' }] };
    const year = unitYear({ org: ward({ an: late }), unit: 'u1', year: 2026, today: '2027-01-10', factsOf: () => NO_YEAR_FACTS, figureOf: () => ({ exact: '80', taskPoints: null, provisional: false, entry: null }) });
    expect(useOf(year, '3.c').lacking.find(({ person }) => person === 'an')?.lack).toBe('not-classified');
  });
});
