/** The demo ward of a moment in a ledger in memory, with what tests mostly ask of it. Made once for each moment. */
import { foldOf } from '#domain/kinds.ts';
import type { Entry, KindName } from '#domain/record/entry.ts';
import { unitScores } from '#domain/review/unit-scores.ts';
import type { ScoredInput } from '#domain/review/unit-scores.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import type { TaskState } from '#domain/work/task.ts';
import { generateRecords } from '#sync-server/demo/generate-records.ts';
import type { Generated } from '#sync-server/demo/generate-records.ts';
import type { Member } from '#sync-server/demo/world.ts';
import { MemoryLedger } from './memory-ledger.ts';

export interface DemoTask {
  readonly id: string;
  readonly state: TaskState;
}

export class DemoLedger {
  readonly ledger = new MemoryLedger();
  readonly tasks: readonly DemoTask[];
  private readonly scores = new Map<string, ReadonlyMap<string, ScoredInput>>();

  constructor(readonly generated: Generated) {
    for (const batch of generated.batches) this.ledger.append(batch);
    this.tasks = this.ledger.of('task').map((record) => ({ id: record.id, state: foldOf('task', record).state }));
  }

  /** @throws Error for an unknown key */
  person(key: string): Member {
    const found = this.generated.people.find((person) => person.key === key);
    if (!found) throw new Error(`no such person: ${key}`);
    return found;
  }

  entries(kind?: KindName): Entry[] {
    const records = this.generated.batches.flatMap((batch) => batch.records);
    return records.filter((record) => kind === undefined || record.kind === kind).flatMap((record) => record.entries);
  }

  score(person: Member, period: string): PeriodScore {
    const known = this.scores.get(period) ?? this.scoresOf(period);
    this.scores.set(period, known);
    return known.get(person.id)!.score;
  }

  private scoresOf(period: string): ReadonlyMap<string, ScoredInput> {
    const reviewOf = (person: string) => {
      const review = this.ledger.records.get(`${person}.${period}`);
      return review ? foldOf('review', review).state : null;
    };
    const tasksOf = (person: string) => this.tasks.filter(({ state }) => state.person === person);
    return unitScores({ org: this.ledger.org, period, tasksOf, reviewOf });
  }
}

const made = new Map<string, DemoLedger>();

/** @param at ISO 8601, UTC */
export function demoAt(at: string): DemoLedger {
  const known = made.get(at) ?? new DemoLedger(generateRecords({ now: Date.parse(at) }));
  made.set(at, known);
  return known;
}
