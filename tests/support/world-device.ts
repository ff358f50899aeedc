/** A device of the simulated world: a disk that survives, a process that may die at any step, a line that may fail. */
import type { Account } from '#app/app.ts';
import { createLive } from '#app/live.ts';
import { organisationLive } from '#app/organisation-live.ts';
import type { Answer, RecordStore, Transport, Vault } from '#app/ports.ts';
import { createWriter } from '#app/writer.ts';
import type { KindName } from '#domain/record/entry.ts';
import { exchange } from '#sync/exchange.ts';
import { failure } from '#sync/http-request.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMemoryVault } from './memory-vault.ts';
import type { Chance } from './world-random.ts';
import type { WorldServer } from './world-server.ts';

export class Killed extends Error {}

/** Shares of requests that go wrong. */
export interface Line {
  readonly dropped: number;
  readonly answerLost: number;
  readonly duplicated: number;
}

export const GOOD_LINE: Line = { dropped: 0, answerLost: 0, duplicated: 0 };

interface Life {
  /** Steps left before the process dies. */
  steps: number;
}

function step(life: Life): void {
  life.steps -= 1;
  if (life.steps < 0) throw new Killed('killed');
}

/** A merge of many records dies between two of them: only one record is atomic. */
function mortalStore(store: RecordStore, life: Life): RecordStore {
  return {
    ...store,
    async merge(records) {
      for (const record of records) {
        step(life);
        await store.merge([record]);
      }
      return 'stored';
    },
    async change(kind, id, change) {
      step(life);
      return store.change(kind, id, change);
    },
    async drop(kind, ids) {
      for (const id of ids) {
        step(life);
        await store.drop(kind, [id]);
      }
    },
  };
}

function mortalVault(vault: Vault, life: Life): Vault {
  return {
    ...vault,
    async saveSyncState(change) {
      step(life);
      await vault.saveSyncState(change);
    },
  };
}

const noAnswer = failure('unreachable', 'no-connection');

export class WorldDevice {
  readonly store: RecordStore;
  readonly vault: Vault = createMemoryVault();
  readonly write: ReturnType<typeof createWriter>;

  constructor(
    readonly name: string,
    readonly account: Account,
    private readonly server: WorldServer,
    private readonly chance: Chance,
    readonly clock: { readonly now: () => number },
    nextId: () => string,
  ) {
    this.store = createMemoryStore(account.person);
    const organisation = organisationLive(this.store, account);
    this.write = createWriter({
      account, device: name, store: this.store, vault: this.vault, clock, ids: { next: nextId },
      organisation: createLive((emit) => organisation.subscribe(emit)),
    });
  }

  private async ask<T>(line: Line, life: Life, serve: () => T | null): Promise<Answer<T>> {
    step(life);
    if (this.chance.happens(line.dropped)) return noAnswer;
    if (this.chance.happens(line.duplicated)) serve();
    // Through JSON, as over the wire: nothing is shared with the server.
    const answer = JSON.parse(JSON.stringify(serve())) as T | null;
    if (this.chance.happens(line.answerLost)) return noAnswer;
    return answer === null ? failure('refused', 'push-only') : { ok: true, value: answer };
  }

  private transport(line: Line, life: Life): Transport {
    const never = () => Promise.resolve(noAnswer);
    const { person } = this.account;
    return {
      push: (request) => this.ask(line, life, () => this.server.push(person, JSON.parse(JSON.stringify(request)))),
      pull: (request) => this.ask(line, life, () => this.server.pull(person, request)),
      fetchRecord: never, fetchRecords: never, fetchColleagues: never, announceFile: never, sendPart: never, download: never,
    };
  }

  /** @param steps how long the process lives; it dies quietly, as when a phone is switched off */
  async sync(line: Line, steps = Number.POSITIVE_INFINITY): Promise<boolean> {
    const life = { steps };
    const { unit, person } = this.account;
    try {
      const end = await exchange({
        store: mortalStore(this.store, life), vault: mortalVault(this.vault, life), transport: this.transport(line, life),
        unit, person, client: '1', onTime: () => undefined, onReceived: () => undefined, deviceTime: this.clock.now,
      });
      return end.ok;
    } catch (error) {
      if (error instanceof Killed) return false;
      throw error;
    }
  }

  async do(kind: KindName, record: string, type: string, data: unknown): Promise<string | null> {
    const outcome = await this.write({ kind, record, type, data });
    return outcome.ok ? outcome.entry : null;
  }
}
