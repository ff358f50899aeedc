import { expect, test } from 'vitest';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import { isSent, sendingsOf } from './sending.ts';

const sentOn = (on: string, period = '2026-03') => entry('unit', 'u1', 'officer', 'unit.resultsSent.v1', `${on}T02:00:00.000Z`, { period, on, people: 9, lacking: 0 });

const story = received([sentOn('2026-04-03'), sentOn('2026-04-09'), sentOn('2026-04-09', '2026-02')], { receivedAt: '2026-04-09T03:00:00.000Z' });
const { sent } = foldOf('unit', recordOf('unit', 'u1', story)).state;

test('every sending stays, with its period, who recorded it and when it was received', () => {
  expect(sendingsOf(sent, '2026-03')).toMatchObject([{ on: '2026-04-03', by: 'officer' }, { on: '2026-04-09', at: '2026-04-09T03:00:00.000Z' }]);
  expect(sendingsOf(sent, '2026-04')).toEqual([]);
});

test.each([
  ['results of the same day, written before', '2026-03', '2026-04-09', '2026-04-09T01:00:00.000Z', true],
  ['results of the same day, written after', '2026-03', '2026-04-09', '2026-04-09T04:00:00.000Z', false],
  ['results of a later day', '2026-03', '2026-04-10', '2026-04-09T01:00:00.000Z', false],
  ['results of another period', '2026-04', '2026-04-01', '2026-04-01T01:00:00.000Z', false],
])('%s', (_, period, on, at, expected) => expect(isSent(sent, period, { on, at })).toBe(expected));
