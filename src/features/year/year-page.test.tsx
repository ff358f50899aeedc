import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { YearPage } from './year-page.tsx';

// A canvas draws nothing here; the list of months says the same.
vi.mock('./months-chart.tsx', () => ({ MonthsChart: () => null }));
// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const NOW = '2026-07-06T02:00:00.000Z';

/** A closed period as the server summed it up, confirmed by the division's head on the given day. */
function closed(person: string, period: string, total: string, confirmed = '2026-03-02T02:00:00.000Z'): RecordDocument {
  const id = `${person}.${period}`;
  const data = { selfScored: null, person, period, marks: {}, reasons: {}, comment: '', figure: null };
  const score = { person, period, provisional: false, total: { exact: total, display: total }, taskResults: { points: { exact: '60', display: '60.00' } } };
  return {
    ...recordOf('review', id, received([entry('review', id, 'headA', 'review.confirmed.v1', confirmed, data)])),
    summary: { epoch: 1, seq: 9, engine: 'period-score/1', profile: 'nd335', inputs: 'x', asOf: NOW, score },
  };
}

function yearOf(person: string, ...told: [string, Record<string, unknown>][]): RecordDocument {
  const id = `${person}.2026`;
  return recordOf('review', id, received(told.map(([type, data]) => entry('review', id, 'officer', type, '2026-03-02T02:00:00.000Z', { person, year: 2026, ...data }))));
}

const MONTHS = ['01', '02', '03', '04'].map((month) => closed('an', `2026-${month}`, '80'));

function show(records: readonly RecordDocument[], person = 'an', at = '/nam') {
  const app = headWorld(records, { person, now: NOW, org: ward({}, { calendar: { holidays: ['2026-05-01'], swapped: [] } }) });
  const page = renderPage(app, { '/nam': YearPage, '/diem/$period': () => null }, at);
  return { app, page };
}

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

async function typeDay(user: ReturnType<typeof userEvent.setup>, form: ReturnType<typeof within>, label: string, day: string) {
  await vi.waitFor(() => expect(form.getByLabelText(label).hasAttribute('readonly')).toBe(false));
  await user.clear(form.getByLabelText(label));
  await user.type(form.getByLabelText(label), day);
}

describe('my year', () => {
  it('shows the mean, the level before the cap with its article, and the month that blocks', async () => {
    const { page } = show([...MONTHS, closed('an', '2026-06', '95')]);
    const year = await section('Năm 2026');
    expect(year.getByText('80,00')).toBeTruthy();
    expect(year.getByText('Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    expect(year.getByText('(NĐ335 Điều 20.2)')).toBeTruthy();
    expect(year.getByText('Còn thiếu điểm tháng 5, 6: chưa chốt được năm.')).toBeTruthy();
    expect(year.getByText('đến nay 6,19 tháng; tính đến 31/12: 12 tháng')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('lists twelve months, each leading to its score', async () => {
    show(MONTHS);
    const months = await section('12 tháng');
    const rows = months.getAllByRole('listitem');
    expect(rows).toHaveLength(12);
    expect(within(rows[0]!).getByRole('link', { name: 'Mở điểm tháng 01/2026' }).getAttribute('href')).toBe('/diem/2026-01');
    expect(within(rows[4]!).getAllByText('có làm việc, chưa có điểm')).not.toHaveLength(0);
    expect(rows[6]!.textContent).toContain('đang diễn ra');
    expect(rows[7]!.textContent).toBe('Tháng 8–');
  });

  it.each([
    ['2026-07-02T02:00:00.000Z', 'Còn có thể kiến nghị đến 13/07/2026'],
    ['2026-03-02T02:00:00.000Z', null],
  ])('says how long a score confirmed %s can be contested', async (confirmed, words) => {
    show([...MONTHS.slice(1), closed('an', '2026-01', '80', confirmed)]);
    const months = await section('12 tháng');
    if (words) expect(months.getByText(words)).toBeTruthy();
    else expect(months.queryByText(/kiến nghị/)).toBeNull();
  });

  it('names both units of a month and the quarter with a half-year', async () => {
    const came = ward().people.get('an')!;
    const org = ward({ an: { ...came, posts: came.posts.map((post) => ({ ...post, from: '2026-03-16' })) } });
    const brought = yearOf('an', ['year.resultBrought.v1', { result: 'r1', period: '2026-03', unitName: 'Phường Cũ', total: '60', workingDays: 10, document: 'CV 9' }]);
    const app = headWorld([...MONTHS.slice(2), brought], { person: 'an', now: NOW, org });
    renderPage(app, { '/nam': YearPage, '/diem/$period': () => null }, '/nam');
    const months = await section('12 tháng');
    expect(months.getByText('Phường Thử: 80,00 điểm, 12 ngày làm việc')).toBeTruthy();
    expect(months.getByText('Phường Cũ gửi: 60,00 điểm, 10 ngày làm việc')).toBeTruthy();
    expect((await section('Quý và 6 tháng')).getAllByText('70,91')).toHaveLength(1);
  });

  it('explains the year down to its months', async () => {
    show(MONTHS);
    const tree = await section('Cách tính, từng bước');
    expect(tree.getByText(/Kết quả năm 2026 \(tạm tính\): điểm trung bình 80,00/)).toBeTruthy();
  });

  it('tells who may not see it, and who held no post', async () => {
    show(MONTHS, 'chi', '/nam?nguoi=an');
    expect(await screen.findByText('Không có dữ liệu năm 2026')).toBeTruthy();
  });

  it('offers no form on one’s own year, not even to the officer', async () => {
    show([], 'officer');
    await section('Nghỉ, căn cứ, kết quả từ đơn vị khác');
    expect(screen.queryByRole('button', { name: 'Ghi nghỉ' })).toBeNull();
  });
});

describe('the forms on a person’s year', () => {
  it('records leave: days asked for, the level follows at once', async () => {
    const user = userEvent.setup();
    const { app, page } = show(MONTHS, 'officer', '/nam?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Ghi nghỉ' }));
    const form = within(screen.getByRole('form', { name: 'Ghi nghỉ' }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    // The calendar comes when the first field of a day is shown.
    await vi.waitFor(() => expect(form.getAllByText('Cần chọn ngày.')).toHaveLength(2), { timeout: 10_000 });
    expect(await faultsOf(page.container)).toEqual([]);
    await user.selectOptions(form.getByLabelText('Loại nghỉ'), 'Nghỉ không hưởng lương');
    await typeDay(user, form, 'Từ ngày', '01/05/2026');
    await typeDay(user, form, 'Đến ngày', '31/12/2026');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Nghỉ không hưởng lương: 01/05/2026 – 31/12/2026')).toBeTruthy();
    expect(app.written[0]).toMatchObject({ type: 'year.leaveRecorded.v1', record: 'an.2026', data: { kind: 'unpaid', from: '2026-05-01', to: '2026-12-31' } });
    expect((await section('Năm 2026')).getByText('Không xếp loại')).toBeTruthy();
    expect(screen.getByText('(NĐ335 Điều 11.1)')).toBeTruthy();
  });

  it('withdraws it with a reason; the story keeps both', async () => {
    const user = userEvent.setup();
    const { app } = show([...MONTHS, yearOf('an', ['year.leaveRecorded.v1', { leave: 'l1', kind: 'sick', from: '2026-05-04', to: '2026-05-08' }])], 'officer', '/nam?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Rút lại: Nghỉ ốm: 04/05/2026 – 08/05/2026' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('Cần ghi lý do.')).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do rút lại'), 'Ghi nhầm người');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Chưa ghi gì.')).toBeTruthy();
    expect(app.written[0]).toMatchObject({ type: 'year.leaveWithdrawn.v1', data: { leave: 'l1', reason: 'Ghi nhầm người' } });
  });

  it('records a ground with its document, which makes the year not completed', async () => {
    const user = userEvent.setup();
    const { app } = show(MONTHS, 'chair', '/nam?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Ghi căn cứ' }));
    const form = within(screen.getByRole('form', { name: 'Ghi căn cứ' }));
    await user.selectOptions(form.getByLabelText('Căn cứ'), '20.4.c');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần số văn bản.')).toBeTruthy();
    await user.type(form.getByLabelText('Số văn bản'), '15/QĐ-UBND');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Văn bản: 15/QĐ-UBND')).toBeTruthy();
    expect((await section('Năm 2026')).getByText('Không hoàn thành nhiệm vụ')).toBeTruthy();
    expect((await section('Năm 2026')).getByText('Theo điểm: Hoàn thành tốt nhiệm vụ')).toBeTruthy();
    expect(app.written[0]?.data).toMatchObject({ code: '20.4.c', document: '15/QĐ-UBND' });
  });

  it('records a result of the former unit, points with a comma', async () => {
    const user = userEvent.setup();
    const { app } = show([], 'officer', '/nam?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Ghi kết quả đơn vị cũ gửi' }));
    const form = within(screen.getByRole('form', { name: 'Ghi kết quả đơn vị cũ gửi' }));
    await user.type(form.getByLabelText('Điểm của kỳ (0–100)'), '186,63');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    for (const fault of ['Cần điểm từ 0 đến 100, ví dụ 86,63.', 'Cần số ngày từ 1 đến 92.', 'Cần tên đơn vị.', 'Cần số văn bản.']) expect(form.getByText(fault)).toBeTruthy();
    await user.clear(form.getByLabelText('Điểm của kỳ (0–100)'));
    await user.type(form.getByLabelText('Điểm của kỳ (0–100)'), '86,63');
    await user.type(form.getByLabelText('Số ngày làm việc ở đơn vị đó'), '20');
    await user.type(form.getByLabelText('Tên đơn vị cũ'), 'Phường Cũ');
    await user.type(form.getByLabelText('Số văn bản'), 'CV 12');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Tháng 01/2026: 86,63 điểm, 20 ngày làm việc, Phường Cũ')).toBeTruthy();
    expect(app.written[0]?.data).toMatchObject({ period: '2026-01', total: '86.63', workingDays: 20, unitName: 'Phường Cũ', document: 'CV 12' });
  });

  it.each([
    ['headA', ['Ghi nghỉ'], 'who monitors him records leave only (Điều 10.1)'],
    ['officer', ['Ghi nghỉ', 'Ghi kết quả đơn vị cũ gửi', 'Ghi căn cứ'], 'the organisation officer records all'],
    ['deputyA', [], 'a deputy without delegation records nothing'],
  ])('%s finds %j: %s', async (person, buttons) => {
    show(MONTHS, person, '/nam?nguoi=an');
    const facts = await section('Nghỉ, căn cứ, kết quả từ đơn vị khác');
    expect(facts.queryAllByRole('button', { name: /^Ghi / }).map(({ textContent }) => textContent)).toEqual(buttons);
  });

  it('keeps what was typed and says in words why it was refused', async () => {
    const user = userEvent.setup();
    const app = headWorld(MONTHS, { person: 'headA', now: NOW });
    const refusing = { ...app, writeAll: async () => [{ ok: false as const, code: 'outside-year' as const }] };
    renderPage(refusing, { '/nam': YearPage, '/diem/$period': () => null }, '/nam?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Ghi nghỉ' }));
    const form = within(screen.getByRole('form', { name: 'Ghi nghỉ' }));
    await typeDay(user, form, 'Từ ngày', '04/05/2026');
    await typeDay(user, form, 'Đến ngày', '05/05/2026');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await form.findByText(/Ngày hoặc kỳ phải nằm trong năm này/)).toBeTruthy();
    expect(form.getByLabelText<HTMLInputElement>('Từ ngày').value).toBe('04/05/2026');
    await vi.waitFor(() => expect(app.drafts.get('year.leaveRecorded.v1:an.2026')).toMatchObject({ from: '2026-05-04' }));
  });
});
