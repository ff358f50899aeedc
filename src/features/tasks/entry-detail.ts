/** The readable content of one entry: its words, its numbers, its evidence. Entries were parsed when they were received. */
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import type { GroupWork, SplitWork } from '#domain/work/task-entries.ts';
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
  readonly target?: string;
  readonly quality?: string;
  readonly person?: string;
  readonly group?: GroupWork;
  readonly split?: SplitWork;
  readonly due?: string;
  readonly evidence?: readonly Evidence[];
}

const words = {
  vi: { units: 'Số lượng', target: 'Còn được giao', share: 'Phần', part: 'Phần', quality: 'Chất lượng', due: 'Hạn', percent: 'Ước tính xong' },
  en: { units: 'Quantity', target: 'Now asked for', share: 'Share', part: 'Part', quality: 'Quality', due: 'Deadline', percent: 'About done' },
} as const;

export interface EntryDetail {
  /** Short facts: 'Số lượng 2', 'Hạn 20/03'. */
  readonly facts: readonly string[];
  /** What a person wrote. */
  readonly quote: string;
  readonly evidence: readonly Evidence[];
}

export function entryDetail(entry: StoredEntry, language: Language): EntryDetail {
  const { reason, note, text, percent, units, quantity, target, quality, person, group, split, due, evidence = [] } = entry.data as Fields;
  const number = (figure: string) => localNumber(figure, language);
  const share = group?.members.find((member) => member.person === person)?.share;
  const say = words[language];
  const facts = [
    units && `${say.units} ${countUnits(units)}`,
    quantity && `${say.units} ${number(quantity)}`,
    share && `${say.share} ${number(share)}`,
    split && `${say.part} ${split.part}/${split.parts.length}`,
    target && `${say.target} ${number(target)}`,
    quality && `${say.quality} ${number(quality)}`,
    due && `${say.due} ${formatDay(due)}`,
    percent !== undefined && `${say.percent} ${percent}%`,
  ].filter((fact) => typeof fact === 'string');
  return { facts, quote: [reason, note, text].filter(Boolean).join('\n'), evidence };
}
