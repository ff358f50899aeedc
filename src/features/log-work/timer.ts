/** A running timer outlives reloads and a closed app: it is a start time, kept on the device. */
import * as z from 'zod/mini';
import { create } from 'zustand';
import type { Subject } from './subjects.ts';

const shape = z.object({ person: z.string(), task: z.nullable(z.string()), product: z.nullable(z.string()), text: z.string(), since: z.number() });
export type RunningTimer = z.infer<typeof shape>;

const KEY = 'timer';

function stored(): RunningTimer | null {
  try {
    const parsed = z.safeParse(shape, JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export const useTimer = create<{ readonly running: RunningTimer | null }>(() => ({ running: stored() }));

/** @param now milliseconds since the epoch */
export function startTimer(person: string, subject: Subject, now: number): void {
  const running = { person, ...subject, since: now };
  localStorage.setItem(KEY, JSON.stringify(running));
  useTimer.setState({ running });
}

export function clearTimer(): void {
  localStorage.removeItem(KEY);
  useTimer.setState({ running: null });
}

/** Whole minutes since the start, at least one and at most a day. */
export function elapsedMinutes(timer: RunningTimer, now: number): number {
  return Math.min(1440, Math.max(1, Math.round((now - timer.since) / 60_000)));
}
