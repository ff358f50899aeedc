/** The catalogue as a workbook in the form communes print it: what is exported here can be imported again. */
import { CATALOGUE_SCOPES, CATALOGUE_TITLES, catalogueCells, cataloguePrintColumns, standardNote, usedScopes } from '#domain/forms/catalogue-print.ts';
import type { CataloguePrint } from '#domain/forms/catalogue-print.ts';
import { CATALOGUE_COLUMNS } from '#domain/organisation/catalogue-import-columns.ts';
import type { CatalogueColumn } from '#domain/organisation/catalogue-import-columns.ts';
import type { CriterionLine } from '#domain/organisation/catalogue-import-criteria.ts';
import type { Scope } from '#domain/organisation/catalogue-sheet.ts';
import { writeSpreadsheet } from './spreadsheet-write.ts';
import type { ExportCell, ExportSheet } from './spreadsheet-xml.ts';

export interface CatalogueExport extends CataloguePrint {
  readonly generalCriteria?: readonly Pick<CriterionLine, 'mark' | 'text' | 'most'>[];
}

const SHEET_NAMES: Readonly<Record<Scope, string>> = { leadership: 'PL II - Lanh dao QL', shared: 'PL III - Dung chung', division: 'PL IV - Rieng phong' };

const WIDTHS: Readonly<Record<CatalogueColumn, number>> = {
  order: 6, code: 12, division: 24, name: 40, detail: 48, output: 26, group: 10, range: 12, points: 10, coefficient: 12, hours: 10, note: 26,
};

const TEMPLATE_ROWS = 200;

const GUIDE = [
  'Mỗi dòng là một sản phẩm/công việc; mỗi mã chỉ dùng một lần trong cả tệp.',
  'Nhóm: N1 đến N5 (tối đa 5 nhóm); mỗi nhóm một khung điểm, các khung không chồng nhau.',
  'Khung điểm ghi dạng chữ, ví dụ 1-10 (định dạng ô là Văn bản để Excel không đổi thành ngày tháng).',
  'Điểm chấm nằm trong khung của nhóm. Hệ số quy đổi = điểm chấm ÷ điểm của sản phẩm chuẩn, làm tròn 2 chữ số.',
  'Giờ chuẩn: số giờ của một sản phẩm, chỉ cần khi đơn vị chấm điểm theo giờ chuẩn; để trống nếu không dùng.',
  'Nếu dùng công thức cho hệ số: lưu tệp bằng Excel trước khi nhập để có kết quả.',
  'Trang Lãnh đạo: nhiệm vụ lãnh đạo, quản lý. Trang Dùng chung: mọi phòng. Trang Riêng: ghi tên phòng ở từng dòng.',
];

function productSheet(scope: Scope, source: CatalogueExport): ExportSheet {
  const columns = cataloguePrintColumns(scope, source);
  return {
    name: SHEET_NAMES[scope],
    titles: [...CATALOGUE_TITLES[scope], ...(source.decision ? [`(${source.decision})`] : []), standardNote(source.standardPoints)],
    header: columns.map(({ title }) => title),
    rows: catalogueCells(scope, source).map((cells) => columns.map(({ key }) => cells[key])),
    widths: columns.map(({ key }) => WIDTHS[key]),
  };
}

function criteriaSheet(lines: readonly Pick<CriterionLine, 'mark' | 'text' | 'most'>[]): ExportSheet {
  return {
    name: 'PL I - Tieu chi chung',
    titles: ['PHỤ LỤC I: TIÊU CHÍ CHUNG'],
    header: ['TT', 'Tiêu chí chấm điểm', 'Điểm tối đa'],
    rows: lines.map(({ mark, text, most }) => [mark, text || 'CỘNG', Number(most)]),
    widths: [6, 70, 12],
  };
}

/** One sheet for each scope that has products, before them the general criteria if given. */
export function exportCatalogue(source: CatalogueExport): Promise<Blob> {
  const criteria = source.generalCriteria?.length ? [criteriaSheet(source.generalCriteria)] : [];
  return writeSpreadsheet([...criteria, ...usedScopes(source).map((scope) => productSheet(scope, source))]);
}

/** Lines to fill in; where a code or '1-10' belongs the cell holds text, so that Excel leaves it as typed. */
function blankRows({ header }: ExportSheet): ExportCell[][] {
  const textual = CATALOGUE_COLUMNS.filter(({ key }) => key === 'range' || key === 'code').map(({ title }) => title);
  return Array.from({ length: TEMPLATE_ROWS }, () => header.map((title) => (textual.includes(title) ? '' : null)));
}

/** An empty catalogue with every column and a page of advice. */
export function catalogueTemplate(standardPoints = '5'): Promise<Blob> {
  const source = { rows: [], groups: [], standardPoints };
  const sheets = CATALOGUE_SCOPES.map((scope) => productSheet(scope, source)).map((sheet) => ({ ...sheet, rows: blankRows(sheet) }));
  const guide = { name: 'Huong dan', titles: ['HƯỚNG DẪN ĐIỀN DANH MỤC'], header: [], rows: GUIDE.map((text) => [text]), widths: [110] };
  return writeSpreadsheet([...sheets, guide]);
}
