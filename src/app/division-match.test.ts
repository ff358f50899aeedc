import { describe, expect, it } from 'vitest';
import { divisionIdFor, matchDivision, openDivisions } from './division-match.ts';

const DIVISIONS = [
  { id: 'vp', name: 'Văn phòng HĐND và UBND' }, { id: 'kt', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
  { id: 'vx', name: 'Phòng Văn hóa – Xã hội' }, { id: 'hc', name: 'Trung tâm Phục vụ hành chính công' },
];

describe('matching a printed division', () => {
  it.each([
    ['Văn phòng HĐND-UBND', 'vp', true], ['VP HĐND & UBND', 'vp', true], ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'vp', true],
    ['PHÒNG VĂN HOÁ - XÃ HỘI', 'vx', true], ['P. VHXH', 'vx', true], ['Phong van hoa xa hoi', 'vx', true], ['Trung tâm PVHCC', 'hc', true],
    ['P.KTHTĐT', 'kt', true],
    ['Phòng Kinh tế', 'kt', false], ['Ban Chỉ huy quân sự', null, false], ['Phòng', null, false], ['', null, false],
  ])('%s', (printed, division, sure) => {
    expect(matchDivision(printed, DIVISIONS)).toEqual({ division, sure });
  });

  it('does not guess between two', () => {
    const two = [{ id: 'a', name: 'Phòng Kinh tế Bắc' }, { id: 'b', name: 'Phòng Kinh tế Nam' }];
    expect(matchDivision('Phòng Kinh tế', two)).toEqual({ division: null, sure: false });
  });
});

describe('divisions', () => {
  it('get a readable id of their own', () => {
    expect(divisionIdFor('Phòng Kinh tế', [])).toBe('phong-kinh-te');
    expect(divisionIdFor('Phòng Kinh tế', ['phong-kinh-te'])).toBe('phong-kinh-te-2');
    expect(divisionIdFor('???', [])).toBe('phong');
  });

  it('are open until their last day', () => {
    const closed = { id: 'a', name: 'A', from: '2026-01-01', to: '2026-03-31' };
    expect(openDivisions([closed], '2026-03-31')).toEqual([closed]);
    expect(openDivisions([closed], '2026-04-01')).toEqual([]);
  });
});
