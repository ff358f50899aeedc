/** A post as it is filled in, and the entry it becomes. */
import { titleOf } from '#app/import-people.ts';
import { isDay } from '#domain/calendar/day.ts';
import type { Role } from '#domain/organisation/person.ts';
import { findPositionByCode } from '#domain/organisation/positions.ts';

export interface PostDraft {
  readonly position: string;
  readonly title: string;
  readonly role: Role;
  /** '' stands for the unit itself. */
  readonly division: string;
  readonly organiser: boolean;
  readonly from: string;
}

export function emptyPost(today: string, division = ''): PostDraft {
  return { position: '', title: '', role: 'staff', division, organiser: false, from: today };
}

/** The role a position usually means: 'Phó Trưởng phòng' is a deputy. The Chair and Vice-Chair have no division. */
export function withPosition(draft: PostDraft, position: string): PostDraft {
  const known = findPositionByCode(position);
  const deputy = known?.name.startsWith('Phó ') ?? false;
  const leads = known?.group === 'elected' || known?.group === 'leadership';
  const role = deputy ? 'deputy' : leads ? 'head' : 'staff';
  return { ...draft, position, title: titleOf(position), role, division: known?.group === 'elected' ? '' : draft.division };
}

export type PostFault = 'position' | 'title' | 'from';

export function postFaults({ position, title, from }: PostDraft): PostFault[] {
  return [
    ...(position === '' ? ['position' as const] : []),
    ...(title.trim() === '' ? ['title' as const] : []),
    ...(isDay(from) ? [] : ['from' as const]),
  ];
}

/** Data of `person.posted.v1`. */
export function postedData({ position, title, role, division, organiser, from }: PostDraft, post: string): Record<string, unknown> {
  return { post, position, title: title.trim(), role, division: division === '' ? null : division, from, ...(organiser && { organiser: true }) };
}
