import type { Opened } from '#app/app.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { refusalText } from '#domain/access/refusal.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { compareEntries } from '#domain/record/record.ts';
import { EvidenceItem } from '#parts/evidence/evidence-item.tsx';
import { DateText } from '#ui/date-text.tsx';
import { useLanguage } from '#ui/language.ts';
import { StateMark } from '#ui/state-mark.tsx';
import type { MarkState } from '#ui/state-mark.tsx';
import { entryDetail } from './entry-detail.ts';
import { entryTitle } from './entry-words.ts';

function markOf({ receipt }: StoredEntry): MarkState {
  if (!receipt) return 'local';
  return receipt.verdict === 'accepted' ? 'received' : 'review';
}

function StoryLine({ entry, org }: { entry: StoredEntry; org: Organisation }) {
  const language = useLanguage((choice) => choice.language);
  const { facts, quote, evidence } = entryDetail(entry, language);
  const mark = markOf(entry);
  return (
    <li data-refused={mark === 'review' ? '' : undefined}>
      <p className="row-title">{entryTitle(entry.type, language)}</p>
      <p className="soft">{nameIn(org, entry.actor)} · <DateText value={entry.at} as="moment" /></p>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {quote && <p className="quote">{quote}</p>}
      {evidence.map((one) => <EvidenceItem key={one.kind === 'file' ? one.sha256 : one.number} record={entry.record} evidence={one} />)}
      {mark === 'review' && <p>{refusalText(entry.receipt?.code ?? '', language)}</p>}
      <StateMark state={mark} time={entry.receipt?.receivedAt} />
    </li>
  );
}

/** Who did what, when, and where each line of it stands; the latest first. */
export function Story({ opened, org }: { opened: Opened<'task'>; org: Organisation }) {
  const entries = [...opened.record.entries].sort(compareEntries).toReversed();
  return <ol className="timeline">{entries.map((entry) => <StoryLine key={entry.id} entry={entry} org={org} />)}</ol>;
}
