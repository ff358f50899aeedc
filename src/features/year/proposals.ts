/** What-if of proposing people as excellent: on this device only, kept as a draft, sent nowhere. */
import { useMemo } from 'react';
import { capsOfYear } from '#domain/year/unit-year.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { withProposals } from '#domain/scoring/cap.ts';
import type { ProposalRow } from '#domain/scoring/cap.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';

interface Supposed {
  readonly people: readonly string[];
  /** Null: the share that applies as the unit is rated. */
  readonly outstanding: boolean | null;
}

export interface Proposals {
  readonly draft: DraftForm<Supposed>;
  readonly chosen: ReadonlySet<string>;
  readonly candidates: readonly string[];
  readonly outstanding: boolean;
  readonly rows: readonly ProposalRow[];
  readonly toggle: (person: string) => void;
}

const NOTHING: Supposed = { people: [], outstanding: null };

export function useProposals(unit: UnitYear): Proposals {
  const draft = useDraft(`proposals:${unit.unit}.${unit.year}`, NOTHING);
  const { people, outstanding } = draft.value;
  const rows = useMemo(() => withProposals(capsOfYear(unit, outstanding), new Set(people)), [unit, people, outstanding]);
  return {
    draft,
    chosen: new Set(people),
    candidates: rows[0]?.candidates ?? [],
    outstanding: outstanding ?? unit.outstanding,
    rows,
    toggle: (person) => draft.change({ people: people.includes(person) ? people.filter((one) => one !== person) : [...people, person] }),
  };
}
