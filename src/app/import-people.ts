/**
 * Confirmed rows of a list of people → writes: divisions to be opened first, then each person's registration and
 * posts. Who is known already (by code, else by name) is not registered again; only posts he lacks are added.
 */
import { headsOfDivision, isUnitHead } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { plainWords } from '#domain/organisation/catalogue-sheet-cell.ts';
import type { PersonRow } from '#domain/organisation/people-import.ts';
import type { PostRow } from '#domain/organisation/people-import-row.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import { findPositionByCode } from '#domain/organisation/positions.ts';
import type { App, Live } from './app.ts';
import { divisionIdFor, openDivisions } from './division-match.ts';
import type { Write, WriteOptions, WriteResult } from './write-in-turn.ts';
import { writeInTurn } from './write-in-turn.ts';

/** What to do with a division name the unit does not have: open it, or take it for one of the unit's. */
export type DivisionChoice = { readonly kind: 'open'; readonly from: string } | { readonly kind: 'same'; readonly division: string };

export interface PeopleProposal {
  readonly people: readonly PersonRow[];
  /** By the name as `readPeople` was given it. */
  readonly choices: ReadonlyMap<string, DivisionChoice>;
}

export interface PeopleHere {
  readonly unitId: string;
  readonly org: Organisation;
  readonly today: string;
  readonly newId: () => string;
}

export interface PersonStep {
  readonly row: PersonRow;
  readonly person: string;
  /** new: registered · added: known, gets posts · known: nothing to do */
  readonly action: 'new' | 'added' | 'known';
  readonly writes: readonly Write[];
}

export interface SecondHead {
  readonly division: string | null;
  readonly name: string;
  readonly other: string;
}

export interface PeoplePlan {
  readonly opened: readonly { readonly id: string; readonly name: string }[];
  readonly openings: readonly Write[];
  readonly steps: readonly PersonStep[];
  /** A division (null: the unit) that already has a head in the records: NĐ335 Điều 10.1 knows one. */
  readonly secondHeads: readonly SecondHead[];
}

/** The printed name of a position without its explanation in brackets. */
export function titleOf(position: string): string {
  const name = findPositionByCode(position)?.name ?? position;
  return (name.split(' (')[0] ?? name).slice(0, 500);
}

type DivisionIds = ReadonlyMap<string, string>;

function openingsOf({ choices }: PeopleProposal, { org, unitId }: PeopleHere): { ids: DivisionIds; opened: PeoplePlan['opened']; writes: Write[] } {
  const ids = new Map(org.unit.divisions.map(({ id, name }) => [name, id]));
  const taken = org.unit.divisions.map(({ id }) => id);
  const opened: { id: string; name: string }[] = [];
  const writes: Write[] = [];
  for (const [name, choice] of choices) {
    if (choice.kind === 'same') {
      ids.set(name, choice.division);
      continue;
    }
    const id = divisionIdFor(name, taken);
    taken.push(id);
    ids.set(name, id);
    opened.push({ id, name });
    writes.push({ kind: 'unit', record: unitId, type: 'unit.divisionOpened.v1', data: { division: id, name, from: choice.from } });
  }
  return { ids, opened, writes };
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

/** By code where both have one; by name only while one of them has none and nobody else is called so. */
export function findKnown({ name, code }: Pick<PersonRow, 'name' | 'code'>, people: ReadonlyMap<string, PersonState>): string | null {
  const all = [...people].filter(([, state]) => state.name !== '');
  const coded = code === null ? undefined : all.find(([, state]) => state.code !== null && plainWords(state.code) === plainWords(code));
  if (coded) return coded[0];
  const named = all.filter(([, state]) => sameName(state.name, name) && (code === null || state.code === null));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

function postedBy(row: PostRow, post: string, division: string | null): Record<string, unknown> {
  const { position, role, organiser, from } = row;
  return { post, position, title: titleOf(position), role, division, from, ...(organiser && { organiser: true }) };
}

function hasPost(state: PersonState | undefined, { position, role, organiser }: PostRow, division: string | null): boolean {
  return (state?.posts ?? []).some((held) => held.to === null && held.position === position && held.role === role
    && held.division === division && (held.organiser || !organiser));
}

function stepOf(row: PersonRow, ids: DivisionIds, { org, newId }: PeopleHere): PersonStep {
  const found = findKnown(row, org.people);
  const state = found === null ? undefined : org.people.get(found);
  const person = found ?? newId();
  const divisionOf = ({ division }: PostRow) => (division === null ? null : (ids.get(division) ?? null));
  const posts = row.posts.filter((post) => !hasPost(state, post, divisionOf(post))).map((post): Write => ({
    kind: 'person', record: person, type: 'person.posted.v1', data: postedBy(post, newId(), divisionOf(post)),
  }));
  const data = { name: row.name, ...(row.code !== null && { code: row.code }) };
  const registered: Write[] = state ? [] : [{ kind: 'person', record: person, type: 'person.registered.v1', data }];
  return { row, person, action: state ? (posts.length > 0 ? 'added' : 'known') : 'new', writes: [...registered, ...posts] };
}

function secondHeads(steps: readonly PersonStep[], ids: DivisionIds, { org, today }: PeopleHere): SecondHead[] {
  const seen = new Map<string | null, PersonStep>();
  const found: SecondHead[] = [];
  for (const step of steps) {
    for (const post of step.row.posts.filter(({ role }) => role === 'head')) {
      const division = post.division === null ? null : (ids.get(post.division) ?? null);
      const here = division === null
        ? [...org.people.keys()].filter((person) => isUnitHead(org, person, today))
        : headsOfDivision(org, division, today);
      const other = here.find((person) => person !== step.person);
      const otherName = other === undefined ? seen.get(division)?.row.name : org.people.get(other)?.name;
      if (otherName !== undefined) found.push({ division: post.division, name: step.row.name, other: otherName });
      seen.set(division, step);
    }
  }
  return found;
}

/** Pure, and safe to make again after an interruption: what is written already is found and left out. */
export function planPeopleImport(proposal: PeopleProposal, here: PeopleHere): PeoplePlan {
  const { ids, opened, writes } = openingsOf(proposal, here);
  const steps = proposal.people.map((row) => stepOf(row, ids, here));
  return { opened, openings: writes, steps, secondHeads: secondHeads(steps, ids, here) };
}

/** The names `readPeople` may be given: the unit's open divisions and those decided on. */
export function divisionNames(org: Organisation, choices: PeopleProposal['choices'], today: string): string[] {
  return [...openDivisions(org.unit.divisions, today).map(({ name }) => name), ...choices.keys()];
}

/** Resolves once the organisation shows the divisions; posts in them would be refused before. */
function shown(organisation: Live<Organisation>, ids: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    let finished = false;
    let stop: (() => void) | null = null;
    stop = organisation.subscribe(({ unit }) => {
      if (finished || !ids.every((id) => unit.divisions.some((known) => known.id === id))) return;
      finished = true;
      resolve();
      stop?.();
    });
    if (finished) stop();
  });
}

export async function importPeople(app: Pick<App, 'writeAll' | 'organisation'>, plan: PeoplePlan, options: WriteOptions = {}): Promise<WriteResult> {
  const writes = plan.steps.flatMap((step) => step.writes);
  const all = plan.openings.length + writes.length;
  const first = await writeInTurn(app, plan.openings, { signal: options.signal });
  if (first.state !== 'done') return first;
  if (plan.opened.length > 0) await shown(app.organisation(), plan.opened.map(({ id }) => id));
  const rest = await writeInTurn(app, writes, {
    ...options,
    onProgress: ({ done }) => options.onProgress?.({ done: first.written + done, of: all }),
  });
  return { ...rest, written: first.written + rest.written };
}
