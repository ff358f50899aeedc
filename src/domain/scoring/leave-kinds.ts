/** Annual leave is part of working time by labour law; 'other' is paid leave for a reason, taken the same way. */
export const LEAVE_KINDS = ['annual', 'sick', 'maternity', 'unpaid', 'other'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];
