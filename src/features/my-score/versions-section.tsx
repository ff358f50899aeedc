import type { ScoredPeriod } from '#app/app.ts';
import type { Confirmation, ReviewState } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { totalOf } from '#parts/marks/marks-form-state.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { changesBetween, lineLabel } from './contest.ts';
import { contestWords } from './contest-words.ts';

interface VersionProps {
  readonly version: Confirmation;
  readonly before: Confirmation | null;
  readonly count: number;
  readonly standing: boolean;
  readonly scored: ScoredPeriod;
}

function Changes({ version, before, scored }: Pick<VersionProps, 'version' | 'scored'> & { before: Confirmation }) {
  const say = useText(contestWords);
  const { language, number } = useScoreScreen();
  const changes = changesBetween(before, version);
  if (changes.length === 0) return <p className="plain soft">{say('noChange')}</p>;
  return (
    <ul className="score-steps">
      {changes.map(({ line, before: old, after, reason }) => (
        <li key={line}>
          {say('change', { label: lineLabel(scored.input, line, language), before: number(old), after: number(after) })}
          {reason && <p className="quote">{reason}</p>}
        </li>
      ))}
    </ul>
  );
}

function Version({ version, before, count, standing, scored }: VersionProps) {
  const say = useText(contestWords);
  const { nameOf, number } = useScoreScreen();
  const { general } = scored.input.profile;
  return (
    <div className="stack">
      <div>
        <span className="row-title">{say('version', { count })} – {say(standing ? 'standing' : 'replaced')}</span>
        <span className="row-facts">
          <span>{say('by', { name: nameOf(version.by), time: formatMoment(version.at) })}</span>
          {version.figure?.total && <span>{say('total', { total: number(version.figure.total) })}</span>}
          {general.groups.length > 0 && <span>{say('general', { total: number(totalOf(version.marks)), max: number(general.max) })}</span>}
        </span>
      </div>
      {version.comment && <p className="quote">{version.comment}</p>}
      {before && <Changes version={version} before={before} scored={scored} />}
    </div>
  );
}

/** Every confirmation of the period, the latest first, each with what it changed: nothing is overwritten. */
export function VersionsSection({ scored, review }: { scored: ScoredPeriod; review: ReviewState }) {
  const say = useText(contestWords);
  const { confirmed, earlier } = review;
  if (!confirmed || earlier.length === 0) return null;
  const versions = [...earlier, confirmed];
  return (
    <Section title={say('versions')} aside={versions.length}>
      <ol className="plain score-points">
        {versions.map((version, index) => (
          <li key={version.entry}><Version version={version} before={versions[index - 1] ?? null} count={index + 1} standing={version === confirmed} scored={scored} /></li>
        )).toReversed()}
      </ol>
    </Section>
  );
}
