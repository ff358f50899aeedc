import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld, submittedTask } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, plainEntry, received, recordOf, ward } from '#tests/support/story.ts';
import { ScorePage } from './score-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const ID = 'an.2026-03';
const AT = '/diem/2026-03';
const marks = { ...FULL_MARKS, 'II.4': '2' };
const submitted = submittedTask('t1');
const accept = entry('task', 't1', 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: submitted.entries[1]!.id });
const done: RecordDocument = { ...submitted, entries: received([...submitted.entries.map(plainEntry), accept]) };
const self = entry('review', ID, 'an', 'review.selfScored.v1', '2026-03-14T02:00:00.000Z', { person: 'an', period: '2026-03', marks: FULL_MARKS, comments: {}, figure: null });
const confirmed = entry('review', ID, 'headA', 'review.confirmed.v1', '2026-03-16T01:00:00.000Z', {
  selfScored: self.id, person: 'an', period: '2026-03', marks, reasons: { 'II.4': 'Trả lời chậm' }, comment: '', figure: { total: '99.50', exact: '199/2', engine: 'x' },
});
const objected = entry('review', ID, 'an', 'review.objected.v1', '2026-03-16T01:30:00.000Z', { objection: 'o1', confirmation: confirmed.id, lines: ['II.4'], text: 'Đã trả lời trong ngày' });

const LOCK = { period: '2026-03', entry: 'l1', by: 'officer', at: '2026-03-16T01:59:00.000Z', asked: null, declined: null };

function show(more: readonly (typeof objected)[], person = 'an', unit: Parameters<typeof ward>[1] = {}) {
  const review = recordOf('review', ID, received([self, confirmed, ...more].map(plainEntry)));
  const app = headWorld([done, review], { person, org: ward({}, unit) });
  const page = renderPage(app, { '/diem/$period': ScorePage }, person === 'an' ? AT : `${AT}?nguoi=an`);
  return { app, page, state: () => foldOf('review', app.records.get(ID)!).state };
}

const typesOf = (app: { written: readonly { type: string }[] }): string[] => app.written.map(({ type }) => type);

describe('the notice', () => {
  it('tells who confirmed and when, and is seen once', async () => {
    const { app, state } = show([]);
    expect(await screen.findByText('Kết quả đã được xác nhận lúc 08:00 16/03 bởi Trưởng phòng A')).toBeTruthy();
    expect(await screen.findByText(/có thể gửi đến hết 25\/03\/2026/)).toBeTruthy();
    expect(typesOf(app)).toEqual(['review.seen.v1']);
    expect(state().contest.seen?.confirmation).toBe(confirmed.id);
    cleanup();
    renderPage(app, { '/diem/$period': ScorePage }, AT);
    expect(await screen.findByText(/có thể gửi đến hết/)).toBeTruthy();
    expect(typesOf(app)).toEqual(['review.seen.v1']);
  });

  it('is not seen by the superior who looks', async () => {
    const { app } = show([], 'headA');
    expect(await screen.findByText(/chưa mở thông báo kết quả/)).toBeTruthy();
    expect(typesOf(app)).toEqual([]);
  });
});

describe('the official', () => {
  it('objects to a line with a text, and sees the clock', async () => {
    const user = userEvent.setup();
    const { app, page, state } = show([]);
    await user.click(await screen.findByRole('button', { name: 'Đề nghị xem lại một số dòng' }));
    const form = within(await screen.findByRole('form', { name: 'Đề nghị xem lại một số dòng' }));
    await user.click(form.getByRole('button', { name: 'Gửi' }));
    expect(form.getByText('Chọn ít nhất một dòng.')).toBeTruthy();
    expect(form.getByText('Cần ghi nội dung.')).toBeTruthy();
    await user.click(form.getByRole('checkbox', { name: /^II\.4\..* – được 2\/2,5$/ }));
    await user.type(form.getByLabelText('Nội dung, lý do'), 'Đã trả lời trong ngày');
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Gửi' }));
    expect(await screen.findByText('Trả lời chậm nhất 25/03/2026, còn 7 ngày làm việc')).toBeTruthy();
    expect(state().contest.objections).toMatchObject([{ lines: ['II.4'], text: 'Đã trả lời trong ngày', confirmation: confirmed.id, answer: null }]);
    expect([...app.drafts.keys()]).toEqual([]);
  });

  it('petitions against the whole without lines', async () => {
    const user = userEvent.setup();
    const { state } = show([]);
    await user.click(await screen.findByRole('button', { name: 'Kiến nghị toàn bộ kết quả' }));
    await user.type(screen.getByLabelText('Nội dung, lý do'), 'Không đúng thực tế');
    await user.click(screen.getByRole('button', { name: 'Gửi' }));
    await waitFor(() => expect(state().contest.objections).toMatchObject([{ lines: [] }]));
  });

  it.each([
    ['2026-03-26T02:00:00.000Z', /Đã hết thời hạn đề nghị xem lại \(24\/03\/2026\)/],
  ])('has no form after the contest date (%s)', async (now, words) => {
    const seen = entry('review', ID, 'an', 'review.seen.v1', '2026-03-13T02:00:00.000Z', { confirmation: confirmed.id });
    const review = recordOf('review', ID, received([self, confirmed, { ...seen, at: '2026-03-15T02:00:00.000Z' }].map(plainEntry)));
    renderPage(headWorld([done, review], { person: 'an', now }), { '/diem/$period': ScorePage }, AT);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Kiến nghị toàn bộ kết quả' })).toBeNull();
  });

  it('still objects to a closed period while his own time runs', async () => {
    show([], 'an', { locks: [LOCK] });
    expect(await screen.findByText(/có thể gửi đến hết 25\/03\/2026/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kiến nghị toàn bộ kết quả' })).toBeTruthy();
  });
});

describe('the superior', () => {
  it('sees what waits first, keeps the result with a reason', async () => {
    const user = userEvent.setup();
    const { page, state } = show([objected], 'headA');
    const waiting = within(await screen.findByRole('region', { name: 'Chờ bạn trả lời' }));
    expect(screen.getAllByRole('region')[0]).toBe(screen.getByRole('region', { name: 'Chờ bạn trả lời' }));
    expect(waiting.getByText('Đã trả lời trong ngày')).toBeTruthy();
    await user.click(waiting.getByRole('button', { name: 'Gửi trả lời' }));
    expect(waiting.getByText('Chọn giữ nguyên hoặc chấp nhận.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(waiting.getByRole('button', { name: 'Giữ nguyên kết quả' }));
    await user.type(waiting.getByLabelText('Lý do'), 'Sổ theo dõi ghi trả lời sau 3 ngày');
    await user.click(waiting.getByRole('button', { name: 'Gửi trả lời' }));
    expect(await screen.findByText(/Trưởng phòng A trả lời lúc .*: Giữ nguyên kết quả/)).toBeTruthy();
    expect(state().contest.objections[0]?.answer).toMatchObject({ upheld: false });
    expect(screen.queryByRole('button', { name: 'Xác nhận điểm' })).toBeNull();
  });

  it('accepts, corrects the old marks and both versions stay', async () => {
    const user = userEvent.setup();
    const { state } = show([objected], 'headA');
    const waiting = within(await screen.findByRole('region', { name: 'Chờ bạn trả lời' }));
    await user.click(waiting.getByRole('button', { name: 'Chấp nhận' }));
    await user.type(waiting.getByLabelText('Lý do'), 'Đúng');
    await user.click(waiting.getByRole('button', { name: 'Gửi trả lời' }));
    const line = await screen.findByLabelText<HTMLSelectElement>(/^II\.4\./);
    expect(line.value).toBe('2');
    await user.selectOptions(line, '2,5/2,5');
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    const versions = within(await screen.findByRole('region', { name: 'Các lần xác nhận' }));
    expect(versions.getByText(/^II\.4\..*: 2 → 2,5$/)).toBeTruthy();
    expect(versions.getByText('Lần 1 – đã được thay')).toBeTruthy();
    expect(versions.getByText('Lần 2 – đang có hiệu lực')).toBeTruthy();
    expect(state().earlier).toHaveLength(1);
    expect(await screen.findByRole('button', { name: 'Xác nhận lại điểm' })).toBeTruthy();
  });

  it('is told that a closed period has to be opened before he confirms anew', async () => {
    const answered = entry('review', ID, 'headA', 'review.objectionAnswered.v1', '2026-03-16T01:40:00.000Z', { objection: 'o1', upheld: true, reason: 'Đúng' });
    show([objected, answered], 'headA', { locks: [LOCK] });
    expect(await screen.findByText('Bạn đã chấp nhận đề nghị, nhưng kỳ đã chốt')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Xác nhận điểm' })).toBeNull();
  });

  it.each([['deputyA', 'without delegation'], ['officer', 'who keeps the office']])('is not %s (%s): no answer is asked of him', async (person) => {
    show([objected], person);
    expect(await screen.findByText(/Kết quả đã được xác nhận/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Chờ bạn trả lời' })).toBeNull();
  });
});
