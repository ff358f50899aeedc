/** A day sheet (nhật ký ngày): what one person did on one day. Its id is `<person>.<day>`, so two devices write one record. */
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import type { DayData as Data, DayEntryType } from './day-entries.ts';

export interface DayLine {
  readonly id: string;
  readonly task: string | null;
  readonly product: string | null;
  readonly text: string;
  readonly minutes: number;
  readonly start: number | null;
  readonly note: string;
  readonly lateReason: string;
}

export interface DaySheetState {
  readonly person: string;
  readonly day: string;
  readonly lines: readonly DayLine[];
}

function log(state: DaySheetState, entry: StoredEntry): DaySheetState {
  const { person, day: on, task, product, text: words, minutes: spent, start: began, note = '', lateReason = '' } = entry.data as Data<'day.logged.v1'>;
  const added: DayLine = { id: entry.id, task, product, text: words, minutes: spent, start: began, note, lateReason };
  return { person, day: on, lines: [...state.lines, added] };
}

function apply(state: DaySheetState, entry: StoredEntry): DaySheetState {
  switch (entry.type as DayEntryType) {
    case 'day.logged.v1':
      return log(state, entry);
    case 'day.amended.v1': {
      const { line: id, note = '', ...change } = entry.data as Data<'day.amended.v1'>;
      return { ...state, lines: state.lines.map((known) => (known.id === id ? { ...known, ...change, note } : known)) };
    }
    case 'day.removed.v1': {
      const { line: id } = entry.data as Data<'day.removed.v1'>;
      return { ...state, lines: state.lines.filter((known) => known.id !== id) };
    }
  }
}

export const daySheetFold: Fold<DaySheetState> = {
  start: { person: '', day: '', lines: [] },
  apply,
};

export function daySheetId(person: string, onDay: string): string {
  return `${person}.${onDay}`;
}

export function totalMinutes(sheet: DaySheetState): number {
  return sheet.lines.reduce((sum, known) => sum + known.minutes, 0);
}

/** Lines whose times overlap, and days longer than 24 hours: caught kindly at entry, never refused later. */
export function overlaps(lines: readonly DayLine[], candidate: { start: number | null; minutes: number; id?: string }): DayLine[] {
  if (candidate.start === null) return [];
  const [from, to] = [candidate.start, candidate.start + candidate.minutes];
  return lines.filter((known) => known.id !== candidate.id && known.start !== null && known.start < to && from < known.start + known.minutes);
}
