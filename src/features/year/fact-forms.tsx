/** Leave, grounds and results of another unit: forms on the record of a person's year, for the officer and the head. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LEAVE_KINDS } from '#domain/scoring/leave-kinds.ts';
import type { LeaveKind } from '#domain/scoring/leave-kinds.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { reviewId } from '#domain/review/review.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { useYearSaving } from '#parts/year/use-year.ts';
import { useYearForm } from './use-year-form.ts';
import type { YearFormProps as FactFormProps, YearFormRules, YearFormState } from './use-year-form.ts';
import { broughtFaults, groundFaults, leaveFaults, readDays, readPoints } from './year-fields.ts';
import type { BroughtDraft, GroundDraft, LeaveDraft } from './year-fields.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { yearWords } from './words.ts';
import type { YearWord } from './words.ts';

/** On the person's year; each fact has an id of its own. */
function useFactForm<T extends object>({ person, year, onClose }: FactFormProps, rules: YearFormRules<T>): YearFormState<T> {
  return useYearForm({ person, year, onClose }, { ...rules, data: (value, id) => ({ person, year, ...rules.data(value, id) }) });
}

export function LeaveForm(props: FactFormProps) {
  const { year, onClose } = props;
  const say = useText(yearWords);
  const { draft, saving, fault, submit } = useFactForm<LeaveDraft>(props, {
    type: 'year.leaveRecorded.v1',
    empty: { kind: 'sick', from: '', to: '', document: '' },
    check: (value) => leaveFaults(value, year),
    data: ({ kind, from, to, document }, leave) => ({ leave, kind, from, to, ...(document.trim() && { document: document.trim() }) }),
  });
  const { kind, from, to, document } = draft.value;
  const bounds = { min: `${year}-01-01`, max: `${year}-12-31` };
  return (
    <FormFrame saving={saving} label={say('addLeave')} found={draft.found} onSubmit={() => void submit()} onCancel={onClose}>
      <NativeSelect label={say('leaveKind')} value={kind} data={LEAVE_KINDS.map((value) => ({ value, label: say(`leave_${value}`) }))}
        onChange={(event) => draft.change({ kind: event.currentTarget.value as LeaveKind })} />
      <DayField label={say('from')} value={from} {...bounds} error={fault('from')} onChange={(day) => draft.change({ from: day })} />
      <DayField label={say('to')} value={to} {...bounds} error={fault('to')} onChange={(day) => draft.change({ to: day })} />
      <TextInput label={say('documentOptional')} value={document} maxLength={500} onChange={(event) => draft.change({ document: event.currentTarget.value })} />
    </FormFrame>
  );
}

export function GroundForm({ rules, ...props }: FactFormProps & { rules: RuleProfile }) {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { grounds } = rules.year;
  const { draft, saving, fault, submit } = useFactForm<GroundDraft>(props, {
    type: 'year.groundRecorded.v1',
    empty: { code: grounds[0]?.code ?? '', document: '', note: '' },
    check: groundFaults,
    data: ({ code, document, note }, ground) => ({ ground, code, document: document.trim(), ...(note.trim() && { note: note.trim() }) }),
  });
  const { code, document, note } = draft.value;
  const chosen = grounds.find((ground) => ground.code === code);
  const label = (ground: (typeof grounds)[number]) => (language === 'vi' ? ground.label : ground.labelEn);
  const options = grounds.map((ground) => ({ value: ground.code, label: `${ground.code}: ${label(ground)}` }));
  return (
    <FormFrame saving={saving} label={say('addGround')} found={draft.found} onSubmit={() => void submit()} onCancel={props.onClose}>
      <NativeSelect label={say('chooseGround')} value={code} data={options} onChange={(event) => draft.change({ code: event.currentTarget.value })} />
      {chosen && <p className="soft plain">{label(chosen)} ({chosen.article}{chosen.leadersOnly && `; ${say('leadersOnly')}`})</p>}
      <TextInput label={say('documentLabel')} value={document} maxLength={500} error={fault('document')} onChange={(event) => draft.change({ document: event.currentTarget.value })} />
      <TextInput label={say('note')} value={note} maxLength={2000} onChange={(event) => draft.change({ note: event.currentTarget.value })} />
    </FormFrame>
  );
}

/** Months and quarters both: the former unit may have scored by the other kind. */
function periodsIn(year: number): readonly string[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return [...months, ...[1, 2, 3, 4].map((which) => `${year}-Q${which}`)];
}

export function BroughtForm(props: FactFormProps) {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { draft, saving, fault, submit } = useFactForm<BroughtDraft>(props, {
    type: 'year.resultBrought.v1',
    empty: { period: `${props.year}-01`, points: '', workingDays: '', unitName: '', document: '' },
    check: broughtFaults,
    data: ({ period, points, workingDays, unitName, document }, result) => ({
      result, period, total: readPoints(points), workingDays: readDays(workingDays), unitName: unitName.trim(), document: document.trim(),
    }),
  });
  const { period, points, workingDays, unitName, document } = draft.value;
  const field = (name: keyof BroughtDraft, word: YearWord, value: string) => (
    <TextInput label={say(word)} value={value} maxLength={500} error={fault(name)} {...(name === 'points' || name === 'workingDays' ? { inputMode: 'decimal' as const } : {})}
      onChange={(event) => draft.change({ [name]: event.currentTarget.value })} />
  );
  return (
    <FormFrame saving={saving} label={say('addBrought')} found={draft.found} onSubmit={() => void submit()} onCancel={props.onClose}>
      <NativeSelect label={say('period')} value={period} data={periodsIn(props.year).map((value) => ({ value, label: formatPeriodTitle(value, language) }))}
        onChange={(event) => draft.change({ period: event.currentTarget.value })} />
      {field('points', 'points', points)}
      {field('workingDays', 'workingDays', workingDays)}
      {field('unitName', 'unitName', unitName)}
      {field('document', 'documentLabel', document)}
    </FormFrame>
  );
}

interface WithdrawFormProps extends FactFormProps {
  readonly what: string;
  /** 'leave', 'ground' or 'result'; the entry's name follows from it. */
  readonly kind: 'leave' | 'ground' | 'result';
  readonly id: string;
}

/** Nothing is deleted: the withdrawal stands in the story with its reason. */
export function WithdrawForm({ person, year, onClose, what, kind, id }: WithdrawFormProps) {
  const say = useText(yearWords);
  const saving = useYearSaving();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  async function submit(): Promise<void> {
    setTried(true);
    if (reason.trim() === '') return;
    const record = reviewId(person, String(year));
    if (await saving.save([{ kind: 'review', record, type: `year.${kind}Withdrawn.v1`, data: { [kind]: id, reason: reason.trim() } }])) onClose();
  }
  return (
    <FormFrame saving={saving} label={say('withdrawOf', { what })} onSubmit={() => void submit()} onCancel={onClose}>
      <TextInput label={say('withdrawReason')} value={reason} maxLength={2000} error={tried && reason.trim() === '' ? say('reasonNeeded') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)} />
    </FormFrame>
  );
}
