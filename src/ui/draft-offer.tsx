import { Button } from '@mantine/core';
import { formatMoment } from './dates.ts';
import { useText } from './language.ts';
import { Note } from './note.tsx';
import { uiWords } from './words.ts';

interface DraftOfferProps {
  readonly found: { readonly savedAt: string; readonly resume: () => void; readonly discard: () => void } | null;
}

/** 'Tiếp tục bản nháp lúc 10:41?' above a form whose draft was found. */
export function DraftOffer({ found }: DraftOfferProps) {
  const say = useText(uiWords);
  if (!found) return null;
  const time = formatMoment(found.savedAt);
  const actions = (
    <>
      <Button onClick={found.resume}>{say('draftResume')}</Button>
      <Button variant="default" onClick={found.discard}>{say('draftDiscard')}</Button>
    </>
  );
  return <Note tone="info" icon="pencil" title={say('draftFound', { time })} actions={actions} />;
}
