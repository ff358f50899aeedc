import { describe, expect, it } from 'vitest';
import { formLines } from '#tests/support/form-text.ts';
import { catalogueList } from './catalogue-list.ts';
import { catalogueCells, cataloguePrintColumns, usedScopes } from './catalogue-print.ts';
import type { CataloguePrint } from './catalogue-print.ts';
import type { FormTable } from './form-document.ts';

type Row = CataloguePrint['rows'][number];

function product(code: string, change: Partial<Row> = {}): Row {
  return { code, scope: 'shared', division: null, name: 'Soạn văn bản', detail: 'Chi tiết', output: 'Văn bản', group: 'N2', points: '8', coefficient: '1.6', note: '', ...change } as Row;
}

const SOURCE: CataloguePrint = {
  rows: [product('DC.01'), product('KT.01', { scope: 'division', division: 'Phòng Kinh tế' }), product('DC.02', { points: '7.5', coefficient: '1.5' })],
  groups: [{ group: 'N2', from: '5.5', to: '10' }], standardPoints: '5', decision: 'Kèm theo Quyết định số 1/QĐ',
};

describe('the printed catalogue', () => {
  it('has a table for each appendix with products, the later ones on pages of their own', () => {
    const { blocks } = catalogueList('Phường Thử', 'v1', SOURCE);
    expect(usedScopes(SOURCE)).toEqual(['shared', 'division']);
    expect(blocks.flatMap((block) => (block.kind === 'section' ? [[block.text.slice(0, 12), block.newPage ?? false]] : []))).toEqual([['PHỤ LỤC III.', false], ['PHỤ LỤC IV. ', true]]);
  });

  it('prints the columns of the decision with decimal commas', () => {
    const form = catalogueList('Phường Thử', 'v1', SOURCE);
    const tables = form.blocks.filter((block): block is FormTable => block.kind === 'table');
    expect(tables[0]!.rows.map(({ cells }) => cells.join('|'))).toEqual(['1|DC.01|Soạn văn bản|Chi tiết|Văn bản|N2|5,5-10|8|1,60|', '2|DC.02|Soạn văn bản|Chi tiết|Văn bản|N2|5,5-10|7,5|1,50|']);
    expect(tables[1]!.columns.map(({ label }) => label)).toContain('Phòng, ban chuyên môn');
    expect(formLines(form)).toEqual(expect.arrayContaining(['(Kèm theo Quyết định số 1/QĐ)', 'Sản phẩm chuẩn = 5 điểm = hệ số 1,00']));
  });

  it('shows standard hours only where they are counted', () => {
    const keys = (source: CataloguePrint) => cataloguePrintColumns('shared', source).map(({ key }) => key);
    expect(keys(SOURCE)).not.toContain('hours');
    const timed = { ...SOURCE, rows: [product('DC.01', { hours: '2.5' })] };
    expect(keys(timed)).toContain('hours');
    expect(catalogueCells('shared', timed)[0]?.hours).toBe(2.5);
  });
});
