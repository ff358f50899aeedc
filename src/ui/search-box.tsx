import { CloseButton, TextInput } from '@mantine/core';
import { Icon } from './icons.tsx';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly placeholder?: string;
}

/** Filter with `matchesSearch` from plain-text.ts, which ignores diacritics. */
export function SearchBox({ value, onChange, label, placeholder }: SearchBoxProps) {
  const say = useText(uiWords);
  const clear = value !== '' && <CloseButton aria-label={say('clear')} onClick={() => onChange('')} />;
  return (
    <TextInput
      type="search"
      aria-label={label ?? say('search')}
      placeholder={placeholder ?? say('search')}
      leftSection={<Icon name="search" />}
      rightSection={clear}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
