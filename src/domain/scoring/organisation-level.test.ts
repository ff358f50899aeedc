/** Điều 8 condition by condition: 100 tasks, so that a count is a percentage. */
import { describe, expect, it } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import { organisationCaps, rateOrganisation } from './organisation-level.ts';
import { ORGANISATION_CONDITIONS, type OrganisationInput, type OrganisationScore, type OrganisationTasks } from './organisation-shape.ts';
import { figure } from './period-score.ts';
import { fromDecimal } from './rational.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';

const { organisation } = ND335;
/** A province that asks for the two totals only. */
const TOTALS: RuleProfile = {
  ...ND335,
  organisation: { ...organisation, general: { ...organisation.general, groups: [] }, results: { ...organisation.results, groups: [] } },
};
const ALL: OrganisationTasks = { assigned: '100', done: '100', onTime: '100', exceeded: '30' };

/** General 20 and the rest as results. */
function rated(points: string, given: Partial<Omit<OrganisationInput, 'tasks'>> & { readonly tasks?: Partial<OrganisationTasks> } = {}): OrganisationScore {
  return rateOrganisation(TOTALS, {
    general: { total: '20' }, results: { total: points }, lowerNotCompleted: 0, faultsRemedied: null, misconduct: false, forceMajeure: false,
    ...given, tasks: { ...ALL, ...given.tasks },
  });
}

describe('the level of an organisation', () => {
  it.each([
    { why: 'exactly 90 and every condition', article: '8.1', points: '70', given: {}, level: 'excellent', reason: '8.1' },
    { why: 'shortcomings remedied', article: '8.1.c', points: '70', given: { faultsRemedied: true }, level: 'excellent', reason: '8.1' },
    { why: 'shortcomings left', article: '8.1.c', points: '70', given: { faultsRemedied: false }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: 'a lower unit not completed', article: '8.1.b', points: '70', given: { lowerNotCompleted: 1 }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '29 of 100 exceeding', article: '8.1.a', points: '70', given: { tasks: { exceeded: '29' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '90 points, one task late', article: '8.1.a', points: '70', given: { tasks: { onTime: '99' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '90 points, one task undone', article: '8.1.a', points: '70', given: { tasks: { done: '99' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '89.995 is good, exceeding or not', article: '8.2', points: '69.995', given: { tasks: { exceeded: '0' } }, level: 'good', reason: '8.2' },
    { why: 'good asks nothing of lower units or shortcomings', article: '8.2', points: '60', given: { lowerNotCompleted: 2, faultsRemedied: false }, level: 'good', reason: '8.2' },
    { why: 'exactly 70', article: '8.2', points: '50', given: {}, level: 'good', reason: '8.2' },
    { why: '80 points, 95% done', article: '8.2', points: '60', given: { tasks: { done: '95' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '80 points, one late', article: '8.2', points: '60', given: { tasks: { onTime: '99' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: 'just below 70, all on time', article: '8.3', points: '49.999', given: {}, level: 'completed', reason: '8.3' },
    { why: '20 of 100 late', article: '8.3', points: '40', given: { tasks: { onTime: '80' } }, level: 'completed', reason: '8.3' },
    { why: '21 of 100 late', article: '8.3', points: '40', given: { tasks: { onTime: '79' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '60 points, one undone', article: '8.3', points: '40', given: { tasks: { done: '99' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: 'exactly 50', article: '8.3', points: '30', given: {}, level: 'completed', reason: '8.3' },
    { why: '49.999… points', article: '8.4', points: '89999/3000', given: {}, level: 'not-completed', reason: '8.4' },
    { why: 'misconduct found', article: '8.4.a', points: '70', given: { misconduct: true }, level: 'not-completed', reason: '8.4.a' },
    { why: 'misconduct is not excused by force majeure', article: '8.4.a', points: '70', given: { misconduct: true, forceMajeure: true, tasks: { done: '10' } }, level: 'not-completed', reason: '8.4.a' },
    { why: '70% done is not below 70%', article: '8.4.b', points: '60', given: { tasks: { done: '70' } }, level: 'needs-decision', reason: 'no-level-fits' },
    { why: '69% done', article: '8.4.b', points: '60', given: { tasks: { done: '69' } }, level: 'not-completed', reason: '8.4.b' },
    { why: '69% done by force majeure', article: '8.4.b', points: '60', given: { forceMajeure: true, tasks: { done: '69' } }, level: 'needs-decision', reason: 'force-majeure' },
    { why: 'force majeure with everything done', article: '8.1', points: '70', given: { forceMajeure: true }, level: 'excellent', reason: '8.1' },
    { why: 'below 50 points whatever the cause', article: '8.4', points: '29', given: { forceMajeure: true, tasks: { done: '69' } }, level: 'not-completed', reason: '8.4' },
    { why: 'nothing assigned is no full fulfilment', article: '8.2', points: '60', given: { tasks: { assigned: '0', done: '0', onTime: '0', exceeded: '0' } }, level: 'needs-decision', reason: 'no-level-fits' },
  ] as const)('Điều $article: $why → $level', ({ points, given, level, reason }) => {
    const score = rated(points, given);
    expect([score.level, score.reason, score.faults]).toEqual([level, reason, []]);
  });

  it('adds the province\'s own lines (Điều 6, 7)', () => {
    const lines = (side: 'general' | 'results') => organisation[side].groups.flatMap((group) => group.lines.map(({ code, max }) => [code, max] as const));
    const score = rateOrganisation(ND335, {
      general: { ...Object.fromEntries(lines('general')), 'I.1': '6.75' }, results: Object.fromEntries(lines('results')), tasks: ALL,
      lowerNotCompleted: 0, faultsRemedied: null, misconduct: false, forceMajeure: false,
    });
    expect(score).toMatchObject({ total: { exact: '387/4', display: '96.75' }, level: 'excellent' });
  });

  it('gives faults instead of a level, of all three parts', () => {
    expect(rateOrganisation(TOTALS, {
      general: {}, results: { total: '71' }, tasks: { ...ALL, done: '101' }, lowerNotCompleted: 0, faultsRemedied: null, misconduct: true, forceMajeure: false,
    })).toEqual({
      total: null, level: null, conditions: [], reason: 'faults',
      faults: [
        { code: 'missing-line', line: 'general.total' },
        { code: 'above-max', line: 'results.total' },
        { code: 'above-max', line: 'tasks.done' },
      ],
    });
  });
});

describe('the conditions, answered one by one', () => {
  function table(score: OrganisationScore): readonly (readonly [string, boolean, string, string])[] {
    return score.conditions.map(({ code, met, actual, required }) => [code, met, actual, required]);
  }

  it('of an organisation that nearly is excellent', () => {
    expect(table(rated('75.555', { results: { total: '69.999' }, lowerNotCompleted: 2, faultsRemedied: true, tasks: { done: '100', onTime: '85', exceeded: '29.5' } }))).toEqual([
      ['8.1', false, '90.00', '≥ 90'],
      ['8.1.a.done', true, '100.00% (100/100)', '= 100%'],
      ['8.1.a.onTime', false, '85.00% (85/100)', '= 100%'],
      ['8.1.a.exceeded', false, '29.50% (29.5/100)', '≥ 30%'],
      ['8.1.b', false, '2', '= 0'],
      ['8.1.c', true, 'yes', 'yes'],
      ['8.2', true, '90.00', '≥ 70, < 90'],
      ['8.2.done', true, '100.00% (100/100)', '= 100%'],
      ['8.2.onTime', false, '85.00% (85/100)', '= 100%'],
      ['8.3', false, '90.00', '≥ 50, < 70'],
      ['8.3.done', true, '100.00% (100/100)', '= 100%'],
      ['8.3.onTime', true, '15.00% (15/100)', '≤ 20%'],
      ['8.4', false, '90.00', '< 50'],
      ['8.4.a', false, 'no', 'yes'],
      ['8.4.b', false, '100.00% (100/100)', '< 70%'],
    ]);
  });

  it('of an organisation without tasks, with misconduct', () => {
    const score = rated('30', { misconduct: true, faultsRemedied: false, tasks: { assigned: '0', done: '0', onTime: '0', exceeded: '0' } });
    expect(table(score)).toEqual([
      ['8.1', false, '50.00', '≥ 90'],
      ['8.1.a.done', false, '', '= 100%'],
      ['8.1.a.onTime', false, '', '= 100%'],
      ['8.1.a.exceeded', false, '', '≥ 30%'],
      ['8.1.b', true, '0', '= 0'],
      ['8.1.c', false, 'no', 'yes'],
      ['8.2', false, '50.00', '≥ 70, < 90'],
      ['8.2.done', false, '', '= 100%'],
      ['8.2.onTime', false, '', '= 100%'],
      ['8.3', true, '50.00', '≥ 50, < 70'],
      ['8.3.done', false, '', '= 100%'],
      ['8.3.onTime', false, '', '≤ 20%'],
      ['8.4', false, '50.00', '< 50'],
      ['8.4.a', true, 'yes', 'yes'],
      ['8.4.b', false, '', '< 70%'],
    ]);
  });

  it('names level and article of each', () => {
    const { conditions } = rated('70');
    expect(conditions.map(({ code }) => code)).toEqual(ORGANISATION_CONDITIONS);
    expect(conditions.map(({ level, article }) => `${level} ${article}`)).toEqual([
      'excellent NĐ335 Điều 8.1',
      ...['8.1.a', '8.1.a', '8.1.a', '8.1.b', '8.1.c'].map((article) => `excellent NĐ335 Điều ${article}`),
      ...['8.2', '8.2', '8.2'].map((article) => `good NĐ335 Điều ${article}`),
      ...['8.3', '8.3', '8.3'].map((article) => `completed NĐ335 Điều ${article}`),
      ...['8.4', '8.4.a', '8.4.b'].map((article) => `not-completed NĐ335 Điều ${article}`),
    ]);
    expect(conditions.find(({ code }) => code === '8.1.c')).toMatchObject({ met: true, actual: 'none' });
  });

  it('takes every threshold from the profile', () => {
    const local: RuleProfile = {
      ...TOTALS,
      levels: TOTALS.levels.map((level) => (level.code === 'excellent' ? { ...level, from: '85' } : level)),
      organisation: { ...TOTALS.organisation, exceededFrom: '0.125', lateMost: '0.1', doneLeast: '0.8' },
    };
    const score = rateOrganisation(local, {
      general: { total: '20' }, results: { total: '65' }, tasks: { ...ALL, exceeded: '12.5', onTime: '90', done: '79' },
      lowerNotCompleted: 0, faultsRemedied: null, misconduct: false, forceMajeure: false,
    });
    const required = new Map(score.conditions.map((one) => [one.code, `${one.required} ${one.met}`]));
    expect([required.get('8.1'), required.get('8.2'), required.get('8.1.a.exceeded'), required.get('8.3.onTime'), required.get('8.4.b')]).toEqual([
      '≥ 85 true', '≥ 70, < 85 false', '≥ 12.5% true', '≤ 10% true', '< 80% true',
    ]);
    expect([score.level, score.reason]).toEqual(['not-completed', '8.4.b']);
  });
});

describe('how many organisations may be excellent (Điều 8.5)', () => {
  function organisations(count: number, level: OrganisationScore['level'], points: string | null = '80') {
    return Array.from({ length: count }, (_, index) => ({
      id: `${level}-${index}`, score: { level, total: points === null ? null : figure(fromDecimal(points)) },
    }));
  }

  const all = [
    ...organisations(5, 'good'),
    ...organisations(2, 'excellent', '92'),
    { id: 'best', score: { level: 'excellent', total: figure(fromDecimal('97')) } } as const,
    ...organisations(4, 'needs-decision'),
    ...organisations(1, null, null),
    ...organisations(2, 'completed', '60'),
  ];

  it('counts those of one authority, and none that is not decided', () => {
    expect(organisationCaps({ id: 'province', outstanding: false }, all, organisation.cap)).toEqual([
      {
        organisation: 'province', group: null, rule: '20%', article: 'NĐ335 Điều 8.5.a', baseRule: 'good', base: 5, allowed: 1, over: 2,
        candidates: ['best', 'excellent-0', 'excellent-1'],
        alternativeBases: [
          { baseRule: 'good-and-above', base: 8, allowed: 1, over: 2 },
          { baseRule: 'rated', base: 10, allowed: 2, over: 1 },
        ],
      },
    ]);
  });

  it('is 25% by decision', () => {
    const rows = organisationCaps({ id: 'province', outstanding: true }, organisations(8, 'good'), organisation.cap);
    expect(rows).toMatchObject([{ rule: '25%', article: 'NĐ335 Điều 8.5.b', base: 8, allowed: 2, over: 0 }]);
  });
});
