import { describe, expect, test } from 'vitest';
import { entryShapes } from '#domain/entry-shapes.ts';
import { judge } from '#domain/access/judge.ts';
import type { CheckContext } from '#domain/access/check-context.ts';
import { writeRules } from '#domain/access/write-rules.ts';
import { monitors, mayAssign } from '#domain/access/organisation.ts';
import { mayRead, scopeOf } from '#domain/access/read-rules.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { assigned, delegation, entry, PRODUCT, received, recordOf, ward } from '#tests/support/story.ts';

const definition = { ...PRODUCT, scope: 'shared', division: null, detail: '', output: '', group: 'N1' } as const;
const context = (org = ward()): CheckContext => ({
  org,
  product: (id) => (id === PRODUCT.id ? { versions: [definition], approvals: [] } : null),
});

const AT = '2026-03-02T02:00:00.000Z';
const begun = received([entry('task', 't', 'headA', 'task.assigned.v1', AT, assigned())]);
const handedIn = received([...begun, entry('task', 't', 'an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] })]);
const submission = handedIn.at(-1)!.id;

function verdict(actor: string, type: string, data: object, story: readonly StoredEntry[] = [], more: { at?: string; context?: CheckContext } = {}): string {
  const one = entry('task', 't', actor, `task.${type}.v1`, more.at ?? '2026-03-11T02:00:00.000Z', data);
  const judged = judge(one, recordOf('task', 't', story), more.context ?? context());
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

describe('the table of rights', () => {
  test('names every entry type of every kind, and only these', () => {
    const types = Object.values(entryShapes).flatMap((shapes) => Object.keys(shapes));
    expect(Object.keys(writeRules).sort()).toEqual([...types, 'entry.admitted.v1'].sort());
    expect(Object.values(writeRules).every((rule) => rule.source !== '')).toBe(true);
  });
});

describe('who may decide on a task', () => {
  test.each([
    ['his head', 'headA', 'accepted', 'Điều 18.1.a'],
    ['a deputy in whose field he is', 'deputyA', 'accepted', 'domain §1'],
    ['a Vice-Chair in whose field the division is', 'vice', 'accepted', 'domain §1'],
    ['the Chair', 'chair', 'accepted', 'Điều 18.1.a'],
    ['himself', 'an', 'refused: own-record', 'nobody decides on his own record'],
    ['a colleague', 'binh', 'refused: not-allowed', 'domain §1'],
    ['the head of another division', 'headB', 'refused: not-allowed', 'Điều 10.1.c'],
    ['the organisation officer', 'officer', 'refused: not-allowed', 'domain §1'],
    ['somebody who left', 'left', 'held: outside-rights', 'domain §1 (which right counts when)'],
    ['a stranger', 'nobody', 'held: outside-rights', 'domain §1'],
  ])('%s (%s) → %s (%s)', (_, actor, expected) => {
    expect(verdict(actor, 'accepted', { submission }, handedIn)).toBe(expected);
  });

  test('the deputy’s field ends where it ends: not a colleague outside it, never the head', () => {
    expect(mayAssign(ward(), 'deputyA', 'binh', '2026-03-02')).toBe(false);
    expect(mayAssign(ward(), 'deputyA', 'headA', '2026-03-02')).toBe(false);
    expect(mayAssign(ward(), 'vice', 'headA', '2026-03-02')).toBe(true);
    expect(mayAssign(ward(), 'headA', 'vice', '2026-03-02')).toBe(false);
  });
});

describe('who monitors whom (NĐ335 Điều 10.1)', () => {
  test.each([
    ['an', ['headA'], '10.1.c'],
    ['deputyA', ['headA'], '10.1.c'],
    ['headA', ['chair'], '10.1.b'],
    ['vice', ['chair'], '10.1.b'],
    ['chair', [], '10.1.a: the province’s head'],
  ])('%s is monitored by %j (%s)', (subject, expected) => {
    const org = ward();
    expect([...org.people.keys()].filter((actor) => monitors(org, actor, subject, '2026-03-02'))).toEqual(expected);
  });

  test('a division without a head is monitored by the unit’s head', () => {
    const org = ward({ dung: { ...ward().people.get('an')!, posts: [{ ...ward().people.get('an')!.posts[0]!, division: 'c' }] } });
    expect(monitors(org, 'chair', 'dung', '2026-03-02')).toBe(true);
  });

  test('who led a leaver on his last day still decides on his last work, and nobody assigns him more', () => {
    expect(monitors(ward(), 'headA', 'left', '2026-03-02')).toBe(true);
    expect(mayAssign(ward(), 'headA', 'left', '2026-03-02')).toBe(true);
    expect(mayAssign(ward(), 'headB', 'left', '2026-03-02')).toBe(false);
  });

  test('a deputy confirms only by dated delegation', () => {
    const deputy = ward().people.get('deputyA')!;
    const org = ward({ deputyA: { ...deputy, delegations: [delegation('headA', '2026-03-01', '2026-03-05')] } });
    expect(monitors(org, 'deputyA', 'an', '2026-03-05')).toBe(true);
    expect(monitors(org, 'deputyA', 'an', '2026-03-06')).toBe(false);
    expect(monitors(org, 'deputyA', 'deputyA', '2026-03-02')).toBe(false);
  });
});

describe('what a task’s state allows', () => {
  const plan = (change: object, at = AT) => verdict('headA', 'assigned', assigned(change as Record<string, unknown>), [], { at });
  test.each([
    ['a good assignment', () => plan({}), 'accepted'],
    ['planned after the planning cut-off', () => plan({}, '2026-03-06T02:00:00.000Z'), 'refused: planning-closed'],
    ['after the cut-off but named in the plan', () => plan({ inPlan: true }, '2026-03-06T02:00:00.000Z'), 'accepted'],
    ['unscheduled without a reason', () => plan({ kind: 'unscheduled' }), 'refused: reason-needed'],
    ['unscheduled with its reason', () => plan({ kind: 'unscheduled', reason: 'Bão số 3' }, '2026-03-20T02:00:00.000Z'), 'accepted'],
    ['a deadline outside of the period', () => plan({ due: '2026-04-01' }), 'refused: due-outside-period'],
    ['an invented coefficient', () => plan({ product: { ...PRODUCT, coefficient: '40' } }), 'refused: product-mismatch'],
    ['a catalogue not yet adopted', () => plan({ product: { ...PRODUCT, version: 'v2' } }), 'refused: product-mismatch'],
    ['somebody who left', () => plan({ person: 'left' }), 'refused: unknown-person'],
    ['zero units', () => plan({ quantity: '0' }), 'refused: bad-shape'],
    ['text in a number', () => plan({ quantity: 'hai' }), 'refused: bad-shape'],
    ['the same record twice', () => verdict('headA', 'assigned', assigned(), begun, { at: AT }), 'refused: already-exists'],
    ['more units than assigned', () => verdict('an', 'submitted', { units: [[1, 3]], note: '', evidence: [] }, begun), 'refused: no-such-unit'],
    ['a submission by another', () => verdict('binh', 'submitted', { units: [[1, 1]], note: '', evidence: [] }, begun), 'refused: not-allowed'],
    ['an acceptance of nothing', () => verdict('headA', 'accepted', { submission: 'none' }, handedIn), 'refused: not-found'],
    ['a return into the past', () => verdict('headA', 'returned', { submission, reason: 'x', majorError: false, due: '2026-03-10' }, handedIn), 'refused: due-in-past'],
    ['an excuse of no fault', () => verdict('headA', 'excused', { faults: ['none'], reason: 'x' }, handedIn), 'refused: no-such-fault'],
    ['confirming what was never declared', () => verdict('headA', 'confirmed', {}, begun), 'refused: already-decided'],
    ['a type of a newer app', () => verdict('an', 'dreamt', {}, begun), 'held: unknown-type'],
  ])('%s', (_, run, expected) => expect(run()).toBe(expected));

  test('an acceptance binds to the submission it saw', () => {
    const newer = received([...handedIn, entry('task', 't', 'an', 'task.submitted.v1', '2026-03-11T01:00:00.000Z', { units: [[1, 2]], note: 'mới', evidence: [] })]);
    expect(verdict('headA', 'accepted', { submission }, newer)).toBe('refused: outdated');
    expect(verdict('headA', 'accepted', { submission: newer.at(-1)!.id }, newer)).toBe('accepted');
  });

  test('what is decided is decided once, and accepted units take no new submission', () => {
    const done = received([...handedIn, entry('task', 't', 'headA', 'task.accepted.v1', '2026-03-11T01:00:00.000Z', { submission })]);
    expect(verdict('headA', 'accepted', { submission }, done)).toBe('refused: already-decided');
    expect(verdict('an', 'submitted', { units: [[1, 1]], note: '', evidence: [] }, done)).toBe('refused: not-open');
  });
});

describe('who may read what', () => {
  const reads = (viewer: string, kind: 'task' | 'review' | 'product', person: string, day = '2026-03-02') => mayRead(scopeOf(ward(), viewer, day), kind, person);
  test.each([
    ['his own work', 'an', 'task', 'an', true],
    ['a colleague’s work', 'an', 'task', 'binh', false],
    ['a colleague’s review', 'an', 'review', 'binh', false],
    ['his division’s, as its head', 'headA', 'review', 'binh', true],
    ['another division’s, as a head', 'headA', 'task', 'chi', false],
    ['his field, as a Vice-Chair', 'vice', 'task', 'an', true],
    ['outside his field, as a Vice-Chair', 'vice', 'task', 'chi', false],
    ['everybody’s, as the Chair', 'chair', 'review', 'chi', true],
    ['everybody’s, as organisation officer', 'officer', 'review', 'an', true],
    ['the catalogue, as anybody', 'an', 'product', '', true],
    ['anything, after leaving', 'left', 'product', '', false],
  ] as const)('%s: %s %s of %s → %s', (_, viewer, kind, person, expected) => expect(reads(viewer, kind, person)).toBe(expected));

  test('the scope’s version changes when its people do', () => {
    const before = scopeOf(ward(), 'headA', '2026-03-02')!;
    const newcomer = ward({ moi: ward().people.get('an')! });
    expect(scopeOf(newcomer, 'headA', '2026-03-02')!.version).not.toBe(before.version);
    expect(scopeOf(ward(), 'headA', '2026-03-03')!.version).toBe(before.version);
  });
});
