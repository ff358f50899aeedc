import { ND335 } from './nd335.ts';
import type { RuleProfile } from './rule-profile.ts';

/** The draft published in September 2025: the decree's 30/70 and its arithmetic, marked in half points. */
export const DRAFT_2025_09: RuleProfile = {
  ...ND335,
  id: 'draft-2025-09',
  effectiveFrom: '2025-09-01',
  name: 'Dự thảo nghị định tháng 9/2025',
  nameEn: 'Draft decree of September 2025',
  general: { ...ND335.general, step: '0.5' },
};
