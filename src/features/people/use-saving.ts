import { useFailureText } from '../import-progress.tsx';
import { useSavingWith } from '../use-saving.ts';
import type { Saving } from '../use-saving.ts';

export function useSaving(): Saving {
  return useSavingWith(useFailureText());
}
