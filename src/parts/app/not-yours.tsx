import { importWords } from '#parts/imports/import-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/language.ts';

/** Whoever opens an address of the organisation officer by hand learns whom to ask. */
export function NotYours() {
  const say = useText(importWords);
  return <EmptyState title={say('notYours')} hint={say('notYoursHint')} icon="info" />;
}
