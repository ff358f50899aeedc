/** Accepted units within one ratio: what was converted, and what each fault took (NĐ335 Điều 14.2). */
import { decidedBy, fixed, makeNode, type ExplanationNode } from './explanation-node.ts';
import { ZERO, multiply, rational, subtract, toDecimal, fromDecimal, type Rational } from '../scoring/rational.ts';
import type { RatioRule } from '../profiles/rule-profile.ts';
import type { Fault } from '../scoring/scored-task.ts';
import { countingFaults, faultsFor, remainingShare, type UnitsContribution } from '../scoring/task-contribution.ts';

export interface FaultLoss {
  readonly fault: Fault;
  /** From 1, the oldest first. */
  readonly place: number;
  /** Converted products, zero or less; beyond the floor of a product a fault takes nothing. */
  readonly lost: Rational;
}

/** What each counting fault takes of these units in the ratio. */
export function faultLosses(rule: RatioRule, part: UnitsContribution): readonly FaultLoss[] {
  return countingFaults(rule, part.units).map((fault, index) => {
    const share = subtract(remainingShare(rule, index + 1), remainingShare(rule, index));
    return { fault, place: index + 1, lost: multiply(part.converted, share) };
  });
}

/** Null for a delay that only the official's own submission shows: the deadline had passed, and nobody judged it. */
export function judgeOf({ by }: Fault, owner: string): string | null {
  return by === owner ? null : by;
}

function faultNode(id: string, owner: string, rule: RatioRule, fault: Fault, place: number, lost: Rational): ExplanationNode {
  const excused = fault.excusedBy !== null;
  return makeNode({
    id,
    kind: 'leaf',
    label: 'fault',
    value: lost,
    article: rule.article,
    values: {
      ratio: rule.key,
      place: String(place),
      reason: fault.reason,
      percent: toDecimal(multiply(fromDecimal(rule.deduction), rational(100n)), 0),
      excused: String(excused),
    },
    entries: fault.excusedBy === null ? [fault.entry] : [fault.entry, fault.excusedBy],
    ...(excused ? fixed('excused') : decidedBy(judgeOf(fault, owner), fault.at)),
  });
}

function explainFaults(id: string, owner: string, rule: RatioRule, part: UnitsContribution): readonly ExplanationNode[] {
  const excused = faultsFor(rule, part.units).filter((fault) => fault.excusedBy !== null);
  const counting = faultLosses(rule, part);
  return [
    ...counting.map(({ fault, place, lost }) => faultNode(`${id}/fault-${place}`, owner, rule, fault, place, lost)),
    ...excused.map((fault, index) => faultNode(`${id}/excused-${index + 1}`, owner, rule, fault, counting.length + index + 1, ZERO)),
  ];
}

/** Where the units stand: their ratio, its place in the profile, and the official scored. */
export interface UnitsPlace {
  readonly owner: string;
  readonly rule: RatioRule;
  readonly index: number;
}

/** A leaf while the units have no fault of this ratio; else the acceptance and each fault. */
export function explainUnits(id: string, { owner, rule, index }: UnitsPlace, part: UnitsContribution, coefficient: string): ExplanationNode {
  const { units, acceptedBy, acceptance } = part.units;
  const plain = `${coefficient} × ${units}`;
  const faults = explainFaults(id, owner, rule, part);
  const counting = countingFaults(rule, part.units).length;
  const decision = fixed('nothing-lost', acceptedBy || null);
  const shared = { article: rule.article, values: { units, coefficient, ratio: rule.key, faults: String(counting), excused: String(faults.length - counting) } };
  const value = part.counted[index] ?? ZERO;
  const entries = [...new Set([acceptance, ...faults.flatMap((fault) => fault.entries)])];
  if (faults.length === 0) return makeNode({ id, kind: 'leaf', label: 'units', value, formula: plain, entries, ...shared, ...decision });
  const accepted = makeNode({ id: `${id}/accepted`, kind: 'leaf', label: 'accepted', value: part.converted, formula: plain, entries: [acceptance], ...shared, ...decision });
  const formula = counting === 0 ? plain : `${plain} × max(0; 1 − ${rule.deduction} × ${counting})`;
  return makeNode({ id, kind: 'sum', label: 'units', value, formula, entries, ...shared, children: [accepted, ...faults] });
}
