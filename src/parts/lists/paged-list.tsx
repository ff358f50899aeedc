/** A long list a page at a time: a phone draws 371 rows slowly and nobody reads them at once. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { importWords } from '#parts/imports/import-words.ts';
import { useText } from '#ui/language.ts';

interface PagedListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  /** Names the list and its page buttons for screen readers. */
  readonly label: string;
  readonly size?: number;
}

export function PagedList<T>({ items, keyOf, children, label, size = 50 }: PagedListProps<T>) {
  const say = useText(importWords);
  const [wanted, setWanted] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / size) - 1);
  const page = Math.min(wanted, last);
  const shown = items.slice(page * size, (page + 1) * size);
  if (items.length === 0) return <p className="soft">{say('noLines')}</p>;
  return (
    <>
      <ul className="rows" aria-label={label}>{shown.map((item) => <li key={keyOf(item)}>{children(item)}</li>)}</ul>
      {last > 0 && (
        <nav className="pager" aria-label={label}>
          <Button variant="default" disabled={page === 0} onClick={() => setWanted(page - 1)}>{say('earlier')}</Button>
          <output>{say('pageOf', { from: page * size + 1, to: page * size + shown.length, count: items.length })}</output>
          <Button variant="default" disabled={page === last} onClick={() => setWanted(page + 1)}>{say('later')}</Button>
        </nav>
      )}
    </>
  );
}
