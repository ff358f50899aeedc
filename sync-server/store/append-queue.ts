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

/** A transaction takes hand-ins up to this many entries, so that the first of them is not kept waiting for the last. */
const MOST = 1000;

export interface Batching<Request, Response> {
  readonly run: RunBatch<Request, Response>;
  /** Number of entries of a hand-in. */
  readonly weigh: (request: Request) => number;
}

export class BatchQueue<Request, Response> {
  private readonly waiting: Waiting<Request, Response>[] = [];
  private running = false;

  constructor(private readonly batching: Batching<Request, Response>) {}

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
    while (this.waiting.length > 0) await this.runSome(this.takeSome());
    this.running = false;
  }

  /** The next of those waiting, and those after it that go in with it. */
  private takeSome(): Waiting<Request, Response>[] {
    let [count, weight] = [0, 0];
    for (const { request } of this.waiting) {
      weight += this.batching.weigh(request);
      if (count > 0 && weight > MOST) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  /** When a batch fails, each of its hand-ins is tried by itself: one that cannot be stored stops no other. */
  private async runSome(batch: readonly Waiting<Request, Response>[]): Promise<void> {
    try {
      const responses = await this.batching.run(batch.map(({ request }) => request));
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
  { database, unit }: { database: Database; unit: string }, request: Request, batching: Batching<Request, Response>,
): Promise<Response> {
  const units = queues.get(database) ?? new Map<string, BatchQueue<unknown, unknown>>();
  queues.set(database, units);
  const queue = (units.get(unit) ?? new BatchQueue(batching as Batching<unknown, unknown>)) as BatchQueue<Request, Response>;
  units.set(unit, queue as BatchQueue<unknown, unknown>);
  return queue.add(request).finally(() => {
    if (queue.idle) units.delete(unit);
  });
}
