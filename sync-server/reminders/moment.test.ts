import { expect, test } from 'vitest';
import { isAllowed, isQuiet, minutesOf, momentOf } from './moment.ts';

test('a moment is read in Vietnam', () => {
  expect(momentOf(Date.parse('2026-03-02T23:59:00Z'))).toMatchObject({ day: '2026-03-03', clock: '06:59' });
  expect(minutesOf('07:30')).toBe(450);
});

const NIGHT = { from: '20:00', to: '07:00' };
const NOON = { from: '11:30', to: '13:30' };

test.each([
  ['20:00', NIGHT, true], ['23:59', NIGHT, true], ['00:00', NIGHT, true], ['06:59', NIGHT, true], ['07:00', NIGHT, false], ['19:59', NIGHT, false],
  ['11:29', NOON, false], ['11:30', NOON, true], ['13:30', NOON, false], ['03:00', { from: '00:00', to: '00:00' }, false],
])('%s within %o: %s', (clock, quiet, expected) => expect(isQuiet(clock, quiet)).toBe(expected));

const CALENDAR = { holidays: ['2026-03-05'], swapped: ['2026-03-07'] };

test.each([
  ['a Monday', '2026-03-02T02:00:00Z', true],
  ['a Sunday', '2026-03-01T02:00:00Z', false],
  ['a holiday', '2026-03-05T02:00:00Z', false],
  ['a Saturday worked instead', '2026-03-07T02:00:00Z', true],
  ['a Monday night', '2026-03-02T15:00:00Z', false],
])('%s', (_, at, expected) => {
  expect(isAllowed(momentOf(Date.parse(at)), { digest: { at: null }, quiet: NIGHT, urgent: true }, CALENDAR)).toBe(expected);
});
