import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Level } from '#domain/profiles/rule-profile.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import { neededFor } from '#domain/explain/what-if-needed.ts';
import type { Needed, NeededStep } from '#domain/explain/what-if-needed.ts';
import { suppose } from '#domain/explain/what-if.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { signed } from './falls.ts';
import { givenOf } from './trial.ts';
import type { Trial } from './trial.ts';
import { trialWords } from './trial-words.ts';

interface NeededProps {
  readonly input: PeriodInput;
  readonly trial: Trial;
  readonly change: (part: Partial<Trial>) => void;
}

interface Found {
  /** What it was worked out for. */
  readonly input: PeriodInput;
  readonly target: string;
  readonly needed: Needed;
}

/** Every step of a month is weighed for it, so the screen answers the tap first. Null while it is working. */
function useNeeded(input: PeriodInput, target: string | null): Needed | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (target === null) return undefined;
    const timer = setTimeout(() => setFound({ input, target, needed: neededFor(input, target) }), 30);
    return () => clearTimeout(timer);
  }, [input, target]);
  return found?.input === input && found.target === target ? found.needed : null;
}

function StepLine({ step }: { step: NeededStep }) {
  const say = useText(trialWords);
  const { number, language } = useScoreScreen();
  const { supposition, title, points, after } = step;
  return (
    <li>
      {say(supposition.kind === 'finish' ? 'stepFinish' : 'stepExcuse', { title })}{' '}
      <span className="soft">{say('stepPoints', { points: signed(points.display, language), after: number(after.display) })}</span>
    </li>
  );
}

function Answer({ needed, target, change }: { needed: Needed; target: Level; change: NeededProps['change'] }) {
  const say = useText(trialWords);
  const { number, language } = useScoreScreen();
  const level = language === 'vi' ? target.label : target.labelEn;
  const { reachable, steps, maximum } = needed;
  if (!maximum) return <output>{say('noMaximum')}</output>;
  if (!reachable) return <output>{say('outOfReach', { maximum: number(maximum.display) })}</output>;
  if (steps.length === 0) return <output>{say('reached', { points: number(target.from), level })}</output>;
  const take = () => change({
    finish: steps.flatMap(({ supposition }) => (supposition.kind === 'finish' ? [supposition.task] : [])),
    excuse: steps.flatMap(({ supposition }) => (supposition.kind === 'excuse' ? [supposition.fault] : [])),
  });
  return (
    <div className="stack">
      <output>{say('steps', { level })}</output>
      <ol className="score-steps">{steps.map((step) => <StepLine key={`${step.supposition.kind} ${step.supposition.kind === 'finish' ? step.task : step.supposition.fault}`} step={step} />)}</ol>
      <div className="actions"><Button variant="default" onClick={take}>{say('trySteps')}</Button></div>
    </div>
  );
}

/** "Cần gì để đạt 90?": the ordered steps, or honestly how far it can go. */
export function NeededSection({ input, trial, change }: NeededProps) {
  const say = useText(trialWords);
  const { number } = useScoreScreen();
  const [target, setTarget] = useState<string | null>(null);
  const { assign, general, leadership, standings } = trial;
  // Choosing steps changes nothing of what is taken for given, so the answer stays.
  const given = useMemo(() => suppose(input, givenOf({ assign, general, leadership, standings })), [input, assign, general, leadership, standings]);
  const needed = useNeeded(given, target);
  const levels = input.profile.levels.filter(({ from }) => Number(from) > 0);
  const options = levels.map(({ from }) => ({ value: from, label: say('target', { points: number(from) }) }));
  const level = levels.find(({ from }) => from === target);
  return (
    <div className="stack">
      <ChoiceChips label={say('needed')} value={target} options={options} onChange={setTarget} />
      {level && (needed ? <Answer needed={needed} target={level} change={change} /> : <Loading />)}
    </div>
  );
}
