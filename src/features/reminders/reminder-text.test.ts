import { expect, test } from 'vitest';
import { REMINDER_KINDS } from '#domain/reminders/reminder.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { sayIn } from '#ui/language.ts';
import { ward } from '#tests/support/story.ts';
import { reminderClock, reminderTitle } from './reminder-text.ts';
import { reminderWords } from './words.ts';

const PLAIN: Reminder = {
  id: 'confirm.an.2026-03', kind: 'confirm', urgency: 'late', due: '2026-04-07', person: 'an', record: { kind: 'review', id: 'an.2026-03' },
  period: '2026-03', subject: '', title: 'Soạn văn bản', count: 2, escalated: false,
};
const titleOf = (change: Partial<Reminder>, language: 'vi' | 'en' = 'vi') => reminderTitle({ ...PLAIN, ...change }, { org: ward(), language, say: sayIn(language, reminderWords) });
const clockOf = (change: Partial<Reminder>) => reminderClock({ ...PLAIN, ...change }, sayIn('vi', reminderWords));

test.each<[Partial<Reminder>, string]>([
  [{}, 'Xác nhận phiếu tháng 03/2026 của An'],
  [{ escalated: true }, 'Phiếu tháng 03/2026 của An chưa được xác nhận'],
  [{ kind: 'selfScore', period: '2026-Q1' }, 'Tự chấm quý 1/2026'],
  [{ kind: 'selfScore', escalated: true }, 'An chưa tự chấm tháng 03/2026'],
  [{ kind: 'submission', escalated: true }, 'Chưa nghiệm thu cho An: Soạn văn bản'],
  [{ kind: 'objection', escalated: true }, 'Đề nghị xem lại tháng 03/2026 của An chưa được trả lời'],
  [{ kind: 'lock', escalated: true, person: null }, 'Đơn vị chưa chốt tháng 03/2026'],
  [{ kind: 'unlock', period: '2026-03' }, 'An đề nghị mở lại tháng 03/2026, cần người thứ hai quyết định'],
  [{ kind: 'unlock', period: '2026' }, 'An đề nghị mở lại năm 2026, cần người thứ hai quyết định'],
  [{ kind: 'unlockDeclined', period: '2026' }, 'An không đồng ý mở lại năm 2026'],
  [{ kind: 'decisionNotice', period: '2026' }, 'Đã có quyết định xếp loại năm 2026 của bạn'],
  [{ kind: 'yearSelf', period: '2026' }, 'Tự xếp loại năm 2026 (Mẫu số 02)'],
  [{ kind: 'yearSelf', period: '2026', escalated: true }, 'An chưa tự xếp loại năm 2026'],
  [{ kind: 'yearReplace', period: '2026' }, 'Đề nghị cơ quan quản lý thay quyết định năm 2026 của An'],
  [{ kind: 'national', person: null, count: 0 }, 'Gửi kết quả tháng 03/2026 vào Cơ sở dữ liệu quốc gia'],
  [{ kind: 'national', person: null, period: '2026', count: 3 }, 'Gửi kết quả năm 2026 vào Cơ sở dữ liệu quốc gia: 3 người còn thiếu thông tin'],
  [{ person: 'stranger' }, 'Xác nhận phiếu tháng 03/2026 của người chưa có trên máy này'],
])('%o reads “%s”', (change, text) => expect(titleOf(change)).toBe(text));

test('every kind has its sentence in both languages, without a hole', () => {
  for (const kind of REMINDER_KINDS) {
    for (const escalated of [false, true]) {
      for (const language of ['vi', 'en'] as const) expect(titleOf({ kind, escalated }, language)).not.toMatch(/[{}]|undefined|^$/);
    }
  }
});

test.each<[Partial<Reminder>, string | null]>([
  [{}, 'quá hạn 2 ngày làm việc'],
  [{ count: 0 }, 'đã hết hạn 07/04'],
  [{ urgency: 'today' }, 'hôm nay là ngày cuối'],
  [{ urgency: 'soon' }, 'đến hết 07/04'],
  [{ kind: 'submission', due: null, count: 4 }, 'đã chờ 4 ngày làm việc'],
  [{ kind: 'yearUnseen', due: null, count: 3 }, 'đã chờ 3 ngày làm việc'],
  [{ kind: 'national', count: 3 }, 'đã hết hạn 07/04'],
  [{ kind: 'notice', urgency: 'news', due: null }, null],
])('the clock of %o: %s', (change, text) => expect(clockOf(change)).toBe(text));
