/** The profile being written, for the fields of its form. */
import { createContext, use } from 'react';
import type { DraftFault, Json } from './profile-draft.ts';

export interface ProfileForm {
  readonly value: Json;
  readonly faults: readonly DraftFault[];
  readonly set: (path: string, next: Json) => void;
  /** Rises when whole items come or go: fields keep what is typed, and must begin anew. */
  readonly revision: number;
  /** Where a fault led: what is folded above it opens, and its field takes the focus; a new object each time. */
  readonly goal: { readonly path: string } | null;
  /** The same as `set`, for changes that move fields about. */
  readonly reshape: (path: string, next: Json) => void;
}

export const ProfileFormContext = createContext<ProfileForm | null>(null);

export function useProfileForm(): ProfileForm {
  const form = use(ProfileFormContext);
  if (!form) throw new Error('a field of a profile outside its form');
  return form;
}
