import { Loader } from '@mantine/core';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

export function Loading({ label }: { label?: string }) {
  const say = useText(uiWords);
  return (
    <output className="loading">
      <Loader size="sm" />
      <span>{label ?? say('loading')}</span>
    </output>
  );
}
