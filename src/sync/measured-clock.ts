/** The device's clock, corrected by what the server's answers say of it. */
import type { Clock } from '#app/ports.ts';

export interface MeasuredClock extends Clock {
  /** The uncorrected clock, milliseconds. */
  readonly device: () => number;
  readonly offset: () => number;
  readonly adjust: (offset: number) => void;
}

/** Below this, a difference is noise of the network. */
const NOISE_MS = 500;

/**
 * @param time the server's time in its answer (ISO) · @param sent, received device times around the request
 * @returns the offset to use from now on: the old one while the new measurement does not contradict it
 */
export function measureOffset(old: number, time: string, sent: number, received: number): number {
  const uncertainty = Math.max(0, received - sent) / 2;
  const measured = Date.parse(time) - (sent + uncertainty);
  return Math.abs(measured - old) <= uncertainty + NOISE_MS ? old : Math.round(measured);
}

export function createMeasuredClock(device: () => number, first: number): MeasuredClock {
  let offset = first;
  return {
    device,
    now: () => device() + offset,
    offset: () => offset,
    adjust: (next) => {
      offset = next;
    },
  };
}
