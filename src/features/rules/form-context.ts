/** The profile being written, for the fields of its form. */
import { createContext, use } from 'react';
import type { DraftFault, Json } from './profile-draft.ts';

export interface ProfileForm {
  readonly value: Json;
  readonly faults: readonly DraftFault[];
  readonly set: (path: string, next: Json) => void;
  /** Rises when whole items come or go: fields keep what is typed, and must begin anew. */
  readonly revision: number;
  /** The same, for changes that move fields about. */
  readonly reshape: (path: string, next: Json) => void;
}

export const ProfileFormContext = createContext<ProfileForm | null>(null);

export function useProfileForm(): ProfileForm {
  const form = use(ProfileFormContext);
  if (!form) throw new Error('a field of a profile outside its form');
  return form;
}
