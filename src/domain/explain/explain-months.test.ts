import { describe, expect, it } from 'vitest';
import { explainRollUp } from './explain-months.ts';
import { sentence } from './explanation-text.ts';
import { ND335 } from '../profiles/nd335.ts';
import type { MonthInput, MonthPart } from '../scoring/roll-up.ts';

function part(period: string, exact: string | null, given: Partial<MonthPart> = {}): MonthPart {
  return { period, exact, provisional: false, workingDays: 20, source: 'unit', unitName: 'UBND xã A', entry: null, ...given };
}

const months = (...given: readonly MonthInput[]) => ({ profile: ND335, year: 2026, months: given });
const JANUARY: MonthInput = { month: 1, parts: [part('2026-01', '90', { entry: 'closing' })] };
const TWO_UNITS: MonthInput = {
  month: 2,
  parts: [part('2026-02', '80', { workingDays: 12, source: 'brought', unitName: 'Sở Nội vụ', entry: 'brought' }), part('2026-02', '92', { workingDays: 8, provisional: true })],
};
const MISSING: MonthInput = { month: 3, parts: [part('2026-03', null)] };

function both(node: Parameters<typeof sentence>[0] | undefined): readonly string[] {
  return node ? [sentence(node, 'vi'), sentence(node, 'en')] : [];
}

describe('the mean of months (Điều 17.3)', () => {
  const root = () => explainRollUp('quarter', 1, months(MISSING, TWO_UNITS, JANUARY));

  it('counts the months with a score and names those without', () => {
    expect(root()).toMatchObject({ id: 'mean', kind: 'mean', value: '437/5', numerator: '874/5', denominator: '2/1', formula: '174.80 ÷ 2', article: 'NĐ335 Điều 17.3' });
    expect(root().values).toEqual({ kind: 'quarter', which: '1', year: '2026', months: '2', span: '3', missing: '3', provisional: 'true' });
    expect(both(root())).toEqual([
      'Điểm trung bình quý 1/2026 (tạm tính): 174,80 ÷ 2 tháng = 87,40 điểm, còn thiếu điểm tháng 3.',
      'Average of quarter 1 of 2026 (provisional): 174.80 ÷ 2 months = 87.40 points, no score yet for month 3.',
    ]);
  });

  it('leads each month to the tree of its own period', () => {
    const [january] = root().children;
    expect(january).toMatchObject({
      id: 'mean/1', kind: 'leaf', label: 'month', value: '90/1', weight: '1/1', entries: ['closing'], contestable: 'no', fixedBy: 'own-tree',
      values: { month: '1', period: '2026-01', provisional: 'false', workingDays: '20', source: 'unit', unit: 'UBND xã A' }, article: 'NĐ335 Điều 17.3',
    });
    expect(both(january)).toEqual(['Tháng 1: 90,00 điểm.', 'Month 1: 90.00 points.']);
  });

  it('weighs two units by working days (Điều 19.1)', () => {
    const february = root().children[1];
    expect(february).toMatchObject({ id: 'mean/2', kind: 'mean', value: '424/5', weight: '1/1', article: 'NĐ335 Điều 19.1', contestable: null, values: { month: '2', units: '2', provisional: 'true' } });
    expect(both(february)).toEqual([
      'Tháng 2 (tạm tính): 84,80 điểm, bình quân 2 đơn vị theo ngày làm việc.',
      'Month 2 (provisional): 84.80 points, mean of 2 units by working days.',
    ]);
    expect(february?.children.map(({ id, value, weight, entries, fixedBy, article }) => [id, value, weight, entries, fixedBy, article])).toEqual([
      ['mean/2/1', '80/1', '12/1', ['brought'], 'other-procedure', 'NĐ335 Điều 19.1'],
      ['mean/2/2', '92/1', '8/1', [], 'own-tree', 'NĐ335 Điều 19.1'],
    ]);
    expect(february?.children.map(both)).toEqual([
      ['Sở Nội vụ: 80,00 điểm, 12 ngày làm việc (kết quả do Sở Nội vụ gửi).', 'Sở Nội vụ: 80.00 points, 12 working days (sent by Sở Nội vụ).'],
      ['UBND xã A (tạm tính): 92,00 điểm, 8 ngày làm việc.', 'UBND xã A (provisional): 92.00 points, 8 working days.'],
    ]);
  });

  it('shows a month worked without a score', () => {
    expect(root().children[2]).toMatchObject({ id: 'mean/3', kind: 'missing', label: 'month-missing', value: null, values: { month: '3', period: '2026-03' } });
    expect(both(root().children[2])).toEqual(['Tháng 3, UBND xã A: có làm việc nhưng chưa có điểm.', 'Month 3, UBND xã A: worked, but without a score yet.']);
  });
});

describe('other spans', () => {
  it.each([
    ['half', 1, 'Điểm trung bình 6 tháng đầu năm 2026: 90,00 ÷ 1 tháng = 90,00 điểm.', 'Average of the first half of 2026: 90.00 ÷ 1 month = 90.00 points.'],
    ['year', 1, 'Điểm trung bình năm 2026: 90,00 ÷ 1 tháng = 90,00 điểm.', 'Average of the year 2026: 90.00 ÷ 1 month = 90.00 points.'],
    ['half', 2, 'Điểm trung bình 6 tháng cuối năm 2026: chưa có điểm của tháng nào.', 'Average of the second half of 2026: no month has a score yet.'],
  ] as const)('%s %i', (kind, which, vi, en) => {
    expect(both(explainRollUp(kind, which, months(JANUARY)))).toEqual([vi, en]);
  });

  it('adds the article on time really worked where months are left out (Điều 11.2, 19.3)', () => {
    expect(explainRollUp('quarter', 1, months(JANUARY)).article).toBe('NĐ335 Điều 17.3; NĐ335 Điều 11.2, 19.3');
  });

  it('has no value without a score', () => {
    expect(explainRollUp('quarter', 2, months(JANUARY))).toMatchObject({ kind: 'missing', value: null, numerator: null, denominator: null, formula: '', children: [] });
  });

  it('takes a path of its own', () => {
    expect(explainRollUp('year', 1, months(JANUARY), 'year/mean').children[0]?.id).toBe('year/mean/1');
  });
});

describe('odd months', () => {
  const one = (parts: readonly MonthPart[]) => explainRollUp('year', 1, months({ month: 2, parts })).children[0];

  it('says which quarter a month is filled from, and who sent it', () => {
    expect(both(one([part('2026-Q1', '80', { source: 'brought' })]))).toEqual([
      'Tháng 2: 80,00 điểm (điểm quý 1/2026, kết quả do UBND xã A gửi).', 'Month 2: 80.00 points (score of quarter 1 of 2026, sent by UBND xã A).',
    ]);
  });

  it('leaves out a part without working days while another has some', () => {
    expect(one([part('2026-02', '80'), part('2026-02', '10', { workingDays: 0 })])).toMatchObject({ kind: 'leaf', value: '80/1' });
  });

  it('weighs parts alike when none has working days', () => {
    const node = one([part('2026-02', '80', { workingDays: 0 }), part('2026-02', '90', { workingDays: 0 })]);
    expect(node).toMatchObject({ kind: 'mean', value: '85/1' });
    expect(node?.children.map(({ weight }) => weight)).toEqual(['1/1', '1/1']);
  });

  it('is missing while one of its units has no score', () => {
    const node = one([part('2026-02', '80'), part('2026-02', null)]);
    expect(node).toMatchObject({ kind: 'missing', label: 'month-missing', value: null, values: { provisional: 'false' } });
    expect(node?.children.map(({ kind }) => kind)).toEqual(['leaf', 'missing']);
    expect(both(node)).toEqual(['Tháng 2: có làm việc nhưng chưa có điểm.', 'Month 2: worked, but without a score yet.']);
  });

  it('without any part nobody decided anything', () => {
    expect(one([])).toMatchObject({ kind: 'missing', contestable: 'no', fixedBy: 'nobody-decided', children: [] });
  });
});
