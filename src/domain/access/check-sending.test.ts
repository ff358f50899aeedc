import { expect, test } from 'vitest';
import { entry, recordOf, ward } from '#tests/support/story.ts';
import { judge } from './judge.ts';

const AT = '2026-04-03T02:00:00.000Z';

function verdict(actor: string, change: object): string {
  const data = { period: '2026-03', on: '2026-04-03', people: 9, lacking: 1, ...change };
  const judged = judge(entry('unit', 'u1', actor, 'unit.resultsSent.v1', AT, data), recordOf('unit', 'u1', []), { org: ward(), product: () => null });
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

test.each<[string, string, object, string]>([
  ['the officer records it', 'officer', {}, 'accepted'],
  ['the unit’s head too', 'chair', { sha256: 'a'.repeat(64), document: 'CV 12/UBND' }, 'accepted'],
  ['no head of a division', 'headA', {}, 'refused: not-allowed'],
  ['nobody else', 'an', {}, 'refused: not-allowed'],
  ['sent some days before it is recorded', 'officer', { on: '2026-04-01' }, 'accepted'],
  ['not before it is sent', 'officer', { on: '2026-04-04' }, 'refused: future-day'],
  ['not while the month runs', 'officer', { on: '2026-03-31' }, 'refused: period-not-over'],
  ['nor a quarter', 'officer', { period: '2026-Q2' }, 'refused: period-not-over'],
  ['the quarter that is over', 'officer', { period: '2026-Q1' }, 'accepted'],
  ['a year is decided before it ends', 'officer', { period: '2026' }, 'accepted'],
  ['not one that has not begun', 'officer', { period: '2027' }, 'refused: year-not-begun'],
  ['more lack something than there are', 'officer', { people: 1, lacking: 2 }, 'refused: bad-shape'],
  ['something that is no SHA-256', 'officer', { sha256: 'abc' }, 'refused: bad-shape'],
])('%s (%s)', (_, actor, change, expected) => expect(verdict(actor, change)).toBe(expected));
