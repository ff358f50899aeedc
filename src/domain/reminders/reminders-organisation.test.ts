import { describe, expect, test } from 'vitest';
import type { OrganisationRating, OrganisationSelfRating } from '../organisation/rating.ts';
import { selfRated } from '#tests/support/organisation-facts.ts';
import { ward } from '#tests/support/story.ts';
import { remindersFor } from './reminders.ts';

const written = { entry: 'e', by: 'headA', at: '2026-12-05T02:00:00.000Z' };
const own: OrganisationSelfRating = { ...selfRated(), ...written };
const recognised: OrganisationRating = { year: 2026, division: 'a', level: 'good', outstanding: false, decision: 'QĐ', ...written };
const two = { divisions: ['a', 'b'].map((id) => ({ id, name: `Phòng ${id}`, from: '2026-01-01', to: null })) };

function told(viewer: string, today: string, unit: Parameters<typeof ward>[1] = {}): string[] {
  return remindersFor({ org: ward({}, { ...two, ...unit }), viewer, today, tasks: [], reviews: [] })
    .filter(({ kind }) => kind === 'organisation').map(({ title, urgency, count, escalated, period }) => `${period} ${title} ${urgency} ${count}${escalated ? ' escalated' : ''}`).toSorted();
}

describe('who is reminded to rate an organisation (Điều 9.1: before 15 December)', () => {
  test.each<[string, string, string, Parameters<typeof ward>[1], string[]]>([
    ['nobody in November', 'headA', '2026-11-30', {}, []],
    ['its head from December on', 'headA', '2026-12-01', {}, ['2026 Phòng a soon 0']],
    ['on the last day', 'headA', '2026-12-14', {}, ['2026 Phòng a today 0']],
    ['late', 'headA', '2026-12-16', {}, ['2026 Phòng a late 2']],
    ['into January', 'headA', '2027-01-15', {}, ['2026 Phòng a late 24']],
    ['not for ever', 'headA', '2027-02-01', {}, []],
    ['no more once he said it', 'headA', '2026-12-16', { selfRatings: [own] }, []],
    ['no more once it is recognised', 'headA', '2026-12-16', { ratings: [recognised] }, []],
    ['the Chair of the unit only while in time', 'chair', '2026-12-14', {}, ['2026 Phường Thử today 0']],
    ['the Chair of late divisions too', 'chair', '2026-12-15', { selfRatings: [own] }, ['2026 Phòng b late 1 escalated', '2026 Phường Thử late 1']],
    ['not once the year is closed', 'headA', '2027-01-15', { locks: [{ period: '2026', entry: 'e', by: 'officer', at: written.at, asked: null, declined: null }] }, []],
    ['not staff', 'an', '2026-12-16', {}, []],
    ['not the officer', 'officer', '2026-12-16', {}, []],
  ])('%s', (_, viewer, today, unit, expected) => {
    expect(told(viewer, today, unit)).toEqual(expected);
  });
});
