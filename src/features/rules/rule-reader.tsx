import { Button } from '@mantine/core';
import { useState } from 'react';
import { ruleText } from '#domain/profiles/rule-text.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { RuleLine, RuleSection } from '#domain/profiles/rule-text-line.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { matchesSearch } from '#ui/plain-text.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { rulesWords } from './words.ts';

function Lines({ lines }: { lines: readonly RuleLine[] }) {
  return (
    <ul className="rules-lines">
      {lines.map(({ key, text, article }) => (
        <li key={key}>
          <span>{text}</span>
          <span className="rules-article">{article}</span>
        </li>
      ))}
    </ul>
  );
}

function matching(sections: readonly RuleSection[], query: string): readonly RuleSection[] {
  const fits = (title: string) => ({ text, article }: RuleLine): boolean => matchesSearch(`${title} ${text} ${article}`, query);
  return sections.map((section) => ({ ...section, lines: section.lines.filter(fits(section.title)) })).filter(({ lines }) => lines.length > 0);
}

/** A profile to read: folded by subject, searched without diacritics, each line beside its article. */
export function RuleReader({ rules }: { rules: RuleProfile }) {
  const say = useText(rulesWords);
  const language = useLanguage((choice) => choice.language);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const searching = query.trim() !== '';
  const sections = matching(ruleText(rules, language), query);
  const count = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className="stack">
      <div className="rules-tools">
        <SearchBox label={say('search')} placeholder={say('search')} value={query} onChange={setQuery} />
        <Button variant="default" onClick={() => setOpen(!open)} disabled={searching}>{say(open ? 'closeAll' : 'openAll')}</Button>
      </div>
      {searching && <output className="soft">{count > 0 ? say('found', { count }) : say('nothingFound')}</output>}
      <div className="rules-parts">
        {sections.map(({ key, title, article, lines }) => (
          <details key={`${key}:${open}:${searching}`} className="rules-fold" open={open || searching}>
            <summary><span>{title}</span><span className="soft">{article}</span></summary>
            <Lines lines={lines} />
          </details>
        ))}
      </div>
    </div>
  );
}
