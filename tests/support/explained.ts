/** A period explained, and one node of the tree by its id. */
import { explainPeriod } from '#domain/explain/explanation.ts';
import type { ExplanationNode } from '#domain/explain/explanation-node.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';

export function explained(input: PeriodInput): ExplanationNode {
  return explainPeriod(input, scorePeriod(input));
}

/** @throws when the tree has no such node */
export function nodeOf(root: ExplanationNode, id: string): ExplanationNode {
  const all = (one: ExplanationNode): readonly ExplanationNode[] => [one, ...one.children.flatMap(all)];
  const found = all(root).find((one) => one.id === id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
}
