/** A message as the notice that a browser shows. */
import { MAX_NOTICE_BYTES } from '#domain/protocol/reminders.ts';
import type { PushNotice } from '#domain/protocol/reminders.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import type { Message } from './tell.ts';
import { dueInWords, groupLines, headline, isOwnTask } from './words.ts';

export const REMINDERS_PATH = '/nhac-viec';

const MOST_LINES = 4;
const LONGEST_TITLE = 90;

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= LONGEST_TITLE ? letters.join('') : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

function aboutTask(task: Reminder): Pick<PushNotice, 'title' | 'body' | 'url'> {
  const words = { late: 'Quá hạn', today: 'Hạn hôm nay', soon: 'Sắp đến hạn', news: 'Việc của bạn' } as const;
  const what = task.kind === 'taskReturned' ? 'Bị trả lại' : words[task.urgency];
  const due = dueInWords(task);
  return { title: `${what}: ${shorten(task.title)}`, body: due.charAt(0).toUpperCase() + due.slice(1), url: `/viec/${encodeURIComponent(task.record?.id ?? '')}` };
}

function aboutAll(reminders: readonly Reminder[]): Pick<PushNotice, 'title' | 'body' | 'url'> {
  const lines = groupLines(reminders);
  if (lines.length === 1) return { title: lines[0]!, body: 'Chạm để xem danh sách nhắc việc.', url: REMINDERS_PATH };
  const more = lines.length > MOST_LINES ? ['…'] : [];
  return { title: headline(reminders), body: [...lines.slice(0, MOST_LINES), ...more].join('\n'), url: REMINDERS_PATH };
}

/**
 * One thing keeps its tag, so that 'late' takes the place of 'today' on the screen; what stands for several shares one.
 * @param message with at least one reminder
 */
export function noticeOf({ kind, reminders }: Pick<Message, 'kind' | 'reminders'>): PushNotice {
  const single = kind === 'urgent' && reminders.length === 1 ? reminders[0]! : null;
  const text = single && isOwnTask(single) ? aboutTask(single) : aboutAll(reminders);
  const notice: PushNotice = { v: 1, ...text, tag: single?.id ?? kind, language: 'vi' };
  if (Buffer.byteLength(JSON.stringify(notice)) > MAX_NOTICE_BYTES) throw new Error('a notice is too long');
  return notice;
}

/** Sent when a person asks whether his browser is reached. */
export const TEST_NOTICE: PushNotice = {
  v: 1, title: 'Thông báo thử của Rõ Việc', body: 'Thiết bị này nhận được nhắc việc.', url: REMINDERS_PATH, tag: 'test', language: 'vi',
};
