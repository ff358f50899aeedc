import { createContext, useContext } from 'react';
import type { Division } from '#domain/organisation/unit.ts';

export const DivisionsContext = createContext<readonly Division[]>([]);

/** The name of a division by its id; null for none and for one the unit does not know. */
export function useDivisionName(): (id: string | null) => string | null {
  const divisions = useContext(DivisionsContext);
  return (id) => divisions.find((division) => division.id === id)?.name ?? null;
}
