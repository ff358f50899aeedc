import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { ConfirmMarks } from '#parts/marks/confirm-marks.tsx';
import { decidedRules, deductedLines, percentOf } from '#parts/marks/marks-form-state.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { fromTop } from '#parts/decisions/from-top.ts';
import { Section } from '#ui/section.tsx';
import { useIsWide } from '#ui/use-is-wide.ts';
import { useConfirmScreen } from './confirm-context.ts';
import type { ConfirmRow } from './confirm-row.ts';
import { LookTags, PersonFacts } from './person-facts.tsx';
import { confirmWords } from './words.ts';

function OwnWords({ row }: { row: ConfirmRow }) {
  const say = useText(confirmWords);
  const { strengths = '', weaknesses = '' } = row.review?.self ?? {};
  if (!strengths && !weaknesses) return null;
  return (
    <details>
      <summary>{say('selfWords')}</summary>
      {[strengths, weaknesses].filter(Boolean).map((text) => <p key={text} className="quote">{text}</p>)}
    </details>
  );
}

/** What the official took off himself, with his words: read before the form is scrolled. */
function DeductedLines({ row }: { row: ConfirmRow }) {
  const language = useLanguage((choice) => choice.language);
  const { review, scored: { input } } = row;
  const self = review?.self;
  if (!self) return null;
  const number = (text: string) => localNumber(text, language);
  const lines = input.profile.general.groups.flatMap((group) => group.lines).filter(({ code }) => deductedLines(input.profile.general, self.marks).includes(code));
  const shares = decidedRules(input).filter(({ decided, unmet }) => self.leadership?.[decided] === unmet);
  const told = [
    ...lines.map(({ code, max }) => ({ key: code, mark: `${number(self.marks[code] ?? '0')}/${number(max)}`, words: self.comments[code] })),
    ...shares.map(({ key, decided, unmet }) => ({ key, mark: `${percentOf(unmet)}%`, words: self.comments[decided] })),
  ];
  if (told.length === 0) return null;
  return <ul className="confirm-deducted">{told.map(({ key, mark, words }) => <li key={key}><strong>{key}: {mark}</strong>{words && ` – ${words}`}</li>)}</ul>;
}

/**
 * One person beside the list: facts, what deserves a look, the form; confirming goes on to the next.
 * @param beside for a person of the sample: all of them together
 */
export function PersonPane({ row, beside }: { row: ConfirmRow; beside: ReactNode }) {
  const say = useText(confirmWords);
  const { period, choose, confirmOne } = useConfirmScreen();
  const wide = useIsWide();
  return (
    <div className="stack confirm-pane decision-item" ref={fromTop}>
      {!wide && <div><Button variant="subtle" px={0} leftSection={<Icon name="back" />} onClick={() => choose(null)}>{say('back')}</Button></div>}
      <Section title={row.name} aside={row.title}>
        <div className="stack">
          <PersonFacts row={row} />
          <LookTags row={row} />
          <DeductedLines row={row} />
          <OwnWords row={row} />
          <Link to={'/diem/$period' as never} params={{ period } as never} search={{ nguoi: row.person } as never}>{say('wholeScore')}</Link>
        </div>
      </Section>
      <ConfirmMarks scored={row.scored} review={row.review} onConfirm={(data) => confirmOne(row, data)} beside={beside} />
      {wide && <p className="soft plain">{say('keys')}</p>}
    </div>
  );
}
