/** The available profiles side by side, in the few facts that tell them apart. */
import { Button } from '@mantine/core';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { writerIn } from '#domain/profiles/rule-text-line.ts';
import { capBaseText } from '#domain/profiles/rule-text-year.ts';
import { useLanguage, useText } from '#ui/language.ts';
import type { Say } from '#ui/language.ts';
import { rulesWords } from './words.ts';

type Words = Say<keyof (typeof rulesWords)['vi']>;

interface Fact {
  readonly name: string;
  readonly of: (rules: RuleProfile) => string;
}

function factsIn(language: 'vi' | 'en', say: Words): readonly Fact[] {
  const w = writerIn(language);
  return [
    { name: say('factPeriod'), of: ({ period }) => say(period) },
    { name: say('factMethod'), of: ({ method }) => say(method === 'standard-hours' ? 'methodHours' : 'methodProducts') },
    { name: say('factGeneral'), of: ({ general: { groups, max, step } }) => (groups.length === 0 ? say('none') : say('factGeneralValue', { max: w.number(max), step: w.number(step) })) },
    { name: say('factResults'), of: ({ taskResults, standardHours }) => say('points', { max: w.number(taskResults?.max ?? standardHours?.max ?? '0') }) },
    { name: say('factLevels'), of: ({ levels }) => levels.slice(0, -1).map(({ from }) => w.number(from)).join(' · ') },
    { name: say('factCap'), of: ({ year: { cap } }) => `${w.percent(cap.share)} – ${capBaseText(w, cap.base)}` },
    { name: say('factReports'), of: ({ cycle: { reportCutoffDay: day } }) => (day === null ? say('lastDay') : say('dayOfMonth', { day })) },
  ];
}

export interface ListedProfile {
  /** As the address names it. */
  readonly key: string;
  readonly rules: RuleProfile;
}

interface ProfileTableProps {
  readonly profiles: readonly ListedProfile[];
  readonly current: RuleProfile;
  /** The head adopts; the organisation officer sees what it would mean; others only read. */
  readonly role: 'head' | 'officer' | 'reader';
  readonly onRead: (key: string) => void;
  readonly onCompare: (key: string) => void;
  readonly onAdopt: (key: string) => void;
}

function sameRules(a: RuleProfile, b: RuleProfile): boolean {
  return a.id === b.id && a.version === b.version;
}

/** A card for each on a phone, columns on a tablet. */
export function ProfileTable({ profiles, current, role, onRead, onCompare, onAdopt }: ProfileTableProps) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const facts = factsIn(language, say);
  return (
    <ul className="rules-cards">
      {profiles.map(({ key, rules }) => {
        const inUse = sameRules(rules, current);
        const name = language === 'vi' ? rules.name : rules.nameEn;
        return (
          <li key={key} aria-label={name} className="rules-card" data-current={inUse ? '' : undefined}>
            <h3>{name}</h3>
            <p className="soft">{say('version', { version: rules.version, id: rules.id })}{inUse && <strong> · {say('inUse')}</strong>}</p>
            <dl>
              {facts.map((fact) => <div key={fact.name}><dt>{fact.name}</dt><dd>{fact.of(rules)}</dd></div>)}
            </dl>
            <div className="actions">
              <Button variant="default" onClick={() => onRead(key)}>{say('read')}</Button>
              {!inUse && <Button variant="default" onClick={() => onCompare(key)}>{say('compare')}</Button>}
              {role !== 'reader' && <Button variant={inUse ? 'default' : 'filled'} onClick={() => onAdopt(key)}>{say(role === 'head' ? 'adoptThis' : 'previewOfficer')}</Button>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
