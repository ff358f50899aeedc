import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** Wrapped, for a component is a function and React would call it as a change of state. */
type Loaded<P> = { readonly Part: ComponentType<P> } | { readonly fault: unknown } | null;

/**
 * A component whose code `load` brings when it is first drawn; `waiting` stands in its place. A fault goes to the nearest
 * boundary. Not `React.lazy`: there, what takes the place of a shown fallback is held back for 300 ms.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode | ((props: P) => ReactNode) = null,
): ComponentType<P> {
  let known: Loaded<P> = null;
  return function LazyPart(props: P) {
    const [loaded, setLoaded] = useState(known);
    useEffect(() => {
      if (known) return setLoaded(known);
      let left = false;
      const show = (now: Loaded<P>): void => {
        if (!left) setLoaded(now);
      };
      load().then((Part) => show((known = { Part })), (fault: unknown) => show({ fault }));
      return () => {
        left = true;
      };
    }, []);
    if (!loaded) return typeof waiting === 'function' ? waiting(props) : waiting;
    if ('fault' in loaded) throw loaded.fault;
    return <loaded.Part {...props} />;
  };
}
