import { describe, expect, it } from 'vitest';
import type { OrganisationRating, OrganisationSelfRating } from '#domain/organisation/rating.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { GOOD_SELF } from '#tests/support/organisation-facts.ts';
import { ward } from '#tests/support/story.ts';
import { isDeducted, linesOf, readFacts, readSelf, selfEntry, startSelf, typedCounts } from './self-draft.ts';
import type { SelfDraft } from './self-draft.ts';

const PLACE = { year: 2026, division: 'a' };
const COUNTS = { assigned: '20', done: '20', onTime: '20', exceeded: '6' };
const written = { entry: 'e', by: 'headA', at: '2026-12-05T02:00:00.000Z' };
const typed = (change: Partial<SelfDraft> = {}): SelfDraft => ({ ...startSelf(ward(), ND335, 2026, 'a'), ...COUNTS, ...change });
const LOWER = { results: { ...typed().results, 'b.1': '10,5' } };

describe('an organisation’s own rating as it is typed', () => {
  it('begins with full marks and without counts, or as it was said last', () => {
    const start = startSelf(ward(), ND335, 2026, 'a');
    expect([start.general['I.1'], start.results['b.1'], start.assigned, start.level]).toEqual(['10', '25', '', '']);
    const own: OrganisationSelfRating = { ...GOOD_SELF, facts: { ...GOOD_SELF.facts, faultsRemedied: false }, note: 'x', ...written };
    expect(startSelf(ward({}, { selfRatings: [own] }), ND335, 2026, 'a')).toMatchObject({ results: { 'b.1': '10' }, assigned: '100', level: 'good', note: 'x', remedied: 'no', comments: GOOD_SELF.comments });
  });

  it('counts the divisions recognised as not completed (Điều 8.1.b)', () => {
    const rated: OrganisationRating = { year: 2026, division: 'a', level: 'not-completed', outstanding: false, decision: 'QĐ', ...written };
    const org = ward({}, { ratings: [rated] });
    expect([startSelf(org, ND335, 2026, null).lower, startSelf(org, ND335, 2025, null).lower, startSelf(org, ND335, 2026, 'a').lower]).toEqual(['1', '0', '0']);
  });

  it('reads numbers with a comma and leaves out what is empty', () => {
    const facts = readFacts(typed({ general: { 'I.1': '9,5', 'II.1': ' ' }, done: '19,5', remedied: 'no', lower: '2' }));
    expect(facts).toMatchObject({ general: { 'I.1': '9.5' }, tasks: { assigned: '20', done: '19.5' }, faultsRemedied: false, lowerNotCompleted: 2 });
    expect(Object.keys(facts.general)).toEqual(['I.1']);
  });

  it('marks single lines, or one total where the province has none', () => {
    expect(linesOf(ND335.organisation.general).map(({ code }) => code)).toEqual(['I.1', 'II.1', 'III.1']);
    expect(linesOf({ ...ND335.organisation.results, groups: [] })).toEqual([{ code: 'total', label: '', labelEn: '', max: '70' }]);
  });

  it.each([['9,75', true], ['10', false], ['', false], ['x', false], [undefined, false]])('%j of 10 is deducted: %j', (text, deducted) => expect(isDeducted(text, '10')).toBe(deducted));

  it('takes over what the records counted', () => {
    expect(typedCounts({ assigned: 12, done: 11, onTime: 9, exceeded: 0 })).toEqual({ assigned: '12', done: '11', onTime: '9', exceeded: '0' });
  });
});

describe('what may be written', () => {
  it('full marks with every count: the level computed is proposed', () => {
    expect(selfEntry(ND335, typed(), PLACE)).toMatchObject({ ...PLACE, level: 'excellent', comments: {}, evidence: [] });
  });

  it.each<[string, Partial<SelfDraft>]>([
    ['a count missing', { assigned: '' }],
    ['more done than assigned', { done: '21' }],
    ['a mark above its maximum', { general: { ...typed().general, 'I.1': '11' } }],
    ['a deducted line without its reason', LOWER],
    ['another level without a reason', { level: 'good' }],
    ['no level fits and none is chosen', { done: '18', onTime: '18', exceeded: '0' }],
  ])('not %s', (_, change) => expect(selfEntry(ND335, typed(change), PLACE)).toBeNull());

  it('keeps reasons only where points are deducted, and the note', () => {
    const entry = selfEntry(ND335, typed({ ...LOWER, comments: { 'results.b.1': ' Kéo dài ', 'results.a.1': 'cũ' }, note: ' Xin bổ sung ' }), PLACE);
    expect(entry).toMatchObject({ level: 'good', comments: { 'results.b.1': 'Kéo dài' }, note: 'Xin bổ sung' });
    expect(entry?.comments).not.toHaveProperty('results.a.1');
  });

  it('says what is wrong where', () => {
    const reading = readSelf(ND335, typed({ ...LOWER, done: '30', level: 'good' }));
    expect([...reading.faults.entries()]).toEqual([['tasks.done', 'above-max']]);
    expect([...reading.uncommented]).toEqual(['results.b.1']);
    expect([readSelf(ND335, typed({ level: 'good' })).differs, readSelf(ND335, typed()).differs]).toEqual([true, false]);
  });
});
