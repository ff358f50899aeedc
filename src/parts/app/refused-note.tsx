import { Button } from '@mantine/core';
import { refusalText } from '#domain/access/refusal.ts';
import type { DecisionQueue, QueueState } from '#parts/decisions/decision-queue.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import type { Bundle } from '#ui/language.ts';

const vi = {
  refused: 'Có quyết định chưa ghi được',
  refusedSafe: 'Những quyết định khác đã được ghi.',
  understood: 'Đã hiểu',
} as const;

const words: Bundle<keyof typeof vi> = {
  vi,
  en: {
    refused: 'A decision could not be written',
    refusedSafe: 'All other decisions were written.',
    understood: 'Understood',
  },
};

/** Which decisions the rules refused after their wait, and why. */
export function RefusedNote({ queue, refused }: { queue: DecisionQueue; refused: QueueState['refused'] }) {
  const say = useText(words);
  const language = useLanguage((choice) => choice.language);
  if (refused.length === 0) return null;
  return (
    <ErrorNote
      title={say('refused')}
      safe={say('refusedSafe')}
      next={refused.map(({ label, code }) => `${label}: ${refusalText(code, language)}`).join(' ')}
      actions={<Button variant="default" onClick={queue.forgetRefused}>{say('understood')}</Button>}
    />
  );
}
