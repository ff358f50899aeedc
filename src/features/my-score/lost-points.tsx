import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import type { WaterfallCause } from '#domain/explain/waterfall-step.ts';
import { barSentence } from '#domain/explain/waterfall-text.ts';
import { waterfall } from '#domain/explain/waterfall.ts';
import type { WaterfallBar } from '#domain/explain/waterfall.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { ShortList } from '#parts/lists/short-list.tsx';
import { formatDay } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { axisOf, fallsOf, shortText } from './falls.ts';
import type { Axis, Fall } from './falls.ts';
import { PeopleLinks } from './leadership-section.tsx';
import { ContestTag, DecidedText, usePointFacts } from './point-facts.tsx';
import { reasonWords } from './reason-words.ts';
import type { ReasonWord } from './reason-words.ts';

/** What stands where no person decided. */
const NOBODY: Partial<Readonly<Record<WaterfallCause, ReasonWord>>> = { notDone: 'notAccepted', delay: 'byDeadline', subordinates: 'byOthers' };

function Point({ bar }: { bar: WaterfallBar }) {
  const say = useText(reasonWords);
  const { language } = useScoreScreen();
  const { times, dues } = usePointFacts();
  const due = bar.task === null ? undefined : dues.get(bar.task);
  const at = bar.entry === null ? null : (times.get(bar.entry) ?? null);
  return (
    <>
      <span>{barSentence(bar, language)}</span>
      <span className="row-facts">
        {bar.person ? <DecidedText by={bar.person} at={at} /> : <span>{say(NOBODY[bar.cause] ?? 'byRule')}</span>}
        {due && <span>{say('due', { due: formatDay(due) })}</span>}
        <ContestTag contestable={bar.contestable} />
        {bar.task !== null && <Link to={'/viec/$task' as never} params={{ task: bar.task } as never}>{say('openTask')}</Link>}
      </span>
      {bar.people.length > 0 && <PeopleLinks people={bar.people} />}
    </>
  );
}

function Bar({ from, to, axis, tone }: { from: number; to: number; axis: Axis; tone: Fall['tone'] | 'whole' }) {
  const place = (points: number): number => (100 * (points - axis.from)) / Math.max(1, axis.to - axis.from);
  const [left, right] = [place(Math.min(from, to)), place(Math.max(from, to))];
  return <span className="fall-track" aria-hidden="true"><span className="fall-bar" data-tone={tone} style={{ left: `${left}%`, width: `${right - left}%` }} /></span>;
}

function FallRow({ fall, axis }: { fall: Fall; axis: Axis }) {
  const say = useText(reasonWords);
  const [open, setOpen] = useState(false);
  const { label, note, text, after, bars, tone } = fall;
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="fall">
          <span className="fall-label">
            {bars.length > 1 ? say('group', { cause: label, count: bars.length }) : label}
            {note && <span className="soft">{note}</span>}
          </span>
          <span className="fall-points" data-tone={tone}>{text} <span className="unseen">{say('left', { points: after })}</span></span>
          <Bar from={fall.from} to={fall.to} axis={axis} tone={tone} />
        </summary>
        {open && <div className="fall-detail"><ShortList items={bars} keyOf={({ id }) => id} className="plain score-points">{(bar) => <Point bar={bar} />}</ShortList></div>}
      </details>
    </li>
  );
}

function EndRow({ label, points, axis }: { label: string; points: string; axis: Axis }) {
  const { number } = useScoreScreen();
  return (
    <li className="fall">
      <span className="fall-label">{label}</span>
      <strong className="fall-points">{number(points)}</strong>
      <Bar from={axis.from} to={Number(points)} axis={axis} tone="whole" />
    </li>
  );
}

/** "Vì sao 83,5?": from the maximum down to the score, every lost point with its task, decision, article and time. */
export function LostPoints({ scored }: { scored: ScoredPeriod }) {
  const say = useText(reasonWords);
  const { number, language } = useScoreScreen();
  const steps = waterfall(scored.input, scored.score);
  if (steps.start.display === '0.00') return null;
  const falls = fallsOf(steps, language);
  const axis = axisOf(steps, falls);
  return (
    <Section title={say('why', { total: steps.complete ? number(steps.end.display) : `${number(steps.end.display)}/${number(shortText(steps.start.display))}` })}>
      <p className="soft plain">{falls.length === 0 ? say('noneLost') : say('whyHint')}</p>
      <ul className="plain falls">
        <EndRow label={say('start')} points={steps.start.display} axis={axis} />
        {falls.map((fall) => <FallRow key={fall.key} fall={fall} axis={axis} />)}
        <EndRow label={say('end')} points={steps.end.display} axis={axis} />
      </ul>
      {axis.from > 0 && <p className="soft plain">{say('axisFrom', { points: axis.from })}</p>}
    </Section>
  );
}
