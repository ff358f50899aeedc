import { Button, Checkbox } from '@mantine/core';
import type { Organisation } from '#domain/access/organisation.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import { capUse } from '#domain/year/unit-year-standing.ts';
import type { CapUse } from '#domain/year/unit-year-standing.ts';
import { percentText } from '#domain/scoring/cap.ts';
import type { ProposalRow } from '#domain/scoring/cap.ts';
import { fromDecimal } from '#domain/scoring/rational.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { CapUseLine } from './cap-use.tsx';
import { ProposeForm } from './propose-form.tsx';
import type { Proposals } from './proposals.ts';
import { standingWords } from './standing-words.ts';
import { unitYearWords } from './unit-words.ts';

/** Room left, exactly full, or too many: by shape and words. */
function Standing({ row }: { row: ProposalRow }) {
  const say = useText(unitYearWords);
  const over = row.proposed.length - row.allowed;
  const words = over > 0 ? say('tryOver', { over }) : row.allowed === 0 ? say('tryNone') : over === 0 ? say('tryFull') : say('tryRoom', { room: row.room });
  return (
    <span className="row-facts">
      <span>{say('tryChosen', { chosen: row.proposed.length })}</span>
      <span className="tag" data-tone={over > 0 ? 'act' : 'soft'}><Icon name={over > 0 ? 'alert' : 'info'} />{words}</span>
    </span>
  );
}

function CapItem({ row, use, closed }: { row: ProposalRow; use: CapUse | undefined; closed: boolean }) {
  const say = useText(unitYearWords);
  return (
    <li className="year-cap">
      <h3 className="year-heading">{row.group ?? say('capWhole')}</h3>
      <strong className="year-line">
        {say('capLine', { allowed: row.allowed, rule: row.rule, base: row.base, baseRule: say(`base_${row.baseRule}`), candidates: row.candidates.length })}
      </strong>
      {row.alternativeBases.map(({ baseRule, base, allowed }) => (
        <span key={baseRule} className="year-line soft">{say('capOther', { base, baseRule: say(`base_${baseRule}`), allowed })}</span>
      ))}
      {use && <CapUseLine use={use} />}
      {!closed && <Standing row={row} />}
      <span className="soft">{row.article}</span>
    </li>
  );
}

interface CapsProps {
  readonly unit: UnitYear;
  readonly org: Organisation;
  readonly proposals: Proposals;
  /** Nothing more is proposed. */
  readonly closed: boolean;
}

/** Ticked proposals against the caps, and what makes them real. */
function Trial({ unit, org, proposals, uses }: Omit<CapsProps, 'closed'> & { uses: readonly CapUse[] }) {
  const say = useText(unitYearWords);
  const sayStanding = useText(standingWords);
  const { draft, candidates, chosen, outstanding } = proposals;
  return (
    <div className="year-try">
      <h3 className="year-heading">{say('tryTitle')}</h3>
      <p className="plain">{candidates.length > 0 ? say('tryHint') : say('noCandidates')}</p>
      <DraftOffer found={draft.found} />
      <Checkbox label={say('tryOutstanding')} checked={outstanding} onChange={(event) => draft.change({ outstanding: event.currentTarget.checked })} />
      {outstanding && !unit.outstanding && <p className="soft plain">{sayStanding('outstandingNot', { rule: uses[0]?.rule ?? '' })}</p>}
      <ProposeForm unit={unit} org={org} proposals={proposals} />
      {(chosen.size > 0 || draft.value.outstanding !== null) && (
        <div className="actions"><Button variant="default" onClick={() => void draft.done()}>{say('tryClear')}</Button></div>
      )}
    </div>
  );
}

/** Caps over the agency and each group, with the contested base under all its readings, and the trial of proposals. */
export function CapsSection({ unit, org, proposals, closed }: CapsProps) {
  const say = useText(unitYearWords);
  const uses = capUse(unit);
  const { rows, outstanding } = proposals;
  const { cap } = unit.rules.year;
  return (
    <Section title={say('caps')}>
      <div className="stack">
        <p className="soft plain">{say('capsLead', { rule: percentText(fromDecimal(outstanding ? cap.outstandingShare : cap.share)) })}</p>
        <ul className="plain year-caps">{rows.map((row) => <CapItem key={row.group ?? ''} row={row} use={uses.find(({ group }) => group === row.group)} closed={closed} />)}</ul>
        <p className="soft plain">{say('capBase')}</p>
        {!closed && <Trial unit={unit} org={org} proposals={proposals} uses={uses} />}
      </div>
    </Section>
  );
}
