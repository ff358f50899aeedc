import { describe, expect, it } from 'vitest';
import { NO_YEAR_FACTS } from '../year/year.ts';
import { personScore, standingsOf, unitScores } from './unit-scores.ts';
import type { ScoreRecords } from './unit-scores.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { PeriodScore } from '../scoring/score-shape.ts';
import { periodInput, task, accepted } from '#tests/support/period-input.ts';
import { reviewOf, workOf } from '#tests/support/scored-unit.ts';
import { ward } from '#tests/support/story.ts';

const HOURS = [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 1' }];

function scoreOf(person: string, done: string): PeriodScore {
  return scorePeriod(periodInput([task('t', '1', '14', { completed: [accepted(done)] })], { person }));
}

function records(change: Partial<ScoreRecords> = {}): ScoreRecords {
  return {
    org: ward(), period: '2026-03', reviewOf: () => reviewOf(),
    tasksOf: (person) => [{ id: `t-${person}`, state: workOf(person, 14, person === 'an' ? 3 : 14) }],
    ...change,
  };
}

describe('standingsOf', () => {
  const known: Record<string, PeriodScore> = { a: scoreOf('a', '14'), b: scoreOf('b', '3') };
  const find = (person: string) => known[person] ?? null;

  it('keeps the order asked for; without a score a person has no data, for good', () => {
    expect(standingsOf(records(), ['b', 'x', 'a'], find)).toEqual([
      { person: 'b', standing: 'below', provisional: false },
      { person: 'x', standing: 'no-data', provisional: false },
      { person: 'a', standing: 'met', provisional: false },
    ]);
  });

  it('asks for nobody where the rules have no leadership criteria', () => {
    expect(standingsOf(records({ org: ward({}, { profiles: HOURS }) }), ['a'], find)).toEqual([]);
  });
});

describe('personScore', () => {
  it('takes the scores given for those under him, and his own records', () => {
    const { input, score } = personScore(records(), 'headA', (person) => (person === 'an' ? scoreOf(person, '14') : null));
    expect(input).toMatchObject({ person: 'headA', role: 'head', tasks: [{ id: 't-headA' }] });
    expect(input.leadership?.subordinates.map(({ person, standing }) => `${person} ${standing}`)).toEqual(['an met', 'binh no-data', 'deputyA no-data']);
    expect(score.total?.exact).toBe('100/1');
  });

  it('asks for nobody else’s score when the person is staff', () => {
    const asked: string[] = [];
    personScore(records(), 'an', (person) => {
      asked.push(person);
      return null;
    });
    expect(asked).toEqual([]);
  });
});

describe('unitScores', () => {
  it('scores everybody once, subordinates before their leaders', () => {
    const scores = unitScores(records());
    expect([...scores.keys()]).toEqual(['an', 'binh', 'chi', 'officer', 'deputyA', 'headA', 'headB', 'vice', 'chair']);
    expect([...scores].filter(([, { score }]) => score.total?.exact !== '100/1').map(([person]) => person)).toEqual(['an', 'deputyA', 'headA', 'vice', 'chair']);
  });

  it('prefers a score known already to the one from the records here', () => {
    const scores = unitScores(records({ known: (person) => (person === 'an' ? scoreOf('an', '14') : null) }));
    expect(scores.get('an')?.score.total?.exact).toBe('45/1');
    expect(scores.get('headA')?.score.total?.exact).toBe('100/1');
  });

  it('passes over tasks of another period, and the facts of a year', () => {
    const tasksOf = (person: string) => [{ id: 't', state: workOf(person, 14, 14, { period: '2026-04' }) }];
    const scores = unitScores(records({ tasksOf, reviewOf: () => reviewOf({ year: { ...NO_YEAR_FACTS, group: 'x' } }) }));
    expect(new Set([...scores.values()].map(({ score }) => score.status))).toEqual(new Set(['insufficient-data']));
  });
});
