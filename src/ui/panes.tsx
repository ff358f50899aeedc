import type { ReactNode } from 'react';

interface PanesProps {
  readonly list: ReactNode;
  /** What was chosen; on a phone it takes the list's place. */
  readonly detail: ReactNode | null;
}

export function Panes({ list, detail }: PanesProps) {
  return (
    <div className="panes" data-detail={detail ? '' : undefined}>
      <div>{list}</div>
      {detail && <div>{detail}</div>}
    </div>
  );
}
