import { TextInput } from '@mantine/core';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useText } from '#ui/language.ts';
import { logWords } from './words.ts';

const CHIPS = [15, 30, 60, 120];

interface MinutesPickerProps {
  /** Digits as typed; '' while nothing was chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
}

export function MinutesPicker({ value, onChange, error }: MinutesPickerProps) {
  const say = useText(logWords);
  return (
    <div className="minutes">
      <ChoiceChips label={say('minutes')} options={CHIPS.map((minutes) => ({ value: String(minutes), label: String(minutes) }))} value={value} onChange={onChange} />
      <TextInput label={say('custom')} inputMode="numeric" maxLength={4} value={value} error={error}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))} />
    </div>
  );
}
