import { describe, expect, it } from 'vitest';
import { explained, nodeOf } from '#tests/support/explained.ts';
import { NO_GENERAL, accepted, leading, periodInput, task } from '#tests/support/period-input.ts';
import { peopleOf, type ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import type { LeadershipInput, PeriodInput } from '../scoring/score-shape.ts';

const DONE = [task('x', '1', '1', { completed: [accepted('1')] })];

function leader(leadership: LeadershipInput, given: Partial<PeriodInput> = {}): PeriodInput {
  return periodInput(DONE, { role: 'head', leadership, ...given });
}

function ratio(input: PeriodInput, key: string): ExplanationNode {
  return nodeOf(explained(input), `total/task-results/${key}/ratio`);
}

const D = 'Kết quả hoạt động của cơ quan, tổ chức, đơn vị, lĩnh vực phụ trách';
const MANY = Object.fromEntries([...Array.from({ length: 14 }, (_, n) => [`m${n}`, 'met' as const]), ['n1', 'no-data' as const], ['n2', 'no-data' as const]]);

describe('d: the people under authority (Điều 15.3.a)', () => {
  it.each([
    {
      why: '14 of 14, two passed over', leadership: leading(MANY), value: '1/1', numerator: '14/1', denominator: '14/1',
      vi: `${D}: d = 100,00%: 14/14 người thuộc quyền có điểm từ 50 trở lên; 2 người chưa đủ dữ liệu nên không xét.`,
      en: 'Results of the unit or field led: d = 100.00%: 14/14 people under authority score 50 or more; 2 people without enough data passed over.',
    },
    {
      why: 'one below is enough for half', leadership: leading({ a: 'met', b: 'below' }), value: '1/2', numerator: '1/1', denominator: '2/1',
      vi: `${D}: d = 50,00%: 1/2 người thuộc quyền có điểm từ 50 trở lên; 1 người dưới 50.`,
      en: 'Results of the unit or field led: d = 50.00%: 1/2 people under authority score 50 or more; 1 person below 50.',
    },
    {
      why: 'nobody left to judge', leadership: leading({ n: 'no-data' }), value: '1/1', numerator: '0/1', denominator: '0/1',
      vi: `${D}: d = 100,00%: chưa có người thuộc quyền nào đủ dữ liệu để xét; 1 người chưa đủ dữ liệu nên không xét.`,
      en: 'Results of the unit or field led: d = 100.00%: nobody under authority has enough data yet; 1 person without enough data passed over.',
    },
    {
      why: 'provisional scores are named, those passed over not', value: '1/1', numerator: '1/1', denominator: '1/1',
      leadership: leading({}, { subordinates: [{ person: 'a', standing: 'met', provisional: true }, { person: 'b', standing: 'no-data', provisional: true }] }),
      vi: `${D}: d = 100,00%: 1/1 người thuộc quyền có điểm từ 50 trở lên; 1 người chưa đủ dữ liệu nên không xét; 1 người mới có điểm tạm tính.`,
      en: 'Results of the unit or field led: d = 100.00%: 1/1 people under authority score 50 or more; 1 person without enough data passed over; 1 person with a provisional score.',
    },
  ])('$why', ({ leadership, value, numerator, denominator, vi, en }) => {
    const node = ratio(leader(leadership), 'd');
    expect(node).toMatchObject({ kind: 'leaf', value, numerator, denominator, article: 'NĐ335 Điều 15.3.a', children: [] });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([vi, en]);
  });

  it('names whose scores to open, and who was passed over', () => {
    const node = ratio(leader(leading({ z: 'below', a: 'below', n: 'no-data', m: 'met' })), 'd');
    expect(peopleOf(node)).toEqual(['a', 'z']);
    expect(node.values).toMatchObject({ people: 'a z', withoutData: 'n', met: '1', judged: '3', below: '2', passedOver: '1', provisional: '0' });
    expect(node).toMatchObject({ contestable: 'no', fixedBy: 'others-scores', decidedBy: null, entries: [] });
    const well = ratio(leader(leading({ m: 'met' })), 'd');
    expect([well.fixedBy, peopleOf(well)]).toEqual(['nothing-lost', []]);
  });

  it('of a deputy is judged within his field (Điều 15.4)', () => {
    const node = ratio(leader(leading({ a: 'met' }), { role: 'deputy' }), 'd');
    expect(node.article).toBe('NĐ335 Điều 15.3.a; NĐ335 Điều 15.4');
    expect(sentence(node, 'vi')).toContain('1/1 người trong lĩnh vực được giao phụ trách có điểm');
    expect(sentence(node, 'en')).toContain('1/1 people in the assigned field score');
    const none = ratio(leader(leading({}), { role: 'deputy' }), 'd');
    expect(sentence(none, 'vi')).toContain('chưa có người trong lĩnh vực được giao phụ trách nào đủ dữ liệu');
  });
});

const HALF = leading({ a: 'met' }, { confirmed: { organising: '0.5', uniting: '1' }, reasons: { organising: 'kế hoạch quý chậm.' } });
const OWN = { self: { organising: '0.5', uniting: '1' }, confirmed: null };

describe('đ and e: decided with a reason (Điều 15.3.b, 15.3.c)', () => {
  it.each([
    {
      why: 'by the superior', key: 'đ', input: leader(HALF), value: '1/2', contestable: 'yes', fixedBy: null, by: 'head', entries: ['confirmation-entry'], article: 'NĐ335 Điều 15.3.b',
      vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ: đ = 50,00% (cấp có thẩm quyền đánh giá: kế hoạch quý chậm).',
      en: 'Organising the work: đ = 50.00% (decided by the superior: kế hoạch quý chậm).',
    },
    {
      why: 'in full', key: 'e', input: leader(HALF), value: '1/1', contestable: 'no', fixedBy: 'nothing-lost', by: 'head', entries: ['confirmation-entry'], article: 'NĐ335 Điều 15.3.c',
      vi: 'Năng lực tập hợp, đoàn kết công chức thuộc phạm vi quản lý: e = 100,00% (cấp có thẩm quyền đánh giá).',
      en: 'Uniting the staff led: e = 100.00% (decided by the superior).',
    },
    {
      why: 'otherwise than the leader marked himself', key: 'đ', input: leader({ ...HALF, self: { organising: '1' } }), value: '1/2', contestable: 'yes', fixedBy: null, by: 'head', entries: ['confirmation-entry'], article: 'NĐ335 Điều 15.3.b',
      vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ: đ = 50,00% (cấp có thẩm quyền đánh giá, tự chấm 100%: kế hoạch quý chậm).',
      en: 'Organising the work: đ = 50.00% (decided by the superior, self-marked 100%: kế hoạch quý chậm).',
    },
    {
      why: 'as the leader marked himself', key: 'đ', input: leader({ ...HALF, self: { organising: '0.5' } }), value: '1/2', contestable: 'yes', fixedBy: null, by: 'head', entries: ['confirmation-entry'], article: 'NĐ335 Điều 15.3.b',
      vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ: đ = 50,00% (cấp có thẩm quyền đánh giá: kế hoạch quý chậm).',
      en: 'Organising the work: đ = 50.00% (decided by the superior: kế hoạch quý chậm).',
    },
    {
      why: 'by the leader himself, not confirmed', key: 'đ', input: leader(leading({}, OWN)), value: '1/2', contestable: 'no', fixedBy: 'own-mark', by: 'official', entries: ['self-entry'], article: 'NĐ335 Điều 15.3.b',
      vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ: đ = 50,00% (tự chấm, chưa xác nhận).',
      en: 'Organising the work: đ = 50.00% (self-marked, not confirmed).',
    },
    {
      why: 'by the leader with his reason', key: 'đ', input: leader(leading({}, { ...OWN, reasons: { organising: 'thiếu người' } })), value: '1/2', contestable: 'no', fixedBy: 'own-mark', by: 'official', entries: ['self-entry'], article: 'NĐ335 Điều 15.3.b',
      vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ: đ = 50,00% (tự chấm, chưa xác nhận: thiếu người).',
      en: 'Organising the work: đ = 50.00% (self-marked, not confirmed: thiếu người).',
    },
  ])('$key $why', ({ key, input, value, contestable, fixedBy, by, entries, article, vi, en }) => {
    const node = ratio(input, key);
    expect(node).toMatchObject({ kind: 'leaf', label: 'decided', value, contestable, fixedBy, decidedBy: by, entries, article });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([vi, en]);
  });

  it('of a deputy within his field (Điều 15.4)', () => {
    expect(ratio(leader(HALF, { role: 'deputy' }), 'e').article).toBe('NĐ335 Điều 15.3.c; NĐ335 Điều 15.4');
  });

  it('may rest on no entry', () => {
    expect(ratio(leader(HALF, { general: { ...NO_GENERAL, total: '30' } }), 'đ')).toMatchObject({ entries: [], decidedBy: null });
  });
});

describe('the formula of leaders (Điều 16.2)', () => {
  it('is the mean of six ratios', () => {
    const node = nodeOf(explained(leader(HALF)), 'total/task-results');
    expect(node).toMatchObject({ formula: '(a + b + c + d + đ + e) ÷ 6 × 70', article: 'NĐ335 Điều 16.2', value: '385/6' });
    expect(node.children.map(({ id, value, factor, formula }) => [id.split('/').at(-1), value, factor, formula])).toEqual([
      ['a', '35/3', '35/3', 'a × 70 ÷ 6'],
      ['b', '35/3', '35/3', 'b × 70 ÷ 6'],
      ['c', '35/3', '35/3', 'c × 70 ÷ 6'],
      ['d', '35/3', '35/3', 'd × 70 ÷ 6'],
      ['đ', '35/6', '35/3', 'đ × 70 ÷ 6'],
      ['e', '35/3', '35/3', 'e × 70 ÷ 6'],
    ]);
    expect(node.children.every(({ article }) => article === 'NĐ335 Điều 16.2')).toBe(true);
  });

  it('shows what is known, and what is not marked yet', () => {
    const root = explained(leader(leading({}, { self: { organising: '1' }, confirmed: null })));
    expect(sentence(root, 'vi')).toBe('Chưa đủ dữ liệu để tính điểm tháng 03/2026: chưa đánh giá đủ các tiêu chí của người lãnh đạo, quản lý.');
    expect(sentence(root, 'en')).toBe('Not enough data to score 2026-03: the criteria of leaders are not all marked yet.');
    const results = nodeOf(root, 'total/task-results');
    expect(results).toMatchObject({ kind: 'missing', value: null, display: null, label: 'missing-results', article: 'NĐ335 Điều 16.2', values: { reason: 'no-leadership-marks' } });
    expect(sentence(results, 'vi')).toBe('Kết quả thực hiện nhiệm vụ: chưa tính được, chưa đánh giá đủ các tiêu chí của người lãnh đạo, quản lý.');
    expect(sentence(results, 'en')).toBe('Task results: cannot be computed yet, the criteria of leaders are not all marked yet.');
    expect(results.children.map(({ kind, value }) => [kind, value])).toEqual([
      ['ratio', '1/1'], ['ratio', '1/1'], ['ratio', '1/1'], ['leaf', '1/1'], ['leaf', '1/1'], ['missing', null],
    ]);
    const e = nodeOf(root, 'total/task-results/e/ratio');
    expect(e).toMatchObject({ label: 'missing-mark', contestable: 'no', fixedBy: 'nobody-decided', entries: [], display: null });
    expect([sentence(e, 'vi'), sentence(e, 'en')]).toEqual([
      'Năng lực tập hợp, đoàn kết công chức thuộc phạm vi quản lý: e chưa được đánh giá.',
      'Uniting the staff led: e is not marked yet.',
    ]);
  });

  it('shows no task results of a leader without assigned work', () => {
    expect(explained({ ...leader(HALF), tasks: [] }).children.map(({ id }) => id)).toEqual(['total/general']);
  });
});
