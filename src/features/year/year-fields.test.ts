import { describe, expect, it } from 'vitest';
import { ward } from '#tests/support/story.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { emptyRating, linesOf, readRating } from './rating-draft.ts';
import { broughtFaults, groundFaults, leaveFaults, readDays, readPoints } from './year-fields.ts';

describe('leave', () => {
  it.each<[string, string, object, string]>([
    ['2026-03-02', '2026-03-06', {}, 'a week'],
    ['2026-03-02', '2026-03-02', {}, 'one day'],
    ['', '', { from: 'dayNeeded', to: 'dayNeeded' }, 'nothing chosen'],
    ['2025-12-30', '2026-01-02', { from: 'dayInYear' }, 'over New Year: one leave for each year'],
    ['2026-12-30', '2027-01-02', { to: 'dayInYear' }, 'into the next year'],
    ['2026-03-06', '2026-03-02', { to: 'dayOrder' }, 'the wrong way round'],
  ])('%s – %s: %j (%s)', (from, to, faults) => {
    expect(leaveFaults({ kind: 'sick', from, to, document: '' }, 2026)).toEqual(faults);
  });
});

describe('what another unit sent', () => {
  it.each([['86,63', '86.63'], [' 86.63 ', '86.63'], ['8/9', '8/9'], ['0', '0'], ['100', '100'], ['100,01', null], ['-1', null], ['tám', null], ['', null]])('points %s', (text, read) => {
    expect(readPoints(text)).toBe(read);
  });
  it.each([['1', 1], ['92', 92], ['0', null], ['93', null], ['9,5', null], ['', null]])('working days %s', (text, read) => {
    expect(readDays(text)).toBe(read);
  });
  it('needs unit and document', () => {
    expect(broughtFaults({ period: '2026-01', points: '80', workingDays: '20', unitName: ' ', document: '' })).toEqual({ unitName: 'unitNeeded', document: 'documentNeeded' });
    expect(groundFaults({ code: '20.4.c', document: ' ', note: '' })).toEqual({ document: 'documentNeeded' });
    expect(groundFaults({ code: '20.4.c', document: 'QĐ 1', note: '' })).toEqual({});
  });
});

describe('a rating', () => {
  it('reads numbers with a comma and leaves out what is empty', () => {
    const draft = { ...emptyRating(ward(), 2026, 'a'), general: { 'I.1': '9,5', 'II.1': ' ' }, assigned: '20', done: '19,5', remedied: 'no' as const };
    expect(readRating(draft)).toMatchObject({ general: { 'I.1': '9.5' }, tasks: { assigned: '20', done: '19.5', onTime: '' }, faultsRemedied: false, lowerNotCompleted: 0 });
    expect(readRating({ ...draft, remedied: 'none', lower: '2' })).toMatchObject({ faultsRemedied: null, lowerNotCompleted: 2 });
  });

  it('begins with the divisions rated not completed (Điều 8.1.b)', () => {
    const rated = { year: 2026, division: 'a', level: 'not-completed' as const, outstanding: false, decision: 'QĐ', entry: 'e', by: 'chair', at: '' };
    const org = ward({}, { ratings: [rated] });
    expect([emptyRating(org, 2026, null).lower, emptyRating(org, 2025, null).lower, emptyRating(org, 2026, 'a').lower]).toEqual(['1', '0', '0']);
  });

  it('marks single lines, or one total where the province has none', () => {
    expect(linesOf(ND335.organisation.general).map(({ code }) => code)).toEqual(['I.1', 'II.1', 'III.1']);
    expect(linesOf({ ...ND335.organisation.results, groups: [] })).toEqual([{ code: 'total', label: '', labelEn: '', max: '70' }]);
  });
});
