/** How far the classification of a year has come: proposed, decided, seen, petitioned (NĐ335 Điều 20.5, 21, 22). */
import type { CapRow } from '../scoring/cap.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import type { Decision, DecisionState, Petition, Proposal } from './decision.ts';
import { capsOfYear, type UnitYear } from './unit-year.ts';
import type { PersonYear } from './unit-year-person.ts';

export interface Standing {
  /** The proposal and the decision that stand: the last ones. */
  readonly proposal: Proposal | null;
  readonly decision: Decision | null;
  /** Without an answer yet. */
  readonly open: readonly Petition[];
}

export function standingOf({ proposals, decisions, petitions }: DecisionState): Standing {
  return { proposal: proposals.at(-1) ?? null, decision: decisions.at(-1) ?? null, open: petitions.filter(({ answer }) => answer === null) };
}

export interface ProposalChange {
  readonly proposal: Proposal;
  /** The level before it: the proposal it changed; null for the first. */
  readonly before: LevelCode | null;
}

/** Every proposal with what stood before it, oldest first. */
export function proposalLog({ proposals }: DecisionState): readonly ProposalChange[] {
  return proposals.map((proposal, place) => ({ proposal, before: proposals[place - 1]?.level ?? null }));
}

/** The entry that replaced a decision, with its reason (Điều 21.3); null for the one that stands. */
export function replacementOf({ decisions }: DecisionState, { decision }: Decision): Decision | null {
  return decisions.find(({ replaces }) => replaces === decision) ?? null;
}

export interface CapUse extends CapRow {
  /** People whose standing proposal, or decision, is excellent; also those whose score does not reach it. */
  readonly proposed: readonly string[];
  readonly decided: readonly string[];
  /** Proposed beyond what is allowed; nobody is taken off here. */
  readonly proposedOver: number;
  readonly decidedOver: number;
}

/**
 * What is really proposed and decided under the cap of the agency and of each group. The higher share counts only
 * where the organisation is rated outstanding by decision (Điều 20.5.b).
 */
export function capUse(unit: UnitYear): readonly CapUse[] {
  const counted = unit.people.filter(({ here, inCap }) => here && inCap);
  return capsOfYear(unit).map((row) => {
    const people = counted.filter(({ input }) => row.group === null || input.group === row.group);
    const excellent = (levelOf: (standing: Standing) => LevelCode | undefined) =>
      people.filter(({ facts }) => levelOf(standingOf(facts)) === 'excellent').map(({ person }) => person);
    const proposed = excellent(({ proposal }) => proposal?.level);
    const decided = excellent(({ decision }) => decision?.level);
    return { ...row, proposed, decided, proposedOver: Math.max(0, proposed.length - row.allowed), decidedOver: Math.max(0, decided.length - row.allowed) };
  });
}

export interface StandingCounts {
  readonly people: number;
  readonly selfClassified: number;
  readonly proposed: number;
  readonly decided: number;
  readonly seen: number;
  /** Petitions without an answer. */
  readonly open: number;
}

/** Of those classified here. */
export function standingCounts(people: readonly PersonYear[]): StandingCounts {
  const here = people.filter((one) => one.here).map(({ facts }) => ({ ...standingOf(facts), self: facts.self }));
  return {
    people: here.length,
    selfClassified: here.filter(({ self }) => self !== null).length,
    proposed: here.filter(({ proposal }) => proposal !== null).length,
    decided: here.filter(({ decision }) => decision !== null).length,
    seen: here.filter(({ decision }) => decision?.seenAt != null).length,
    open: here.reduce((sum, { open }) => sum + open.length, 0),
  };
}
