import { assert, array, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_NOTICE_BYTES, parseNotice } from '#domain/protocol/reminders.ts';
import { REMINDER_KINDS } from '#domain/reminders/reminder.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { URGENCIES } from '#domain/reminders/urgency.ts';
import { codeMail, remindersMail } from './mail-text.ts';
import { noticeOf, TEST_NOTICE } from './push-text.ts';

function reminder(more: Partial<Reminder>): Reminder {
  return {
    id: 'taskDue.t1', kind: 'taskDue', urgency: 'late', due: '2026-03-20', person: 'an', record: { kind: 'task', id: 't1' }, period: '2026-03', subject: '', title: 'Báo cáo quý', count: 2,
    escalated: false, ...more,
  };
}

const TODAY = reminder({ id: 'taskDue.t2', urgency: 'today', title: 'Tờ trình', count: 0 });
const WAITING = reminder({ id: 'submission.s1', kind: 'submission', due: null, person: 'chi', title: 'Việc của chị Chi' });
const CONFIRM = reminder({ id: 'confirm.chi.2026-03', kind: 'confirm', person: 'chi', title: '', escalated: true });
const DECISION = reminder({ id: 'decisionNotice.d1', kind: 'decisionNotice', urgency: 'news', due: null, title: '' });

describe('a notice', () => {
  test.each<[string, readonly Reminder[], object]>([
    ['of one own task names it and leads to it', [reminder({})], { title: 'Quá hạn: Báo cáo quý', body: 'Hạn 20/03/2026, quá 2 ngày làm việc', url: '/viec/t1', tag: 'taskDue.t1' }],
    ['of what came back', [reminder({ id: 'r', kind: 'taskReturned', urgency: 'soon' })], { title: 'Bị trả lại: Báo cáo quý', body: 'Hạn 20/03/2026', tag: 'r' }],
    ['of one thing of somebody else counts it and names nothing', [WAITING], { title: '1 báo cáo hoàn thành chờ bạn nghiệm thu', body: 'Chạm để xem danh sách nhắc việc.', url: '/nhac-viec', tag: 'submission.s1' }],
    ['of a decision says that there is one', [DECISION], { title: '1 quyết định xếp loại bạn chưa xem' }],
    ['of a period to be opened', [reminder({ id: 'unlock.a1', kind: 'unlock', urgency: 'today', due: null })], { title: '1 đề nghị mở lại kỳ chờ bạn quyết định' }],
    ['of a year to be opened', [reminder({ id: 'unlock.a2', kind: 'unlock', urgency: 'today', due: null, period: '2026' })], { title: '1 đề nghị mở lại năm chờ bạn quyết định' }],
    ['of a year that stays closed', [reminder({ id: 'u', kind: 'unlockDeclined', urgency: 'news', due: null, period: '2026' })], { title: '1 đề nghị mở lại năm của bạn không được đồng ý' }],
    ['of several counts by group', [reminder({}), TODAY, WAITING, CONFIRM],
      { title: '1 việc cần làm hôm nay, 3 quá hạn', body: '1 việc của bạn, đã quá hạn\n1 việc của bạn, hạn hôm nay\n1 báo cáo hoàn thành chờ bạn nghiệm thu\n1 phiếu chưa được xác nhận, đã quá hạn', url: '/nhac-viec', tag: 'urgent' }],
  ])('%s', (_, reminders, expected) => {
    expect(noticeOf({ kind: 'urgent', reminders })).toMatchObject(expected);
  });

  test('the digest keeps one tag, also for a single thing', () => {
    expect(noticeOf({ kind: 'digest', reminders: [reminder({})] })).toMatchObject({ tag: 'digest', url: '/nhac-viec', title: '1 việc của bạn, đã quá hạn' });
  });

  test('the same thing keeps its tag when it becomes late', () => {
    const tags = (['today', 'late'] as const).map((urgency) => noticeOf({ kind: 'urgent', reminders: [reminder({ urgency })] }).tag);
    expect(new Set(tags).size).toBe(1);
  });

  const any = record({
    kind: constantFrom(...REMINDER_KINDS), urgency: constantFrom(...URGENCIES), title: string({ unit: 'grapheme', maxLength: 3000 }),
    due: constantFrom(null, '2026-03-20'), escalated: constantFrom(true, false), person: constantFrom('Người Khác', null),
  });

  test('is short, of our own pages, and never names anybody else or his work', () => {
    assert(property(array(any, { minLength: 1, maxLength: 40 }), constantFrom('digest', 'urgent'), (several, kind) => {
      const reminders = several.map((one, place) => reminder({ ...one, id: `${one.kind}.${place}`, title: one.kind.startsWith('task') ? one.title : 'Người Khác' }));
      const notice = noticeOf({ kind, reminders });
      expect(parseNotice(JSON.parse(JSON.stringify(notice)))).toEqual(notice);
      expect(Buffer.byteLength(JSON.stringify(notice))).toBeLessThanOrEqual(MAX_NOTICE_BYTES);
      expect(JSON.stringify(notice)).not.toContain('Người Khác');
      expect(JSON.stringify(remindersMail(reminders, 'https://rv.vn'))).not.toContain('Người Khác');
    }));
  });

  test('the one for trying is one of ours', () => expect(parseNotice(TEST_NOTICE)).toEqual(TEST_NOTICE));
});

describe('a mail', () => {
  const mail = remindersMail([reminder({ title: '<b>Báo cáo & quý</b>' }), TODAY, WAITING], 'https://rv.vn');

  test('says how many in its subject', () => expect(mail.subject).toBe('Rõ Việc: 1 việc cần làm hôm nay, 2 quá hạn'));

  test('lists groups and own tasks, leads to the list, and says it in English', () => {
    expect(mail.text).toBe([
      'Việc đang chờ bạn:', '',
      '- 1 việc của bạn, đã quá hạn', '- 1 việc của bạn, hạn hôm nay', '- 1 báo cáo hoàn thành chờ bạn nghiệm thu', '',
      'Việc của bạn:', '- <b>Báo cáo & quý</b> (hạn 20/03/2026, quá 2 ngày làm việc)', '- Tờ trình (hạn 20/03/2026)', '',
      'Mở danh sách nhắc việc: https://rv.vn/nhac-viec', '',
      'Đổi giờ nhận hoặc tắt thư này ở trang Cài đặt.', 'English: 3 open: 2 late, 1 for today. Open the list by the link above.',
    ].join('\n'));
  });

  test('as HTML lets no title through as markup', () => {
    expect(mail.html).toContain('&lt;b&gt;Báo cáo &amp; quý&lt;/b&gt;');
    expect(mail.html).toContain('<a href="https://rv.vn/nhac-viec">');
    expect(mail.html).not.toContain('<b>');
  });

  test('with a code says it, and how long it holds', () => {
    expect(codeMail('012345').text).toMatch(/012345[^]*15 phút[^]*English: your code is 012345/);
  });
});
