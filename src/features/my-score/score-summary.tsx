import { Link } from '@tanstack/react-router';
import type { ScoredPeriod } from '#app/app.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { PeriodScore, Ratio } from '#domain/scoring/score-shape.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { checkServer, resultsMax } from './server-check.ts';
import type { Difference } from './server-check.ts';
import { scoreWords } from './words.ts';
import type { ScoreWord } from './words.ts';

const LINE_WORDS = { total: 'lineTotal', general: 'lineGeneral', taskPoints: 'lineTaskPoints', assigned: 'lineAssigned', engine: 'lineEngine' } as const;

function RatioFact({ ratio, profile }: { ratio: Ratio; profile: RuleProfile }) {
  const say = useText(scoreWords);
  const { number, language } = useScoreScreen();
  const rule = profile.taskResults?.ratios.find(({ key }) => key === ratio.key);
  if (!rule) return null;
  return (
    <div className="score-fact">
      <dt>{language === 'vi' ? rule.label : rule.labelEn} ({ratio.key})</dt>
      <dd>
        <strong>{number(ratio.value.display)}%</strong>{' '}
        <span className="soft">{say('ratioLine', { numerator: number(ratio.numerator?.display), denominator: number(ratio.denominator?.display) })}</span>
      </dd>
    </div>
  );
}

function DifferenceLine({ difference }: { difference: Difference }) {
  const say = useText(scoreWords);
  const { number } = useScoreScreen();
  const { line, mine, server } = difference;
  const name = line in LINE_WORDS ? say(LINE_WORDS[line as keyof typeof LINE_WORDS]) : say('lineRatio', { key: line });
  return <li>{say('serverLine', { line: name, mine: number(mine) || '–', server: number(server) || '–' })}</li>;
}

function ServerLine({ scored }: { scored: ScoredPeriod }) {
  const say = useText(scoreWords);
  const { number } = useScoreScreen();
  const check = checkServer(scored);
  if (check.state === 'none') return <p className="soft plain"><Icon name="cloud" /> {say('serverNone')}</p>;
  const total = number(check.total);
  const time = formatMoment(check.asOf);
  if (check.state === 'otherMoment') {
    return <p className="soft plain"><Icon name="sync" /> {say(check.total === null ? 'serverOtherNone' : 'serverOther', { total, time })}</p>;
  }
  if (check.state === 'same') {
    return (
      <p className="plain row-facts">
        <span className="tag score-wrap" data-tone="good"><Icon name="received" />{say(check.total === null ? 'serverSameNone' : 'serverSame', { total })}</span>
        <span>{time}</span>
      </p>
    );
  }
  return (
    <Note tone="warn" title={say(check.total === null ? 'serverDifferentNone' : 'serverDifferent', { total })}>
      <p>{say('serverDifferentHint')}</p>
      <ul className="plain">{check.differences.map((one) => <DifferenceLine key={one.line} difference={one} />)}</ul>
    </Note>
  );
}

const MISSING_WORDS: Readonly<Record<NonNullable<PeriodScore['reason']>, ScoreWord>> = {
  'nothing-assigned': 'nothingAssigned', 'no-leadership-marks': 'noLeadership',
  'no-general-marks': 'noGeneral', 'general-marks-incomplete': 'noGeneral', 'general-marks-invalid': 'noGeneral',
};

function Total({ score, profile }: { score: PeriodScore; profile: RuleProfile }) {
  const say = useText(scoreWords);
  const { number, language } = useScoreScreen();
  if (!score.total) {
    const values = { points: number(score.taskResults?.points.display), max: number(resultsMax(profile)) };
    return <Note tone="info" title={say('missing')}><p>{say(MISSING_WORDS[score.reason ?? 'nothing-assigned'], values)}</p></Note>;
  }
  const level = profile.levels.find(({ code }) => code === score.level);
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
      {score.provisional && <p className="soft plain">{say(score.general.source === 'confirmed' ? 'provisionalOthers' : 'provisionalWhy')}</p>}
    </div>
  );
}

function RulesLine({ profile }: { profile: RuleProfile }) {
  const say = useText(scoreWords);
  const { language } = useScoreScreen();
  return (
    <div className="row-facts">
      <span>{say('rules', { name: language === 'vi' ? profile.name : profile.nameEn })} ({profile.totalArticle}).</span>
      <Link to={'/quy-tac' as never}>{say('seeRules')}</Link>
    </div>
  );
}

/** The figure with everything it rests on: no percentage without its numerator and denominator. */
export function ScoreSummary({ scored, title }: { scored: ScoredPeriod; title: string }) {
  const say = useText(scoreWords);
  const { number } = useScoreScreen();
  const { score, input: { profile } } = scored;
  const outOf = (points: string, max: string) => say('outOf', { points: number(points), max: number(max) });
  const { taskResults, general } = score;
  return (
    <Section title={title}>
      <div className="stack">
        <Total score={score} profile={profile} />
        <dl className="score-facts">
          {taskResults && <div className="score-fact"><dt>{say('taskPoints')}</dt><dd><strong>{outOf(taskResults.points.display, resultsMax(profile))}</strong></dd></div>}
          {score.ratios.map((ratio) => <RatioFact key={ratio.key} ratio={ratio} profile={profile} />)}
          {general.total && profile.general.groups.length > 0 && (
            <div className="score-fact"><dt>{say('general')}</dt><dd><strong>{outOf(general.total.display, profile.general.max)}</strong></dd></div>
          )}
        </dl>
        {profile.taskResults && score.extraTotal.display !== '0.00' && <p className="soft plain">{say('extra', { points: number(score.extraTotal.display) })}</p>}
        <RulesLine profile={profile} />
        <ServerLine scored={scored} />
      </div>
    </Section>
  );
}
