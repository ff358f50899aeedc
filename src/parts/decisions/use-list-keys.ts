/** The keyboard on a tablet: arrows go along a list of what is to be decided, Ctrl+Enter decides what is open. */
import { useEffect, useEffectEvent } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** @param order keys in the order of the list; `chosen` null = none is open */
export function useListKeys(order: readonly string[], chosen: string | null, choose: (key: string) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      document.querySelector<HTMLElement>('.panes [data-send]')?.click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || isTyping(event.target) || order.length === 0) return;
    event.preventDefault();
    const place = chosen === null ? -1 : order.indexOf(chosen);
    const next = order[Math.min(order.length - 1, Math.max(0, place + step))];
    if (next !== undefined && next !== chosen) choose(next);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
