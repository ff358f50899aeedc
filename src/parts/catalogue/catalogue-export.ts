/** A version of the catalogue as it is printed and as a workbook in the form communes use. */
import { factsOf } from '#app/catalogue-note.ts';
import { exportCatalogue } from '#app/spreadsheet-catalogue.ts';
import type { CataloguePrint } from '#domain/forms/catalogue-print.ts';
import type { Division } from '#domain/organisation/unit.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { ListedProduct } from './catalogue-versions.ts';

/** The note of a version, from the unit's own story; '' where that part of the story is not on this device. */
export function noteOf(unit: RecordDocument | null, version: string): string {
  const proposed = unit?.entries.find((entry) => entry.type === 'unit.catalogueProposed.v1' && (entry.data as { version?: unknown }).version === version);
  const { note } = (proposed?.data ?? {}) as { note?: unknown };
  return typeof note === 'string' ? note : '';
}

export interface ExportSource {
  readonly products: readonly ListedProduct[];
  readonly divisions: readonly Division[];
  readonly note: string;
  readonly decision: string | null;
}

/** A division the unit does not have any more keeps the name its note printed. */
function printedDivision({ division, note = '' }: ListedProduct, divisions: readonly Division[]): string {
  const known = divisions.find(({ id }) => id === division);
  return known?.name ?? /^Phòng, ban: (.+)$/m.exec(note)?.[1] ?? '';
}

/** What Excel and the printed form say alike. */
export function cataloguePrintOf({ products, divisions, note, decision }: ExportSource): CataloguePrint {
  const rows = products.map((product) => ({
    ...product,
    division: product.scope === 'division' ? printedDivision(product, divisions) : null,
    note: (product.note ?? '').replace(/^Phòng, ban: .*\n?/, ''),
  }));
  return { rows, ...factsOf(note, products), ...(decision && { decision: `Kèm theo Quyết định số ${decision}` }) };
}

export function catalogueWorkbook(source: ExportSource): Promise<Blob> {
  return exportCatalogue(cataloguePrintOf(source));
}
