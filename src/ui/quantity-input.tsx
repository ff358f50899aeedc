import { ActionIcon, TextInput } from '@mantine/core';
import { Icon } from './icons.tsx';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

interface QuantityInputProps {
  readonly label: string;
  /** A decimal as text, as the domain keeps it: '3', '2.5'. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly error?: string;
}

/** A Vietnamese comma becomes the decimal point; anything else than a number is left out while typing. */
function cleaned(text: string): string {
  return text.replace(',', '.').replace(/[^\d.]/g, '').replace(/(\..*)\./g, '$1');
}

export function QuantityInput({ label, value, onChange, min = 1, max = 100_000, unit, error }: QuantityInputProps) {
  const say = useText(uiWords);
  const now = Number(value) || 0;
  const step = (by: number) => onChange(String(Math.min(max, Math.max(min, now + by))));
  return (
    <div className="quantity">
      <TextInput
        label={unit ? `${label} (${unit})` : label}
        inputMode="decimal"
        value={value}
        error={error}
        onChange={(event) => onChange(cleaned(event.currentTarget.value))}
      />
      <ActionIcon variant="default" size="xl" aria-label={`${label}: ${say('less')}`} disabled={now <= min} onClick={() => step(-1)}>
        <Icon name="minus" />
      </ActionIcon>
      <ActionIcon variant="default" size="xl" aria-label={`${label}: ${say('more')}`} disabled={now >= max} onClick={() => step(1)}>
        <Icon name="plus" />
      </ActionIcon>
    </div>
  );
}
