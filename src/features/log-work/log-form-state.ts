/** The form of one line of a day sheet, and its way into an entry. */
import type { DaySheetState } from '#domain/work/day-sheet.ts';
import { caution, isValidMinutes, needsLateReason, parseStart } from './log-check.ts';
import type { LogCaution } from './log-check.ts';
import type { Subject } from './subjects.ts';

export interface LogForm {
  readonly subject: Subject | null;
  readonly minutes: string;
  /** 'HH:MM' or ''. */
  readonly start: string;
  readonly note: string;
  readonly lateReason: string;
}

export const EMPTY_FORM: LogForm = { subject: null, minutes: '', start: '', note: '', lateReason: '' };

export type FormFault = 'subject' | 'minutes' | 'lateReason';

export function formFaults(form: LogForm, day: string, today: string): readonly FormFault[] {
  const faults: FormFault[] = [];
  if (!form.subject) faults.push('subject');
  if (!isValidMinutes(Number(form.minutes))) faults.push('minutes');
  if (needsLateReason(day, today) && form.lateReason.trim() === '') faults.push('lateReason');
  return faults;
}

export function formCaution(form: LogForm, sheet: DaySheetState | null): LogCaution | null {
  return caution(sheet?.lines ?? [], { minutes: Number(form.minutes), start: parseStart(form.start) });
}

/** Data of a `day.logged.v1`. @throws when the form has faults */
export function loggedData(form: LogForm, person: string, day: string) {
  if (!form.subject) throw new Error('no subject chosen');
  const { task, product, text } = form.subject;
  const note = form.note.trim();
  const lateReason = form.lateReason.trim();
  return {
    person, day, task, product, text: text.slice(0, 500), minutes: Number(form.minutes), start: parseStart(form.start),
    ...(note && { note }), ...(lateReason && { lateReason }),
  };
}
