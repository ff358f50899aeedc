/** A meeting of the year's classification as it is prepared, held and recorded (NĐ335 Điều 21.1.b–c, 21.2.b–c). */
import { headsOf } from '#domain/organisation/rating-divisions.ts';
import type { MeetingHeld } from '#domain/organisation/rating-entries.ts';
import { meetingMembers, meetingSubjects } from '#domain/organisation/rating-meeting.ts';
import type { Meeting } from '#domain/organisation/rating.ts';
import { activePosts, isOrganiser, isUnitHead, monitors, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isDay } from '#domain/calendar/day.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import { reviewId } from '#domain/review/review.ts';

export interface MeetingDraft {
  readonly kind: MeetingHeld['kind'];
  readonly on: string;
  readonly chair: string;
  readonly secretary: string;
  readonly present: readonly string[];
  /** People who attend beside those the article names: a representative of the Party committee. */
  readonly guests: readonly string[];
  readonly about: readonly string[];
  readonly conclusions: string;
  readonly document: string;
  readonly evidence: readonly Evidence[];
  /** What was said of whom, by person. */
  readonly comments: Readonly<Record<string, string>>;
}

interface Place {
  readonly year: number;
  readonly division: string | null;
}

const RANK = { head: 0, deputy: 1, staff: 2 } as const;

/** Those who lead first, then by given name, as offices list people. */
export function inOrder(org: Organisation, people: readonly string[], day: string): readonly string[] {
  const places = people.map((person) => {
    const name = nameIn(org, person);
    const ranks = activePosts(org, person, day).map(({ role, division }) => RANK[role] + (division === null ? 0 : 0.5));
    return { person, rank: Math.min(...ranks, RANK.staff + 1), name: `${name.split(' ').at(-1)} ${name}` };
  });
  return places.sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'vi')).map(({ person }) => person);
}

/** As it was recorded, else with nobody marked present yet. */
export function startMeeting(org: Organisation, division: string | null, today: string, known: Meeting | null): MeetingDraft {
  const members = meetingMembers(org, division, today);
  if (known) {
    const { kind, on, chair, secretary, present, about, conclusions, document = '', evidence = [] } = known;
    return { kind, on, chair, secretary: secretary ?? '', present, guests: present.filter((person) => !members.includes(person)), about, conclusions, document, evidence, comments: {} };
  }
  return {
    kind: 'meeting', on: today, chair: headsOf(org, division, today)[0] ?? '', secretary: '', present: [], guests: [],
    about: inOrder(org, meetingSubjects(org, division, today), today), conclusions: '', document: '', evidence: [], comments: {},
  };
}

/** In the order of `people`, with what is tapped put in or taken out. */
export function toggled(chosen: readonly string[], person: string): readonly string[] {
  return chosen.includes(person) ? chosen.filter((one) => one !== person) : [...chosen, person];
}

/** Who may say something of a person on his year's record (Điều 21; nobody of himself). */
export function mayComment(org: Organisation, viewer: string, person: string, day: string): boolean {
  return viewer !== person && (isOrganiser(org, viewer, day) || isUnitHead(org, viewer, day) || monitors(org, viewer, person, day));
}

function said({ comments, about }: MeetingDraft): readonly (readonly [person: string, text: string])[] {
  return about.flatMap((person) => (comments[person]?.trim() ? [[person, comments[person].trim()] as const] : []));
}

type Field = 'on' | 'chair' | 'present' | 'conclusions' | 'document';

export function meetingFaults(draft: MeetingDraft, today: string): ReadonlySet<Field> {
  return new Set<Field>([
    ...(isDay(draft.on) && draft.on <= today ? [] : (['on'] as const)),
    ...(draft.chair === '' ? (['chair'] as const) : []),
    ...(draft.present.length === 0 ? (['present'] as const) : []),
    ...(draft.conclusions.trim() === '' ? (['conclusions'] as const) : []),
    ...(said(draft).length > 0 && draft.document.trim() === '' ? (['document'] as const) : []),
  ]);
}

export function meetingEntry(draft: MeetingDraft, place: Place, meeting: string): MeetingHeld {
  const { kind, on, chair, secretary, present, about, conclusions, document, evidence } = draft;
  // Whoever led it or wrote it down was there.
  const there = [...new Set([chair, ...(secretary === '' ? [] : [secretary]), ...present])];
  return {
    ...place, meeting, kind, on, chair, secretary: secretary === '' ? null : secretary, present: there, about: [...about],
    conclusions: conclusions.trim(), evidence: [...evidence], ...(document.trim() !== '' && { document: document.trim() }),
  };
}

interface Write {
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: unknown;
}

/** One comment for each person of whom something was said, each on his own year (Điều 21.1.b, 21.2.b). */
export function commentWrites(draft: MeetingDraft, year: number): readonly (Write & { readonly person: string })[] {
  const { kind, on, document } = draft;
  return said(draft).map(([person, text]) => ({
    person, kind: 'review', record: reviewId(person, String(year)), type: 'year.commented.v1', data: { person, year, source: kind, text, on, document: document.trim() },
  }));
}
