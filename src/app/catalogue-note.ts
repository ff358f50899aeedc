/**
 * What a catalogue version says beside its products, as one line of its note: the standard product and the range of
 * points of each group (NĐ335 Điều 13.1.a). People read it; the export prints the ranges from it.
 */
import type { Group } from '#domain/organisation/catalogue-sheet.ts';
import { GROUPS } from '#domain/organisation/catalogue-sheet.ts';
import type { GroupRange } from '#domain/organisation/catalogue-import-checks.ts';
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';

export type PrintedRange = Pick<GroupRange, 'group' | 'from' | 'to'>;

export interface CatalogueFacts {
  readonly standardPoints: string;
  readonly groups: readonly PrintedRange[];
}

const comma = (decimal: string): string => decimal.replace('.', ',');
const point = (printed: string): string => printed.replace(',', '.');

export function catalogueNote({ standardPoints, groups }: CatalogueFacts, note: string): string {
  const ranges = groups.map(({ group, from, to }) => `${group} ${comma(from)}-${comma(to)}`).join('; ');
  const facts = `Sản phẩm chuẩn = ${comma(standardPoints)} điểm.${ranges ? ` Khung điểm: ${ranges}.` : ''}`;
  return note.trim() ? `${facts}\n${note.trim()}` : facts;
}

function spanOf(group: Group, products: readonly ProductDefinition[]): PrintedRange[] {
  const points = products.filter((product) => product.group === group).map((product) => Number(product.points));
  return points.length === 0 ? [] : [{ group, from: String(Math.min(...points)), to: String(Math.max(...points)) }];
}

/** Where a note names no range of a group, the least and the most points of its products stand for it. */
export function factsOf(note: string, products: readonly ProductDefinition[]): CatalogueFacts {
  const standard = /Sản phẩm chuẩn\s*[=:]\s*(\d+(?:,\d+)?) điểm/.exec(note)?.[1] ?? '5';
  const [facts = ''] = note.split('\n');
  const groups = GROUPS.flatMap((group) => {
    const [, from, to] = new RegExp(`${group} (\\d+(?:,\\d+)?)-(\\d+(?:,\\d+)?)`).exec(facts) ?? [];
    return from && to ? [{ group, from: point(from), to: point(to) }] : spanOf(group, products);
  });
  return { standardPoints: point(standard), groups };
}

/** The officer's own words, without the line of facts. */
export function ownNote(note: string): string {
  return note.replace(/^Sản phẩm chuẩn\s*=[^\n]*\n?/, '');
}
