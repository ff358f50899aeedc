import { toDecimal, toFraction, type Rational } from './rational.ts';

export const EXPLANATION_LABELS = [
  'total',
  'missing',
  'general',
  'general-group',
  'general-line',
  'task-results',
  'ratio-points',
  'ratio',
  'completed',
  'assigned',
  'task',
  'units',
  'assigned-task',
  'cap',
] as const;
export type ExplanationLabel = (typeof EXPLANATION_LABELS)[number];

/**
 * How `value` follows: 'sum' of the children; 'ratio' numerator ÷ denominator (its two children);
 * 'share' factor × the only child; 'leaf' rests on entries; 'missing' has no value.
 */
export type ExplanationKind = 'sum' | 'ratio' | 'share' | 'leaf' | 'missing';

/** Plain JSON. Words are made from `label` and `values` by `sentence`. */
export interface ExplanationNode {
  /** Path, unique in the tree. */
  readonly id: string;
  readonly kind: ExplanationKind;
  readonly label: ExplanationLabel;
  readonly values: Readonly<Record<string, string>>;
  /** Exact fraction 'n/d'. */
  readonly value: string | null;
  /** 2 decimals with a point; ratios in percent. */
  readonly display: string | null;
  /** Symbols and numbers with a decimal point; empty where the children say it all. */
  readonly formula: string;
  readonly article: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly factor: string | null;
  /** Ids of the entries this node rests on. */
  readonly entries: readonly string[];
  readonly children: readonly ExplanationNode[];
}

type Required = Pick<ExplanationNode, 'id' | 'kind' | 'label' | 'article'> & { readonly value: Rational | null };

export function makeNode({ value, ...given }: Required & Partial<Omit<ExplanationNode, 'value'>>): ExplanationNode {
  return {
    values: {},
    formula: '',
    numerator: null,
    denominator: null,
    factor: null,
    entries: [],
    children: [],
    display: value && toDecimal(value, 2),
    ...given,
    value: value && toFraction(value),
  };
}

const MOST_PLACES = 6;

/** Shortest exact text: '18', '0.75', else the fraction '8/9'. */
export function shortNumber(value: Rational): string {
  let scale = 1n;
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    if ((value.n * scale) % value.d === 0n) return toDecimal(value, places);
    scale *= 10n;
  }
  return toFraction(value);
}
