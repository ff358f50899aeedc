/** Who decided a point, when, and whether it can still be contested: the same under a bar and in the tree. */
import { createContext, useContext } from 'react';
import { contestState, contestUntil } from '#domain/explain/explanation-contest.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { reasonWords } from './reason-words.ts';

export interface PointFacts {
  readonly profile: RuleProfile;
  /** ISO time at which the person saw the confirmation of the period; null before that. */
  readonly seenAt: string | null;
  /** ISO times by entry id. */
  readonly times: ReadonlyMap<string, string>;
  /** Deadlines by task id: titles alone do not tell recurring work apart. */
  readonly dues: ReadonlyMap<string, string>;
}

export const PointContext = createContext<PointFacts | null>(null);

/** @throws outside of the score page */
export function usePointFacts(): PointFacts {
  const facts = useContext(PointContext);
  if (!facts) throw new Error('no facts around this point');
  return facts;
}

export function ContestTag({ contestable }: { contestable: boolean }) {
  const say = useText(reasonWords);
  const { app, org } = useScoreScreen();
  const { profile, seenAt } = usePointFacts();
  const until = contestUntil(profile, seenAt, org.unit.calendar);
  const state = contestState({ contestable: contestable ? 'yes' : 'no' }, until, app.today());
  if (state === 'none') return null;
  if (state === 'closed') return <span className="tag score-wrap" data-tone="soft"><Icon name="minus" />{say('contestClosed', { day: formatFullDay(until ?? '') })}</span>;
  return <span className="tag score-wrap" data-tone="warn"><Icon name="info" />{until === null ? say('contestOpen') : say('contestUntil', { day: formatFullDay(until) })}</span>;
}

/** '… , 09:12 23/03', without the time where only the entry of another device knows it. */
export function DecidedText({ by, at }: { by: string; at: string | null }) {
  const say = useText(reasonWords);
  const { nameOf, person } = useScoreScreen();
  if (by === person) return <span>{at === null ? say('selfMarkedPlain') : say('selfMarked', { time: formatMoment(at) })}</span>;
  return <span>{at === null ? say('decidedBy', { name: nameOf(by) }) : say('decidedAt', { name: nameOf(by), time: formatMoment(at) })}</span>;
}
