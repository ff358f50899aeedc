import { NativeSelect } from '@mantine/core';
import { useContext } from 'react';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { WITHOUT } from './division-mapping.ts';
import type { MappingQuestion } from './division-mapping.ts';
import { DivisionsContext } from './division-names.ts';
import { catalogueWords } from './words.ts';

interface MappingFormProps {
  readonly questions: readonly MappingQuestion[];
  readonly onAnswer: (printed: string, answer: string) => void;
}

export function MappingForm({ questions, onAnswer }: MappingFormProps) {
  const say = useText(catalogueWords);
  const divisions = useContext(DivisionsContext);
  if (questions.length === 0) return null;
  const choices = [
    { value: '', label: say('mapChoose') },
    ...divisions.filter(({ to }) => to === null).map(({ id, name }) => ({ value: id, label: name })),
    { value: WITHOUT, label: say('mapNone') },
  ];
  return (
    <Section title={say('mapTitle')} aside={questions.length}>
      <div className="form">
        <p>{say('mapHint')}</p>
        {questions.map(({ printed, answer, products }) => (
          <NativeSelect key={printed} label={`${printed} (${say('count', { count: products })})`} data={choices} value={answer}
            onChange={(event) => onAnswer(printed, event.currentTarget.value)} />
        ))}
      </div>
    </Section>
  );
}
