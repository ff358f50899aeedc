import { Button } from '@mantine/core';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { NoticeDevices } from './notice-devices.tsx';
import { NoticeEmail } from './notice-email.tsx';
import { NoticeSwitch } from './notice-switch.tsx';
import { NoticeTimes } from './notice-times.tsx';
import { noticeWords } from './notice-words.ts';
import { useNotices } from './use-notices.ts';
import type { NoticesLoad } from './use-notices.ts';
import './notices.css';

function ThisDevice({ load }: { load: NoticesLoad }) {
  const say = useText(noticeWords);
  if (load.step === 'loading') return <Loading />;
  if (load.step === 'failed') {
    return <Note tone="info" icon="offline" title={say('needNetwork')} actions={<Button variant="default" onClick={load.retry}>{say('retry')}</Button>}>{say('needNetworkNext')}</Note>;
  }
  return (
    <>
      <NoticeSwitch notices={load.notices} />
      <NoticeDevices notices={load.notices} />
      <p className="plain soft">{say('shared')}</p>
    </>
  );
}

/** Being told with the app closed: on this device, when, and by e-mail. */
export function NoticeSection() {
  const say = useText(noticeWords);
  const load = useNotices();
  return (
    <>
      <Section title={say('title')}>
        <div id="nhac-viec" className="stack">
          <p className="plain">{say('lead')}</p>
          <ThisDevice load={load} />
        </div>
      </Section>
      {load.step === 'ready' && <NoticeTimes notices={load.notices} />}
      {load.step === 'ready' && <NoticeEmail notices={load.notices} />}
    </>
  );
}
