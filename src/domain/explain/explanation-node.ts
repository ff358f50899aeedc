import { toDecimal, toFraction, type Rational } from '../scoring/rational.ts';

/** General criteria, converted products, leadership, standard hours. */
export const PERIOD_LABELS = [
  'total', 'missing',
  'general', 'general-total', 'general-group', 'general-line',
  'task-results', 'missing-results', 'ratio-points', 'ratio', 'completed', 'assigned', 'task', 'units', 'accepted', 'fault', 'assigned-task', 'cap',
  'subordinates', 'decided', 'missing-mark',
  'hours-results', 'hours-task', 'hours-units', 'hours-undone',
] as const;
export type PeriodLabel = (typeof PERIOD_LABELS)[number];

export const YEAR_LABELS = [
  'year', 'year-missing', 'mean', 'month', 'month-part', 'month-missing', 'score-level', 'worked', 'ground', 'head', 'excellent-cap',
] as const;
export type YearLabel = (typeof YEAR_LABELS)[number];

export const EXPLANATION_LABELS = [...PERIOD_LABELS, ...YEAR_LABELS] as const;
export type ExplanationLabel = (typeof EXPLANATION_LABELS)[number];

/**
 * How `value` follows: 'sum' of the children that have a value; 'mean' of them by their weights; 'ratio' numerator ÷
 * denominator (its two children); 'share' factor × the only child; 'leaf' rests on entries; 'missing' has no value;
 * 'note' has none either and only says what else counted.
 */
export type ExplanationKind = 'sum' | 'mean' | 'ratio' | 'share' | 'leaf' | 'missing' | 'note';

/** Why nothing can be contested at a leaf: its owner's own mark, nobody's decision, a fault excused already, and so on. */
export const FIXED_REASONS = [
  'own-mark', 'nobody-decided', 'excused', 'nothing-lost', 'handed-back', 'assignment', 'others-scores', 'own-tree', 'other-procedure',
] as const;
export type FixedReason = (typeof FIXED_REASONS)[number];

/** Who decided what a leaf says. Whether the time for contesting is over is `contestState`'s to say. */
export interface Decision {
  /** Person id; null when nobody did, or when only the entry knows. */
  readonly decidedBy: string | null;
  /** ISO time; null when only the entry knows. */
  readonly decidedAt: string | null;
  /** Null for nodes that only compute. */
  readonly contestable: 'yes' | 'no' | null;
  /** Not null exactly when `contestable` is 'no'. */
  readonly fixedBy: FixedReason | null;
}

/** Plain JSON. Words are made from `label` and `values` by `sentence`. */
export interface ExplanationNode extends Decision {
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
  /** What it weighs in its parent's mean, an exact fraction. */
  readonly weight: string | null;
  /** Ids of the entries this node rests on; of a leaf the deciding one is `decidingEntry`. */
  readonly entries: readonly string[];
  readonly children: readonly ExplanationNode[];
}

const COMPUTED: Decision = { decidedBy: null, decidedAt: null, contestable: null, fixedBy: null };

/** Another person's decision against this one. */
export function decidedBy(by: string | null, at: string | null = null): Decision {
  return { decidedBy: by, decidedAt: at, contestable: 'yes', fixedBy: null };
}

export function fixed(reason: FixedReason, by: string | null = null, at: string | null = null): Decision {
  return { decidedBy: by, decidedAt: at, contestable: 'no', fixedBy: reason };
}

/** The last entry a leaf names is the one that decided: an excuse stands behind the fault it excuses. */
export function decidingEntry({ entries }: ExplanationNode): string | null {
  return entries.at(-1) ?? null;
}

type Required = Pick<ExplanationNode, 'id' | 'kind' | 'label' | 'article'> & { readonly value: Rational | null };

export function makeNode({ value, ...given }: Required & Partial<Omit<ExplanationNode, 'value'>>): ExplanationNode {
  return {
    values: {},
    formula: '',
    numerator: null,
    denominator: null,
    factor: null,
    weight: null,
    entries: [],
    children: [],
    ...COMPUTED,
    display: value && toDecimal(value, 2),
    ...given,
    value: value && toFraction(value),
  };
}

/** Ids within one text of `values`; no id has a space. */
export function idList(ids: readonly string[]): string {
  return ids.join(' ');
}

/** The people whose own score a node rests on, so that a screen can open it. */
export function peopleOf({ values }: ExplanationNode): readonly string[] {
  return (values.people ?? '').split(' ').filter(Boolean);
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
