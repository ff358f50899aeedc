/** One setting of a profile, with what is wrong with it below. */
import { Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { DayField } from '#ui/day-field.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { faultText } from './fault-text.ts';
import { keptValue, shownText } from './field-text.ts';
import { useProfileForm } from './form-context.ts';
import { getIn, withMethod } from './profile-draft.ts';
import type { FieldSpec } from './profile-fields.ts';
import { rulesWords } from './words.ts';

interface FieldProps {
  readonly spec: FieldSpec;
  readonly path: string;
}

export function useFaultAt(path: string): string | undefined {
  const { faults } = useProfileForm();
  const language = useLanguage((choice) => choice.language);
  const fault = faults.find((one) => one.path === path);
  return fault && faultText(fault, language);
}

/** The field a fault led to takes the focus, as soon as it is there. */
function useGoal<E extends HTMLElement>(path: string) {
  const { goal } = useProfileForm();
  const field = useRef<E>(null);
  useEffect(() => {
    if (goal?.path !== path) return;
    field.current?.scrollIntoView({ block: 'center' });
    field.current?.focus({ preventScroll: true });
  }, [goal, path]);
  return field;
}

/** Keeps what is typed: a number half typed is not rewritten under the finger. */
function TypedField({ spec, path }: FieldProps) {
  const form = useProfileForm();
  const language = useLanguage((choice) => choice.language);
  const error = useFaultAt(path);
  const input = useGoal<HTMLInputElement>(path);
  const area = useGoal<HTMLTextAreaElement>(path);
  const [typed, setTyped] = useState(() => shownText(spec.kind, getIn(form.value, path), language));
  const label = `${spec.label[language === 'vi' ? 0 : 1]}${spec.kind === 'percent' ? ' (%)' : ''}`;
  const change = (text: string): void => {
    setTyped(text);
    form.set(path, keptValue(spec.kind, text));
  };
  const props = { label, error, value: typed, maxLength: 1000 };
  if (spec.kind === 'text' && ['label', 'labelEn'].includes(spec.path)) {
    return <Textarea {...props} ref={area} rows={2} onChange={(event) => change(event.currentTarget.value)} />;
  }
  const numeric = !['text', 'month-day', 'ratio'].includes(spec.kind);
  return <TextInput {...props} ref={input} inputMode={numeric ? 'decimal' : 'text'} onChange={(event) => change(event.currentTarget.value)} />;
}

function ChoiceField({ spec, path }: FieldProps) {
  const form = useProfileForm();
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const error = useFaultAt(path);
  const select = useGoal<HTMLSelectElement>(path);
  const data = (spec.options ?? []).map(([value, vi, en]) => ({ value, label: language === 'vi' ? vi : en }));
  const isMethod = path === 'method';
  const change = (next: string): void => (isMethod ? form.reshape('', withMethod(form.value, next)) : form.set(path, next));
  return (
    <NativeSelect ref={select} label={spec.label[language === 'vi' ? 0 : 1]} description={isMethod ? say('methodHint') : undefined} data={data} error={error}
      value={String(getIn(form.value, path) ?? '')} onChange={(event) => change(event.currentTarget.value)} />
  );
}

export function Field({ spec, path }: FieldProps) {
  const form = useProfileForm();
  const language = useLanguage((choice) => choice.language);
  const error = useFaultAt(path);
  const label = spec.label[language === 'vi' ? 0 : 1];
  const value = getIn(form.value, path);
  switch (spec.kind) {
    case 'choice':
      return <ChoiceField spec={spec} path={path} />;
    case 'flag':
      return <Checkbox label={label} checked={value === true} onChange={(event) => form.set(path, event.currentTarget.checked)} />;
    case 'day':
      return <DayField label={label} value={typeof value === 'string' ? value : ''} error={error} onChange={(day) => form.set(path, day)} />;
    default:
      return <TypedField spec={spec} path={path} />;
  }
}
