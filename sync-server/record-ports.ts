/** What accounts and evidence ask of the records. */
import { isOrganiser } from '#domain/access/organisation.ts';
import { dayOf } from '#domain/calendar/day.ts';
import type { PushRecord } from '#domain/protocol/push.ts';
import type { Entry } from '#domain/record/entry.ts';
import type { Deps, RecordPorts } from './deps.ts';
import { ApiError } from './errors.ts';
import { standingOn } from './standing.ts';
import { appendRecords } from './store/append.ts';
import { readMemory } from './store/organisation-cache.ts';
import { mayReadRecord, mayWriteEvidence } from './store/records-access.ts';

type Core = Omit<Deps, keyof RecordPorts>;

/** Runs of entries of one record, in the order given: a later record may rest on an earlier one. */
function runsOf(entries: readonly Entry[]): PushRecord[] {
  const runs: (PushRecord & { entries: Entry[] })[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.id === entry.record && last.kind === entry.kind) last.entries.push(entry);
    else runs.push({ kind: entry.kind, id: entry.record, base: 0, entries: [entry] });
  }
  return runs;
}

async function appendBySystem(core: Core, unit: string, entries: readonly Entry[]): Promise<void> {
  const receivedAt = new Date(core.now()).toISOString();
  const { results } = await appendRecords(core, { unit, author: 'system', records: runsOf(entries), receivedAt });
  const codes = results.flatMap(({ receipts, rejected }) => [
    ...rejected.map(({ code }) => code),
    ...receipts.flatMap(({ receipt }) => (receipt.verdict === 'accepted' ? [] : [receipt.code ?? receipt.verdict])),
  ]);
  if (codes.length > 0) throw new ApiError('bad-request', { refused: codes });
}

export function createRecordPorts(core: Core): RecordPorts {
  const today = () => dayOf(new Date(core.now()).toISOString());
  return {
    async rights(unit, person) {
      const known = await readMemory(core.database, unit);
      return { manageAccounts: known !== null && isOrganiser(known.memory.org, person, today()) };
    },
    async personName(unit, person) {
      const known = await readMemory(core.database, unit);
      return known?.memory.org.people.get(person)?.name || null;
    },
    async standing(unit, person) {
      const known = await readMemory(core.database, unit);
      return standingOn(known?.memory.org.people.get(person), today());
    },
    append: (unit, entries) => appendBySystem(core, unit, entries),
    mayRead: (session, record) => mayReadRecord(core, session, record),
    mayWriteEvidence: (session, record) => mayWriteEvidence(core, session, record),
  };
}
