/**
 * Reminders as they leave the server: how many of what, and by when. Never a score, a reason or a name: a notice may
 * lie on a locked screen, a mail on somebody else's server. Titles only of the reader's own tasks.
 */
import { isYear } from '#domain/calendar/period.ts';
import type { Reminder, ReminderKind } from '#domain/reminders/reminder.ts';

interface Noun {
  /** After a number, to whom it is his own step. */
  readonly own: string;
  /** The same step of others that reaches him because it is late. */
  readonly above?: string;
  /** The same of a whole year. */
  readonly year?: string;
}

const NOUNS: Readonly<Record<ReminderKind, Noun>> = {
  taskDue: { own: 'việc của bạn' },
  taskReturned: { own: 'việc của bạn bị trả lại' },
  selfScore: { own: 'kỳ chờ bạn tự chấm', above: 'phiếu chưa được tự chấm' },
  notice: { own: 'kết quả đánh giá bạn chưa xem' },
  objectionAnswered: { own: 'đề nghị xem lại của bạn đã được trả lời' },
  decisionNotice: { own: 'quyết định xếp loại bạn chưa xem' },
  petitionAnswered: { own: 'kiến nghị của bạn đã được trả lời' },
  cutoff: { own: 'mục chưa gửi' },
  submission: { own: 'báo cáo hoàn thành chờ bạn nghiệm thu', above: 'báo cáo hoàn thành chưa được nghiệm thu' },
  excuse: { own: 'đề nghị xác nhận nguyên nhân khách quan chờ bạn' },
  confirm: { own: 'phiếu chờ bạn xác nhận', above: 'phiếu chưa được xác nhận' },
  objection: { own: 'đề nghị xem lại chờ bạn trả lời', above: 'đề nghị xem lại chưa được trả lời' },
  petition: { own: 'kiến nghị chờ bạn trả lời' },
  lock: { own: 'kỳ chờ bạn chốt', above: 'kỳ chưa được chốt' },
  unlock: { own: 'đề nghị mở lại kỳ chờ bạn quyết định', year: 'đề nghị mở lại năm chờ bạn quyết định' },
  unlockDeclined: { own: 'đề nghị mở lại kỳ của bạn không được đồng ý', year: 'đề nghị mở lại năm của bạn không được đồng ý' },
  yearSelf: { own: 'năm chờ bạn tự xếp loại', above: 'người chưa tự xếp loại năm' },
  yearComment: { own: 'nhận xét năm chờ bạn ghi', above: 'người chưa có nhận xét năm' },
  yearDecide: { own: 'mức xếp loại năm chờ bạn quyết định', above: 'người chưa có quyết định xếp loại năm' },
  yearUnseen: { own: 'quyết định xếp loại người nhận chưa xem', above: 'quyết định xếp loại lâu chưa được xem' },
  yearReplace: { own: 'đề nghị thay thế quyết định xếp loại' },
  organisation: { own: 'tổ chức chờ bạn tự đánh giá, xếp loại', above: 'tổ chức chưa tự đánh giá, xếp loại' },
  national: { own: 'tệp kết quả cần đồng bộ Cơ sở dữ liệu quốc gia', above: 'tệp kết quả quá hạn đồng bộ Cơ sở dữ liệu quốc gia' },
};

/** '2026-03-20' as '20/03/2026'. */
export function dayInWords(day: string): string {
  return day.split('-').reverse().join('/');
}

/** Something without a last day is neither late nor due: it waits. */
function timeWord({ urgency, due }: Reminder): string {
  if (due === null) return '';
  if (urgency === 'late') return ', đã quá hạn';
  return urgency === 'today' ? ', hạn hôm nay' : '';
}

function phraseOf(reminder: Reminder): string {
  const { own, above, year } = NOUNS[reminder.kind];
  const ofYear = isYear(reminder.period) && year;
  return (ofYear || (reminder.escalated && above) || own) + timeWord(reminder);
}

/** One line for each group, in the order of the list: '2 việc của bạn, đã quá hạn'. */
export function groupLines(reminders: readonly Reminder[]): string[] {
  const counts = new Map<string, number>();
  for (const reminder of reminders) counts.set(phraseOf(reminder), (counts.get(phraseOf(reminder)) ?? 0) + 1);
  return [...counts].map(([phrase, count]) => `${count} ${phrase}`);
}

/** @returns '3 việc cần làm hôm nay, 1 quá hạn'; the number of all where nothing presses */
export function headline(reminders: readonly Reminder[]): string {
  const of = (urgency: Reminder['urgency']) => reminders.filter((one) => one.urgency === urgency).length;
  const [today, late] = [of('today'), of('late')];
  if (today > 0) return `${today} việc cần làm hôm nay${late > 0 ? `, ${late} quá hạn` : ''}`;
  return late > 0 ? `${late} việc quá hạn` : `${reminders.length} việc đang chờ bạn`;
}

/** The same in English, for whoever reads the mail's last line. */
export function headlineInEnglish(reminders: readonly Reminder[]): string {
  const of = (urgency: Reminder['urgency']) => reminders.filter((one) => one.urgency === urgency).length;
  return `${reminders.length} open: ${of('late')} late, ${of('today')} for today.`;
}

/** The reader's own tasks are the only things named. */
export function isOwnTask({ kind }: Reminder): boolean {
  return kind === 'taskDue' || kind === 'taskReturned';
}

/** 'hạn 20/03/2026, quá 2 ngày làm việc'. */
export function dueInWords({ due, urgency, count }: Reminder): string {
  if (due === null) return '';
  return `hạn ${dayInWords(due)}${urgency === 'late' && count > 0 ? `, quá ${count} ngày làm việc` : ''}`;
}
