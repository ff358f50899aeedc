import { describe, expect, it } from 'vitest';
import { FULL_MARKS, NO_GENERAL, accepted, confirmedMarks, periodInput, task } from '#tests/support/period-input.ts';
import { sentence } from './explanation-text.ts';
import { explainPeriod } from './explanation.ts';
import type { ExplanationNode } from './explanation-node.ts';
import type { GeneralInput } from '../scoring/general-marks.ts';
import { scorePeriod } from '../scoring/period-score.ts';

const WORK = [task('x', '1', '1', { completed: [accepted('1')] })];

function generalNode(general: GeneralInput): ExplanationNode {
  const input = periodInput(WORK, { general });
  const node = explainPeriod(input, scorePeriod(input)).children.find(({ id }) => id === 'total/general');
  if (!node) throw new Error('no general part');
  return node;
}

function line(general: GeneralInput, code: string): ExplanationNode {
  const found = generalNode(general).children.flatMap(({ children }) => children).find(({ values }) => values.code === code);
  if (!found) throw new Error(`no line ${code}`);
  return found;
}

const SELF = { ...NO_GENERAL, self: { ...FULL_MARKS, 'I.1': '4' }, selfScoring: 'self-entry' };
const BOTH = { ...SELF, confirmed: { 'I.1': '4', 'I.2': '3' }, confirmedBy: 'head', confirmation: 'confirmation-entry' };

describe('who decided a general mark (Điều 17.2)', () => {
  it.each([
    { why: 'his own lower mark', general: SELF, code: 'I.1', by: 'official', contestable: 'no', fixedBy: 'own-mark', entries: ['self-entry'] },
    { why: 'his own full mark', general: SELF, code: 'I.2', by: 'official', contestable: 'no', fixedBy: 'nothing-lost', entries: ['self-entry'] },
    { why: 'his own lower mark, confirmed', general: BOTH, code: 'I.1', by: 'head', contestable: 'no', fixedBy: 'own-mark', entries: ['self-entry', 'confirmation-entry'] },
    { why: 'lowered by the superior', general: BOTH, code: 'I.2', by: 'head', contestable: 'yes', fixedBy: null, entries: ['self-entry', 'confirmation-entry'] },
    { why: 'a line the superior left alone', general: BOTH, code: 'II.1', by: 'official', contestable: 'no', fixedBy: 'nothing-lost', entries: ['self-entry'] },
    { why: 'marked lower by the superior alone', general: { ...confirmedMarks({ 'I.1': '4.5' }), self: null, selfScoring: null }, code: 'I.1', by: 'head', contestable: 'yes', fixedBy: null, entries: ['confirmation-entry'] },
    { why: 'raised by the superior, still below full', general: { ...SELF, confirmed: { 'I.1': '4.5' }, confirmedBy: 'head', confirmation: 'c' }, code: 'I.1', by: 'head', contestable: 'no', fixedBy: 'own-mark', entries: ['self-entry', 'c'] },
  ])('$why', ({ general, code, by, contestable, fixedBy, entries }) => {
    expect(line(general, code)).toMatchObject({ kind: 'leaf', decidedBy: by, decidedAt: null, contestable, fixedBy, entries });
  });

  it('adds up the groups of the form from their lines', () => {
    const root = generalNode(BOTH);
    expect(root).toMatchObject({ kind: 'sum', label: 'general', value: '27/1', values: { source: 'confirmed', max: '30' }, article: 'NĐ335 Điều 12.2' });
    expect(root.children.map(({ id, kind, label, value, values, article }) => [id, kind, label, value, values.max, article])).toEqual([
      ['total/general/I', 'sum', 'general-group', '7/1', '10', 'NĐ335 Điều 12.2.a'],
      ['total/general/II', 'sum', 'general-group', '10/1', '10', 'NĐ335 Điều 12.2.b'],
      ['total/general/III', 'sum', 'general-group', '10/1', '10', 'NĐ335 Điều 12.2.c'],
    ]);
    expect(generalNode(SELF).values.source).toBe('self');
    expect(line(BOTH, 'I.2').values).toMatchObject({ code: 'I.2', label: 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ', labelEn: 'Discipline in public service', max: '5', self: '5', confirmed: '3', comment: '' });
    expect(line({ ...SELF, comments: { 'I.1': 'đi muộn' } }, 'I.1').values).toMatchObject({ self: '4', confirmed: '', comment: 'đi muộn' });
  });

  it('leaves the groups and the part itself to their lines', () => {
    const root = generalNode(BOTH);
    expect([root, ...root.children].map(({ contestable, fixedBy, decidedBy }) => [contestable, fixedBy, decidedBy])).toEqual(
      Array.from({ length: 4 }, () => [null, null, null]),
    );
  });
});

describe('a total that came without its lines', () => {
  const total = (text: string): GeneralInput => ({ ...NO_GENERAL, total: text, confirmedBy: 'head', confirmation: 'entry' });

  it.each([
    ['27', '27/1', 'yes', null, 'Tiêu chí chung: 27,00/30 điểm, chỉ có tổng điểm đã xác nhận.', 'General criteria: 27.00/30 points, only the confirmed total is known.'],
    ['30', '30/1', 'no', 'nothing-lost', 'Tiêu chí chung: 30,00/30 điểm, chỉ có tổng điểm đã xác nhận.', 'General criteria: 30.00/30 points, only the confirmed total is known.'],
  ])('of %s is one leaf', (text, value, contestable, fixedBy, vi, en) => {
    const node = generalNode(total(text));
    expect(node).toMatchObject({ kind: 'leaf', label: 'general-total', value, contestable, fixedBy, decidedBy: 'head', entries: ['entry'], children: [], article: 'NĐ335 Điều 12.2' });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([vi, en]);
  });

  it('may have no entry', () => {
    expect(generalNode({ ...total('27'), confirmedBy: null, confirmation: null })).toMatchObject({ entries: [], decidedBy: null, contestable: 'yes' });
  });
});
