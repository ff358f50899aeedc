/** Messages as mail: plain text and the same as simple HTML, Vietnamese with one line of English below. */
import type { Reminder } from '#domain/reminders/reminder.ts';
import { REMINDERS_PATH } from './push-text.ts';
import { dueInWords, groupLines, headline, headlineInEnglish, isOwnTask } from './words.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const MOST_TASKS = 20;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);
}

interface Parts {
  readonly lead: string;
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly link: { readonly words: string; readonly to: string } | null;
  readonly foot: readonly string[];
}

function toText({ lead, lists, link, foot }: Parts): string {
  const blocks = lists.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].filter(Boolean).join('\n'));
  return [lead, ...blocks, ...(link ? [`${link.words}: ${link.to}`] : []), foot.join('\n')].join('\n\n');
}

function toHtml({ lead, lists, link, foot }: Parts): string {
  const blocks = lists.map(({ title, lines }) => `${title && `<p>${escapeHtml(title)}</p>`}<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`);
  const anchor = link ? `<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.words)}</a></p>` : '';
  return `<!doctype html><html lang="vi"><body><p>${escapeHtml(lead)}</p>${blocks.join('')}${anchor}<p>${foot.map(escapeHtml).join('<br>')}</p></body></html>`;
}

function compose(subject: string, parts: Parts): Mail {
  return { subject, text: toText(parts), html: toHtml(parts) };
}

function taskLine(task: Reminder): string {
  return `${task.title.replace(/\s+/g, ' ').trim()} (${dueInWords(task)})`;
}

/** @param publicUrl where the pages are, without a slash at the end */
export function remindersMail(reminders: readonly Reminder[], publicUrl: string): Mail {
  const tasks = reminders.filter(isOwnTask).slice(0, MOST_TASKS).map(taskLine);
  return compose(`Rõ Việc: ${headline(reminders)}`, {
    lead: 'Việc đang chờ bạn:',
    lists: [{ title: '', lines: groupLines(reminders) }, ...(tasks.length > 0 ? [{ title: 'Việc của bạn:', lines: tasks }] : [])],
    link: { words: 'Mở danh sách nhắc việc', to: publicUrl + REMINDERS_PATH },
    foot: [
      'Đổi giờ nhận hoặc tắt thư này ở trang Cài đặt.',
      `English: ${headlineInEnglish(reminders)} Open the list by the link above.`,
    ],
  });
}

export function codeMail(code: string): Mail {
  return compose(`Rõ Việc: mã xác nhận ${code}`, {
    lead: `Mã xác nhận địa chỉ nhận nhắc việc của bạn: ${code}`,
    lists: [],
    link: null,
    foot: ['Mã dùng được trong 15 phút. Nếu bạn không yêu cầu, hãy bỏ qua thư này.', `English: your code is ${code}, good for 15 minutes. If you did not ask for it, ignore this mail.`],
  });
}
