import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';

/** What stands below: drawn after what stands above it is seen, in pieces that let the next tap through. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : <div aria-busy="true" />;
}
