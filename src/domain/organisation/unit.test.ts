import { describe, expect, it } from 'vitest';
import { foldOf } from '../kinds.ts';
import { ND335 } from '../profiles/nd335.ts';
import { periodFrom, periodOn, rulesFor, rulesOn } from './rules.ts';
import { catalogueInForce } from './unit.ts';
import type { UnitState } from './unit.ts';
import { entry, received, recordOf } from '#tests/support/story.ts';

type Line = readonly [type: string, data: object];

function unit(...lines: readonly Line[]): UnitState {
  const story = lines.map(([type, data]) => entry('unit', 'u1', 'chair', `unit.${type}.v1`, '2026-01-01T02:00:00.000Z', data));
  return foldOf('unit', recordOf('unit', 'u1', received(story))).state;
}

const proposed = (version: string): Line => ['catalogueProposed', { version, name: `Danh mục ${version}`, products: 3 }];
const adopted = (version: string, from: string, decision = 'QĐ 1'): Line => ['catalogueAdopted', { version, from, decision }];

describe('the catalogue in force (NĐ335 Điều 13.2)', () => {
  const two = unit(proposed('v1'), adopted('v1', '2026-01-01'), proposed('v2'), adopted('v2', '2026-07-01'), proposed('v3'));

  it.each([
    ['before the first decision takes effect', two, '2025-12-31', null],
    ['from its first day', two, '2026-01-01', 'v1'],
    ['until the day before the next', two, '2026-06-30', 'v1'],
    ['from the next one’s day', two, '2026-07-01', 'v2'],
    ['a mere proposal never', two, '2099-01-01', 'v2'],
    ['nothing at all in a new unit', unit(), '2026-01-01', null],
    ['by day, not by order of adoption', unit(proposed('v1'), proposed('v2'), adopted('v2', '2026-02-01'), adopted('v1', '2026-05-01')), '2026-06-01', 'v1'],
    ['nothing when nobody proposed what was adopted', unit(adopted('v9', '2026-01-01')), '2026-06-01', null],
  ])('%s', (_, state, day, version) => expect(catalogueInForce(state, day)?.version ?? null).toBe(version));

  it('keeps day and decision of the first adoption: past assignments rest on it', () => {
    const again = unit(proposed('v1'), adopted('v1', '2026-01-01', 'QĐ 1'), adopted('v1', '2026-09-01', 'QĐ 2'));
    expect(catalogueInForce(again, '2026-03-01')).toEqual({ version: 'v1', name: 'Danh mục v1', products: 3, from: '2026-01-01', decision: 'QĐ 1' });
  });

  it('keeps the first proposal of a version', () => {
    const twice = unit(proposed('v1'), ['catalogueProposed', { version: 'v1', name: 'Khác', products: 99 }]);
    expect(twice.catalogues).toEqual([{ version: 'v1', name: 'Danh mục v1', products: 3, from: null, decision: null }]);
  });
});

describe('the rule profile in force (NĐ335 Điều 26.1.a)', () => {
  const profile = (id: string, from: string, change: object = {}): Line => ['profileAdopted', { rules: { ...ND335, id, ...change }, from, decision: `QĐ ${id}` }];
  const state = unit(profile('tinh-a', '2026-04-01'), profile('tinh-b', '2026-07-01'), profile('tinh-b2', '2026-07-01'), profile('nd335', '2027-01-01'));

  it.each([
    ['2026-03-31', 'nd335'],
    ['2026-04-01', 'tinh-a'],
    ['2026-06-30', 'tinh-a'],
    ['2026-07-01', 'tinh-b2'],
    ['2026-12-31', 'tinh-b2'],
    ['2027-01-01', 'nd335'],
  ])('on %s: %s', (day, expected) => expect(rulesOn(state, day).id).toBe(expected));

  it.each([['2026-03', 'nd335'], ['2026-04', 'tinh-a'], ['2026-Q2', 'tinh-a'], ['2026-12', 'tinh-b2'], ['2026', 'nd335'], ['2027', 'nd335']])(
    'of the period %s: %s, that of its first day', (period, expected) => expect(rulesFor(state, period).id).toBe(expected));

  it('is the decree’s own where nobody adopted one', () => {
    expect(rulesOn(unit(), '2026-01-01')).toBe(ND335);
  });

  it('goes by day even where a later one was written down first', () => {
    expect(rulesOn(unit(profile('tinh-b', '2026-07-01'), profile('tinh-a', '2026-04-01')), '2026-08-01').id).toBe('tinh-b');
  });

  it('stands in the unit’s record whole, with its decision', () => {
    expect(unit(profile('tinh-a', '2026-04-01')).profiles).toEqual([{ rules: { ...ND335, id: 'tinh-a' }, from: '2026-04-01', decision: 'QĐ tinh-a' }]);
  });

  describe('in a unit that goes from months to quarters and back', () => {
    const turned = unit(profile('quy', '2026-07-01', { period: 'quarter' }), profile('thang', '2027-01-01'));

    it.each([
      ['2026-06-30', '2026-06'], ['2026-07-01', '2026-Q3'], ['2026-09-30', '2026-Q3'], ['2026-12-31', '2026-Q4'], ['2027-01-01', '2027-01'],
    ])('%s lies in %s', (day, period) => expect(periodOn(turned, day)).toBe(period));

    it.each([
      ['2026-Q3', -1, '2026-06'], ['2026-Q3', -2, '2026-05'], ['2026-06', 1, '2026-Q3'], ['2026-06', 2, '2026-Q4'],
      ['2026-06', 3, '2027-01'], ['2027-01', -2, '2026-Q3'], ['2026-Q4', 0, '2026-Q4'],
    ])('from %s on by %i comes %s', (period, count, expected) => expect(periodFrom(turned, period, count)).toBe(expected));
  });
});

describe('a unit’s record', () => {
  const open = (division: string, name: string): Line => ['divisionOpened', { division, name, from: '2026-01-01' }];

  it('changes only the settings named', () => {
    const state = unit(['settingsChanged', { catalogueLimit: 50 }], ['settingsChanged', {}]);
    expect(state.settings).toEqual({ catalogueLimit: 50 });
    expect(unit(['settingsChanged', { catalogueLimit: 50 }], ['settingsChanged', { catalogueLimit: null }]).settings).toEqual({ catalogueLimit: null });
  });

  it('closes a division with its last day and opens it anew under the same id', () => {
    const closed = unit(open('a', 'Phòng A'), open('b', 'Phòng B'), ['divisionClosed', { division: 'a', to: '2026-06-30' }]);
    expect(closed.divisions.map(({ id, to }) => [id, to])).toEqual([['a', '2026-06-30'], ['b', null]]);
    const again = unit(open('a', 'Phòng A'), ['divisionClosed', { division: 'a', to: '2026-06-30' }], open('a', 'Phòng A mới'));
    expect(again.divisions).toEqual([{ id: 'a', name: 'Phòng A mới', from: '2026-01-01', to: null }]);
  });

  it('replaces the working calendar as a whole and keeps level when renamed', () => {
    const state = unit(
      ['founded', { name: 'Xã Mẫu', level: 'commune' }], ['renamed', { name: 'Xã Mới' }],
      ['calendarSet', { holidays: ['2026-02-17'], swapped: [] }], ['calendarSet', { holidays: ['2026-04-30'], swapped: ['2026-05-09'] }],
    );
    expect(state).toMatchObject({ name: 'Xã Mới', level: 'commune', calendar: { holidays: ['2026-04-30'], swapped: ['2026-05-09'] } });
  });
});
