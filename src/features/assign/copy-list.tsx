import { Checkbox } from '@mantine/core';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { formatFullDay, formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import type { CopiedTask } from './assignment-plan.ts';
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
  const toggle = (id: string) => onSkip(skipped.includes(id) ? skipped.filter((one) => one !== id) : [...skipped, id]);
  return (
    <Section title={say('copyFrom', { period: formatPeriod(from, language) })} aside={copied.length}>
      {copied.length === 0 && <p className="soft plain">{say('copyNone')}</p>}
      <div className="stack">
        {copied.map(({ id, person, title, quantity, due, product }) => (
          <Checkbox
            key={id}
            label={title}
            disabled={!product}
            checked={product !== null && !skipped.includes(id)}
            onChange={() => toggle(id)}
            description={`${say('copyLine', { name: nameOf(person), quantity: localNumber(quantity, language), due: formatFullDay(due) })}${product ? '' : ` (${say('copyGone')})`}`}
          />
        ))}
      </div>
    </Section>
  );
}
