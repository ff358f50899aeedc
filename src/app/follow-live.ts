import type { Live } from './app.ts';
import { createLive } from './live.ts';

/** Follows the live value that fits the source's latest one; the same choice keeps its watch. */
export function followLive<A, B>(source: Live<A>, choose: (value: A) => Live<B>): Live<B> {
  return createLive((emit) => {
    let chosen: Live<B> | null = null;
    let stop = () => {};
    const stopSource = source.subscribe((value) => {
      const next = choose(value);
      if (next === chosen) return;
      stop();
      chosen = next;
      stop = next.subscribe(emit);
    });
    return () => {
      stopSource();
      stop();
    };
  });
}
