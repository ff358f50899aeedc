import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { levelName } from '#parts/year/level-name.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { HeadView } from './organisation-view.ts';
import { organisationWords } from './words.ts';
import type { OrganisationWord } from './words.ts';

const WORDS: Readonly<Record<HeadView['state'], OrganisationWord>> = {
  limited: 'headLimited', would: 'headWould', waits: 'headWaits', free: 'headFree', 'no-level': 'headNoLevel',
};

/** Whom the level of his organisation limits, and what becomes of his own (Điều 20.6). */
export function HeadsSection({ heads, org, rules }: { heads: readonly HeadView[]; org: Organisation; rules: RuleProfile }) {
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  const name = (level: HeadView['level']) => levelName(rules, level, language);
  return (
    <Section title={say('heads')}>
      <div className="stack">
        <p className="soft plain">{say(heads.length === 0 ? 'headsNone' : 'headsLead')}</p>
        <ul className="plain stack">
          {heads.map(({ person, place, byScore, level, organisation, state }) => (
            <li key={`${person} ${place}`} className="year-fact">
              <span>{say(WORDS[state], { name: nameIn(org, person), place, level: name(byScore), organisation: name(organisation), final: name(level) })}</span>
              {(state === 'limited' || state === 'would') && <span className="tag" data-tone="warn">{say('limited')} · {rules.year.headArticle}</span>}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
