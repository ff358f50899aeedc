/**
 * Hand-ins of one unit that meet in this process go in together: while one transaction holds the unit's lock the
 * others gather, and the next takes all of them. Without contention a hand-in waits for nothing.
 */
import type { Database } from './pool.ts';

export interface Waiting<Request, Response> {
  readonly request: Request;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

export type RunBatch<Request, Response> = (requests: readonly Request[]) => Promise<readonly Response[]>;

/** A transaction takes at most this many hand-ins, so that the first of them is not kept waiting for the last. */
const MOST = 64;

export class BatchQueue<Request, Response> {
  private readonly waiting: Waiting<Request, Response>[] = [];
  private running = false;

  constructor(private readonly run: RunBatch<Request, Response>) {}

  get idle(): boolean {
    return !this.running && this.waiting.length === 0;
  }

  add(request: Request): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) await this.runSome(this.waiting.splice(0, MOST));
    this.running = false;
  }

  /** When a batch fails, each of its hand-ins is tried by itself: one that cannot be stored stops no other. */
  private async runSome(batch: readonly Waiting<Request, Response>[]): Promise<void> {
    try {
      const responses = await this.run(batch.map(({ request }) => request));
      for (const [index, { resolve }] of batch.entries()) resolve(responses[index]!);
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.runSome([one]);
    }
  }
}

const queues = new WeakMap<Database, Map<string, BatchQueue<unknown, unknown>>>();

/** The queue of a unit; it lives as long as something waits in it. */
export function enqueue<Request, Response>(
  { database, unit }: { database: Database; unit: string }, request: Request, run: RunBatch<Request, Response>,
): Promise<Response> {
  const units = queues.get(database) ?? new Map<string, BatchQueue<unknown, unknown>>();
  queues.set(database, units);
  const queue = (units.get(unit) ?? new BatchQueue(run as RunBatch<unknown, unknown>)) as BatchQueue<Request, Response>;
  units.set(unit, queue as BatchQueue<unknown, unknown>);
  return queue.add(request).finally(() => {
    if (queue.idle) units.delete(unit);
  });
}
