import { describe, expect, it } from 'vitest';
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
