import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

export interface AppendMetrics {
  readonly entries: Counter<'verdict'>;
  readonly scoreDifferences: Counter;
}

const made = new WeakMap<Registry, AppendMetrics>();

/** The counters of a registry, made at the first asking. */
export function appendMetrics(registry: Registry): AppendMetrics {
  const known = made.get(registry);
  if (known) return known;
  const registers = [registry];
  const metrics = {
    entries: new Counter({ name: 'entries_total', help: 'Entries taken in, by verdict', labelNames: ['verdict'] as const, registers }),
    scoreDifferences: new Counter({
      name: 'score_differences_total',
      help: 'Self-scorings and confirmations whose own figure was not the server’s',
      registers,
    }),
  };
  made.set(registry, metrics);
  return metrics;
}
