/** The choices of a trial: what to finish, what to get excused, which marks and whose scores to suppose. */
import { Checkbox } from '@mantine/core';
import { reasonText } from '#domain/explain/explanation-figures.ts';
import { shortNumber } from '#domain/explain/explanation-node.ts';
import type { PeriodInput, SubordinateStanding } from '#domain/scoring/score-shape.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { openFaults, unfinishedTasks, unitsLeft } from '#domain/explain/what-if.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { ShortList } from '#parts/lists/short-list.tsx';
import { decidedRules, percentOf, startShares } from '#parts/marks/marks-form-state.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatDay } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { shortText } from './falls.ts';
import { usePointFacts } from './point-facts.tsx';
import { toggled } from './trial.ts';
import type { Trial } from './trial.ts';
import { trialWords } from './trial-words.ts';

export interface TrialPartProps {
  readonly input: PeriodInput;
  readonly trial: Trial;
  readonly change: (part: Partial<Trial>) => void;
}

const STEP = 8;

export function FinishPart({ input, trial, change }: TrialPartProps) {
  const say = useText(trialWords);
  const { number } = useScoreScreen();
  const { dues } = usePointFacts();
  const tasks = unfinishedTasks(input);
  const description = (task: ScoredTask) => {
    const due = dues.get(task.id);
    const left = say('left', { left: number(shortNumber(unitsLeft(task))), coefficient: number(task.coefficient) });
    return due ? `${left}, ${say('due', { due: formatDay(due) })}` : left;
  };
  if (tasks.length === 0) return <p className="soft plain">{say('finishNone')}</p>;
  return (
    <fieldset className="score-group">
      <legend>{say('finish')}</legend>
      <ShortList items={tasks} keyOf={({ id }) => id} className="plain" step={STEP}>
        {(task) => (
          <Checkbox
            label={task.title}
            description={description(task)}
            checked={trial.finish.includes(task.id)}
            onChange={() => change({ finish: toggled(trial.finish, task.id) })}
          />
        )}
      </ShortList>
    </fieldset>
  );
}

/** One entry may have recorded the fault of several units: one excuse is one line. */
export function ExcusePart({ input, trial, change }: TrialPartProps) {
  const say = useText(trialWords);
  const { language } = useScoreScreen();
  const faults = [...new Map(openFaults(input).map((one) => [one.fault.entry, one])).values()];
  if (faults.length === 0) return null;
  const kindOf = (entry: string) => say(input.tasks.some(({ completed }) => completed.some(({ delays }) => delays.some((fault) => fault.entry === entry))) ? 'delay' : 'failedReview');
  return (
    <fieldset className="score-group">
      <legend>{say('excuse')}</legend>
      <ShortList items={faults} keyOf={({ fault }) => fault.entry} className="plain" step={STEP}>
        {({ task, fault }) => (
          <Checkbox
            label={task.title}
            description={say('faultOf', { kind: kindOf(fault.entry), reason: reasonText(fault.reason, language) })}
            checked={trial.excuse.includes(fault.entry)}
            onChange={() => change({ excuse: toggled(trial.excuse, fault.entry) })}
          />
        )}
      </ShortList>
    </fieldset>
  );
}

/** @param current the total as it is now, decimal text; null when it is not marked */
export function GeneralPart({ input, trial, change, current }: TrialPartProps & { readonly current: string | null }) {
  const say = useText(trialWords);
  const { number } = useScoreScreen();
  const { max, step, groups } = input.profile.general;
  if (groups.length === 0) return null;
  const value = trial.general ?? current ?? max;
  return (
    <label className="score-slider">
      <span>{say('general', { points: number(shortText(value)), max: number(max) })}</span>
      <input type="range" min={0} max={max} step={step} value={value} onChange={(event) => change({ general: event.currentTarget.value })} />
    </label>
  );
}

export function LeadershipPart({ input, trial, change }: TrialPartProps) {
  const say = useText(trialWords);
  const { language, number } = useScoreScreen();
  const rules = decidedRules(input);
  if (rules.length === 0) return null;
  const now = startShares(rules, { ...input.leadership?.self, ...input.leadership?.confirmed, ...trial.leadership });
  return (
    <>
      {rules.map((rule) => (
        <ChoiceChips
          key={rule.key}
          label={`${say('leadershipIf')} ${rule.key}. ${language === 'vi' ? rule.label : rule.labelEn}`}
          value={now?.[rule.decided] ?? null}
          options={[rule.met, rule.unmet].map((share) => ({ value: share, label: say('share', { share: number(percentOf(share)) }) }))}
          onChange={(share) => change({ leadership: { ...now, [rule.decided]: share } })}
        />
      ))}
    </>
  );
}

const TURNED = { below: 'met', met: 'below', 'no-data': 'below' } as const;

/** Whose fall, or recovery, would move d. Those below stand first: they are what can be won back. */
export function SubordinatesPart({ input, trial, change }: TrialPartProps) {
  const say = useText(trialWords);
  const { number, nameOf } = useScoreScreen();
  const rule = input.profile.taskResults?.leadership?.subordinates;
  const people = input.leadership?.subordinates ?? [];
  if (!rule || people.length === 0) return null;
  const order = { below: 0, met: 1, 'no-data': 2 } as const;
  const sorted = people.toSorted((a, b) => order[a.standing] - order[b.standing] || nameOf(a.person).localeCompare(nameOf(b.person), 'vi'));
  const turn = ({ person, standing }: SubordinateStanding) => {
    const { [person]: known, ...others } = trial.standings;
    change({ standings: known ? others : { ...others, [person]: TURNED[standing] } });
  };
  return (
    <fieldset className="score-group">
      <legend>{say('subordinates')}</legend>
      <p className="soft plain">{say('subordinatesHint', { from: number(rule.from), share: number(percentOf(rule.unmet)) })}</p>
      <ShortList items={sorted} keyOf={({ person }) => person} className="plain" step={STEP}>
        {(one) => (
          <Checkbox
            label={say(TURNED[one.standing] === 'met' ? 'riseAbove' : 'fallBelow', { name: nameOf(one.person), from: number(rule.from) })}
            checked={trial.standings[one.person] !== undefined}
            onChange={() => turn(one)}
          />
        )}
      </ShortList>
    </fieldset>
  );
}
