/** Values that change, shared by their watchers: the source runs while somebody watches. */
import type { Live } from './app.ts';

/**
 * @param start begins watching and gives back how to stop; it may call `emit` at once, later, and often
 * @returns a live value that starts its source with the first watcher and stops it with the last
 */
export function createLive<T>(start: (emit: (value: T) => void) => () => void): Live<T> {
  const listeners = new Set<(value: T) => void>();
  let stop: (() => void) | null = null;
  let last: { value: T } | null = null;
  const emit = (value: T) => {
    last = { value };
    for (const listener of [...listeners]) listener(value);
  };
  return {
    subscribe(listener) {
      // A wrapper, so that the same function may watch twice.
      const own = (value: T) => listener(value);
      listeners.add(own);
      if (last) own(last.value);
      stop ??= start(emit);
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return;
        stop?.();
        [stop, last] = [null, null];
      };
    },
  };
}

export function mapLive<A, B>(source: Live<A>, map: (value: A) => B): Live<B> {
  return createLive((emit) => source.subscribe((value) => emit(map(value))));
}

type Values<Sources> = { -readonly [K in keyof Sources]: Sources[K] extends Live<infer T> ? T : never };

/** Emits once every source has a value, then whenever one changes. */
export function combineLive<const Sources extends readonly Live<unknown>[]>(sources: Sources): Live<Values<Sources>> {
  return createLive((emit) => {
    const values: unknown[] = [];
    const known = new Set<number>();
    const stops = sources.map((source, index) => source.subscribe((value) => {
      values[index] = value;
      known.add(index);
      if (known.size === sources.length) emit([...values] as Values<Sources>);
    }));
    return () => stops.forEach((stop) => stop());
  });
}

/** A live value whose code is fetched when somebody first watches it; what cannot be fetched throws where it is caught. */
export function lazyLive<T>(load: () => Promise<Live<T>>): Live<T> {
  return createLive((emit) => {
    let stop: (() => void) | null = null;
    let left = false;
    const watch = async (): Promise<void> => {
      const live = await load();
      if (!left) stop = live.subscribe(emit);
    };
    void watch();
    return () => {
      left = true;
      stop?.();
    };
  });
}

/** A live value that is set by hand. */
export interface Cell<T> extends Live<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

export function createCell<T>(first: T): Cell<T> {
  const listeners = new Set<(value: T) => void>();
  let current = first;
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      const own = (value: T) => listener(value);
      listeners.add(own);
      own(current);
      return () => void listeners.delete(own);
    },
  };
}

/** The first value a live value gives. */
export function firstOf<T>(source: Live<T>): Promise<T> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let done = false;
    stop = source.subscribe((value) => {
      done = true;
      resolve(value);
      stop?.();
    });
    if (done) stop();
  });
}
