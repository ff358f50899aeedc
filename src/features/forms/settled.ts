import type { Live } from '#app/app.ts';

/** The first value that is as wanted; what is known after the given time when none came; never before there is a value. */
export function settled<T>(source: Live<T>, wanted: (value: T) => boolean, patienceMs: number): Promise<T> {
  return new Promise((resolve) => {
    let last: { readonly value: T } | null = null;
    let over = false;
    let stop: (() => void) | null = null;
    const end = (value: T): void => {
      over = true;
      resolve(value);
      stop?.();
    };
    const timer = setTimeout(() => {
      over = true;
      if (last) end(last.value);
    }, patienceMs);
    stop = source.subscribe((value) => {
      last = { value };
      if (!over && !wanted(value)) return;
      clearTimeout(timer);
      end(value);
    });
    // A source may answer while it is being subscribed.
    if (over) stop();
  });
}
