import { localNumber } from '#domain/explain/explanation-figures.ts';
import { COUNTS } from '#domain/organisation/rating-counts.ts';
import { SIDES } from '#domain/organisation/rating-level.ts';
import type { Side } from '#domain/organisation/rating-level.ts';
import type { OrganisationSelfRating } from '#domain/organisation/rating.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { rateOrganisation } from '#domain/scoring/organisation-level.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { LevelResult } from './level-result.tsx';
import { linesOf } from './self-draft.ts';
import { organisationWords } from './words.ts';

interface DetailsProps {
  readonly rules: RuleProfile;
  readonly own: OrganisationSelfRating;
}

function Marks({ rules, own, side }: DetailsProps & { side: Side }) {
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  const criteria = rules.organisation[side];
  return (
    <section>
      <h4 className="year-heading">{say(side, { max: localNumber(criteria.max, language) })}</h4>
      <ul className="plain organisation-marks">
        {linesOf(criteria).map(({ code, label, labelEn, max }) => (
          <li key={code}>
            <span>{(language === 'vi' ? label : labelEn) || say('lineTotal')}</span>
            <strong>{localNumber(own.facts[side][code] ?? '–', language)}/{localNumber(max, language)}</strong>
            {own.comments[`${side}.${code}`] && <span className="soft year-text">{own.comments[`${side}.${code}`]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All an organisation said of itself: every mark, the counts, the conditions of Điều 8, what proves it. */
export function SelfDetails({ rules, own }: DetailsProps) {
  const app = useApp();
  const say = useText(organisationWords);
  return (
    <div className="stack">
      {SIDES.map((side) => <Marks key={side} side={side} rules={rules} own={own} />)}
      <p className="plain">{say('tasks')}: {COUNTS.map((name) => `${say(name).toLocaleLowerCase()} ${own.facts.tasks[name]}`).join(', ')}.</p>
      <LevelResult rules={rules} score={rateOrganisation(rules, own.facts)} />
      {own.note && <p className="plain year-text">{say('noteLine', { text: own.note })}</p>}
      {own.evidence.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={app.account.unit} evidence={one} />)}
    </div>
  );
}
