/** Shows a live value in a component; `undefined` until the first value has come, and again when a key changes. */
import { useEffect, useEffectEvent, useState } from 'react';

interface Subscribable<T> {
  subscribe(listener: (value: T) => void): () => void;
}

/** @param make called again when a value in `keys` changes; a value of earlier keys is never shown for later ones */
export function useLive<T>(make: () => Subscribable<T>, keys: readonly unknown[]): T | undefined {
  const key = JSON.stringify(keys);
  const [held, setHeld] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const subscribe = useEffectEvent((listener: (value: T) => void) => make().subscribe(listener));
  useEffect(() => subscribe((value) => setHeld({ key, value })), [key]);
  return held?.key === key ? held.value : undefined;
}
