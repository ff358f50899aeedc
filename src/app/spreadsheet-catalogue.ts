/** The catalogue as a workbook in the form communes print it: what is exported here can be imported again. */
import { CATALOGUE_COLUMNS } from '#domain/organisation/catalogue-import-columns.ts';
import type { CatalogueColumn } from '#domain/organisation/catalogue-import-columns.ts';
import type { GroupRange } from '#domain/organisation/catalogue-import-checks.ts';
import type { CriterionLine } from '#domain/organisation/catalogue-import-criteria.ts';
import type { CatalogueRow, Scope } from '#domain/organisation/catalogue-sheet.ts';
import { writeSpreadsheet } from './spreadsheet-write.ts';
import type { ExportCell, ExportSheet } from './spreadsheet-xml.ts';

export interface CatalogueExport {
  readonly rows: readonly Omit<CatalogueRow, 'sheet' | 'row'>[];
  readonly groups: readonly Pick<GroupRange, 'group' | 'from' | 'to'>[];
  readonly standardPoints: string;
  readonly generalCriteria?: readonly Pick<CriterionLine, 'mark' | 'text' | 'most'>[];
  /** The decision it is attached to: 'Kèm theo Quyết định số …'. */
  readonly decision?: string;
}

const SHEETS: Readonly<Record<Scope, { readonly name: string; readonly titles: readonly [string, string] }>> = {
  leadership: { name: 'PL II - Lanh dao QL', titles: ['PHỤ LỤC II', 'DANH MỤC SẢN PHẨM/CÔNG VIỆC QUY ĐỔI - NHIỆM VỤ LÃNH ĐẠO, QUẢN LÝ'] },
  shared: { name: 'PL III - Dung chung', titles: ['PHỤ LỤC III', 'DANH MỤC SẢN PHẨM/CÔNG VIỆC DÙNG CHUNG CHO TẤT CẢ CÁC PHÒNG, ĐƠN VỊ'] },
  division: { name: 'PL IV - Rieng phong', titles: ['PHỤ LỤC IV', 'DANH MỤC SẢN PHẨM/CÔNG VIỆC RIÊNG THEO PHÒNG, ĐƠN VỊ'] },
};

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

function standardNote(points: string): string {
  return `Sản phẩm chuẩn = ${points.replace('.', ',')} điểm = hệ số 1,00`;
}

/** An empty catalogue shows every column; standard hours are printed only by units that count them. */
function columnsOf(scope: Scope, { rows }: CatalogueExport): typeof CATALOGUE_COLUMNS {
  const shown = { division: scope === 'division', hours: rows.length === 0 || rows.some(({ hours }) => hours !== undefined) };
  return CATALOGUE_COLUMNS.filter(({ key }) => (key !== 'division' && key !== 'hours') || shown[key]);
}

function productSheet(scope: Scope, source: CatalogueExport): ExportSheet {
  const columns = columnsOf(scope, source);
  const ranges = new Map(source.groups.map(({ group, from, to }) => [group, `${from}-${to}`.replaceAll('.', ',')]));
  const cell = (row: Omit<CatalogueRow, 'sheet' | 'row'>, order: number, key: CatalogueColumn): ExportCell => {
    if (key === 'order') return order;
    if (key === 'range') return ranges.get(row.group) ?? null;
    // At most 15 digits, so the number in the file is the same decimal.
    if (key === 'hours') return row.hours === undefined ? null : Number(row.hours);
    return key === 'points' || key === 'coefficient' ? Number(row[key]) : row[key];
  };
  return {
    name: SHEETS[scope].name,
    titles: [...SHEETS[scope].titles, ...(source.decision ? [`(${source.decision})`] : []), standardNote(source.standardPoints)],
    header: columns.map(({ title }) => title),
    rows: source.rows.filter((row) => row.scope === scope).map((row, index) => columns.map(({ key }) => cell(row, index + 1, key))),
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

const SCOPES: readonly Scope[] = ['leadership', 'shared', 'division'];

/** One sheet for each scope that has products, before them the general criteria if given. */
export function exportCatalogue(source: CatalogueExport): Promise<Blob> {
  const used = SCOPES.filter((scope) => source.rows.some((row) => row.scope === scope));
  const criteria = source.generalCriteria?.length ? [criteriaSheet(source.generalCriteria)] : [];
  return writeSpreadsheet([...criteria, ...used.map((scope) => productSheet(scope, source))]);
}

/** Lines to fill in; where a code or '1-10' belongs the cell holds text, so that Excel leaves it as typed. */
function blankRows({ header }: ExportSheet): ExportCell[][] {
  const textual = CATALOGUE_COLUMNS.filter(({ key }) => key === 'range' || key === 'code').map(({ title }) => title);
  return Array.from({ length: TEMPLATE_ROWS }, () => header.map((title) => (textual.includes(title) ? '' : null)));
}

/** An empty catalogue with every column and a page of advice. */
export function catalogueTemplate(standardPoints = '5'): Promise<Blob> {
  const source = { rows: [], groups: [], standardPoints };
  const sheets = SCOPES.map((scope) => productSheet(scope, source)).map((sheet) => ({ ...sheet, rows: blankRows(sheet) }));
  const guide = { name: 'Huong dan', titles: ['HƯỚNG DẪN ĐIỀN DANH MỤC'], header: [], rows: GUIDE.map((text) => [text]), widths: [110] };
  return writeSpreadsheet([...sheets, guide]);
}
