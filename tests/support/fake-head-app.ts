/**
 * An app in memory for tests of screens: real records, real judgement, no storage and no network.
 * Everything written stays pending; `held` entries are put in by the test.
 */
import { deliveryOf, noteOf } from '#app/delivery.ts';
import type { Account, App, CatalogueItem, Live, Outcome, PersonScore, Row, RowQuery, ScoredPeriod, SyncStatus } from '#app/app.ts';
import { judge } from '#domain/access/judge.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { headOf } from '#domain/head.ts';
import type { StateOf } from '#domain/kinds.ts';
import type { ProductState } from '#domain/organisation/product.ts';
import type { KindName, StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { reviewId } from '#domain/review/review.ts';
import { unitScores } from '#domain/review/unit-scores.ts';
import { fakeYears } from './fake-years.ts';
import { sameScore } from '#domain/scoring/canonical-score.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { testId } from './story.ts';

export interface FakeHeadApp extends App {
  readonly records: Map<string, RecordDocument>;
  readonly drafts: Map<string, unknown>;
  /** Entries written through the app, in order. */
  readonly written: StoredEntry[];
  /** Puts a record in from outside, as a sync would. */
  readonly put: (record: RecordDocument) => void;
  /** Moves the clock. */
  readonly setNow: (iso: string) => void;
}

export interface FakeWorld {
  readonly person: string;
  readonly now: string;
  readonly org: Organisation;
  readonly products?: ReadonlyMap<string, ProductState>;
  readonly catalogue?: readonly CatalogueItem[];
  readonly records?: readonly RecordDocument[];
  readonly status?: Partial<SyncStatus>;
  /** How asking for older records ends. */
  readonly older?: Awaited<ReturnType<App['bring']>>;
}

const IDLE: SyncStatus = {
  phase: 'idle', unsent: 0, unsentFiles: 0, needReview: 0, oldestUnsent: null, lastExchange: '2026-03-16T01:00:00.000Z',
  complete: true, progress: null, error: null,
};

function rowOf<K extends KindName>(kind: K, record: RecordDocument, viewer: string): Row<K> {
  const { head, state } = headOf(record);
  return { id: record.id, kind, head, state: state as StateOf[K], delivery: deliveryOf(noteOf(record, viewer), undefined) };
}

function fits({ head }: Row, { person, period, states, from, to }: RowQuery): boolean {
  return (!person || head.person === person) && (!period || head.period === period) && (!states || states.includes(head.state))
    && (!from || head.due >= from) && (!to || head.due <= to);
}

export function fakeHeadApp(world: FakeWorld): FakeHeadApp {
  let now = world.now;
  const records = new Map((world.records ?? []).map((record) => [record.id, record]));
  const drafts = new Map<string, unknown>();
  const written: StoredEntry[] = [];
  const listeners = new Set<() => void>();
  const account: Account = { login: world.person, person: world.person, unit: 'u1', name: world.org.people.get(world.person)?.name ?? '' };
  const context = { org: world.org, product: (id: string) => world.products?.get(id) ?? null, checkRules: (rules: unknown) => checkProfile(rules).ok };

  function live<T>(make: () => T): Live<T> {
    return {
      subscribe: (listener) => {
        const tell = (): void => listener(make());
        listeners.add(tell);
        tell();
        return () => listeners.delete(tell);
      },
    };
  }

  function put(record: RecordDocument): void {
    records.set(record.id, record);
    for (const listener of [...listeners]) listener();
  }

  function rowsOf<K extends KindName>(kind: K, query: RowQuery = {}): Row<K>[] {
    return [...records.values()].filter((record) => record.kind === kind).map((record) => rowOf(kind, record, account.person)).filter((row) => fits(row, query));
  }

  function scoresOf(period: string): ReadonlyMap<string, PersonScore> {
    const tasks = rowsOf('task', { period });
    const reviewOf = (person: string) => {
      const review = records.get(reviewId(person, period));
      return review ? rowOf('review', review, account.person).state : null;
    };
    const given = { org: world.org, period, tasksOf: (person: string) => tasks.filter(({ state }) => state.person === person), reviewOf };
    const summaryOf = (person: string) => records.get(reviewId(person, period))?.summary ?? null;
    return new Map([...unitScores(given)].map(([person, one]) => [person, { ...one, summary: summaryOf(person) }]));
  }

  function scored(person: string, period: string): ScoredPeriod | null {
    const found = scoresOf(period).get(person);
    if (!found) return null;
    const { score, summary } = found;
    return { ...found, agrees: summary ? sameScore(score, summary.score as PeriodScore) : null, unseen: [] };
  }

  async function write(kind: KindName, id: string, type: string, data: unknown): Promise<Outcome> {
    const record = records.get(id) ?? { id, kind, unit: 'u1', entries: [] };
    const entry: StoredEntry = { id: testId(), type, kind, record: id, unit: 'u1', actor: account.person, device: 'test', at: now, seen: null, data };
    const judgement = judge(entry, record, context);
    if (judgement.verdict !== 'accepted') return { ok: false, code: judgement.code };
    written.push(entry);
    put({ ...record, entries: [...record.entries, entry] });
    return { ok: true, id, entry: entry.id };
  }

  return {
    records, drafts, written, put, account,
    setNow: (iso) => {
      now = iso;
    },
    now: () => now,
    today: () => dayOf(now),
    newId: testId,
    organisation: () => live(() => world.org),
    catalogue: () => live(() => world.catalogue ?? []),
    rows: (kind, query) => live(() => rowsOf(kind, query)),
    open: (kind, id) => live(() => {
      const record = records.get(id);
      return record ? { ...rowOf(kind, record, account.person), record, whole: true } : null;
    }),
    score: (person, period) => live(() => scored(person, period)),
    unitScores: (period) => live(() => scoresOf(period)),
    ...fakeYears({ account, org: world.org, today: () => dayOf(now), live, reviews: () => rowsOf('review').map(({ id, state }) => ({ id, state, record: records.get(id)! })), scoresOf }),
    bring: async () => world.older ?? 'kept',
    colleagues: async () => ({ ok: false, reason: 'offline' }),
    status: () => live(() => ({ ...IDLE, ...world.status })),
    write,
    writeAll: async (writes) => {
      const outcomes: Outcome[] = [];
      for (const { kind, record, type, data } of writes) outcomes.push(await write(kind, record, type, data));
      return outcomes;
    },
    attach: async () => ({ ok: false, code: 'wrong-type' }),
    fileState: () => live(() => null),
    openFile: async () => new Blob(['file']),
    draft: async (key) => (drafts.has(key) ? { savedAt: now, value: drafts.get(key) } : null),
    saveDraft: async (key, value) => void drafts.set(key, structuredClone(value)),
    dropDraft: async (key) => void drafts.delete(key),
    syncNow: () => undefined,
    signOut: async () => ({ unsent: 0 }),
  };
}
