import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Opened } from '#app/app.ts';
import { countUnits } from '#domain/work/unit-runs.ts';
import { fromTop } from '#parts/decisions/from-top.ts';
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
import { AcceptAll } from './routine-card.tsx';
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
  /** Whether the form of a return is open. */
  readonly returns: boolean;
  readonly setReturns: (returns: boolean) => void;
  /** What a return would do to the score. */
  readonly effects: ReactNode;
}

/** Within the sample a look alone is asked for: on to the next one, then all of them together. Null for any other item. */
function useNextOfSample({ key }: SubmissionItem) {
  const { say, choose, batch: { drawn, left } } = useDecideScreen();
  if (!drawn.includes(key)) return null;
  const others = left.filter((other) => other !== key);
  const next = others[0];
  return next === undefined ? <AcceptAll label="sampleDone" /> : <Button data-send onClick={() => choose(next)}>{say('sampleNext', { left: others.length })}</Button>;
}

function Decision({ item, count, setCount, quality, setQuality, returns, setReturns, effects }: DecisionProps) {
  const { say, decide } = useDecideScreen();
  const [note, setNote] = useState('');
  const all = countUnits(item.units);
  const goesOn = useNextOfSample(item);
  const { title } = item.state;
  const accept = () => {
    if (quality === null || isMark(quality)) decide([item.key], say('accepted', { title }), [acceptance(item, count, note, quality)]);
  };
  const sendBack = (choice: ReturnChoice) => decide([item.key], say('returned', { title }), [returning(item, count, choice)]);
  const units = all > 1 && (
    <div>
      <QuantityInput label={say('units')} value={String(count)} max={all} onChange={(text) => setCount(Math.min(all, Math.max(1, Math.round(Number(text)) || 1)))} />
      <p className="soft plain">{say('unitsHint', { all })}</p>
    </div>
  );
  return (
    <>
      {returns ? (
        <div className="stack decision-item" ref={fromTop}>
          {effects}
          {units}
          <ReturnForm count={count} onReturn={sendBack} onCancel={() => setReturns(false)} />
        </div>
      ) : (
        <>
          {quality !== null && <Section title={say('accept')}><QualityField value={quality} onChange={setQuality} /></Section>}
          <details>
            <summary>{say(all > 1 ? 'moreChoices' : 'acceptNote')}</summary>
            <div className="stack">
              {units}
              <TextInput label={say('acceptNote')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            </div>
          </details>
          <div className="actions send-bar">
            {goesOn}
            <Button data-send={goesOn ? undefined : true} variant={goesOn ? 'light' : 'filled'} onClick={accept}>{all > 1 ? say('acceptSome', { count }) : say('accept')}</Button>
            <Button variant="default" onClick={() => setReturns(true)}>{say('return')}</Button>
          </div>
        </>
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
  const [returns, setReturns] = useState(false);
  const quality = asksQuality(org.unit, item.state) ? mark : null;
  const who = { actor: app.account.person, now: app.now() };
  const supposed = [supposedOf(acceptance(item, count, '', quality !== null && isMark(quality) ? quality : null), who)];
  const weighed = [
    { label: say('effectAccept'), supposed },
    { label: say('effectReturn'), supposed: returnedThenAccepted(item, false, who) },
    { label: say('effectMajor'), supposed: returnedThenAccepted(item, true, who) },
  ];
  return (
    <>
      <Section title={item.state.title}><TaskFacts state={item.state} deciding={String(all)} /></Section>
      <SubmissionStory item={item} opened={opened} />
      {isDoubtful(item) && <DoubtfulTime item={item} opened={opened} />}
      {!returns && <EffectTable opened={opened} choices={[{ label: say('effectAlone'), supposed }]} />}
      <Decision
        item={item} count={count} setCount={setCount} quality={quality} setQuality={setMark}
        returns={returns} setReturns={setReturns} effects={<EffectTable opened={opened} choices={weighed} />}
      />
    </>
  );
}
