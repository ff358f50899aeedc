/**
 * How many may be rated excellent (NĐ335 Điều 20.5 for people, 8.5 for organisations).
 * The base is contested, so every row also shows the other two. Nobody is ever demoted here: a person decides.
 */
import { compare, fromDecimal, multiply, rational, toDecimal, type Rational } from './rational.ts';
import { CAP_BASES, type CapBase, type CapRules, type LevelCode } from '../profiles/rule-profile.ts';
import type { Figure } from './score-shape.ts';
import { compareText } from './task-contribution.ts';

export interface CapPerson {
  readonly person: string;
  readonly organisation: string;
  /** Group of similar duties within the organisation. */
  readonly group: string | null;
  /** A year score: after grounds and 20.6, before any demotion. */
  readonly score: { readonly level: LevelCode | null; readonly average: Figure | null };
  /** Exact mean of the task results, which breaks a tie of averages. */
  readonly taskAverage?: string | null;
}

export interface CapOrganisation {
  readonly id: string;
  /** By reasoned decision the higher share applies (Điều 20.5.b). */
  readonly outstanding: boolean;
}

export interface CapCount {
  readonly baseRule: CapBase;
  /** People the share is taken of. */
  readonly base: number;
  /** Whole people: the share of the base, rounded down. */
  readonly allowed: number;
  /** Candidates beyond what is allowed. */
  readonly over: number;
}

export interface CapRow extends CapCount {
  readonly organisation: string;
  /** Null: the whole organisation. */
  readonly group: string | null;
  /** The share: '20%'. */
  readonly rule: string;
  readonly article: string;
  /** People at excellent: best exact average first, then task results, then id. */
  readonly candidates: readonly string[];
  /** The same row under the other two bases. */
  readonly alternativeBases: readonly CapCount[];
}

export interface ProposalRow extends CapRow {
  /** The candidates proposed, in their order. */
  readonly proposed: readonly string[];
  /** How many more may be proposed. */
  readonly room: number;
  readonly exceeded: boolean;
}

const COUNTED: Readonly<Record<CapBase, readonly LevelCode[]>> = {
  good: ['good'],
  'good-and-above': ['good', 'excellent'],
  rated: ['excellent', 'good', 'completed', 'not-completed'],
};

/** Whole or with up to two decimals: '20%', '12.5%'. */
export function percentText(share: Rational): string {
  return `${Number(toDecimal(multiply(share, rational(100n)), 2))}%`;
}

function floor({ n, d }: Rational): number {
  return Number(n / d);
}

/** Higher first; without a figure last. */
function byFigure(a: string | null | undefined, b: string | null | undefined): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  return compare(fromDecimal(b), fromDecimal(a));
}

function byStanding(a: CapPerson, b: CapPerson): number {
  return (
    byFigure(a.score.average?.exact, b.score.average?.exact) ||
    byFigure(a.taskAverage, b.taskAverage) ||
    compareText(a.person, b.person)
  );
}

function countUnder(baseRule: CapBase, people: readonly CapPerson[], share: Rational, candidates: number): CapCount {
  const base = people.filter(({ score }) => score.level !== null && COUNTED[baseRule].includes(score.level)).length;
  const allowed = floor(multiply(share, rational(BigInt(base))));
  return { baseRule, base, allowed, over: Math.max(0, candidates - allowed) };
}

function rowOf({ id, outstanding }: CapOrganisation, group: string | null, people: readonly CapPerson[], rules: CapRules): CapRow {
  const share = fromDecimal(outstanding ? rules.outstandingShare : rules.share);
  const candidates = people
    .filter(({ score }) => score.level === 'excellent')
    .sort(byStanding)
    .map(({ person }) => person);
  const count = (base: CapBase) => countUnder(base, people, share, candidates.length);
  return {
    organisation: id,
    group,
    rule: percentText(share),
    article: outstanding ? rules.outstandingArticle : rules.article,
    ...count(rules.base),
    candidates,
    alternativeBases: CAP_BASES.filter((base) => base !== rules.base).map(count),
  };
}

/**
 * One row per organisation in the order given, each followed by one per group in it, by name.
 * People of other organisations are left out; people without a group count in the organisation's row only.
 */
export function capsOf(people: readonly CapPerson[], organisations: readonly CapOrganisation[], rules: CapRules): readonly CapRow[] {
  return organisations.flatMap((organisation) => {
    const own = people.filter((one) => one.organisation === organisation.id);
    const groups = [...new Set(own.flatMap(({ group }) => (group === null ? [] : [group])))].sort(compareText);
    return [
      rowOf(organisation, null, own, rules),
      ...groups.map((group) => rowOf(organisation, group, own.filter((one) => one.group === group), rules)),
    ];
  });
}

/** What proposing these people would use of each row; whoever is no candidate of a row does not count in it. */
export function withProposals(rows: readonly CapRow[], people: ReadonlySet<string>): readonly ProposalRow[] {
  return rows.map((row) => {
    const proposed = row.candidates.filter((person) => people.has(person));
    const room = row.allowed - proposed.length;
    return { ...row, proposed, room: Math.max(0, room), exceeded: room < 0 };
  });
}
