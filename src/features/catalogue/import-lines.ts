/** The preview of an import: each row of the file with what will happen to it and what is wrong with it. */
import { definitionOf } from '#app/import-catalogue.ts';
import type { CatalogueRow, ImportFault } from '#domain/organisation/catalogue-sheet.ts';
import { plainWords } from '#domain/organisation/catalogue-sheet-cell.ts';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { changedFields } from './catalogue-diff.ts';
import type { DiffField } from './catalogue-diff.ts';
import type { ListedProduct } from '#parts/catalogue/catalogue-versions.ts';

export type LineAction = 'added' | 'changed' | 'same' | 'broken';

export interface ImportLine {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  /** Null for a row that could not be read as a product. */
  readonly product: CatalogueRow | null;
  readonly action: LineAction;
  readonly before: ProductDefinition | null;
  readonly fields: readonly DiffField[];
  readonly faults: readonly ImportFault[];
}

const keyOf = (sheet: string, row: number): string => `${sheet}:${row}`;

function faultsByLine(faults: readonly ImportFault[]): Map<string, ImportFault[]> {
  const lines = new Map<string, ImportFault[]>();
  for (const fault of faults) {
    if (fault.sheet === null || fault.row === null) continue;
    const key = keyOf(fault.sheet, fault.row);
    lines.set(key, [...(lines.get(key) ?? []), fault]);
  }
  return lines;
}

function productLine(product: CatalogueRow, faults: readonly ImportFault[], before: ListedProduct | undefined, division: string | null): ImportLine {
  const { sheet, row } = product;
  const broken = faults.some(({ severity }) => severity === 'error');
  const fields = before ? changedFields(before, definitionOf(product, '', division)) : [];
  const action = broken ? 'broken' : !before ? 'added' : fields.length > 0 ? 'changed' : 'same';
  return { key: keyOf(sheet, row), sheet, row, product, action, before: before ?? null, fields, faults };
}

/**
 * @param listed the version in force, to compare with
 * @param divisions printed division → the unit's; a printed one that is missing is not compared
 */
export function importLines(
  { rows, faults }: { rows: readonly CatalogueRow[]; faults: readonly ImportFault[] },
  listed: readonly ListedProduct[], divisions: ReadonlyMap<string, string | null>,
): ImportLine[] {
  const known = new Map(listed.map((product) => [plainWords(product.code), product]));
  const byLine = faultsByLine(faults);
  const lines = rows.map((product) => {
    const key = keyOf(product.sheet, product.row);
    const own = byLine.get(key) ?? [];
    byLine.delete(key);
    return productLine(product, own, known.get(plainWords(product.code)), product.division === null ? null : (divisions.get(product.division) ?? null));
  });
  const unread = [...byLine].map(([key, own]): ImportLine => ({
    key, sheet: own[0]?.sheet ?? '', row: own[0]?.row ?? 0, product: null, before: null, fields: [], faults: own,
    action: own.some(({ severity }) => severity === 'error') ? 'broken' : 'same',
  }));
  const sheets = [...new Set([...rows, ...unread].map(({ sheet }) => sheet))];
  return [...lines, ...unread].toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}

/** Products in force that the file does not list: they are no longer used once the version is adopted. */
export function missingProducts(rows: readonly CatalogueRow[], listed: readonly ListedProduct[]): ListedProduct[] {
  const codes = new Set(rows.map(({ code }) => plainWords(code)));
  return listed.filter(({ code }) => !codes.has(plainWords(code)));
}
