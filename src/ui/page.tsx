import type { ReactNode } from 'react';

/** The frame of one screen inside the shell: its width, its padding, its rhythm. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>;
}
