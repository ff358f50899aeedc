import { TextInput } from '@mantine/core';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useDecideScreen } from './decide-context.ts';

const MARKS = ['100', '90', '80', '70'] as const;

interface QualityFieldProps {
  /** Decimal text 0–100, with a point; whatever was typed while it is no mark. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Marks as an entry takes them: a decimal from 0 to 100. */
export function isMark(text: string): boolean {
  return /^\d{1,3}(\.\d{1,6})?$/.test(text) && Number(text) <= 100;
}

/** How good the work is, where the rules count standard hours (`domain.md` §6). */
export function QualityField({ value, onChange }: QualityFieldProps) {
  const { say, language } = useDecideScreen();
  const shown = language === 'vi' ? value.replace('.', ',') : value;
  return (
    <div className="stack">
      <ChoiceChips label={say('quality')} value={value} onChange={onChange} options={MARKS.map((mark) => ({ value: mark, label: mark }))} />
      <TextInput
        label={say('qualityOther')}
        inputMode="decimal"
        value={shown}
        error={isMark(value) ? undefined : say('qualityFault')}
        onChange={(event) => onChange(event.currentTarget.value.trim().replace(',', '.'))}
      />
    </div>
  );
}
