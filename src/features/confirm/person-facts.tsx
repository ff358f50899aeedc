import { localNumber } from '#domain/explain/explanation-figures.ts';
import { totalOf } from '#parts/marks/marks-form-state.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import type { ConfirmRow } from './confirm-row.ts';
import { confirmWords } from './words.ts';

/** Own marks, task results, total and the step from last period: one line of facts. */
export function PersonFacts({ row }: { row: ConfirmRow }) {
  const say = useText(confirmWords);
  const language = useLanguage((choice) => choice.language);
  const { scored: { score, input: { profile } }, review, difference } = row;
  const number = (text: string) => localNumber(text, language);
  const self = review?.self;
  return (
    <span className="row-facts">
      <span><strong>{score.total ? say('total', { total: number(score.total.display) }) : say('noTotal')}</strong></span>
      {self && profile.general.groups.length > 0 && <span>{say('selfTotal', { total: number(totalOf(self.marks)), max: number(profile.general.max) })}</span>}
      {score.taskResults && profile.taskResults && <span>{say('taskPoints', { points: number(score.taskResults.points.display), max: number(profile.taskResults.max) })}</span>}
      {difference !== null && <span>{say('versus', { difference: number(difference) })}</span>}
    </span>
  );
}

export function LookTags({ row }: { row: ConfirmRow }) {
  const say = useText(confirmWords);
  if (row.looks.length === 0) return null;
  return <span className="row-facts">{row.looks.map((look) => <span key={look} className="tag confirm-look" data-tone="warn"><Icon name="alert" />{say(look)}</span>)}</span>;
}
