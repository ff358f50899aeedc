/** Printed divisions of a file against the unit's: sure ones are taken, the others a person decides. */
import { matchDivision } from '#app/division-match.ts';
import type { CatalogueRow } from '#domain/organisation/catalogue-sheet.ts';
import type { Division } from '#domain/organisation/unit.ts';

/** The choice "no division". */
export const WITHOUT = '-';

export interface MappingQuestion {
  readonly printed: string;
  /** A division's id, `WITHOUT`, or '' while undecided. */
  readonly answer: string;
  readonly products: number;
}

export interface DivisionMapping {
  readonly questions: readonly MappingQuestion[];
  /** Decided names only. */
  readonly divisions: ReadonlyMap<string, string | null>;
  readonly open: number;
}

/** @param answers what the person chose, by printed name; a guess stands until he chooses another */
export function mapDivisions(rows: readonly CatalogueRow[], known: readonly Division[], answers: Readonly<Record<string, string>>): DivisionMapping {
  const counts = new Map<string, number>();
  for (const { division } of rows) if (division !== null) counts.set(division, (counts.get(division) ?? 0) + 1);
  const divisions = new Map<string, string | null>();
  const questions: MappingQuestion[] = [];
  for (const [printed, products] of counts) {
    const match = matchDivision(printed, known);
    const chosen = answers[printed] ?? '';
    const valid = chosen === WITHOUT || known.some(({ id }) => id === chosen);
    const answer = valid ? chosen : (match.division ?? '');
    if (answer !== '') divisions.set(printed, answer === WITHOUT ? null : answer);
    if (!match.sure) questions.push({ printed, answer, products });
  }
  return { questions, divisions, open: questions.filter(({ answer }) => answer === '').length };
}
