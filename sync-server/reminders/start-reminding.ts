import type { Deps } from '../deps.ts';
import type { Outbox } from './outbox.ts';
import { reachMetrics } from './reach-metrics.ts';
import { Reminding } from './scheduler.ts';

const MINUTE = 60_000;

/**
 * Begins to tell people what they are reminded of, once a minute; does nothing where no way out is switched on.
 * @returns how to stop: what is on its way is waited for
 */
export function startReminding(deps: Deps, outbox: Outbox): () => Promise<void> {
  if (!outbox.push && !outbox.mail) return () => Promise.resolve();
  const { log, metrics } = deps;
  // So that the figures are there from the start, as zeros.
  reachMetrics(metrics);
  const stopping = new AbortController();
  const reminding = new Reminding({ ...deps, outbox, closing: stopping.signal, onError: (unit, error) => log.warn({ err: error, unit }, 'reminders of a unit failed') });
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      const sent = await reminding.tick();
      if (sent > 0) log.info({ sent }, 'reminders sent');
    } catch (error) {
      log.warn({ err: error }, 'reminders failed');
    } finally {
      running = null;
    }
  }

  const timer = setInterval(() => void (running ??= run()), MINUTE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
