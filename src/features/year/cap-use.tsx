import type { CapUse } from '#domain/year/unit-year-standing.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { standingWords } from './standing-words.ts';

/** What is recorded against what is allowed, in the agency or in one group. */
export function CapUseLine({ use }: { use: CapUse }) {
  const say = useText(standingWords);
  const { proposed, decided, allowed, proposedOver, decidedOver } = use;
  const over = proposedOver > 0 || decidedOver > 0;
  return (
    <span className="row-facts year-use">
      <span>{say('realLine', { proposed: proposed.length, allowed, decided: decided.length })}</span>
      {proposedOver > 0 && <span className="tag" data-tone="act"><Icon name="alert" />{say('realOver', { over: proposedOver })}</span>}
      {decidedOver > 0 && <span className="tag" data-tone="act"><Icon name="alert" />{say('decidedOver', { over: decidedOver })}</span>}
      {!over && proposed.length + decided.length > 0 && <span className="tag" data-tone="soft"><Icon name="info" />{say('realFits')}</span>}
    </span>
  );
}
