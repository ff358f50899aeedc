/** A form on the record of a person's year: its draft, its faults in words, and the one entry it writes. */
import { useState } from 'react';
import { reviewId } from '#domain/review/review.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import type { Saving } from '#parts/drafts/use-saving.ts';
import { useText } from '#ui/language.ts';
import { useYearSaving } from '#parts/year/use-year.ts';
import { yearWords } from './words.ts';
import type { YearWord } from './words.ts';

export interface YearFormProps {
  readonly person: string;
  readonly year: number;
  readonly onClose: () => void;
}

export interface YearFormState<T> {
  readonly draft: DraftForm<T>;
  readonly saving: Saving;
  /** In words, once one has tried to save. */
  readonly fault: (field: keyof T) => string | undefined;
  readonly submit: () => Promise<void>;
}

export interface YearFormRules<T> {
  readonly type: string;
  /** Tells forms of one type apart, where several can be open: the petition that is answered. */
  readonly about?: string;
  readonly empty: T;
  readonly check: (value: T) => Partial<Record<keyof T, YearWord>>;
  /** @param id a new one, for entries that name their fact */
  readonly data: (value: T, id: string) => Readonly<Record<string, unknown>>;
}

export function useYearForm<T extends object>({ person, year, onClose }: YearFormProps, { type, about, empty, check, data }: YearFormRules<T>): YearFormState<T> {
  const app = useApp();
  const say = useText(yearWords);
  const saving = useYearSaving();
  const draft = useDraft(`${type}:${person}.${year}${about ? `:${about}` : ''}`, empty);
  const [tried, setTried] = useState(false);
  const faults = check(draft.value);
  async function submit(): Promise<void> {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const record = reviewId(person, String(year));
    if (!(await saving.save([{ kind: 'review', record, type, data: data(draft.value, app.newId()) }]))) return;
    await draft.done();
    onClose();
  }
  const fault = (field: keyof T) => {
    const word = tried ? faults[field] : undefined;
    return word && say(word, { year });
  };
  return { draft, saving, fault, submit };
}
