import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

export interface ReachMetrics {
  /** @param kind 'digest', 'urgent', 'test' or 'code' @param result 'sent', 'gone' or 'failed' */
  count(channel: 'push' | 'email', kind: string, result: string): void;
  /** @returns how to say that looking at a unit is over */
  startLook(): () => void;
}

const known = new WeakMap<Registry, ReachMetrics>();

function make(registry: Registry): ReachMetrics {
  const registers = [registry];
  const sent = new Counter({ name: 'reminders_sent_total', help: 'Notices and mails, by what became of them', labelNames: ['channel', 'kind', 'result'], registers });
  const looks = new Histogram({ name: 'reminders_look_seconds', help: 'Time to work out the reminders of a unit', buckets: [0.01, 0.03, 0.1, 0.3, 1, 3], registers });
  return { count: (channel, kind, result) => sent.inc({ channel, kind, result }), startLook: () => looks.startTimer() };
}

/** Routes and the scheduler count into the same figures. */
export function reachMetrics(registry: Registry): ReachMetrics {
  const metrics = known.get(registry) ?? make(registry);
  known.set(registry, metrics);
  return metrics;
}
