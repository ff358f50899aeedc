import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { gained, scoreIfFinished, unfinishedTasks, unitsLeft } from './what-if.ts';
import { scoreWords } from './words.ts';

export function WhatIfSection({ scored }: { scored: ScoredPeriod }) {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { input, score } = scored;
  const tasks = unfinishedTasks(input);
  const number = (text: string) => localNumber(text, language);
  const picked = chosen.filter((id) => tasks.some((task) => task.id === id));
  const after = scoreIfFinished(input, picked);
  const figure = after.total ? `${number(after.total.display)}/100` : after.taskResults ? `${number(after.taskResults.points.display)}/70` : null;
  const toggle = (id: string) => setChosen(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <Section title={say('whatIf')}>
      {tasks.length === 0 ? <p className="plain">{say('whatIfNone')}</p> : (
        <div className="stack">
          <p className="soft plain">{say('whatIfHint')}</p>
          {tasks.map((task) => (
            <Checkbox
              key={task.id}
              label={task.title}
              description={say('whatIfLeft', { left: number(unitsLeft(task)), coefficient: number(task.coefficient) })}
              checked={picked.includes(task.id)}
              onChange={() => toggle(task.id)}
            />
          ))}
          <output className="score-if">
            {picked.length > 0 && figure && say('whatIfResult', { count: picked.length, after: figure, difference: number(gained(score, after) ?? '') })}
          </output>
        </div>
      )}
    </Section>
  );
}
