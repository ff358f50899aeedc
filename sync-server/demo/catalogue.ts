/** The demo catalogue as data (NĐ335 Điều 13): coefficient = points ÷ 5, the points of the standard product. */
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { LEADERSHIP_PRODUCTS, SHARED_PRODUCTS } from './catalogue-common.ts';
import { ECONOMY_PRODUCTS, SOCIETY_PRODUCTS } from './catalogue-divisions.ts';
import { OFFICE_PRODUCTS, ONE_STOP_PRODUCTS } from './catalogue-office.ts';
import type { DivisionId } from './people.ts';

const STANDARD_POINTS = 5;
export const CATALOGUE_VERSION = 'dm-2026-1';

/** The least points of each group, from the simplest on. */
const GROUPS = [['N1', 1, 'Việc lặp lại theo quy trình có sẵn.'], ['N2', 11, 'Việc cần xử lý, đối chiếu và chịu trách nhiệm nội dung.'],
  ['N3', 51, 'Việc cần phối hợp nhiều bên, phân tích và đề xuất.'], ['N4', 101, 'Việc phức tạp, kéo dài, tác động rộng.']] as const;

export interface DemoProduct extends Omit<ProductDefinition, 'version'> {
  /** Codes of the positions whose everyday work it is; empty for leadership and shared products. */
  readonly positions: readonly string[];
}

/** 'points ÷ 5' as the printed decimal, at most 2 places and no idle zeros: 8 → '1.6'. */
export function coefficientOf(points: number): string {
  return String(Math.round((points * 100) / STANDARD_POINTS) / 100);
}

function productOf(line: string, scope: ProductDefinition['scope'], division: DivisionId | null): DemoProduct {
  const [code = '', pointsText = '', name = '', output = '', positions = ''] = line.split('|');
  const points = Number(pointsText);
  const group = GROUPS.findLast(([, least]) => points >= least)!;
  return {
    code, scope, division, name, output,
    detail: group[2],
    group: group[0],
    points: pointsText,
    coefficient: coefficientOf(points),
    positions: positions ? positions.split(',') : [],
  };
}

function read(text: string, scope: ProductDefinition['scope'], division: DivisionId | null = null): DemoProduct[] {
  return text.trim().split('\n').map((line) => productOf(line, scope, division));
}

export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  ...read(LEADERSHIP_PRODUCTS, 'leadership'),
  ...read(SHARED_PRODUCTS, 'shared'),
  ...read(OFFICE_PRODUCTS, 'division', 'vp'),
  ...read(ECONOMY_PRODUCTS, 'division', 'kt'),
  ...read(SOCIETY_PRODUCTS, 'division', 'vx'),
  ...read(ONE_STOP_PRODUCTS, 'division', 'hc'),
];
