/** What the printed catalogue (danh mục sản phẩm/công việc quy đổi, NĐ335 Điều 13) says, for Excel and for the form alike. */
import { CATALOGUE_COLUMNS } from '../organisation/catalogue-import-columns.ts';
import type { CatalogueColumn } from '../organisation/catalogue-import-columns.ts';
import type { GroupRange } from '../organisation/catalogue-import-checks.ts';
import type { CatalogueRow, Scope } from '../organisation/catalogue-sheet.ts';

export interface CataloguePrint {
  readonly rows: readonly Omit<CatalogueRow, 'sheet' | 'row'>[];
  readonly groups: readonly Pick<GroupRange, 'group' | 'from' | 'to'>[];
  readonly standardPoints: string;
  /** The decision it is attached to: 'Kèm theo Quyết định số …'. */
  readonly decision?: string;
}

/** In the order of the appendices of a commune's decision. */
export const CATALOGUE_SCOPES: readonly Scope[] = ['leadership', 'shared', 'division'];

export const CATALOGUE_TITLES: Readonly<Record<Scope, readonly [appendix: string, title: string]>> = {
  leadership: ['PHỤ LỤC II', 'DANH MỤC SẢN PHẨM/CÔNG VIỆC QUY ĐỔI - NHIỆM VỤ LÃNH ĐẠO, QUẢN LÝ'],
  shared: ['PHỤ LỤC III', 'DANH MỤC SẢN PHẨM/CÔNG VIỆC DÙNG CHUNG CHO TẤT CẢ CÁC PHÒNG, ĐƠN VỊ'],
  division: ['PHỤ LỤC IV', 'DANH MỤC SẢN PHẨM/CÔNG VIỆC RIÊNG THEO PHÒNG, ĐƠN VỊ'],
};

export function usedScopes({ rows }: Pick<CataloguePrint, 'rows'>): readonly Scope[] {
  return CATALOGUE_SCOPES.filter((scope) => rows.some((row) => row.scope === scope));
}

export function standardNote(points: string): string {
  return `Sản phẩm chuẩn = ${points.replace('.', ',')} điểm = hệ số 1,00`;
}

/** An empty catalogue shows every column; standard hours are printed only by units that count them. */
export function cataloguePrintColumns(scope: Scope, { rows }: CataloguePrint): typeof CATALOGUE_COLUMNS {
  const shown = { division: scope === 'division', hours: rows.length === 0 || rows.some(({ hours }) => hours !== undefined) };
  return CATALOGUE_COLUMNS.filter(({ key }) => (key !== 'division' && key !== 'hours') || shown[key]);
}

export type CatalogueCells = Readonly<Record<CatalogueColumn, string | number | null>>;

/** Numbers have at most 15 digits, so the number of a file is the same decimal. */
export function catalogueCells(scope: Scope, { rows, groups }: CataloguePrint): readonly CatalogueCells[] {
  const ranges = new Map(groups.map(({ group, from, to }) => [group, `${from}-${to}`.replaceAll('.', ',')]));
  return rows.filter((row) => row.scope === scope).map((row, place) => ({
    order: place + 1, code: row.code, division: row.division, name: row.name, detail: row.detail, output: row.output, group: row.group,
    range: ranges.get(row.group) ?? null, points: Number(row.points), coefficient: Number(row.coefficient),
    hours: row.hours === undefined ? null : Number(row.hours), note: row.note,
  }));
}
