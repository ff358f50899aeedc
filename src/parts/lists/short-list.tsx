import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '#ui/language.ts';
import { shortListWords } from './short-list-words.ts';

interface ShortListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  readonly className?: string;
  /** Shown at first, and added by each tap. */
  readonly step?: number;
}

/** A month of work is hundreds of lines: drawn a handful at a time. */
export function ShortList<T>({ items, keyOf, children, className = 'plain stack', step = 20 }: ShortListProps<T>) {
  const say = useText(shortListWords);
  const [shown, setShown] = useState(step);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map((item) => <li key={keyOf(item)}>{children(item)}</li>)}</ul>
      {left > 0 && <div className="actions"><Button variant="default" onClick={() => setShown(shown + step)}>{say('more', { count: Math.min(left, step) })}</Button></div>}
    </>
  );
}
