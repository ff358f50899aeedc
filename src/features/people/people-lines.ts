/** The preview of a list of people: each person with what will happen, each unreadable row with what is wrong. */
import type { PeoplePlan, PersonStep } from '#app/import-people.ts';
import type { ImportFault } from '#domain/organisation/catalogue-sheet.ts';

export interface PersonLine {
  readonly key: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly step: PersonStep | null;
  readonly action: PersonStep['action'] | 'broken';
  readonly faults: readonly ImportFault[];
}

function rowsOf({ row }: PersonStep): readonly number[] {
  return [row.row, ...row.posts.map((post) => post.row)];
}

export function personLines({ steps }: Pick<PeoplePlan, 'steps'>, faults: readonly ImportFault[]): PersonLine[] {
  const left = new Set(faults.filter(({ row }) => row !== null));
  const lines = steps.map((step): PersonLine => {
    const rows = rowsOf(step);
    const own = [...left].filter((fault) => fault.sheet === step.row.sheet && rows.includes(fault.row ?? 0));
    for (const fault of own) left.delete(fault);
    const broken = own.some(({ severity }) => severity === 'error');
    return { key: `${step.row.sheet}:${step.row.row}`, sheet: step.row.sheet, row: step.row.row, step, action: broken ? 'broken' : step.action, faults: own };
  });
  const rest = [...left].map((fault, index): PersonLine => ({
    key: `rest:${index}`, sheet: fault.sheet, row: fault.row ?? 0, step: null, action: 'broken', faults: [fault],
  }));
  return [...lines, ...rest].toSorted((a, b) => a.row - b.row);
}

/** Division names the reading did not know, each once. */
export function unknownDivisions(faults: readonly ImportFault[]): string[] {
  return [...new Set(faults.filter(({ code }) => code === 'unknown-division').map(({ values }) => values['value'] ?? ''))].filter(Boolean);
}
