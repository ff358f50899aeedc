import { describe, expect, it } from 'vitest';
import { edited } from '#tests/support/edited.ts';
import { KHANH_HOA_2025 } from './khanh-hoa-2025.ts';
import { ND335 } from './nd335.ts';
import { checkProfile } from './rule-check.ts';
import type { RuleProfile } from './rule-profile.ts';

/** Paths of what does not fit the form; empty when all of it does. */
function misfits(value: unknown): readonly string[] {
  const checked = checkProfile(value);
  return checked.ok ? [] : checked.faults.filter(({ code }) => code === 'shape').map(({ path }) => path);
}

const LONG = 'x'.repeat(1000);
const WORKING_DAYS = ['returnWorkingDays', 'selfScoreWorkingDays', 'confirmWorkingDays', 'lockWorkingDays', 'contestWorkingDays', 'petitionWorkingDays'];
const line = { code: 'X', max: '0', label: 'x', labelEn: 'x', article: 'x' };
const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ ...line, code: `X.${at}` }));
const groups = (count: number) => Array.from({ length: count }, (_, at) => ({ ...line, code: `G${at}`, lines: [{ ...line, code: `L${at}` }] }));

/** A path, values that fit, values that do not. */
type Row = readonly [path: string, fits: readonly unknown[], not: readonly unknown[], profile?: RuleProfile];

const ROWS: readonly Row[] = [
  ['id', ['nd335', 'a', 'khanh-hoa-2026-2', 'x'.repeat(60)], ['', 'ND335', 'a_b', 'a--b', '-a', 'a-', 'nd 335', 'phường', 'x'.repeat(61), 5]],
  ['version', [1, 12], [0, -1, 1.5, '1', null]],
  ['effectiveFrom', ['2026-01-01', '2028-02-29'], ['2026-02-29', '2026-1-1', '01/01/2026', '', 20_260_101]],
  ['name', ['Bộ quy tắc', LONG], ['', '   ', `${LONG}x`, null]],
  ['nameEn', ['Rules'], ['', 1]],
  ['period', ['month', 'quarter'], ['week', 'year', '']],
  ['method', [], ['points', '']],
  ['totalArticle', ['Điều 17.1'], ['']],
  ['general', [], [null, []]],
  ['general.max', [], ['', '-1', '30,0', '1/2', 30, '1234567', '0.1234567', '30.', '.5', ' 30', '30 ', '3x']],
  ['general.step', ['0.25', '0.000001', '123456.123456'], ['', '-0.25', '1/4', 0.25]],
  ['general.article', ['x'], [' ']],
  ['general.groups', [groups(20), []], [groups(21), null]],
  ['general.groups[0].code', ['I', 'đ', '11.3.a', 'x'.repeat(20)], ['', 'I 1', 'a/b', 'a_b', 'x'.repeat(21)]],
  ['general.groups[0].label', ['x'], ['']],
  ['general.groups[0].labelEn', ['x'], [undefined]],
  ['general.groups[0].article', ['x'], [undefined]],
  ['general.groups[0].max', [], ['x']],
  ['general.groups[0].lines', [lines(1), lines(30)], [[], lines(31)]],
  ['general.groups[0].lines[0].code', ['I.9'], ['', 'I,1']],
  ['general.groups[0].lines[0].max', [], ['-5']],
  ['general.groups[0].lines[0].label', ['x'], ['']],
  ['taskResults.max', [], ['-1', 70]],
  ['taskResults.ratioCap', ['sum', 'each'], ['none']],
  ['taskResults.ratios', [ND335.taskResults!.ratios.slice(0, 1)], [[]]],
  ['taskResults.ratios[0].key', ['a'], ['d', 'x']],
  ['taskResults.ratios[0].faults', ['none', 'failedReviews', 'delays'], ['all']],
  ['taskResults.ratios[1].deduction', ['0', '0.3', '1', '1.0'], ['1.01', '-0.1', '2', '1/4']],
  ['taskResults.ratios[1].label', ['x'], ['']],
  ['taskResults.article', ['x'], ['']],
  ['taskResults.formulaArticle', ['x'], ['']],
  ['taskResults.assignmentArticle', ['x'], ['']],
  ['taskResults.leadership.subordinates.key', ['d'], ['e']],
  ['taskResults.leadership.subordinates.from', ['50', '0'], ['-1']],
  ['taskResults.leadership.subordinates.met', ['1'], ['1.1']],
  ['taskResults.leadership.subordinates.label', ['x'], ['']],
  ['taskResults.leadership.decided[0].key', ['đ'], ['d', 'a']],
  ['taskResults.leadership.decided[0].decided', ['organising'], ['leading']],
  ['taskResults.leadership.decided[0].unmet', ['0', '0.5'], ['1.5', '']],
  ['taskResults.leadership.decided[0].article', ['x'], ['']],
  ['taskResults.leadership.formulaArticle', ['x'], ['']],
  ['taskResults.leadership.deputyArticle', ['x'], ['']],
  ['levels[0].code', ['excellent'], ['super', '']],
  ['levels[0].from', ['95.5'], ['-1', '9/10']],
  ['levels[0].label', ['x'], ['']],
  ['year.minimumMonths', [0, 6, 12], [-1, 13, 5.5, '6']],
  ['year.decemberFrom', ['12-01', '01-31', '10-09', '11-30', '09-10'], ['13-01', '00-10', '12-00', '12-32', '1-1', '12-1', 'x12-01', '12-011']],
  ['year.procedure', [undefined], [null, {}, '12-15']],
  ['year.procedure.selfBy', ['12-05', '01-05'], ['13-01', '']],
  ['year.procedure.proposedBy', ['12-10'], ['12-1']],
  ['year.procedure.decidedBefore', ['12-15', '01-15'], ['15-12', '2026-12-15']],
  ['year.procedure.article', ['x'], ['']],
  ['year.meanArticle', ['x'], ['']],
  ['year.minimumArticle', ['x'], ['']],
  ['year.leaveArticle', ['x'], ['']],
  ['year.transferArticle', ['x'], ['']],
  ['year.headArticle', ['x'], ['']],
  ['year.grounds[0].code', ['20.4.x'], ['']],
  ['year.grounds[0].leadersOnly', [true, false], ['yes', 1, undefined]],
  ['year.grounds[0].label', ['x'], ['']],
  ['year.cap.share', ['0', '0.2'], ['1.2', '20%']],
  ['year.cap.outstandingShare', ['1'], ['25']],
  ['year.cap.base', ['good', 'good-and-above', 'rated'], ['all']],
  ['year.cap.article', ['x'], ['']],
  ['year.cap.outstandingArticle', ['x'], ['']],
  ['organisation.general.max', [], ['x']],
  ['organisation.results.groups[0].code', ['a'], ['']],
  ['organisation.exceededFrom', ['0.3', '1'], ['1.3', '30']],
  ['organisation.lateMost', ['0'], ['2']],
  ['organisation.doneLeast', ['0.7'], ['-0.7']],
  ['organisation.cap.base', ['rated'], ['']],
  ['cycle.planningCutoffDay', [1, 28], [0, 29, 1.5, null]],
  ['cycle.reportCutoffDay', [1, 28, null], [0, 29, '25']],
  ...WORKING_DAYS.map((name): Row => [`cycle.${name}`, [1, 60], [0, 61, 2.5, null]]),
  ['visibility.colleagues', ['unit', 'words', 'own'], ['all', null]],
  ['visibility.yearLevels', [true, false, undefined], ['unit', null, 1]],
  ['standardHours.max', [], ['-1'], KHANH_HOA_2025],
  ['standardHours.early', ['0', '120'], ['-1', '120/1'], KHANH_HOA_2025],
  ['standardHours.timeMarks', [[{ from: '0', mark: '100' }]], [[], [{ from: '0' }]], KHANH_HOA_2025],
  ['standardHours.timeMarks[1].from', ['0.15'], ['-0.1', '1/10'], KHANH_HOA_2025],
  ['standardHours.timeMarks[1].mark', ['98.5'], ['-1'], KHANH_HOA_2025],
  ['standardHours.tooLateAbove', ['0.5'], ['1/2'], KHANH_HOA_2025],
  ['standardHours.tooLateMark', ['0', '10'], ['-1'], KHANH_HOA_2025],
  ['standardHours.complexity', [[{ group: 'N1', factor: '1' }]], [[], [{ group: 'N1' }]], KHANH_HOA_2025],
  ['standardHours.complexity[0].group', ['Nhóm.1'], [''], KHANH_HOA_2025],
  ['standardHours.complexity[0].factor', ['2.5'], ['-1'], KHANH_HOA_2025],
  ['standardHours.scale', ['100/143', '0.7', '1'], ['-1/2', '1/0', '', 'x', '1/2/3'], KHANH_HOA_2025],
  ['standardHours.defaultHours', ['7.5'], ['-8'], KHANH_HOA_2025],
  ['standardHours.article', ['x'], [''], KHANH_HOA_2025],
];

const cases = (at: 1 | 2) => ROWS.flatMap((row) => row[at].map((value) => [row[0], value, row[3] ?? ND335] as const));

describe('values that fit the form', () => {
  it.each(cases(1))('%s = %j', (path, value, profile) => {
    expect(misfits(edited(profile, path, value))).toEqual([]);
  });
});

describe('values that do not, each with its path', () => {
  it.each(cases(2))('%s = %j', (path, value, profile) => {
    const found = misfits(edited(profile, path, value));
    expect(found).not.toEqual([]);
    for (const one of found) expect(one.startsWith(path)).toBe(true);
  });

  it.each([null, undefined, 'nd335', 5, [], true])('%j is no profile', (value) => {
    expect(misfits(value)).toEqual(['']);
  });

  it.each(Object.keys(ND335))('without %s', (key) => {
    expect(misfits(edited(ND335, key, undefined))).toEqual([key]);
  });

  it.each([
    ['extra', ''], ['general.extra', 'general'], ['general.groups[0].extra', 'general.groups[0]'], ['general.groups[0].lines[1].extra', 'general.groups[0].lines[1]'],
    ['taskResults.extra', 'taskResults'], ['taskResults.ratios[0].extra', 'taskResults.ratios[0]'], ['taskResults.leadership.extra', 'taskResults.leadership'],
    ['taskResults.leadership.subordinates.extra', 'taskResults.leadership.subordinates'], ['taskResults.leadership.decided[0].extra', 'taskResults.leadership.decided[0]'],
    ['levels[0].extra', 'levels[0]'], ['year.extra', 'year'], ['year.grounds[0].extra', 'year.grounds[0]'], ['year.cap.extra', 'year.cap'],
    ['organisation.extra', 'organisation'], ['cycle.extra', 'cycle'], ['visibility.extra', 'visibility'],
  ])('nothing it does not know may hide in it: %s', (path, at) => {
    expect(misfits(edited(ND335, path, 'x'))).toEqual([at]);
  });

  it('nor in standard hours', () => {
    const places = ['standardHours', 'standardHours.timeMarks[0]', 'standardHours.complexity[0]'];
    expect(places.map((place) => misfits(edited(KHANH_HOA_2025, `${place}.extra`, 'x')))).toEqual(places.map((place) => [place]));
  });
});

it('spaces around a line are no part of it', () => {
  const checked = checkProfile(edited(ND335, 'name', '  Quy tắc của tỉnh '));
  expect(checked.ok && checked.rules.name).toBe('Quy tắc của tỉnh');
});
