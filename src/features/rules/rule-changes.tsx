import { ruleChanges } from '#domain/profiles/rule-text.ts';
import type { RuleChange } from '#domain/profiles/rule-text.ts';
import type { RuleLine } from '#domain/profiles/rule-text-line.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { rulesWords } from './words.ts';

function Side({ line, name, added }: { line: RuleLine | null; name: string; added: boolean }) {
  const say = useText(rulesWords);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {line ? (added ? <ins>{line.text}</ins> : <del>{line.text}</del>) : <span className="soft">{say('absent')}</span>}
        {line && <span className="rules-article">{line.article}</span>}
      </dd>
    </div>
  );
}

function Change({ change }: { change: RuleChange }) {
  const say = useText(rulesWords);
  return (
    <li>
      <dl className="rules-change">
        <Side line={change.before} name={say('before')} added={false} />
        <Side line={change.after} name={say('after')} added />
      </dl>
    </li>
  );
}

/** Only what differs, folded by subject with the number of changes. */
export function RuleChanges({ before, after }: { before: RuleProfile; after: RuleProfile }) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const sections = ruleChanges(before, after, language);
  if (sections.length === 0) return <p className="soft">{say('noChanges')}</p>;
  return (
    <div className="rules-parts">
      {sections.map(({ key, title, changes }) => (
        <details key={key} className="rules-fold">
          <summary><span>{title}</span><span className="soft">{say('changedLines', { count: changes.length })}</span></summary>
          <ul className="rules-lines">{changes.map((change) => <Change key={change.key} change={change} />)}</ul>
        </details>
      ))}
    </div>
  );
}
