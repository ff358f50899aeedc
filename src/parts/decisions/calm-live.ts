/** While a batch is being written every entry changes the lists: a screen that drew each of them would leave no time for a finger. */
import type { Live } from '#app/app.ts';

const PAUSE_MS = 400;

/** The first value at once, then at most one in `pause` milliseconds; the last is never lost. */
export function calmLive<T>(source: Live<T>, pause = PAUSE_MS): Live<T> {
  return {
    subscribe(listener) {
      let resting: ReturnType<typeof setTimeout> | undefined;
      let next: { readonly value: T } | null = null;
      const rest = (): void => {
        resting = setTimeout(() => {
          resting = undefined;
          const held = next;
          next = null;
          if (held) tell(held.value);
        }, pause);
      };
      const tell = (value: T): void => {
        rest();
        listener(value);
      };
      const stop = source.subscribe((value) => {
        if (resting === undefined) tell(value);
        else next = { value };
      });
      return () => {
        clearTimeout(resting);
        stop();
      };
    },
  };
}
