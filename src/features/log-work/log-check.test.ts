import { expect, test } from 'vitest';
import type { DayLine } from '#domain/work/day-sheet.ts';
import { CATALOGUE } from '#tests/support/head-world.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import { EMPTY_DECLARATION, declarationFaults, declaredData } from './declaration.ts';
import { EMPTY_FORM, formFaults, loggedData } from './log-form-state.ts';
import { caution, isValidMinutes, needsLateReason, parseStart, startText } from './log-check.ts';

const { unit } = ward();
const line: DayLine = { id: 'l1', task: null, product: null, text: 'Họp', minutes: 60, start: 540, note: '', lateReason: '' };

test.for([
  [{ minutes: 30, start: 570 }, { kind: 'overlap', text: 'Họp' }, 'starts within another line'],
  [{ minutes: 30, start: 600 }, null, 'begins when the other ends'],
  [{ minutes: 30, start: null }, null, 'without a start nothing can overlap'],
  [{ id: 'l1', minutes: 30, start: 570 }, null, 'a line does not overlap with itself'],
  [{ minutes: 700, start: null }, { kind: 'long', minutes: 760 }, 'more than twelve hours is asked about'],
  [{ minutes: 1400, start: null }, null, 'more than a day is for the day sheet itself to refuse'],
] as const)('%o → %o (%s)', ([candidate, expected]) => {
  expect(caution([line], candidate)).toEqual(expected);
});

test.for([[1, true], [1440, true], [0, false], [1441, false], [1.5, false], [Number.NaN, false]] as const)('%d minutes: %s', ([minutes, valid]) => {
  expect(isValidMinutes(minutes)).toBe(valid);
});

test('a week back is free, the eighth day needs a reason', () => {
  expect(needsLateReason('2026-03-09', '2026-03-16')).toBe(false);
  expect(needsLateReason('2026-03-08', '2026-03-16')).toBe(true);
  const form = { ...EMPTY_FORM, subject: { task: null, product: null, text: 'Họp' }, minutes: '30' };
  expect(formFaults(form, '2026-03-08', '2026-03-16')).toEqual(['lateReason']);
  expect(formFaults(EMPTY_FORM, '2026-03-16', '2026-03-16')).toEqual(['subject', 'minutes']);
});

test('times of day go both ways', () => {
  expect(parseStart('09:30')).toBe(570);
  expect(parseStart('')).toBeNull();
  expect(startText(570)).toBe('09:30');
  expect(startText(null)).toBe('');
});

test('an entry carries only what was filled in', () => {
  const form = { ...EMPTY_FORM, subject: { task: 't', product: 'p', text: 'Họp' }, minutes: '30', note: ' ghi chú ' };
  expect(loggedData(form, 'an', '2026-03-16')).toEqual({
    person: 'an', day: '2026-03-16', task: 't', product: 'p', text: 'Họp', minutes: 30, start: null, note: 'ghi chú',
  });
  expect(() => loggedData(EMPTY_FORM, 'an', '2026-03-16')).toThrow('no subject');
});

test('a declaration copies the product as the catalogue has it and counts in its deadline’s period', () => {
  expect(declarationFaults(EMPTY_DECLARATION)).toEqual(['product', 'title', 'due', 'reason']);
  const form = { product: 'product1', title: 'Soạn gấp', quantity: '2', due: '2026-03-20', reason: 'Chỉ đạo đột xuất' };
  expect(declarationFaults(form)).toEqual([]);
  expect(declaredData(form, CATALOGUE[0]!, { person: 'an', unit })).toEqual({
    person: 'an', title: 'Soạn gấp', output: 'Văn bản', requirement: '', quantity: '2', due: '2026-03-20', period: '2026-03', reason: 'Chỉ đạo đột xuất',
    product: { id: 'product1', version: 'v1', code: 'DC.01', name: 'Soạn văn bản', group: 'N1', points: '20', coefficient: '4' },
  });
});

test('in a unit that counts by quarters it counts in the quarter of its deadline', () => {
  const quarters = { ...unit, profiles: quartersFrom('2026-01-01') };
  const form = { product: 'product1', title: 'Soạn gấp', quantity: '2', due: '2026-03-20', reason: 'Chỉ đạo đột xuất' };
  expect(declaredData(form, CATALOGUE[0]!, { person: 'an', unit: quarters }).period).toBe('2026-Q1');
});
