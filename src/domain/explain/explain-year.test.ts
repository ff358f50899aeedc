import { describe, expect, it } from 'vitest';
import { capsOf, withProposals, type CapPerson } from '../scoring/cap.ts';
import { explainCap, explainYear } from './explain-year.ts';
import { peopleOf, type ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import { ND335 } from '../profiles/nd335.ts';
import type { MonthInput } from '../scoring/roll-up.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import { scoreYear } from '../scoring/year-score.ts';
import type { YearInput } from '../scoring/year-shape.ts';

function month(number: number, exact: string | null): MonthInput {
  const part = { period: `2026-${String(number).padStart(2, '0')}`, exact, provisional: false, workingDays: 20, source: 'unit', unitName: 'UBND xã', entry: null } as const;
  return { month: number, parts: [part] };
}

const FULL = Array.from({ length: 12 }, (_, index) => month(index + 1, '92'));

function year(given: Partial<YearInput> = {}): YearInput {
  return {
    profile: ND335, year: 2026, person: 'p', role: 'staff', organisation: 'u', group: 'g', months: FULL,
    monthsWorked: '12', leave: null, grounds: [], organisationLevel: null, ...given,
  };
}

function explain(given: Partial<YearInput> = {}): ExplanationNode {
  return explainYear(year(given), scoreYear(year(given)));
}

function child(root: ExplanationNode, id: string): ExplanationNode {
  const found = root.children.find((one) => one.id === id);
  if (!found) throw new Error(`no node ${id} in ${root.children.map((one) => one.id).join(' ')}`);
  return found;
}

const GROUND = { code: '20.4.c', entry: 'g1', document: 'QĐ 5/QĐ-UBND' };
const LED = { code: '20.4.d', entry: null, document: '' };

describe('the result of a year', () => {
  it.each([
    { why: 'by its score', given: {}, article: 'NĐ335 Điều 20.1', vi: 'Kết quả năm 2026: điểm trung bình 92,00, xếp loại Hoàn thành xuất sắc nhiệm vụ.', en: 'Result of 2026: average 92.00, classified Excellent.' },
    { why: 'under 6 months', given: { monthsWorked: '5.5' }, article: 'NĐ335 Điều 11.1', vi: 'Kết quả năm 2026: điểm trung bình 92,00, không xếp loại vì chưa đủ 6 tháng công tác.', en: 'Result of 2026: average 92.00, not classified with less than 6 months worked.' },
    { why: 'a ground', given: { grounds: [GROUND] }, article: 'NĐ335 Điều 20.4.c', vi: 'Kết quả năm 2026: điểm trung bình 92,00, xếp loại Không hoàn thành nhiệm vụ.', en: 'Result of 2026: average 92.00, classified Not completed.' },
    { why: 'a head lowered to his organisation', given: { role: 'head', organisationLevel: 'good' }, article: 'NĐ335 Điều 20.6', vi: 'Kết quả năm 2026: điểm trung bình 92,00, xếp loại Hoàn thành tốt nhiệm vụ.', en: 'Result of 2026: average 92.00, classified Good.' },
    { why: 'a month without a score', given: { months: [month(1, '92'), month(2, null)] }, article: 'NĐ335 Điều 20.1', vi: 'Kết quả năm 2026 (tạm tính): điểm trung bình 92,00, mức hiện tại Hoàn thành xuất sắc nhiệm vụ, còn thiếu điểm tháng 2.', en: 'Result of 2026 (provisional): average 92.00, running level Excellent, no score yet for month 2.' },
    { why: 'no score at all', given: { months: [month(1, null)] }, article: 'NĐ335 Điều 17.3', vi: 'Chưa đủ dữ liệu để xếp loại năm 2026: chưa có điểm của tháng nào.', en: 'Not enough data to classify 2026: no month has a score yet.' },
    { why: 'no score and under 6 months', given: { months: [], monthsWorked: '2' }, article: 'NĐ335 Điều 11.1', vi: 'Chưa đủ dữ liệu để xếp loại năm 2026: không xếp loại vì chưa đủ 6 tháng công tác.', en: 'Not enough data to classify 2026: not classified with less than 6 months worked.' },
  ] as const)('$article: $why', ({ given, article, vi, en }) => {
    const root = explain(given);
    expect(root.article).toBe(article);
    expect([sentence(root, 'vi'), sentence(root, 'en')]).toEqual([vi, en]);
  });

  it('rests on the mean alone; notes have no value', () => {
    const root = explain({ role: 'head', grounds: [GROUND] });
    expect(root).toMatchObject({ kind: 'sum', value: '92/1', display: '92.00' });
    expect(root.children.map(({ id, kind, value }) => [id, kind, value])).toEqual([
      ['year/mean', 'mean', '92/1'],
      ['year/score-level', 'note', null],
      ['year/worked', 'note', null],
      ['year/ground/1', 'note', null],
      ['year/head', 'note', null],
    ]);
    expect(explain({ months: [] })).toMatchObject({ kind: 'missing', value: null, label: 'year-missing' });
    expect(explain({ months: [] }).children.map(({ id }) => id)).toEqual(['year/mean', 'year/worked']);
  });

  it('refuses the score of another year', () => {
    expect(() => explainYear(year(), scoreYear(year({ months: [month(1, '80')] })))).toThrow('its input gives 92/1');
  });

  it('refuses a ground the profile does not know', () => {
    expect(() => explainYear(year({ grounds: [{ ...GROUND, code: '9.9' }] }), scoreYear(year()))).toThrow('ground 9.9 is not in nd335');
  });
});

describe('what else counted', () => {
  it('says which score the level asks for', () => {
    const node = child(explain(), 'year/score-level');
    expect(node).toMatchObject({ article: 'NĐ335 Điều 20.1', contestable: 'no', fixedBy: 'nobody-decided' });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([
      'Theo điểm trung bình: từ 90 điểm là mức Hoàn thành xuất sắc nhiệm vụ.', 'By the average: 90 points or more is Excellent.',
    ]);
  });

  it.each([
    { given: { monthsWorked: '6' }, article: 'NĐ335 Điều 11.1', vi: 'Thời gian làm việc thực tế trong năm: 6/12 tháng, đủ mức tối thiểu 6 tháng.', en: 'Time really worked in the year: 6/12 months, at least the 6 months asked for.' },
    { given: { monthsWorked: '167/31' }, article: 'NĐ335 Điều 11.1', vi: 'Thời gian làm việc thực tế trong năm: 5,39/12 tháng, chưa đủ 6 tháng nên không xếp loại.', en: 'Time really worked in the year: 5.39/12 months, less than 6 months, so there is no classification.' },
    { given: { monthsWorked: '4', leave: 'maternity' }, article: 'NĐ335 Điều 11.1; NĐ335 Điều 11.2, 19.3', vi: 'Thời gian làm việc thực tế trong năm: 4/12 tháng, chưa đủ 6 tháng nhưng nghỉ thai sản nên vẫn xếp loại theo thời gian làm việc thực tế.', en: 'Time really worked in the year: 4/12 months, less than 6 months, but on maternity leave, so the time really worked is classified.' },
    { given: { monthsWorked: '4', leave: 'sick' }, article: 'NĐ335 Điều 11.1; NĐ335 Điều 11.2, 19.3', vi: 'Thời gian làm việc thực tế trong năm: 4/12 tháng, chưa đủ 6 tháng nhưng nghỉ ốm nên vẫn xếp loại theo thời gian làm việc thực tế.', en: 'Time really worked in the year: 4/12 months, less than 6 months, but on sick leave, so the time really worked is classified.' },
    { given: { monthsWorked: '9', leave: 'sick' }, article: 'NĐ335 Điều 11.1', vi: 'Thời gian làm việc thực tế trong năm: 9/12 tháng, đủ mức tối thiểu 6 tháng.', en: 'Time really worked in the year: 9/12 months, at least the 6 months asked for.' },
  ] as const)('$given.monthsWorked months', ({ given, article, vi, en }) => {
    const node = child(explain(given), 'year/worked');
    expect(node.article).toBe(article);
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([vi, en]);
  });

  it('names the ground that decided, and those beside it', () => {
    const root = explain({ role: 'deputy', grounds: [LED, GROUND] });
    const [led, decided] = [child(root, 'year/ground/1'), child(root, 'year/ground/2')];
    expect(decided).toMatchObject({ article: 'NĐ335 Điều 20.4.c', entries: ['g1'], contestable: 'no', fixedBy: 'other-procedure', values: { decides: 'true', applies: 'true' } });
    expect(sentence(decided, 'vi')).toBe(
      'Căn cứ 20.4.c: Có hành vi vi phạm liên quan đến hoạt động công vụ bị kỷ luật từ khiển trách trở lên trong năm đánh giá (QĐ 5/QĐ-UBND); vì vậy xếp loại Không hoàn thành nhiệm vụ.',
    );
    expect(sentence(decided, 'en')).toContain('(QĐ 5/QĐ-UBND); therefore the level is Not completed.');
    expect(led).toMatchObject({ entries: [], values: { decides: 'false', applies: 'true' } });
    expect(sentence(led, 'vi')).toMatch(/quy định của pháp luật; cũng là căn cứ xếp loại Không hoàn thành nhiệm vụ\.$/);
    expect(sentence(led, 'en')).toMatch(/by law; also a ground for Not completed\.$/);
  });

  it('says when a ground is for leaders only (Điều 20.4.d)', () => {
    const node = child(explain({ grounds: [LED] }), 'year/ground/1');
    expect(sentence(node, 'vi')).toMatch(/; chỉ áp dụng đối với người lãnh đạo, quản lý nên không tính\.$/);
    expect(sentence(node, 'en')).toMatch(/; it is for leaders only and does not count\.$/);
  });

  it.each([
    ['lowered', { organisationLevel: 'good' }, 'Cơ quan, đơn vị xếp loại Hoàn thành tốt nhiệm vụ; mức của người đứng đầu không cao hơn, vì vậy mức của người đứng đầu được xác định bằng mức này.', "The organisation is rated Good; its head's level is not above that, so the head has this level."],
    ['not lowered', { organisationLevel: 'excellent' }, 'Cơ quan, đơn vị xếp loại Hoàn thành xuất sắc nhiệm vụ; mức của người đứng đầu không cao hơn.', "The organisation is rated Excellent; its head's level is not above that."],
    ['not rated yet', { organisationLevel: null }, 'Cơ quan, đơn vị chưa được xếp loại; mức của người đứng đầu không cao hơn mức của cơ quan, đơn vị nên còn có thể thay đổi.', "The organisation is not rated yet; its head's level is not above its own and may still change."],
  ] as const)('a head, %s (Điều 20.6)', (_, given, vi, en) => {
    const node = child(explain({ role: 'head', ...given }), 'year/head');
    expect(node).toMatchObject({ article: 'NĐ335 Điều 20.6', fixedBy: 'other-procedure', values: { organisation: 'u' } });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([vi, en]);
  });

  it('names no organisation to deputies and staff', () => {
    const ids = explain({ role: 'deputy', organisationLevel: 'good' }).children.map(({ id }) => id);
    expect(ids).not.toContain('year/head');
  });
});

describe('the cap (Điều 20.5)', () => {
  const at = (level: LevelCode, count: number, group: string | null): CapPerson[] =>
    Array.from({ length: count }, (_, n) => ({ person: `${level}${n}`, organisation: 'u', group, score: { level, average: { exact: `${95 - n}/1`, display: '' } } }));
  const people = [...at('excellent', 4, 'g'), ...at('good', 15, null)];
  const rows = capsOf(people, [{ id: 'u', outstanding: false }], ND335.year.cap);
  const proposals = withProposals(rows, new Set(['excellent0', 'excellent1']));

  it('shows candidates, what is allowed, the base and the other bases', () => {
    const node = explainCap(rows[0]!);
    expect(node).toMatchObject({ id: 'cap', kind: 'note', value: null, numerator: '4/1', denominator: '3/1', formula: '20% × 15', article: 'NĐ335 Điều 20.5.a', contestable: 'no', fixedBy: 'nobody-decided' });
    expect(peopleOf(node)).toEqual(['excellent0', 'excellent1', 'excellent2', 'excellent3']);
    expect(node.values).toMatchObject({ organisation: 'u', group: '', base: '15', baseRule: 'good', allowed: '3', count: '4', over: '1', proposed: 'false' });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([
      'Đạt mức xuất sắc: 4 người, được phép 3 = 20% của 15 người xếp loại tốt, vượt 1 người. Nếu tính trên 19 người xếp loại tốt trở lên thì được 3, trên 19 người được xếp loại thì được 3.',
      'Reaching excellent: 4 people, allowed 3 = 20% of 15 people rated good, 1 too many. Of 19 people rated good or above it would be 3, of 19 people rated at all it would be 3.',
    ]);
  });

  it('counts the proposed where proposals are given', () => {
    const node = explainCap(proposals[1]!);
    expect(node).toMatchObject({ numerator: '2/1', denominator: '0/1', values: { group: 'g', count: '2', over: '2', proposed: 'true' } });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([
      'Đề nghị xuất sắc trong nhóm g: 2 người, được phép 0 = 20% của 0 người xếp loại tốt, vượt 2 người. Nếu tính trên 4 người xếp loại tốt trở lên thì được 0, trên 4 người được xếp loại thì được 0.',
      'Proposed as excellent in group g: 2 people, allowed 0 = 20% of 0 people rated good, 2 too many. Of 4 people rated good or above it would be 0, of 4 people rated at all it would be 0.',
    ]);
    expect(sentence(explainCap({ ...proposals[0]!, alternativeBases: [] }), 'vi')).toBe('Đề nghị xuất sắc: 2 người, được phép 3 = 20% của 15 người xếp loại tốt.');
    expect(sentence(explainCap({ ...proposals[0]!, alternativeBases: [] }), 'en')).toBe('Proposed as excellent: 2 people, allowed 3 = 20% of 15 people rated good.');
  });

  it('stands in the year of a candidate, and of nobody else', () => {
    const of = (person: string) => explainYear(year({ person }), scoreYear(year({ person })), rows).children.map(({ id }) => id).filter((id) => id.includes('cap'));
    expect(of('excellent3')).toEqual(['year/cap/u/', 'year/cap/u/g']);
    expect(of('good1')).toEqual([]);
  });
});
