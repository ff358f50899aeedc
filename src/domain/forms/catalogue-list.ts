/** The catalogue in force as a form to read, sign and print: one table for each appendix that has products. */
import type { CatalogueColumn } from '../organisation/catalogue-import-columns.ts';
import type { Scope } from '../organisation/catalogue-sheet.ts';
import { CATALOGUE_TITLES, catalogueCells, cataloguePrintColumns, standardNote, usedScopes } from './catalogue-print.ts';
import type { CataloguePrint } from './catalogue-print.ts';
import type { FormBlock, FormColumn, FormDocument } from './form-document.ts';
import { UNSIGNED, appendix, comma, heading, paragraph, row, section, signature, title } from './form-parts.ts';

const WIDTHS: Readonly<Record<CatalogueColumn, readonly [share: number, align: FormColumn['align']]>> = {
  order: [5, 'center'], code: [9, 'center'], division: [12, 'left'], name: [20, 'left'], detail: [22, 'left'], output: [14, 'left'],
  group: [7, 'center'], range: [7, 'center'], points: [7, 'center'], coefficient: [8, 'center'], hours: [7, 'center'], note: [9, 'left'],
};

function printed(value: string | number | null, key: CatalogueColumn): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return comma(key === 'coefficient' ? value.toFixed(2) : String(value));
}

function partBlocks(scope: Scope, source: CataloguePrint, first: boolean): readonly FormBlock[] {
  const columns = cataloguePrintColumns(scope, source);
  const name = CATALOGUE_TITLES[scope].join('. ');
  return [
    first ? section(name) : appendix(name),
    {
      kind: 'table',
      columns: columns.map(({ key, title: label }) => ({ label, width: WIDTHS[key][0], align: WIDTHS[key][1] })),
      numbers: null,
      rows: catalogueCells(scope, source).map((cells) => row(columns.map(({ key }) => printed(cells[key], key)))),
    },
  ];
}

/** @param version of the catalogue, for the file's name */
export function catalogueList(agency: string, version: string, source: CataloguePrint): FormDocument {
  return {
    name: `danh-muc-${version}`,
    title: 'Danh mục sản phẩm, công việc quy đổi',
    orientation: 'landscape',
    blocks: [
      heading(agency, null),
      title('DANH MỤC SẢN PHẨM, CÔNG VIỆC QUY ĐỔI', source.decision ? `(${source.decision})` : ''),
      paragraph(standardNote(source.standardPoints), { align: 'center' }),
      ...usedScopes(source).flatMap((scope, place) => partBlocks(scope, source, place === 0)),
      { kind: 'signatures', columns: [signature('NGƯỜI LẬP BIỂU', UNSIGNED), signature('NGƯỜI ĐỨNG ĐẦU', UNSIGNED)] },
    ],
  };
}
