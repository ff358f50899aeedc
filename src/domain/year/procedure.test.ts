import { expect, test } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { procedureDays } from './procedure.ts';

const { procedure: _none, ...without } = ND335.year;
const own = (decidedBefore: string): Pick<RuleProfile, 'year'> => ({ year: { ...ND335.year, procedure: { selfBy: '12-20', proposedBy: '01-08', decidedBefore, article: 'x' } } });

test.each<[string, Pick<RuleProfile, 'year'>, readonly string[]]>([
  ['the decree: before 15 December (19.2)', ND335, ['2026-12-01', '2026-12-05', '2026-12-10', '2026-12-14']],
  ['a profile adopted before the days could be set', { year: without }, ['2026-12-01', '2026-12-05', '2026-12-10', '2026-12-14']],
  ['units of a special nature: before 15 January (19.2)', own('01-15'), ['2026-12-01', '2026-12-20', '2027-01-08', '2027-01-14']],
  ['the first of a month: the day before it', own('01-01'), ['2026-12-01', '2026-12-20', '2027-01-08', '2026-12-31']],
])('%s', (_, rules, days) => expect(Object.values(procedureDays(rules, 2026))).toEqual(days));
