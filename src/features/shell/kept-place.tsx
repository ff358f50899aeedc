/**
 * Going back leads to the place one left. The router scrolls there once, but lists come from the device a moment later
 * and the page is still short then: it is tried again while the page grows, until somebody moves it himself.
 */
import { useElementScrollRestoration, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

const PATIENCE_MS = 5000;
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * @param top pixels from the top of the page
 * @returns a function that stops waiting
 */
export function holdPlace(top: number): () => void {
  const page = document.documentElement;
  const observer = new ResizeObserver(() => {
    if (page.scrollHeight - innerHeight < top) return;
    stop();
    scrollTo({ top });
  });
  const timer = setTimeout(stop, PATIENCE_MS);
  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    for (const type of OWN_MOVES) removeEventListener(type, stop);
  }
  for (const type of OWN_MOVES) addEventListener(type, stop, { passive: true });
  observer.observe(document.body);
  return stop;
}

/** Where the page was when it was left; what is scrolled afterwards is no reason to begin again. */
function Holder() {
  const place = useElementScrollRestoration({ getElement: () => window });
  const [top] = useState(place?.scrollY ?? 0);
  useEffect(() => (top > 0 ? holdPlace(top) : undefined), [top]);
  return null;
}

export function KeptPlace() {
  const drawn = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.state.__TSR_key ?? resolvedLocation?.href });
  return <Holder key={drawn} />;
}
