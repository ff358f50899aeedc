import { describe, expect, it } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import { UNCONTESTED } from '../review/objection.ts';
import type { ReviewState } from '../review/review.ts';
import { UNDECIDED } from '../year/decision.ts';
import type { Decision, Petition } from '../year/decision.ts';
import { unitYear } from '../year/unit-year.ts';
import { NO_YEAR_FACTS } from '../year/year.ts';
import type { YearFacts } from '../year/year.ts';
import { formLines } from '#tests/support/form-text.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { reviewOf, scoresOf, workOf } from '#tests/support/scored-unit.ts';
import { recordOf, ward } from '#tests/support/story.ts';
import type { FilePeriod, YearFile } from './year-file.ts';
import { indexForm, yearFileIndex } from './year-file-index.ts';
import { planYearFile } from './year-file-plan.ts';

const KEPT = { entry: 'e1', by: 'officer', at: '2026-12-02T01:00:00.000Z' };
const SELF: NonNullable<ReviewState['self']> = {
  entry: 's', at: '2026-04-01T02:00:00.000Z', marks: FULL_MARKS, comments: {}, leadership: null, strengths: '', weaknesses: '', figure: null,
};
const PHOTO = { kind: 'file', sha256: 'a'.repeat(64), name: 'Ảnh.jpg', size: 10, type: 'image/jpeg' } as const;
const OBJECTION = { id: 'o', confirmation: 'c', by: 'an', at: '2026-04-03T02:00:00.000Z', receivedAt: null, lines: ['I.1'], text: 'Chưa đúng', evidence: [PHOTO], answer: null };
const PETITION: Petition = { id: 'p', decision: 'd1', by: 'an', at: KEPT.at, receivedAt: KEPT.at, text: 'Xem lại', evidence: [{ kind: 'document', number: '5/BC' }], answer: null };
const MEETING = {
  ...KEPT, year: 2026, division: null, meeting: 'm1', kind: 'meeting' as const, on: '2026-12-01', chair: 'chair', secretary: 'officer', present: ['chair', 'an'], about: ['an'],
  conclusions: 'Nhất trí', evidence: [PHOTO],
};

function decision(id: string, replaces: string | null = null): Decision {
  return { ...KEPT, by: 'chair', decision: id, level: 'good', document: `${id}/QĐ`, on: '2026-12-12', average: '80', replaces, seenAt: null };
}

function periodOf(change: Partial<FilePeriod> = {}): FilePeriod {
  const review = { ...reviewOf(), self: SELF };
  const { score } = scoresOf({ org: ward(), tasks: [workOf('an', 1, 1)], reviews: { an: review } }).get('an')!;
  return { period: '2026-03', rules: ND335, score, hash: 'h', review, record: recordOf('review', 'an.2026-03', []), whole: true, missing: false, over: true, ...change };
}

interface Told {
  readonly person?: string;
  readonly facts?: Partial<YearFacts>;
  readonly periods?: readonly FilePeriod[];
  readonly meetings?: readonly typeof MEETING[];
}

function fileOf({ person = 'an', facts = {}, periods = [periodOf()], meetings = [] }: Told = {}): YearFile {
  const org = ward({}, { meetings });
  const year = unitYear({
    org, unit: 'u1', year: 2026, today: '2026-12-10', factsOf: () => ({ ...NO_YEAR_FACTS, ...UNDECIDED, ...facts }),
    figureOf: () => ({ exact: '80', taskPoints: '50', provisional: false, entry: 'c' }),
  }, [person]).people[0]!;
  return planYearFile({ org, unit: 'u1', year, periods, yearRecord: null, yearWhole: true, yearHash: 'y', notHere: [] });
}

function titles({ papers }: YearFile): string[] {
  return papers.map(({ letter, title }) => `${letter} ${title}`);
}

function gaps({ gaps: list }: YearFile): string[] {
  return list.map(({ letter, title }) => `${letter} ${title}`);
}

describe('the file of a year by the letters of Điều 24.2', () => {
  it('of a year in which little was done, names all that is missing', () => {
    const file = fileOf();
    expect(titles(file)).toEqual(['b Phiếu tháng 3 năm 2026 (Mẫu số 01)', 'c Phiếu xếp loại năm 2026 (Mẫu số 02)']);
    expect(gaps(file)).toEqual(['a Biên bản cuộc họp', 'c Tự xếp loại trên phiếu', 'e Quyết định xếp loại']);
  });

  it('asks for the Party cell only of heads and deputies (Điều 21.1.c, 21.2.c)', () => {
    expect(gaps(fileOf({ person: 'headA', periods: [] }))).toContain('d Nhận xét của cấp ủy');
    expect(gaps(fileOf({ periods: [] }))).not.toContain('d Nhận xét của cấp ủy');
  });

  it('has the minutes of a meeting that spoke of him, with its files', () => {
    const file = fileOf({ meetings: [MEETING], periods: [] });
    expect(titles(file)[0]).toBe('a Biên bản cuộc họp xếp loại chất lượng ngày 01/12/2026');
    expect(formLines(file.papers[0]!.form)).toEqual(expect.arrayContaining(['Chủ trì: Chủ tịch', 'Có mặt: 2 người: Chủ tịch; An', 'Kết luận: Nhất trí']));
    expect(file.attachments).toEqual([expect.objectContaining({ letter: 'a', record: 'u1', file: PHOTO })]);
    expect(gaps(file)).not.toContain('a Biên bản cuộc họp');
  });

  it('keeps a confirmation that was replaced beside the one that stands', () => {
    const earlier = { ...reviewOf().confirmed!, at: '2026-04-01T03:00:00.000Z', figure: { total: '90.50', exact: '181/2', engine: 'e' } };
    const file = fileOf({ periods: [periodOf({ review: { ...reviewOf(), self: SELF, earlier: [earlier] } })] });
    expect(titles(file)[1]).toBe('b Phiếu tháng 3 năm 2026, bản xác nhận đã được thay ngày 02/04/2026');
    expect(formLines(file.papers[1]!.form)).toContain('3. Tổng điểm theo dõi, đánh giá công chức: 90,50');
    expect(new Set(file.papers.map(({ form }) => form.name)).size).toBe(file.papers.length);
  });

  it.each<readonly [why: string, change: Partial<FilePeriod>, gap: string]>([
    ['nobody marked it', { review: null, record: null }, 'b Phiếu tháng 3 năm 2026'],
    ['it could not be fetched', { review: null, record: null, missing: true, over: false }, 'b Phiếu tháng 3 năm 2026'],
    ['nobody confirmed it', { review: { ...reviewOf(), confirmed: null, self: SELF } }, 'b Xác nhận phiếu tháng 3 năm 2026'],
    ['its score is not known here', { score: null }, 'b Điểm trên phiếu tháng 3 năm 2026'],
    ['its story is only a summary', { whole: false }, 'e Dữ liệu gốc của phiếu tháng 3 năm 2026'],
  ])('says of a period that %s', (_, change, gap) => {
    expect(gaps(fileOf({ periods: [periodOf(change)] }))).toContain(gap);
  });

  it('says nothing of a period under way that nobody marked yet', () => {
    expect(gaps(fileOf({ periods: [periodOf({ review: null, record: null, over: false })] }))).not.toContain('b Phiếu tháng 3 năm 2026');
  });

  it('has objections and petitions with their files, and says which wait for an answer (Điều 22)', () => {
    const review = { ...reviewOf(), self: SELF, contest: { ...UNCONTESTED, objections: [OBJECTION] } };
    const file = fileOf({ periods: [periodOf({ review })], facts: { decisions: [decision('d1')], petitions: [PETITION] } });
    expect(titles(file).filter((title) => title.startsWith('đ'))).toEqual(['đ Ý kiến về điểm tháng 3 năm 2026', 'đ Kiến nghị về kết quả xếp loại năm 2026']);
    expect(file.attachments).toEqual([expect.objectContaining({ letter: 'đ', record: 'an.2026-03' })]);
    expect(gaps(file)).toEqual(expect.arrayContaining(['đ Trả lời Ý kiến về điểm tháng 3 năm 2026', 'đ Trả lời Kiến nghị về kết quả xếp loại năm 2026', 'đ Kèm Kiến nghị về kết quả xếp loại năm 2026: văn bản 5/BC']));
  });

  it('keeps a wrong decision and its notice beside the one that replaced it (Điều 21.3)', () => {
    const file = fileOf({ periods: [], facts: { decisions: [decision('d1'), decision('d2', 'd1')] } });
    expect(titles(file).filter((title) => title.startsWith('e'))).toEqual([
      'e Quyết định d1/QĐ: Hoàn thành tốt nhiệm vụ (đã được thay)', 'e Thông báo kết quả theo quyết định d1/QĐ (đã được thay), công chức chưa xem',
      'e Quyết định d2/QĐ: Hoàn thành tốt nhiệm vụ', 'e Thông báo kết quả theo quyết định d2/QĐ, công chức chưa xem',
    ]);
    const [first, notice, second] = file.papers.filter(({ letter }) => letter === 'e').map(({ form }) => formLines(form));
    expect(first).toContain('Tình trạng: Đã được thay bằng quyết định d2/QĐ ngày 12/12/2026');
    expect(second).toContain('Thay quyết định: d1/QĐ ngày 12/12/2026');
    expect(second).toContain('Điểm trung bình khi quyết định: 80,00');
    expect(notice).toContain('Tổng điểm trung bình cả năm: 80,00');
    expect(notice).toContain('(Trích từ hồ sơ điện tử)');
  });

  it('lists what else the result rests on, each with its document', () => {
    const leave = { ...KEPT, leave: 'l', kind: 'sick' as const, from: '2026-07-01', to: '2026-07-05', document: 'GX 1' };
    const brought = { ...KEPT, result: 'r', period: '2026-01', total: '60.5', workingDays: 20, unitName: 'Phường Cũ', document: 'CV 9' };
    const file = fileOf({ periods: [], facts: { leaves: [leave], brought: [brought] } });
    const lines = formLines(file.papers.find(({ title }) => title === 'Căn cứ và đề xuất xếp loại')!.form);
    expect(lines).toEqual(expect.arrayContaining(['Nghỉ ốm, từ 01/07/2026 đến 05/07/2026', 'Phường Cũ, tháng 1 năm 2026: 60,5 điểm', 'CV 9']));
    expect(gaps(file)).toEqual(expect.arrayContaining(['e Nghỉ: văn bản GX 1', 'e Kết quả nơi khác: văn bản CV 9']));
  });
});

describe('its index', () => {
  const file = fileOf();
  const indexed = file.papers.map(({ letter, title, day, author }, at) => ({ letter, title, day, author, file: `${at}.docx`, sha256: String(at).repeat(64) })).toReversed();
  const index = yearFileIndex(file, '2026-12-20T03:00:00.000Z', indexed, [{ letter: 'đ', title: 'Ảnh', day: '2026-04-03', author: 'An', sha256: 'b'.repeat(64), size: 3, where: 'Trên máy chủ.' }]);

  it('goes by the letters and carries gaps and absent files', () => {
    expect(index.files.map(({ letter }) => letter)).toEqual(['b', 'c']);
    expect(index.missing).toEqual(file.gaps);
    expect(index.person).toEqual({ id: 'an', name: 'An' });
  });

  it('says the same to people', () => {
    const lines = formLines(indexForm(index));
    expect(lines).toEqual(expect.arrayContaining(['Ngày lập: 20/12/2026', '0.docx', '0'.repeat(64), '02/04/2026', `Trên máy chủ. SHA-256: ${'b'.repeat(64)}`]));
    for (const { title, why } of file.gaps) expect(lines).toEqual(expect.arrayContaining([title, why]));
  });
});
