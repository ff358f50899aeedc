import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Opened } from '#app/app.ts';
import { countUnits } from '#domain/work/unit-runs.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { Section } from '#ui/section.tsx';
import { useDecideScreen } from './decide-context.ts';
import { FULL_QUALITY, acceptance, asksQuality, returning } from './decision-writes.ts';
import type { ReturnChoice } from './decision-writes.ts';
import { DoubtfulTime } from './doubtful-time.tsx';
import { EffectTable } from './effect-table.tsx';
import type { SubmissionItem } from './inbox-item.ts';
import { QualityField, isMark } from './quality-field.tsx';
import { ReturnForm } from './return-form.tsx';
import { isDoubtful } from './routine-batch.ts';
import { SubmissionStory } from './submission-story.tsx';
import { returnedThenAccepted, supposedOf } from './supposed-choices.ts';
import { TaskFacts } from './task-facts.tsx';

interface PanelProps {
  readonly item: SubmissionItem;
  readonly opened: Opened<'task'>;
}

interface DecisionProps {
  readonly item: SubmissionItem;
  readonly count: number;
  readonly setCount: (count: number) => void;
  /** Null where the rules ask for no mark. */
  readonly quality: string | null;
  readonly setQuality: (quality: string) => void;
}

function Decision({ item, count, setCount, quality, setQuality }: DecisionProps) {
  const { say, decide } = useDecideScreen();
  const [note, setNote] = useState('');
  const [returns, setReturns] = useState(false);
  const all = countUnits(item.units);
  const { title } = item.state;
  const accept = () => {
    if (quality === null || isMark(quality)) decide([item.key], say('accepted', { title }), [acceptance(item, count, note, quality)]);
  };
  const sendBack = (choice: ReturnChoice) => decide([item.key], say('returned', { title }), [returning(item, count, choice)]);
  return (
    <>
      {all > 1 && (
        <div>
          <QuantityInput label={say('units')} value={String(count)} max={all} onChange={(text) => setCount(Math.min(all, Math.max(1, Math.round(Number(text)) || 1)))} />
          <p className="soft plain">{say('unitsHint', { all })}</p>
        </div>
      )}
      {returns ? (
        <ReturnForm count={count} onReturn={sendBack} onCancel={() => setReturns(false)} />
      ) : (
        <Section title={say('accept')}>
          <div className="stack">
            {quality !== null && <QualityField value={quality} onChange={setQuality} />}
            <TextInput label={say('acceptNote')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            <div className="actions">
              <Button onClick={accept}>{all > 1 ? say('acceptSome', { count }) : say('accept')}</Button>
              <Button variant="default" onClick={() => setReturns(true)}>{say('return')}</Button>
            </div>
          </div>
        </Section>
      )}
    </>
  );
}

/** Product, requirement, evidence, decision and its effect on the score, on one screen. */
export function SubmissionPanel({ item, opened }: PanelProps) {
  const { app, org, say } = useDecideScreen();
  const all = countUnits(item.units);
  const [count, setCount] = useState(all);
  const [mark, setMark] = useState(FULL_QUALITY);
  const quality = asksQuality(org.unit, item.state) ? mark : null;
  const who = { actor: app.account.person, now: app.now() };
  const choices = [
    { label: say('effectAccept'), supposed: [supposedOf(acceptance(item, count, '', quality !== null && isMark(quality) ? quality : null), who)] },
    { label: say('effectReturn'), supposed: returnedThenAccepted(item, false, who) },
    { label: say('effectMajor'), supposed: returnedThenAccepted(item, true, who) },
  ];
  return (
    <>
      <Section title={item.state.title}><TaskFacts state={item.state} deciding={String(all)} /></Section>
      <SubmissionStory item={item} opened={opened} />
      {isDoubtful(item) && <DoubtfulTime item={item} opened={opened} />}
      <EffectTable opened={opened} choices={choices} />
      <Decision item={item} count={count} setCount={setCount} quality={quality} setQuality={setMark} />
    </>
  );
}
