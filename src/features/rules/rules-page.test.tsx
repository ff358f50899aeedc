import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { copyOf, setIn } from './profile-draft.ts';
import { RulesPage } from './rules-page.tsx';

afterEach(cleanup);

const PERIOD = '2026-05';

/** Everything accepted in time: 100 under the decree; and full marks, confirmed. */
function workOf(person: string): RecordDocument[] {
  const id = `task-${person}`;
  const assign = assigned({ person, quantity: '1', period: PERIOD, due: '2026-05-20' });
  const handed = entry('task', id, person, 'task.submitted.v1', '2026-05-12T02:00:00.000Z', { units: [[1, 1]], note: '', evidence: [] });
  const review = `${person}.${PERIOD}`;
  const confirmed = { selfScored: null, person, period: PERIOD, marks: FULL_MARKS, reasons: {}, comment: '', figure: null };
  return [
    recordOf('task', id, received([
      entry('task', id, 'chair', 'task.assigned.v1', '2026-05-02T01:00:00.000Z', assign), handed,
      entry('task', id, 'chair', 'task.accepted.v1', '2026-05-13T02:00:00.000Z', { submission: handed.id, quality: '60' }),
    ])),
    recordOf('review', review, received([entry('review', review, 'chair', 'review.confirmed.v1', '2026-06-01T02:00:00.000Z', confirmed)])),
  ];
}

function open(app: FakeHeadApp, search = '') {
  return renderPage(app, { '/quy-tac': RulesPage, '/quy-tac/chinh': () => <p>soạn</p> }, `/quy-tac${search}`);
}

const adopted = (app: FakeHeadApp) => foldOf('unit', app.records.get('u1')!).state.profiles;

describe('everybody reads', () => {
  it('which rules are in force, and that begun periods keep theirs', async () => {
    const page = open(officeApp('an'));
    expect(await screen.findByText(/Nghị định 335\/2025\/NĐ-CP · từ 01\/01\/2026 · Mặc định theo nghị định/)).toBeTruthy();
    expect(screen.getByText('Kỳ đã bắt đầu giữ nguyên bộ quy tắc của nó')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Các lần áp dụng' })).getByText('Từ tháng 01/2026 trở đi')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('and finds a line without diacritics', async () => {
    const user = userEvent.setup();
    open(officeApp('an'));
    await user.type(await screen.findByRole('searchbox'), 'ty le xuat sac khong qua');
    expect(screen.getByText('Xuất sắc không quá 20% của số người xếp loại “tốt”.')).toBeTruthy();
    expect(screen.queryByText(/^I\.1\./)).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'khong co chu nay');
    expect(screen.getByText('Không có dòng nào khớp. Thử bớt chữ.')).toBeTruthy();
  });

  it('but is not offered to adopt or prepare anything', async () => {
    open(officeApp('an'));
    await screen.findByText('Các bộ quy tắc có sẵn');
    expect(screen.queryByRole('button', { name: /áp dụng$|^Xem trước/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Tạo bản riêng' })).toBeNull();
  });

  it('an address of the adoption shows the text alone', async () => {
    open(officeApp('an'), '?ap-dung=khanh-hoa-2025');
    expect(await screen.findByRole('heading', { level: 1, name: /^Khánh Hòa 2025/ })).toBeTruthy();
    expect(screen.queryByText('3. Quyết định')).toBeNull();
  });

  it('an old address says so', async () => {
    open(officeApp('an'), '?doc=khong-co');
    expect(await screen.findByText('Không có bộ quy tắc này')).toBeTruthy();
  });
});

it('two profiles differ only in what is shown, with both articles', async () => {
  const user = userEvent.setup();
  const page = open(officeApp('an'));
  const card = within(await screen.findByRole('listitem', { name: /^Dự thảo nghị định/ }));
  await user.click(card.getByRole('button', { name: 'So với bản đang dùng' }));
  expect(page.address()).toBe('/quy-tac?tu=nd335&sang=draft-2025-09');
  expect((await screen.findByText('Tổng tối đa 30 điểm, chấm theo bước 0,25 điểm.')).tagName).toBe('DEL');
  expect(screen.getByText('Tổng tối đa 30 điểm, chấm theo bước 0,5 điểm.').tagName).toBe('INS');
  expect(screen.queryByText(/^I\. Phẩm chất/)).toBeNull();
  expect(await faultsOf(page.container)).toEqual([]);
});

describe('the unit’s head', () => {
  const chair = () => officeApp('chair', [...workOf('an'), ...workOf('officer')]);

  it('sees the last closed period under both, person by person, before deciding', async () => {
    const user = userEvent.setup();
    const page = open(chair(), '?ap-dung=khanh-hoa-2025');
    expect(await screen.findByText('So được 2/4 người (50%)')).toBeTruthy();
    expect(screen.getByText('2 người xuống mức')).toBeTruthy();
    expect(screen.getByText('Xuất sắc: 2 → 0')).toBeTruthy();
    const row = screen.getByRole('row', { name: /Lê Văn An/ });
    expect(row.textContent).toMatch(/100,00Hoàn thành xuất sắc.*Hoàn thành nhiệm vụ|100,00Hoàn thành xuất sắc/);
    expect(row.textContent).toMatch(/Tiêu chí chung −30,00; cách tính kết quả nhiệm vụ/);
    await user.click(screen.getByRole('button', { name: 'Chưa so được (2)' }));
    expect(screen.getAllByText('Không có việc được giao trong kỳ.')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Tất cả (4)' }));
    await user.type(screen.getByRole('searchbox', { name: 'Tìm theo tên' }), 'le van');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('is told when a period has no data', async () => {
    const user = userEvent.setup();
    open(chair(), '?ap-dung=khanh-hoa-2025');
    await user.selectOptions(await screen.findByLabelText('Kỳ xem thử'), '2026-03');
    expect(await screen.findByText('Kỳ này chưa có dữ liệu để so sánh trên máy này')).toBeTruthy();
  });

  it('adopts only after naming the decision and confirming; the page then says from when', async () => {
    const user = userEvent.setup();
    const app = chair();
    const page = open(app, '?ap-dung=khanh-hoa-2025');
    await user.click(await screen.findByRole('button', { name: 'Quyết định áp dụng' }));
    expect(screen.getByText('Cần ghi số quyết định.')).toBeTruthy();
    await user.type(screen.getByLabelText('Số quyết định'), '15/QĐ-UBND');
    await user.click(screen.getByRole('button', { name: 'Quyết định áp dụng' }));
    expect(screen.getByText(/^Từ 01\/07\/2026 cơ quan áp dụng Khánh Hòa 2025/)).toBeTruthy();
    expect(app.written).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Xác nhận áp dụng' }));
    expect(await screen.findByText(/^Từ 01\/07\/2026 áp dụng Khánh Hòa 2025/)).toBeTruthy();
    expect(page.address()).toBe('/quy-tac');
    expect(adopted(app)).toMatchObject([{ from: '2026-07-01', decision: '15/QĐ-UBND', rules: { id: 'khanh-hoa-2025' } }]);
    expect(screen.getByText('Tháng 01/2026 – tháng 06/2026')).toBeTruthy();
  });

  it('is told why it was refused, and that nothing changed', async () => {
    const user = userEvent.setup();
    const app = chair();
    open(app, '?ap-dung=khanh-hoa-2025');
    await user.type(await screen.findByLabelText('Số quyết định'), '15/QĐ-UBND');
    await user.click(screen.getByRole('button', { name: 'Quyết định áp dụng' }));
    app.setNow('2026-07-01T01:00:00.000Z');
    await user.click(screen.getByRole('button', { name: 'Xác nhận áp dụng' }));
    expect(await screen.findByText('Bộ quy tắc chỉ áp dụng cho kỳ chưa bắt đầu. Chọn kỳ sau.')).toBeTruthy();
    expect(screen.getByText('Bộ quy tắc đang dùng không thay đổi.')).toBeTruthy();
    expect(adopted(app)).toEqual([]);
  });

  it('adopts the profile prepared on this device, and the preparation is over', async () => {
    const user = userEvent.setup();
    const app = chair();
    app.drafts.set('rules:own', { profile: setIn(copyOf(ND335), 'id', 'xa-binh-an') });
    open(app);
    const note = (await screen.findByText('Bản riêng đang soạn')).closest('[role="note"]') as HTMLElement;
    await user.click(within(note).getByRole('button', { name: 'Xem trước và áp dụng' }));
    await user.type(await screen.findByLabelText('Số quyết định'), '16/QĐ-UBND');
    await user.click(screen.getByRole('button', { name: 'Quyết định áp dụng' }));
    await user.click(screen.getByRole('button', { name: 'Xác nhận áp dụng' }));
    await waitFor(() => expect(adopted(app)).toMatchObject([{ rules: { id: 'xa-binh-an' } }]));
    await waitFor(() => expect(app.drafts.has('rules:own')).toBe(false));
  });
});

describe('the organisation officer', () => {
  it('previews the effect, and leaves the decision to the head', async () => {
    open(officeApp('officer', workOf('an')), '?ap-dung=khanh-hoa-2025');
    expect(await screen.findByText('Người đứng đầu cơ quan quyết định áp dụng')).toBeTruthy();
    expect(screen.getByText('So được 1/4 người (25%)')).toBeTruthy();
    expect(screen.queryByLabelText('Số quyết định')).toBeNull();
  });

  it('may prepare a profile', async () => {
    open(officeApp('officer'));
    expect(await screen.findByRole('link', { name: 'Tạo bản riêng' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Xem trước' })).toHaveLength(3);
  });
});
