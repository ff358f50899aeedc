import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { leadershipIn } from '#domain/access/leadership.ts';
import { scorePeriod, standingOf } from '#domain/scoring/period-score.ts';
import { suppose } from '#domain/explain/what-if.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { AssignTrial } from './assign-trial.tsx';
import { signed } from './falls.ts';
import { NeededSection } from './needed-section.tsx';
import { startTrial, supposed, tryOut } from './trial.ts';
import type { Shown, Trial } from './trial.ts';
import { ExcusePart, FinishPart, GeneralPart, LeadershipPart, SubordinatesPart } from './trial-parts.tsx';
import type { TrialPartProps } from './trial-parts.tsx';
import { trialWords } from './trial-words.ts';

/** Of a viewer who leads this person: what the trial would do to his own d (NĐ335 Điều 15.3.a). */
function OwnEffect({ input, trial }: TrialPartProps) {
  const say = useText(trialWords);
  const { app, period, person, number } = useScoreScreen();
  const mine = useLive(() => app.score(app.account.person, period), [app.account.person, period]);
  const rule = mine?.input.profile.taskResults?.leadership?.subordinates;
  if (!mine || !rule) return null;
  const { standing } = standingOf(rule, scorePeriod(supposed(input, trial)));
  const after = scorePeriod(suppose(mine.input, [{ kind: 'subordinates', standings: { [person]: standing } }]));
  const dOf = (score: typeof after) => score.ratios.find(({ key }) => key === rule.key)?.value.display;
  if (dOf(after) === dOf(mine.score)) return null;
  const shown = (score: typeof after) => number(score.total?.display ?? score.taskResults?.points.display);
  return <p className="plain">{say('ownEffect', { before: shown(mine.score), after: shown(after), from: number(dOf(mine.score)), to: number(dOf(after)) })}</p>;
}

function TrialResult(props: TrialPartProps & { readonly onClear: () => void; readonly leads: boolean }) {
  const say = useText(trialWords);
  const { number, language } = useScoreScreen();
  const { input, trial, onClear, leads } = props;
  const { before, after, gained } = tryOut(input, trial);
  const points = (shown: Shown) => say('outOf', { points: number(shown.display), max: number(shown.of) });
  const level = input.profile.levels.find(({ code }) => code === after?.level);
  return (
    <div className="score-if">
      <div>
        <output>
          {after === null ? say('noResult') : say(gained === null ? 'result' : 'resultGain', { after: points(after), gained: signed((gained ?? '').replace('+', ''), language) })}
        </output>
        {level && <span>{language === 'vi' ? level.label : level.labelEn}</span>}
        {before && <span className="soft">{say('now', { before: points(before) })}</span>}
        {leads && <OwnEffect {...props} />}
      </div>
      <Button variant="default" onClick={onClear}>{say('clear')}</Button>
    </div>
  );
}

function AddedTasks({ trial, change }: TrialPartProps) {
  const say = useText(trialWords);
  const { number } = useScoreScreen();
  return (
    <ul className="score-people">
      {trial.assign.map((task) => (
        <li key={task.id}>
          <button type="button" className="chip" aria-label={say('remove', { title: task.title })} onClick={() => change({ assign: trial.assign.filter(({ id }) => id !== task.id) })}>
            {say('added', { title: task.title, quantity: number(task.assigned), coefficient: number(task.coefficient), outcome: say(task.finished ? 'done' : 'notDone').toLowerCase() })}{' '}
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a head weighs for somebody under him: one more task, and marks that are his to give. */
function HeadParts(props: TrialPartProps) {
  const say = useText(trialWords);
  const { input, trial, change } = props;
  return (
    <>
      <LeadershipPart {...props} />
      <details>
        <summary>{say('assign')}</summary>
        <AssignTrial profile={input.profile} onAdd={(task) => change({ assign: [...trial.assign, task] })} />
      </details>
      {trial.assign.length > 0 && <AddedTasks {...props} />}
    </>
  );
}

function Parts({ scored }: { scored: ScoredPeriod }) {
  const say = useText(trialWords);
  const { app, org, own, period, person } = useScoreScreen();
  const { input, score } = scored;
  const start = startTrial(input, score);
  const [trial, setTrial] = useState<Trial>(start);
  const props: TrialPartProps = { input, trial, change: (part) => setTrial((known) => ({ ...known, ...part })) };
  const leads = !own && leadershipIn(org, app.account.person, period).subordinates.includes(person);
  // A head may still try what a first task would do.
  if (own && input.tasks.length === 0) return <p className="plain">{say('noMaximum')}</p>;
  return (
    <div className="stack">
      <p className="soft plain">{say('hint')}{(start.general !== null || start.leadership !== null) && ` ${say('supposedMarks')}`}</p>
      <NeededSection {...props} />
      <FinishPart {...props} />
      <ExcusePart {...props} />
      <GeneralPart {...props} current={score.general.total?.display ?? null} />
      {!own && <HeadParts {...props} />}
      <SubordinatesPart {...props} />
      <TrialResult {...props} leads={leads} onClear={() => setTrial(start)} />
    </div>
  );
}

/** On the data of this device, without a network: the official's own "what if", and the head's for who is under him. */
export function TrialSection({ scored }: { scored: ScoredPeriod }) {
  const say = useText(trialWords);
  const { own, nameOf, person } = useScoreScreen();
  return <Section title={own ? say('title') : say('titleOf', { name: nameOf(person) })}><Parts scored={scored} /></Section>;
}
