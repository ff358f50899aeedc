import { describe, expect, it } from 'vitest';
import type { OrganisationRating, OrganisationSelfRating } from '#domain/organisation/rating.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { selfRated } from '#tests/support/organisation-facts.ts';
import { ward } from '#tests/support/story.ts';
import { divisionCaps, headViews, placesIn } from './organisation-view.ts';

const TODAY = '2026-12-05';
const written = { entry: 'e', by: 'x', at: '2026-12-05T02:00:00.000Z' };
const own = (division: string | null, level: LevelCode): OrganisationSelfRating => ({ ...selfRated({ division, level }), ...written });
const rated = (division: string | null, level: LevelCode): OrganisationRating => ({ year: 2026, division, level, outstanding: false, decision: 'QĐ', ...written });
const divisions = () => ward().unit.divisions.map(({ id }) => id);
const mayOf = (viewer: string, unit: Parameters<typeof ward>[1] = {}, year = 2026) => placesIn(ward({}, unit), year, viewer, TODAY)
  .filter(({ division }) => division === 'a' || division === null)
  .map(({ step, mayRate, mayRecognise }) => `${step}${mayRate ? ' rate' : ''}${mayRecognise ? ' recognise' : ''}`);

describe('who may do what, as the judge has it', () => {
  it.each<[string, string[], Parameters<typeof mayOf>]>([
    ['a head rates his own', ['none rate', 'none'], ['headA']],
    ['another head nothing of it', ['none', 'none'], ['headB']],
    ['staff nothing', ['none', 'none'], ['an']],
    ['the Chair recognises divisions and rates the unit', ['none recognise', 'none rate'], ['chair']],
    ['the officer records divisions', ['none recognise', 'none'], ['officer']],
    ['the head again, until it is recognised', ['own rate', 'none'], ['headA', { selfRatings: [own('a', 'good')] }]],
    ['no more then', ['recognised', 'none'], ['headA', { ratings: [rated('a', 'good')] }]],
    ['the unit after its divisions (Điều 9.1)', ['recognised recognise', 'none recognise'], ['officer', { ratings: divisions().map((id) => rated(id, 'good')) }]],
    ['nothing of a year to come', ['none', 'none'], ['chair', {}, 2027]],
  ])('%s', (_, expected, given) => expect(mayOf(...given)).toEqual(expected));
});

describe('the shares of divisions (Điều 8.5)', () => {
  it('counts those recognised, at both shares', () => {
    const ids = ['d1', 'd2', 'd3', 'd4', 'd5'];
    const unit = { divisions: ids.map((id) => ({ id, name: id, from: '2026-01-01', to: null })), ratings: ids.map((id) => rated(id, id === 'd1' ? 'excellent' : 'good')) };
    const caps = divisionCaps(placesIn(ward({}, unit), 2026, 'chair', TODAY), 'u1', ND335);
    expect(caps?.plain).toMatchObject({ base: 4, allowed: 0, rule: '20%', article: 'NĐ335 Điều 8.5.a' });
    expect(caps?.higher).toMatchObject({ allowed: 1, article: 'NĐ335 Điều 8.5.b' });
    expect(divisionCaps(placesIn(ward(), 2026, 'chair', TODAY), 'u1', ND335)).toBeNull();
  });
});

const head = (level: LevelCode | null) => ({
  person: 'headA', input: { role: 'head' }, posts: ward().people.get('headA')!.posts, score: { scoreLevel: level, level },
}) as unknown as PersonYear;

describe('a head is not above his organisation (Điều 20.6)', () => {
  it.each<[LevelCode | null, Parameters<typeof ward>[1], string]>([
    ['excellent', { ratings: [rated('a', 'good')] }, 'limited good'],
    ['good', { ratings: [rated('a', 'good')] }, 'free good'],
    ['good', { ratings: [rated('a', 'excellent')] }, 'free excellent'],
    ['excellent', { selfRatings: [own('a', 'good')] }, 'would good'],
    ['good', { selfRatings: [own('a', 'good')] }, 'waits good'],
    ['good', {}, 'waits null'],
    [null, { ratings: [rated('a', 'good')] }, 'no-level good'],
  ])('%s by score: %j → %s', (level, unit, expected) => {
    expect(headViews(placesIn(ward({}, unit), 2026, 'chair', TODAY), [head(level)]).map(({ state, organisation }) => `${state} ${organisation}`)).toEqual([expected]);
  });
});
