import { expect, test } from 'vitest';
import { judge } from '#domain/access/judge.ts';
import { foldOf } from '#domain/kinds.ts';
import type { PeriodLock } from '#domain/organisation/period-lock.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { decisionWays } from './decision-ways.ts';

const AT = '2026-12-10T02:00:00.000Z';
const of = (person: string) => ({ person, year: 2026 });
const write = (person: string, actor: string, type: string, data: object) => entry('review', `${person}.2026`, actor, `year.${type}.v1`, AT, data);
const decided = (person: string) => write(person, person === 'chair' ? 'officer' : 'chair', 'decided', { ...of(person), decision: 'd1', level: 'good', document: 'QĐ', on: '2026-12-10', average: '88', replaces: null });
const petition = (person: string, upheld: boolean) => [
  decided(person), write(person, person, 'petitioned', { ...of(person), petition: 'k1', decision: 'd1', text: 'x' }),
  write(person, person === 'chair' ? 'officer' : 'chair', 'petitionAnswered', { petition: 'k1', upheld, reason: 'x' }),
];
const asked = (person: string) => [decided(person), write(person, 'officer', 'replacementAsked', { ...of(person), decision: 'd1', reason: 'x' })];

const LOCK: PeriodLock = { period: '2026', entry: 'e1', by: 'officer', at: '2026-12-01T02:00:00.000Z', asked: null, declined: null };

function waysOf(viewer: string, person: string, story: readonly StoredEntry[], org = ward()) {
  const { year } = foldOf('review', recordOf('review', `${person}.2026`, received(story))).state;
  return decisionWays(org, viewer, '2026-12-10', { person, input: { year: 2026 }, facts: year });
}

const NONE: readonly StoredEntry[] = [];
test.each<[string, string, string, readonly StoredEntry[], string | null, boolean]>([
  ['10.2.b: the Chair decides', 'chair', 'an', NONE, 'first', false],
  ['10.2.a: the officer records what was decided of the Chair', 'officer', 'chair', NONE, 'above', false],
  ['not the officer about others', 'officer', 'an', NONE, null, false],
  ['not a division’s head', 'headA', 'an', NONE, null, false],
  ['nobody of himself', 'chair', 'chair', NONE, null, false],
  ['21.3: the Chair only asks', 'chair', 'an', [decided('an')], null, true],
  ['21.3: the officer records the agency’s decision, or asks', 'officer', 'an', [decided('an')], 'agency', true],
  ['asked already', 'chair', 'an', asked('an'), null, false],
  ['asked already: the officer still records', 'officer', 'an', asked('an'), 'agency', false],
  ['22: upheld, the Chair replaces', 'chair', 'an', petition('an', true), 'petition', false],
  ['22: not upheld', 'chair', 'an', petition('an', false), null, true],
  ['22: upheld about the Chair, the officer records', 'officer', 'chair', petition('chair', true), 'petition', false],
  ['the official himself', 'an', 'an', petition('an', true), null, false],
  ['his head', 'headA', 'an', [decided('an')], null, false],
])('%s', (_, viewer, person, story, way, mayAsk) => expect(waysOf(viewer, person, story)).toMatchObject({ way, mayAsk }));

test.each([[false, ward()], [true, ward({}, { locks: [LOCK] })]])('what is offered is what the judge accepts, and nothing else; year closed: %s', (isClosed, org) => {
  for (const person of ['an', 'chair', 'vice', 'officer']) {
    for (const story of [NONE, [decided(person)], asked(person), petition(person, true), petition(person, false)]) {
      for (const viewer of ward().people.keys()) {
        const { way, mayAsk, closed } = waysOf(viewer, person, story, org);
        expect(closed).toBe(isClosed);
        const accepts = (type: string, data: object) => judge(write(person, viewer, type, { ...of(person), ...data }), recordOf('review', `${person}.2026`, received(story)), { org, product: () => null }).verdict === 'accepted';
        const decision = { decision: 'd2', level: 'good', document: 'QĐ', on: '2026-12-10', average: '88', reason: 'x', replaces: story.length > 0 ? 'd1' : null };
        expect([viewer, accepts('decided', way === 'agency' ? { ...decision, agency: 'UBND tỉnh' } : decision)]).toEqual([viewer, way !== null && !closed]);
        expect([viewer, accepts('replacementAsked', { decision: 'd1', reason: 'x' })]).toEqual([viewer, !closed && (mayAsk || (story.length > 0 && isAfterUpheld(story) && mayAskAnyway(viewer, person)))]);
      }
    }
  }
});

/** After an upheld petition the page offers the shorter way; asking is still no wrong. */
const isAfterUpheld = (story: readonly StoredEntry[]) => story.some(({ type, data }) => type === 'year.petitionAnswered.v1' && (data as { upheld: boolean }).upheld);
const mayAskAnyway = (viewer: string, person: string) => viewer !== person && ['chair', 'officer'].includes(viewer);
