/**
 * What the people of the demo ward who have no device in a test did in a period: handed in through the one append, as
 * another server on the same database would, so that devices learn of it as of anybody's work.
 */
import { Registry } from 'prom-client';
import { ulid } from 'ulid';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { reviewId } from '#domain/review/review.ts';
import type { Entry, KindName } from '#domain/record/entry.ts';
import { DEMO_SEED } from '#sync-server/demo/generate-records.ts';
import { DIVISIONS } from '#sync-server/demo/people.ts';
import { Chance } from '#sync-server/demo/random.ts';
import { copyOf, DEMO_UNIT, World } from '#sync-server/demo/world.ts';
import type { Member } from '#sync-server/demo/world.ts';
import { appendRecords } from '#sync-server/store/append.ts';
import { silentLog } from './database.ts';
import { toPush, verdictsOf } from './demo-person.ts';
import { FULL_MARKS } from './period-input.ts';
import type { TestClock } from './quarter-clock.ts';
import { openRunningDatabase } from './running-database.ts';

export interface Fact {
  readonly actor: string;
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly id?: string;
  /** 'YYYY-MM-DD HH:MM' of Vietnam, when it was written and received. */
  readonly at: string;
}

export interface History {
  /** The demo's people, with the ids they have in the ledger. */
  readonly world: World;
  /** Hands in what people wrote, in this order. @throws Error where the records do not accept one */
  tell(facts: readonly Fact[]): Promise<void>;
  close(): Promise<void>;
}

function momentOf(at: string): number {
  return Date.parse(`${at.replace(' ', 'T')}:00+07:00`);
}

function entryOf({ actor, kind, record, type, data, id, at }: Fact): Entry {
  const moment = momentOf(at);
  return { id: id ?? ulid(moment), unit: DEMO_UNIT, actor, device: `device-${actor}`, at: new Date(moment).toISOString(), seen: null, kind, record, type, data };
}

/** Facts of one moment together, each person's in one append: what waits together the server writes together. */
function momentsOf(facts: readonly Fact[]): Fact[][][] {
  const moments: Map<string, Fact[]>[] = [];
  let at = '';
  for (const fact of facts) {
    if (fact.at !== at) moments.push(new Map());
    ({ at } = fact);
    const sittings = moments.at(-1)!;
    sittings.set(fact.actor, [...(sittings.get(fact.actor) ?? []), fact]);
  }
  return moments.map((sittings) => [...sittings.values()]);
}

/** To be opened on the day of the demo's making: its people and products are those of that day. */
export function openHistory({ server, now }: TestClock): History {
  const database = openRunningDatabase(server.dataDir);
  const deps = { database, log: silentLog, metrics: new Registry(), now };

  async function handIn(sitting: readonly Fact[]): Promise<void> {
    const { actor: person, at } = sitting[0]!;
    const { records } = toPush(sitting.map(entryOf));
    const author = { person, device: `device-${person}` };
    const answer = await appendRecords(deps, { unit: DEMO_UNIT, author, records, receivedAt: new Date(momentOf(at)).toISOString() });
    const refused = verdictsOf(answer).filter((verdict) => verdict !== 'accepted');
    if (refused.length > 0) throw new Error(`${sitting.map(({ type }) => type).join()}: ${refused.join()}`);
  }

  return {
    world: new World(new Chance(DEMO_SEED), now()),
    async tell(facts) {
      for (const sittings of momentsOf(facts)) await Promise.all(sittings.map(handIn));
    },
    close: () => database.end(),
  };
}

export interface Work {
  readonly period: string;
  readonly due: string;
  /** Days on which it is assigned, submitted and accepted. */
  readonly days: readonly [assigned: string, submitted: string, accepted: string];
}

/** One planned task of two units, done in time, for each of these people. */
export function doneWork(world: World, people: readonly Member[], { period, due, days }: Work): Fact[] {
  const tasks = people.map((person) => ({ person, superior: world.superiorOf(person), task: ulid(), submission: ulid() }));
  const [assigned, submitted, accepted] = days;
  const onTask = (task: string, actor: Member, at: string, type: string, data: Fact['data'], id?: string): Fact => (
    { actor: actor.id, kind: 'task', record: task, type, data, at, ...(id && { id }) }
  );
  return [
    ...tasks.map(({ person, superior, task }) => {
      const product = world.productsOf(person)[0]!;
      return onTask(task, superior, `${assigned} 09:00`, 'task.assigned.v1', {
        person: person.id, product: copyOf(product), title: product.name, output: product.output, requirement: 'Đúng quy định', quantity: '2', due, period, kind: 'planned', inPlan: true,
      });
    }),
    ...tasks.map(({ person, task, submission }) => onTask(task, person, `${submitted} 10:00`, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }, submission)),
    ...tasks.map(({ superior, task, submission }) => onTask(task, superior, `${accepted} 11:00`, 'task.accepted.v1', { submission })),
  ];
}

/** đ and e of a leader (NĐ335 Điều 15.3.b–c). */
const SHARES = { organising: '1', uniting: '1' };

/** The comment on what was taken off. */
export const DEDUCTED = 'Còn chậm, chưa có giải pháp mới';

export interface Marks {
  readonly period: string;
  readonly day: string;
  /** Lines below their maximum. */
  readonly marks?: Readonly<Record<string, string>>;
  /** A leader's shares below the full ones. */
  readonly shares?: Partial<typeof SHARES>;
  /** Also confirmed by whoever stands over the person, on this day. */
  readonly confirmed?: string;
}

/** Everybody's own marks, in full where nothing else is said, and the confirmation of them. */
export function marksOf(world: World, people: readonly Member[], { period, day, marks = {}, shares = {}, confirmed }: Marks): Fact[] {
  const given = { ...FULL_MARKS, ...marks };
  const comments = Object.fromEntries(Object.keys({ ...marks, ...shares }).map((line) => [line, DEDUCTED]));
  const stories = people.map((person): readonly Fact[] => {
    const [record, selfScored, leadership] = [reviewId(person.id, period), ulid(), person.role !== 'staff' && { leadership: { ...SHARES, ...shares } }];
    const about = { person: person.id, period, marks: given, figure: null, ...leadership };
    const self: Fact = { actor: person.id, kind: 'review', record, type: 'review.selfScored.v1', data: { ...about, comments }, id: selfScored, at: `${day} 13:00` };
    if (!confirmed || person.key === 'chair') return [self];
    const data = { ...about, selfScored, reasons: {}, comment: 'Đồng ý' };
    return [self, { actor: world.superiorOf(person).id, kind: 'review', record, type: 'review.confirmed.v1', data, at: `${confirmed} 14:00` }];
  });
  return [0, 1].flatMap((step) => stories.flatMap((story) => story[step] ?? []));
}

/** The Chair adopted other rules from a day on, decided on the day of the demo's making. */
export function adopted(world: World, rules: RuleProfile, from: string): Fact[] {
  const at = `${world.today} 08:00`;
  return [{ actor: world.member('chair').id, kind: 'unit', record: DEMO_UNIT, type: 'unit.profileAdopted.v1', data: { rules, from, decision: '20/QĐ-UBND' }, at }];
}

/** The Chair recognised every division as excellent, so that no head is held down by his own (NĐ335 Điều 5.5, 20.6). */
export function divisionsRated(world: World, year: number, day: string): Fact[] {
  return DIVISIONS.map(({ id: division }) => ({
    actor: world.member('chair').id, kind: 'unit', record: DEMO_UNIT, type: 'unit.organisationRated.v1', at: `${day} 09:00`,
    data: { year, division, level: 'excellent', outstanding: false, decision: '70/QĐ-UBND' },
  }));
}

export interface Decided {
  readonly year: number;
  readonly day: string;
  /** Names; everybody else is good. */
  readonly excellent: readonly string[];
}

/** The Chair's decisions of a year, and the province's about himself as the officer records it. */
export function decidedAll(world: World, people: readonly Member[], { year, day, excellent }: Decided): Fact[] {
  return people.map((person) => ({
    actor: world.member(person.key === 'chair' ? 'organiser' : 'chair').id, kind: 'review', record: reviewId(person.id, String(year)), type: 'year.decided.v1', at: `${day} 15:00`,
    data: {
      person: person.id, year, decision: ulid(), level: excellent.includes(person.name) ? 'excellent' : 'good', document: '200/QĐ-UBND', on: day,
      reason: 'Theo biên bản họp', average: null, replaces: null,
    },
  }));
}
