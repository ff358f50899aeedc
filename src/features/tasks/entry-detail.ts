/** The readable content of one entry: its words, its numbers, its evidence. Entries were parsed when they were received. */
import type { StoredEntry } from '#domain/record/entry.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import { countUnits } from '#domain/work/unit-runs.ts';
import type { Ranges } from '#domain/work/unit-runs.ts';
import { formatDay } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

/** The fields entries of a task may carry; each type has some of them. */
interface Fields {
  readonly reason?: string;
  readonly note?: string;
  readonly text?: string;
  readonly percent?: number;
  readonly units?: Ranges;
  readonly quantity?: string;
  readonly due?: string;
  readonly evidence?: readonly Evidence[];
}

const words = {
  vi: { units: 'Số lượng', due: 'Hạn', percent: 'Ước tính xong' },
  en: { units: 'Quantity', due: 'Deadline', percent: 'About done' },
} as const;

export interface EntryDetail {
  /** Short facts: 'Số lượng 2', 'Hạn 20/03'. */
  readonly facts: readonly string[];
  /** What a person wrote. */
  readonly quote: string;
  readonly evidence: readonly Evidence[];
}

export function entryDetail(entry: StoredEntry, language: Language): EntryDetail {
  const { reason, note, text, percent, units, quantity, due, evidence = [] } = entry.data as Fields;
  const say = words[language];
  const facts = [
    units && `${say.units} ${countUnits(units)}`,
    quantity && `${say.units} ${quantity}`,
    due && `${say.due} ${formatDay(due)}`,
    percent !== undefined && `${say.percent} ${percent}%`,
  ].filter((fact) => typeof fact === 'string');
  return { facts, quote: [reason, note, text].filter(Boolean).join('\n'), evidence };
}
