import { describe, expect, it } from 'vitest';
import { unitYear } from '#domain/year/unit-year.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { NO_YEAR_FACTS } from '#domain/year/year.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { sayIn } from '#ui/language.ts';
import { ward } from '#tests/support/story.ts';
import { yearWords } from './words.ts';
import { levelName } from '#parts/year/level-name.ts';
import { groupsIn, levelCounts, monthRows, monthsText, reasonOf, yearRows } from './year-view.ts';

const SCORES: Readonly<Record<string, string>> = { an: '95', binh: '72', chi: '45' };
const GROUPS: Readonly<Record<string, string>> = { an: 'Tài chính', binh: 'Địa chính' };

/** In the middle of April: three months are over, binh lacks February. */
const unit = unitYear({
  org: ward(), unit: 'u1', year: 2026, today: '2026-04-15',
  factsOf: (id) => ({ ...NO_YEAR_FACTS, group: GROUPS[id] ?? null }),
  figureOf: (id, period) => (SCORES[id] && !(id === 'binh' && period === '2026-02') ? { exact: SCORES[id], taskPoints: null, provisional: period === '2026-03', entry: null } : null),
});
const of = (id: string): PersonYear => unit.people.find(({ person }) => person === id)!;
const say = sayIn('vi', yearWords);

describe('months', () => {
  it('all twelve, each with its state', () => {
    expect(monthRows(of('an')).slice(0, 5).map(({ month, state, points, level, provisional }) => [month, state, points, level, provisional])).toEqual([
      [1, 'worked', '95.00', 'excellent', false], [2, 'worked', '95.00', 'excellent', false], [3, 'worked', '95.00', 'excellent', true],
      [4, 'running', '95.00', 'excellent', true], [5, 'absent', null, null, false],
    ]);
    expect(monthRows(of('binh'))[1]).toMatchObject({ state: 'missing', points: null, level: null });
    expect(monthRows(of('left')).filter(({ state }) => state !== 'absent')).toHaveLength(2);
  });

  it.each([['12/1', '12'], ['11/2', '5.5'], ['167/31', '5.39'], ['0/1', '0'], ['10/1', '10']])('%s months read %s', (exact, text) => {
    expect(monthsText(exact)).toBe(text);
  });
});

describe('the list of people', () => {
  const names = (sort?: 'name' | 'division' | 'missing', search?: string) => yearRows(unit, ward(), sort, search).map(({ person }) => person);
  it('by given name, leaving out who left', () => {
    expect(names()).not.toContain('left');
    expect(names().indexOf('an')).toBeLessThan(names().indexOf('binh'));
  });
  it('by division, and by what is missing', () => {
    expect(names('division').slice(0, 2).every((id) => ['chair', 'vice'].includes(id))).toBe(true);
    expect(names('missing').at(-1)).toBe('chi');
  });
  it.each([['dia chinh', ['binh']], ['CAN BO', ['officer']], ['khong ai', []]])('finds %s', (search, found) => {
    expect(names('name', search).toSorted()).toEqual([...found].toSorted());
  });
});

describe('levels', () => {
  it('counts each, before the cap, and those without', () => {
    expect(levelCounts(unit.people).map(({ level, count }) => `${level} ${count}`)).toEqual(['excellent 1', 'good 1', 'completed 0', 'not-completed 1', 'null 6']);
  });
  it('names them in both languages', () => {
    expect([levelName(ND335, 'good', 'vi'), levelName(ND335, 'good', 'en'), levelName(ND335, null, 'vi')]).toEqual(['Hoàn thành tốt nhiệm vụ', 'Good', '']);
  });
  it('lists the groups in use', () => {
    expect(groupsIn(unit)).toEqual(['Địa chính', 'Tài chính'].toSorted((a, b) => a.localeCompare(b, 'vi')));
  });
});

describe('reasons', () => {
  it.each([
    ['20.1', 'theo điểm trung bình', 'NĐ335 Điều 20.1'],
    ['11.1', 'thời gian công tác trong năm chưa đủ 6 tháng', 'NĐ335 Điều 11.1'],
    ['no-scores', 'chưa có điểm của tháng nào', 'NĐ335 Điều 17.3'],
    ['20.6', 'mức của người đứng đầu không cao hơn mức của cơ quan, đơn vị (Hoàn thành xuất sắc nhiệm vụ)', 'NĐ335 Điều 20.6'],
    ['11.3.a', ND335.year.grounds.find(({ code }) => code === '11.3.a')!.label, 'NĐ335 Điều 11.3.a'],
  ])('%s', (reason, text, article) => {
    expect(reasonOf(ND335, { ...of('an').score, reason }, say, 'vi')).toEqual({ text, article });
  });
});
