import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { toDecimal } from '#domain/scoring/rational.ts';
import type { RollUp } from '#domain/scoring/roll-up.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { levelName } from '#parts/year/level-name.ts';
import { monthsText, reasonOf } from './year-view.ts';
import { yearWords } from './words.ts';

function Level({ year }: { year: PersonYear }) {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { score, input } = year;
  const reason = reasonOf(input.profile, score, say, language);
  const level = levelName(input.profile, score.level, language);
  const byScore = score.level !== score.scoreLevel && score.scoreLevel !== null;
  return (
    <div className="score-fact">
      <dt>{say('levelNow')}</dt>
      <dd>
        <strong>{level || say(score.reason === '11.1' ? 'notClassified' : 'noLevel')}</strong>
        <span className="year-line">{say('why', { text: reason.text })} <span className="soft">({reason.article})</span></span>
        {byScore && <span className="year-line soft">{say('scoreLevel', { level: levelName(input.profile, score.scoreLevel, language) })}</span>}
      </dd>
    </div>
  );
}

/** Mean, level before the cap with its reason, time worked. */
export function YearSummary({ year }: { year: PersonYear }) {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { score, input } = year;
  const number = (text: string) => localNumber(text, language);
  const waits = input.role === 'head' && input.organisationLevel === null && score.level !== null;
  return (
    <Section title={say('year', { year: input.year })}>
      <div className="stack">
        {score.average ? (
          <p className="year-figure plain">
            <strong>{number(score.average.display)}</strong> <span className="soft">/100</span>{' '}
            <span className="tag" data-tone={score.provisional ? 'warn' : 'good'}>
              <Icon name={score.provisional ? 'clock' : 'approved'} />{say(score.provisional ? 'running' : 'final')}
            </span>
          </p>
        ) : <Note tone="info" title={say('noMean')} />}
        <dl className="year-facts">
          <Level year={year} />
          <div className="score-fact">
            <dt>{say('worked')}</dt>
            <dd>{number(say('workedLine', { sofar: monthsText(year.workedSoFar), total: monthsText(input.monthsWorked) }))}</dd>
          </div>
        </dl>
        {score.missing.length > 0 && <Note tone="warn" title={say('blocked', { months: score.missing.join(', ') })} />}
        {waits && <p className="soft plain">{say('waitsOrganisation')}</p>}
        {score.provisional && <p className="soft plain">{say('provisionalWhy')}</p>}
      </div>
    </Section>
  );
}

/** Means of quarters and half-years; a span still open is running. */
export function YearSpans({ year }: { year: PersonYear }) {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const span = { quarter: 3, half: 6, year: 12 } as const;
  const isOpen = ({ kind, which, provisional }: RollUp) => provisional || year.open.some((month) => Math.ceil(month / span[kind]) === which);
  const nameOf = ({ kind, which }: RollUp) => (kind === 'quarter' ? say('quarter', { which }) : say(which === 1 ? 'half1' : 'half2'));
  return (
    <Section title={say('quarters')}>
      <dl className="year-spans">
        {[...year.quarters, ...year.halves].map((one) => (
          <div key={`${one.kind}${one.which}`}>
            <dt>{nameOf(one)}</dt>
            <dd>
              {one.value ? <strong>{localNumber(toDecimal(one.value, 2), language)}</strong> : <span className="soft">{say('noValue')}</span>}
              {one.value && isOpen(one) && <span className="soft"> {say('provisional')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
