import { useSavingWith } from '#parts/drafts/use-saving.ts';
import type { Saving } from '#parts/drafts/use-saving.ts';
import { useFailureText } from '#parts/imports/import-progress.tsx';

export function useSaving(): Saving {
  return useSavingWith(useFailureText());
}
