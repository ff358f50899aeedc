import { Checkbox } from '@mantine/core';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { partText } from '#parts/tasks/task-part.ts';
import { formatFullDay, formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { toggleCopy } from './copied-tasks.ts';
import type { CopiedTask } from './copied-tasks.ts';
import { assignWords } from './words.ts';

interface CopyListProps {
  readonly copied: readonly CopiedTask[];
  readonly skipped: readonly string[];
  /** The period copied from. */
  readonly from: string;
  readonly nameOf: (person: string) => string;
  readonly onSkip: (skipped: readonly string[]) => void;
}

/** The last period's planned work, all chosen until one is taken out. */
export function CopyList({ copied, skipped, from, nameOf, onSkip }: CopyListProps) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const number = (text: string) => localNumber(text, language);
  const note = ({ product, incomplete }: CopiedTask) => (product ? (incomplete ? ` (${say('copyGroup')})` : '') : ` (${say('copyGone')})`);
  const share = ({ person, quantity, state: { group } }: CopiedTask) => partText({ person, quantity, group, split: null }, { viewer: '', nameOf, language });
  return (
    <Section title={say('copyFrom', { period: formatPeriod(from, language) })} aside={copied.length}>
      {copied.length === 0 && <p className="soft plain">{say('copyNone')}</p>}
      <div className="stack">
        {copied.map((task) => {
          const { id, person, title, quantity, due, product, incomplete } = task;
          const line = say('copyLine', { name: nameOf(person), quantity: number(quantity), due: formatFullDay(due) });
          return (
            <Checkbox
              key={id}
              label={title}
              disabled={!product || incomplete}
              checked={product !== null && !incomplete && !skipped.includes(id)}
              onChange={() => onSkip(toggleCopy(copied, skipped, id))}
              description={[`${line}${note(task)}`, share(task)].filter(Boolean).join(' · ')}
            />
          );
        })}
      </div>
    </Section>
  );
}
