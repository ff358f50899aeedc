import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { ConditionCode, OrganisationCondition, OrganisationScore } from '#domain/scoring/organisation-shape.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { levelWords } from './level-words.ts';
import type { LevelWord } from './level-words.ts';
import { levelName } from '#parts/year/level-name.ts';

const FACTS: Readonly<Record<string, LevelWord>> = { yes: 'fact_yes', no: 'fact_no', none: 'fact_none' };

function wordOf(code: ConditionCode): LevelWord {
  const words: Readonly<Record<string, LevelWord>> = {
    '8.1.b': 'what_lower', '8.1.c': 'what_remedied', '8.4.a': 'what_misconduct', '8.4.b': 'what_done', '8.3.onTime': 'what_late',
  };
  if (words[code]) return words[code];
  if (code.endsWith('done')) return 'what_done';
  if (code.endsWith('onTime')) return 'what_onTime';
  return code.endsWith('exceeded') ? 'what_exceeded' : 'what_points';
}

/** Under 8.4 a condition that holds is bad news, so it is neither good nor bad by colour. */
function ConditionItem({ condition }: { condition: OrganisationCondition }) {
  const say = useText(levelWords);
  const language = useLanguage((choice) => choice.language);
  const { code, level, actual, required, met, article } = condition;
  const inWords = (text: string) => (FACTS[text] ? say(FACTS[text]) : localNumber(text, language));
  const bad = level === 'not-completed';
  const state = bad ? say(met ? 'holds' : 'holdsNot') : say(met ? 'met' : 'notMet');
  return (
    <li>
      <span className="tag" data-tone={bad ? (met ? 'act' : 'soft') : met ? 'good' : 'warn'}><Icon name={met ? 'check' : 'close'} />{state}</span>
      <span>{say('conditionLine', { what: say(wordOf(code)), actual: inWords(actual) || '–', required: inWords(required) })}</span>
      <span className="soft">{article}</span>
    </li>
  );
}

interface LevelResultProps {
  readonly rules: RuleProfile;
  readonly score: OrganisationScore;
}

/** The level the figures give, with every condition of Điều 8 under the level it belongs to. */
export function LevelResult({ rules, score }: LevelResultProps) {
  const say = useText(levelWords);
  const language = useLanguage((choice) => choice.language);
  const { total, level, conditions } = score;
  if (!total || level === null) return <p className="soft plain">{say('faulty')}</p>;
  const title = level === 'needs-decision' ? say('needsDecision') : say('result', { level: levelName(rules, level, language) });
  return (
    <div className="stack">
      <Note tone={level === 'needs-decision' ? 'warn' : 'info'} title={title}><p>{say('resultTotal', { total: localNumber(total.display, language) })}</p></Note>
      <details>
        <summary>{say('conditions')}</summary>
        {rules.levels.map(({ code, label, labelEn }) => (
          <div key={code}>
            <h4 className="year-heading">{language === 'vi' ? label : labelEn}</h4>
            <ul className="organisation-conditions">{conditions.filter((condition) => condition.level === code).map((condition) => <ConditionItem key={condition.code} condition={condition} />)}</ul>
          </div>
        ))}
      </details>
    </div>
  );
}
