/** A real commune's catalogue of 371 products, and what is printed in it. */
import { existsSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import golden from '#tests/cases/data/catalogue-golden.json' with { type: 'json' };
import { catalogueDrafts, product, workbook } from './workbook.ts';
import type { Draft } from './workbook.ts';

/** Code → points, coefficient, group. */
export const PRINTED: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(golden));

const RANGES: Readonly<Record<string, string>> = { N1: '1-10', N2: '11-50', N3: '51-100', N4: '101-200' };

/** The commune's own workbook where it lies beside the repository, else one with the same facts. */
export async function communeCatalogue(): Promise<Blob> {
  const file = join(import.meta.dirname, '../../../shared/data/catalogue-qd283-2026.xlsx');
  if (existsSync(file)) return openAsBlob(file);
  const rows = [...PRINTED].map(([code, [points, coefficient, group = '']]) =>
    product(code, group, RANGES[group] ?? null, Number(points), Number(coefficient)));
  const [criteria, leadership, shared, division] = catalogueDrafts();
  const part = (draft: Draft | undefined, isOwn: (code: string) => boolean): Draft => ({
    name: draft?.name ?? '',
    rows: [...(draft?.rows.slice(0, -1) ?? []).slice(0, draft === division ? 5 : 3), ...rows.filter((row) => isOwn(String(row[1])))
      .map((row) => (draft === division ? row.toSpliced(2, 0, 'Phòng Kinh tế') : row))],
  });
  const isShared = (code: string): boolean => code.startsWith('DC.');
  const isLeader = (code: string): boolean => code.startsWith('QL.');
  return workbook([
    ...(criteria ? [criteria] : []), part(leadership, isLeader), part(shared, isShared),
    part(division, (code) => !isShared(code) && !isLeader(code)),
  ]);
}
