import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { delegation, entry, received, recordOf, ward } from '#tests/support/story.ts';
import { MyScorePage, ScorePage } from './score-page.tsx';

// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const submitted = submittedTask('t1');
const accept = entry('task', 't1', 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: submitted.entries[1]!.id });
const done: RecordDocument = { ...submitted, entries: received([...submitted.entries, accept]) };
const open = taskStory('t2', { assign: { title: 'Báo cáo quý', quantity: '1' } });

function selfScored(marks = FULL_MARKS, comments = {}, more = {}): RecordDocument {
  const data = { person: 'an', period: '2026-03', marks, comments, figure: null, ...more };
  return recordOf('review', 'an.2026-03', received([entry('review', 'an.2026-03', 'an', 'review.selfScored.v1', '2026-03-15T02:00:00.000Z', data)]));
}

function show(records: readonly RecordDocument[], person = 'an', at = '/diem') {
  const app = headWorld(records, { person });
  const page = renderPage(app, { '/diem': MyScorePage, '/diem/$period': ScorePage }, at);
  return { app, page };
}

describe('my score', () => {
  it('shows numerator and denominator beside every percentage and no figure without general marks', async () => {
    const { page } = show([done, open]);
    expect(await screen.findByText('Chưa đủ dữ liệu để tính điểm')).toBeTruthy();
    expect(screen.getAllByText('8,00/12,00 SP quy đổi')).toHaveLength(3);
    expect(screen.getByText(/hiện là 46,67\/70 điểm/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('is provisional until confirmed, under named rules and with dates', async () => {
    show([done, open, selfScored()]);
    expect((await screen.findAllByText('76,67')).length).toBeGreaterThan(0);
    expect(screen.getByText('tạm tính')).toBeTruthy();
    expect(screen.getByText(/Chấm theo Nghị định 335\/2025\/NĐ-CP \(NĐ335 Điều 17.1\)/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem quy tắc' }).getAttribute('href')).toBe('/quy-tac');
    const days = within(await screen.findByRole('region', { name: 'Các mốc của kỳ' }));
    expect(days.getByText('02/04/2026')).toBeTruthy();
    expect(days.getByText('7 ngày làm việc sau khi xác nhận')).toBeTruthy();
  });

  it.each([
    [true, 'Máy chủ đã tính: 76,67 – khớp'],
    [false, 'Tổng điểm: máy này 76,67, máy chủ 70,00'],
  ])('compares with the server (same: %s)', async (same, text) => {
    const review = selfScored();
    const { score } = valueOf(headWorld([done, open, review]).score('an', '2026-03'))!;
    const figure = same ? score : { ...score, total: { exact: '70/1', display: '70.00' } };
    const summary = { epoch: 1, seq: 9, engine: 'period-score/2', profile: 'nd335', inputs: 'x', asOf: '2026-03-16T01:00:00.000Z', score: figure };
    show([done, open, { ...review, summary }]);
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it.each([
    ['the same', '0.00', /^Máy chủ đã tính: cũng chưa đủ dữ liệu – khớp$/],
    ['another result', '4.00', /^Máy chủ chưa đủ dữ liệu để ra điểm – khác với máy này$/],
  ])('says in words that the server has too little data too (%s)', async (_, assigned, text) => {
    const data = { person: 'an', period: '2026-03', note: '' };
    const review = recordOf('review', 'an.2026-03', received([entry('review', 'an.2026-03', 'an', 'review.completed.v1', '2026-03-15T02:00:00.000Z', data)]));
    const { score } = valueOf(headWorld([review]).score('an', '2026-03'))!;
    const figure = { ...score, assignedTotal: { exact: `${Number(assigned)}/1`, display: assigned } };
    show([{ ...review, summary: { epoch: 1, seq: 9, engine: 'period-score/2', profile: 'nd335', inputs: 'x', asOf: '2026-03-16T01:00:00.000Z', score: figure } }]);
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it('says there is not enough data when nothing is assigned: never zero, never full marks', async () => {
    show([]);
    expect(await screen.findByText(/Điểm không tính là 0/)).toBeTruthy();
    expect(scorePeriod(valueOf(headWorld([]).score('an', '2026-03'))!.input).total).toBeNull();
  });

  it('names the periods by the rules of their own days', async () => {
    const app = headWorld([done], { person: 'an', org: ward({}, { profiles: quartersFrom('2026-01-01') }) });
    renderPage(app, { '/diem': MyScorePage, '/diem/$period': ScorePage }, '/diem');
    expect(await screen.findByText('Quý 1/2026', { selector: '.chip' })).toBeTruthy();
    const links = within(screen.getByRole('navigation', { name: 'Chọn kỳ' })).getAllByRole('link');
    expect(links.slice(0, 3).map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Quý 1/2026', '/diem/2026-Q1'], ['12/2025', '/diem/2025-12'], ['11/2025', '/diem/2025-11'],
    ]);
  });

  it('reports the period as complete', async () => {
    const user = userEvent.setup();
    const { app } = show([done]);
    await user.click(await screen.findByRole('button', { name: 'Kỳ của tôi đã đủ' }));
    expect(app.written.map(({ type }) => type)).toEqual(['review.completed.v1']);
    expect(await screen.findByText(/Đã báo kỳ này đủ/)).toBeTruthy();
  });
});

describe('self-scoring on Mẫu số 01', () => {
  it('asks for a comment on a deducted line, then writes marks and the own figure', async () => {
    const user = userEvent.setup();
    const { app, page } = show([done]);
    await user.click(await screen.findByRole('button', { name: 'Tự chấm' }));
    await user.selectOptions(screen.getByLabelText(/^I\.2\./), '4,5/5');
    expect(screen.getByText('Cộng: 29,50/30')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gửi điểm tự chấm' }));
    expect(await screen.findByText('Dòng bị trừ điểm cần có nhận xét.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(screen.getByLabelText('Nhận xét I.2'), 'Đi muộn');
    await user.click(screen.getByRole('button', { name: 'Gửi điểm tự chấm' }));
    expect(app.written.at(-1)?.data).toMatchObject({
      marks: { ...FULL_MARKS, 'I.2': '4.5' }, comments: { 'I.2': 'Đi muộn' }, figure: { total: '99.50', exact: '199/2' },
    });
    expect(await screen.findByText(/Đã tự chấm 29,50\/30/)).toBeTruthy();
  });

  it('keeps evidence with a deducted line, and offers it again when marks are changed', async () => {
    const user = userEvent.setup();
    const { app } = show([done]);
    await user.click(await screen.findByRole('button', { name: 'Tự chấm' }));
    expect(screen.queryByRole('button', { name: /^Thêm minh chứng/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText(/^I\.2\./), '4,5/5');
    await user.type(screen.getByLabelText('Nhận xét I.2'), 'Đi muộn');
    await user.click(screen.getByRole('button', { name: 'Thêm minh chứng I.2' }));
    await user.type(screen.getByLabelText('Số văn bản'), '7/BB');
    await user.click(screen.getByRole('button', { name: 'Gửi điểm tự chấm' }));
    expect(app.written.at(-1)?.data).toMatchObject({ evidence: { 'I.2': [{ kind: 'document', number: '7/BB' }] } });
    expect((await screen.findByText('Minh chứng I.2')).nextSibling?.textContent).toBe('7/BB');
    await user.click(screen.getByRole('button', { name: 'Chấm lại' }));
    expect(screen.getByRole('button', { name: /Bỏ .*7\/BB/ })).toBeTruthy();
  });
});

describe('the superior’s confirmation', () => {
  it('shows the evidence the official gave with his lines', async () => {
    const proven = selfScored({ ...FULL_MARKS, 'II.4': '2' }, { 'II.4': 'Còn chậm' }, { evidence: { 'II.4': [{ kind: 'document', number: '9/PA' }] } });
    show([done, proven], 'headA', '/diem/2026-03?nguoi=an');
    expect((await screen.findByText('Minh chứng II.4')).nextSibling?.textContent).toBe('9/PA');
  });

  const review = selfScored({ ...FULL_MARKS, 'II.4': '2' }, { 'II.4': 'Còn chậm trả lời' });

  it('starts from the self marks and needs a reason for each changed line', async () => {
    const user = userEvent.setup();
    const { app, page } = show([done, review], 'headA', '/diem/2026-03?nguoi=an');
    expect(await screen.findByText('Điểm của An')).toBeTruthy();
    expect(await screen.findByText('tự chấm 2')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^I\.1\./), '4/5');
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect(await screen.findByText('Dòng đã sửa cần có lý do.')).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do I.1'), 'Có đơn phản ánh');
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect(await screen.findByText(/Kết quả đã được xác nhận lúc .* bởi Trưởng phòng A/)).toBeTruthy();
    expect(screen.getByText('Tiêu chí chung 28,50/30')).toBeTruthy();
    const { confirmed } = foldOf('review', app.records.get('an.2026-03')!).state;
    expect(confirmed).toMatchObject({ reasons: { 'I.1': 'Có đơn phản ánh' }, figure: { total: '98.50' } });
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it.each([['deputyA', 'a deputy without delegation'], ['binh', 'a colleague']])('is not offered to %s: %s (NĐ335 Điều 10.1)', async (person) => {
    show([done, review], person, '/diem/2026-03?nguoi=an');
    expect(await screen.findByText('Điểm của An')).toBeTruthy();
    expect(await screen.findByText('Cách tính, từng bước', {}, { timeout: 10_000 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Xác nhận điểm' })).toBeNull();
  });

  it('is offered to a deputy on the days the head delegated', async () => {
    const deputy = ward().people.get('deputyA')!;
    const org = ward({ deputyA: { ...deputy, delegations: [delegation('headA', '2026-03-16', '2026-03-16')] } });
    const app = headWorld([done, review], { person: 'deputyA', org });
    renderPage(app, { '/diem/$period': ScorePage }, '/diem/2026-03?nguoi=an');
    expect(await screen.findByRole('button', { name: 'Xác nhận điểm' })).toBeTruthy();
  });

  it('closes self-scoring', async () => {
    const data = { selfScored: review.entries[0]!.id, person: 'an', period: '2026-03', marks: FULL_MARKS, reasons: { 'II.4': 'Đã trả lời đủ' }, comment: '', figure: null };
    const confirm = entry('review', review.id, 'headA', 'review.confirmed.v1', '2026-03-16T01:00:00.000Z', data);
    show([done, { ...review, entries: received([...review.entries, confirm]) }]);
    expect(await screen.findByText(/Kết quả đã được xác nhận lúc .* bởi Trưởng phòng A/)).toBeTruthy();
    expect(await screen.findByRole('region', { name: 'Các mốc của kỳ' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Tự chấm (Mẫu số 01)' })).toBeNull();
  });
});
