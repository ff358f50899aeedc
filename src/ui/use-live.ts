/** Shows a live value in a component; `undefined` until the first value has come. */
import { useEffect, useState } from 'react';

interface Subscribable<T> {
  subscribe(listener: (value: T) => void): () => void;
}

/** @param make called again when a value in `keys` changes */
export function useLive<T>(make: () => Subscribable<T>, keys: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  const key = JSON.stringify(keys);
  useEffect(() => make().subscribe(setValue), [key]);
  return value;
}
