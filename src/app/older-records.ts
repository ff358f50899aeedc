/** Stories and periods that are not on the device come when they are looked at, once for each page visit. */
import { kindOf, periodOfDay, shiftPeriod, yearOf } from '#domain/calendar/period.ts';
import type { KindName } from '#domain/record/entry.ts';
import { isWhole } from '#domain/record/record.ts';
import type { Brought, RowQuery } from './app.ts';
import type { RecordStore, StoredRow, Transport } from './ports.ts';

export interface OlderRecords {
  readonly wantStory: (kind: KindName, id: string, row: StoredRow | null) => void;
  /** Screens need not wait: what comes shows by itself. */
  readonly wantPeriod: (kind: KindName, query: RowQuery) => Promise<Brought>;
}

/** The oldest period or year of this kind that a device keeps: the one before the current. */
function oldestHere(period: string, today: string): string {
  const kind = kindOf(period);
  return shiftPeriod(kind === 'year' ? yearOf(today) : periodOfDay(today, kind), -1);
}

/** Asks the server quietly: without a network the screen shows what is here and says so. */
export function createOlderRecords(store: RecordStore, transport: Transport, today: () => string): OlderRecords {
  const asked = new Map<string, Promise<boolean>>();
  const ask = (key: string, fetch: () => Promise<boolean>): Promise<boolean> => {
    const known = asked.get(key);
    if (known) return known;
    // What could not be fetched may be asked for again.
    const answer = fetch().catch(() => false).then((came) => came || !asked.delete(key));
    asked.set(key, answer);
    return answer;
  };
  return {
    wantStory(kind, id, row) {
      if (row && isWhole(row.record)) return;
      void ask(`${kind} ${id} ${row?.head.seq ?? 0}`, async () => {
        const answer = await transport.fetchRecord(kind, id);
        return answer.ok && (await store.merge([answer.value])) === 'stored';
      });
    },
    async wantPeriod(kind, { person, period }) {
      // Reviews carry the server's figures and are few: a whole unit's period comes at once.
      if (period === undefined || (person === undefined && kind !== 'review') || period >= oldestHere(period, today())) return 'kept';
      const came = await ask(`${kind} ${person ?? ''} ${period}`, async () => {
        const answer = await transport.fetchRecords({ kind, person: person ?? '', period });
        return answer.ok && (await store.merge(answer.value)) === 'stored';
      });
      return came ? 'brought' : 'missing';
    },
  };
}
