import { Link } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { waterfall } from '#domain/scoring/waterfall.ts';
import type { WaterfallBar } from '#domain/scoring/waterfall.ts';
import { barSentence } from '#domain/scoring/waterfall-text.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { TextTwin } from '#ui/text-twin.tsx';
import { chartBars } from './waterfall-bars.ts';
import { scoreWords } from './words.ts';

const WaterfallChart = lazy(() => import('#ui/chart-waterfall.tsx').then((module) => ({ default: module.WaterfallChart })));

function LostPoint({ bar, org }: { bar: WaterfallBar; org: Organisation }) {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const name = bar.person === null ? null : (org.people.get(bar.person)?.name ?? bar.person);
  return (
    <li className="score-lost">
      <span>{barSentence(bar, language)}</span>
      <span className="row-facts">
        <span>{name === null ? say('nobody') : say('decidedBy', { name })}</span>
        {bar.contestable && <span className="tag" data-tone="warn"><Icon name="info" />{say('contestable')}</span>}
        {bar.task !== null && <Link to={'/viec/$task' as never} params={{ task: bar.task } as never}>{say('openTask')}</Link>}
      </span>
    </li>
  );
}

/** From the maximum down to the score: a chart for the eye, and every bar as a sentence with its article. */
export function LostPoints({ scored, org }: { scored: ScoredPeriod; org: Organisation }) {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const steps = waterfall(scored.input, scored.score);
  if (steps.start.display === '0.00') return null;
  const bars = chartBars(steps, { start: say('chartStart'), end: say('chartEnd') }, language);
  const rows = bars.map(({ label, text }, index) => ({ label: `${index + 1}. ${label}`, value: text }));
  return (
    <>
      <Section title={say('waterfall')}>
        <TextTwin caption={`${localNumber(steps.start.display, language)} → ${localNumber(steps.end.display, language)}`} rows={rows}>
          <Suspense fallback={<Loading />}>
            <WaterfallChart bars={bars} axisFrom={(points) => say('axisFrom', { points })} />
          </Suspense>
        </TextTwin>
      </Section>
      <Section title={say('lostTitle')} aside={steps.bars.length}>
        {steps.bars.length === 0 ? <p className="plain">{say('lostNone')}</p> : (
          <ul className="plain stack">
            {steps.bars.map((bar) => <LostPoint key={bar.id} bar={bar} org={org} />)}
          </ul>
        )}
      </Section>
    </>
  );
}
