/** How pressing a thing is today. 'news': nothing runs out, but the person should know. */
export const URGENCIES = ['late', 'today', 'soon', 'news'] as const;
export type Urgency = (typeof URGENCIES)[number];

export function urgencyOf(due: string, today: string): Urgency {
  if (due === today) return 'today';
  return due < today ? 'late' : 'soon';
}
