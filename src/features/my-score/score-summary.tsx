import type { ScoredPeriod } from '#app/app.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import type { PeriodScore, Ratio } from '#domain/scoring/score-shape.ts';
import { formatMoment } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { checkServer } from './server-check.ts';
import type { ComparedLine } from './server-check.ts';
import { scoreWords } from './words.ts';
import type { ScoreWord } from './words.ts';

const RATIO_WORDS = { a: 'quantity', b: 'quality', c: 'progress' } as const;
const LINE_WORDS: Readonly<Record<ComparedLine, ScoreWord>> = {
  total: 'lineTotal', general: 'lineGeneral', taskPoints: 'lineTaskPoints', a: 'lineA', b: 'lineB', c: 'lineC', assigned: 'lineAssigned', engine: 'lineEngine',
};

function useWords() {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const number = (text: string | undefined | null) => localNumber(text ?? '', language);
  return { say, language, number };
}

function RatioFact({ ratio }: { ratio: Ratio }) {
  const { say, number } = useWords();
  return (
    <div className="score-fact">
      <dt>{say(RATIO_WORDS[ratio.key])}</dt>
      <dd>
        <strong>{number(ratio.value.display)}%</strong>{' '}
        <span className="soft">{say('ratioLine', { numerator: number(ratio.numerator.display), denominator: number(ratio.denominator.display) })}</span>
      </dd>
    </div>
  );
}

function ServerLine({ scored }: { scored: ScoredPeriod }) {
  const { say, number } = useWords();
  const check = checkServer(scored);
  if (check.state === 'none') return <p className="soft plain"><Icon name="cloud" /> {say('serverNone')}</p>;
  const total = number(check.total) || '–';
  if (check.state === 'otherMoment') return <p className="soft plain"><Icon name="sync" /> {say('serverOther', { total, time: formatMoment(check.asOf) })}</p>;
  if (check.state === 'same') {
    return (
      <p className="plain row-facts">
        <span className="tag" data-tone="good"><Icon name="received" />{say('serverSame', { total })}</span>
        <span>{formatMoment(check.asOf)}</span>
      </p>
    );
  }
  return (
    <Note tone="warn" title={say('serverDifferent', { total })}>
      <p>{say('serverDifferentHint')}</p>
      <ul className="plain">
        {check.differences.map(({ line, mine, server }) => (
          <li key={line}>{say('serverLine', { line: say(LINE_WORDS[line]), mine: number(mine) || '–', server: number(server) || '–' })}</li>
        ))}
      </ul>
    </Note>
  );
}

function Total({ score, levels }: { score: PeriodScore; levels: ScoredPeriod['input']['profile']['levels'] }) {
  const { say, number, language } = useWords();
  if (!score.total) {
    const why = score.taskResults ? say('noGeneral', { points: number(score.taskResults.points.display) }) : say('nothingAssigned');
    return <Note tone="info" title={say('missing')}><p>{why}</p></Note>;
  }
  const level = levels.find(({ code }) => code === score.level);
  return (
    <div className="score-total">
      <p className="score-figure plain">
        <strong>{number(score.total.display)}</strong> <span className="soft">/100</span>{' '}
        <span className="tag" data-tone={score.provisional ? 'warn' : 'good'}>
          <Icon name={score.provisional ? 'clock' : 'approved'} />
          {say(score.provisional ? 'provisional' : 'confirmed')}
        </span>
      </p>
      <p className="plain">{say('level', { level: (language === 'vi' ? level?.label : level?.labelEn) ?? '' })}</p>
      {score.provisional && <p className="soft plain">{say('provisionalWhy')}</p>}
    </div>
  );
}

/** The figure with everything it rests on: no percentage without its numerator and denominator. */
export function ScoreSummary({ scored, title }: { scored: ScoredPeriod; title: string }) {
  const { say, number } = useWords();
  const { score, input } = scored;
  return (
    <Section title={title}>
      <div className="stack">
        <Total score={score} levels={input.profile.levels} />
        <dl className="score-facts">
          {score.taskResults && (
            <div className="score-fact"><dt>{say('taskPoints')}</dt><dd><strong>{say('taskPointsLine', { points: number(score.taskResults.points.display) })}</strong></dd></div>
          )}
          {score.ratios.map((ratio) => <RatioFact key={ratio.key} ratio={ratio} />)}
          {score.general.total && (
            <div className="score-fact"><dt>{say('general')}</dt><dd><strong>{say('generalLine', { points: number(score.general.total.display) })}</strong></dd></div>
          )}
        </dl>
        {score.extraTotal.display !== '0.00' && <p className="soft plain">{say('extra', { points: number(score.extraTotal.display) })}</p>}
        <ServerLine scored={scored} />
      </div>
    </Section>
  );
}
