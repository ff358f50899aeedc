import { titleOf } from '#app/import-people.ts';
import { FaultLine } from '#parts/imports/import-faults.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import type { PersonLine } from './people-lines.ts';
import { peopleWords } from './words.ts';

const ACTIONS = {
  new: { icon: 'plus', tone: 'good', word: 'personNew' },
  added: { icon: 'pencil', tone: 'warn', word: 'personAdded' },
  known: { icon: 'check', tone: 'soft', word: 'personKnown' },
  broken: { icon: 'alert', tone: 'act', word: 'personBroken' },
} as const satisfies Record<PersonLine['action'], object>;

/** One person of the file: his posts, what will happen, what is wrong. */
export function PersonLineRow({ line }: { line: PersonLine }) {
  const say = useText(peopleWords);
  const sayImport = useText(importWords);
  const { icon, tone, word } = ACTIONS[line.action];
  const row = line.step?.row;
  return (
    <div className="row">
      <div className="import-line">
        {row && <span className="row-title">{row.name}</span>}
        <span className="row-facts">
          <span className="tag" data-tone={tone}><Icon name={icon} />{say(word)}</span>
          {row?.code && <span>{say('code', { code: row.code })}</span>}
          {row?.login && <span>{say('loginTitle', { login: row.login })}</span>}
          <span>{sayImport('rowNumber', { row: line.row })}</span>
        </span>
        {row?.posts.map((post) => (
          <span key={post.row} className="row-facts">
            <span>{titleOf(post.position)}</span>
            {post.role !== 'staff' && <span>{say(post.role)}</span>}
            <span>{post.division ?? say('ofUnit')}</span>
            {post.organiser && <span>{say('organiser')}</span>}
            <span>{say('since', { day: formatFullDay(post.from) })}</span>
          </span>
        ))}
        {line.faults.map((fault) => <FaultLine key={`${fault.row}:${fault.code}:${fault.column}`} fault={fault} />)}
      </div>
    </div>
  );
}
