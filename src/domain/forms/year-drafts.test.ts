import { describe, expect, it } from 'vitest';
import { formLines } from '#tests/support/form-text.ts';
import { ward } from '#tests/support/story.ts';
import { dayLine, fileWord, periodName, subjectOf } from './form-parts.ts';
import { draftMeeting, meetingMinutes, yearDecision, yearNotice } from './year-drafts.ts';
import type { DraftPerson } from './year-drafts.ts';

const org = ward();
const GOOD = 'Hoàn thành tốt nhiệm vụ';

function person(id: string, change: Partial<DraftPerson> = {}): DraftPerson {
  return { subject: subjectOf(org, id, '2026-12-31'), average: '80,00', own: GOOD, proposed: '', decided: '', comments: [], ...change };
}

const UNIT = { agency: 'Phường Thử', year: 2026, people: [person('an', { proposed: GOOD, comments: ['cấp ủy: Nhất trí'] }), person('binh', { proposed: GOOD, decided: 'Hoàn thành nhiệm vụ' })] };

describe('drafts of the year', () => {
  it.each([
    [meetingMinutes(UNIT), 'bien-ban-hop-2026'],
    [yearDecision(UNIT), 'quyet-dinh-xep-loai-2026'],
    [yearNotice({ year: 2026, person: person('an'), document: null, petitionDays: 7 }), 'thong-bao-an-2026'],
  ])('$name says that it is a draft', (form, name) => {
    expect(form.name).toBe(name);
    expect(formLines(form)).toContain('(Dự thảo)');
  });

  it('the minutes say what was said of whom, and how many are proposed for what', () => {
    const lines = formLines(meetingMinutes(UNIT));
    expect(lines).toContain('- An: cấp ủy: Nhất trí');
    expect(lines).toContain(`- ${GOOD}: 2 người.`);
    expect(lines).toContain('Thư ký:');
  });

  it('a recorded meeting fills in who was there and what it concluded', () => {
    const held = {
      year: 2026, division: 'a', meeting: 'm1', kind: 'meeting', on: '2026-12-05', chair: 'headA', secretary: 'an', present: ['headA', 'an'], about: ['an', 'binh'],
      conclusions: 'Thống nhất mức đề xuất', document: '12/BB', entry: 'e', by: 'headA', at: '2026-12-05T02:00:00.000Z',
    } as const;
    const form = meetingMinutes({ ...UNIT, meeting: draftMeeting(org, { ...held, present: [...held.present], about: [...held.about] }, ['headA', 'an', 'binh']) });
    const lines = formLines(form);
    expect(lines).toEqual(expect.arrayContaining([
      'Số: 12/BB', 'Thời gian: 05/12/2026', 'Chủ trì: Trưởng phòng A', 'Thư ký: An', 'Có mặt: 2 người: Trưởng phòng A, An', 'Vắng mặt (lý do): 1 người: Bình', 'Thống nhất mức đề xuất',
    ]));
    expect(form.blocks.at(-1)).toMatchObject({ kind: 'signatures', columns: [{ name: 'An' }, { name: 'Trưởng phòng A' }] });
    expect(formLines(meetingMinutes(UNIT))).toContain('Có mặt:');
  });

  it('the decision lists what is decided, else what is proposed', () => {
    const lines = formLines(yearDecision(UNIT));
    expect(lines).toContain('Điều 1. Xếp loại chất lượng năm 2026 đối với 2 công chức có tên trong danh sách kèm theo.');
    expect(lines.slice(lines.indexOf('Kết quả xếp loại') + 1).filter((line) => line.startsWith('Hoàn thành'))).toEqual([GOOD, 'Hoàn thành nhiệm vụ']);
  });

  it('the notice names the decision and the days of a petition (Điều 22)', () => {
    const lines = formLines(yearNotice({ year: 2026, person: person('an', { decided: GOOD }), document: 'số 15/QĐ ngày 12/12/2026', petitionDays: 7 }));
    expect(lines).toContain(`Kết quả xếp loại chất lượng: ${GOOD}`);
    expect(lines).toContain('Quyết định: số 15/QĐ ngày 12/12/2026');
    expect(lines.some((line) => line.includes('trong 7 ngày làm việc (Điều 22'))).toBe(true);
  });
});

describe('as offices write it', () => {
  it.each([['2026-03', 'tháng 3 năm 2026'], ['2026-Q3', 'quý III năm 2026'], ['2026', 'năm 2026']])('%s is %s', (period, name) => {
    expect(periodName(period)).toBe(name);
  });

  it.each([
    ['2026-04-05', '....., ngày 05 tháng 04 năm 2026'],
    ['2026-04-05T18:00:00.000Z', '....., ngày 06 tháng 04 năm 2026'],
    [null, '....., ngày....tháng.....năm.....'],
  ])('%j is %s', (at, line) => expect(dayLine(at)).toBe(line));

  it.each([['Nguyễn Thị Đào', 'nguyen-thi-dao'], ['  Ơ/..\\Ư ', 'o-u'], ['', '']])('%j makes the file name %j', (name, word) => expect(fileWord(name)).toBe(word));

  it('posts held at once are all named, a leaver by his last', () => {
    expect(subjectOf(org, 'left', '2026-03-31')).toMatchObject({ title: 'Chuyên viên', division: 'Phòng a', place: 'Phòng a, Phường Thử' });
    expect(subjectOf(org, 'chair', '2026-03-31')).toMatchObject({ division: '', place: 'Phường Thử' });
  });
});
