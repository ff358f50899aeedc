import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { PeriodsPage } from './periods-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const ID = 'an.2026-05';
const self = entry('review', ID, 'an', 'review.selfScored.v1', '2026-05-29T02:00:00.000Z', { person: 'an', period: '2026-05', marks: FULL_MARKS, comments: {}, figure: null });

function show(person: string, period = '2026-05') {
  const app = officeApp(person, [recordOf('review', ID, received([self]))]);
  const page = renderPage(app, { '/ky': PeriodsPage, '/diem/$period': () => null, '/xac-nhan': () => null }, `/ky?ky=${period}`);
  return { app, page, locks: () => foldOf('unit', app.records.get('u1')!).state.locks };
}

describe('the steps of a period', () => {
  it('stand in order with their days, and how far everybody is by name', async () => {
    const { page } = show('officer');
    const steps = within(await screen.findByRole('region', { name: 'Các bước của tháng 05/2026' }));
    expect(steps.getAllByRole('listitem').map((item) => item.querySelector('.row-title')?.textContent)).toEqual([
      'Giao việc theo kế hoạch', 'Báo cáo sản phẩm, công việc', 'Tự chấm (Mẫu số 01)', 'Cấp có thẩm quyền xác nhận', 'Đề nghị xem lại, trả lời', 'Chốt kỳ',
    ]);
    const progress = within(screen.getByRole('region', { name: 'Tiến độ theo đơn vị' }));
    expect(progress.getByText('Lãnh đạo đơn vị')).toBeTruthy();
    expect(progress.getByText('1 đã tự chấm, chờ xác nhận')).toBeTruthy();
    expect(progress.getByRole('link', { name: 'Lê Văn An' }).getAttribute('href')).toBe('/diem/2026-05?nguoi=an');
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('an official sees the state, nobody’s progress and no button', async () => {
    show('an');
    expect(await screen.findByRole('region', { name: 'Kỳ đang mở' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Tiến độ theo đơn vị' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Chốt kỳ' })).toBeNull();
  });
});

describe('closing', () => {
  it('is not offered before the period is over', async () => {
    show('officer', '2026-06');
    expect(await screen.findByText(/Kỳ kết thúc ngày 30\/06\/2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Chốt kỳ' })).toBeNull();
  });

  it('names who is left out, then closes; whoever asks to open it again cannot open it', async () => {
    const user = userEvent.setup();
    const { page, locks } = show('officer');
    await user.click(await screen.findByRole('button', { name: 'Chốt kỳ' }));
    expect(screen.getByText('1 người chưa được xác nhận: Lê Văn An')).toBeTruthy();
    expect(locks()).toEqual([]);
    await user.type(screen.getByLabelText('Ghi chú (nếu có)'), 'Theo lịch');
    await user.click(screen.getByRole('button', { name: 'Chốt, dù còn 4 người' }));
    await user.click(await screen.findByRole('button', { name: 'Đề nghị mở lại kỳ' }));
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(screen.getByText('Cần ghi lý do.')).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do mở lại'), 'Sót một người');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await screen.findByText(/Đặng Thị Làm Quen đề nghị mở lại/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mở lại kỳ' })).toBeNull();
    expect(locks()).toMatchObject([{ period: '2026-05', by: 'officer', asked: { by: 'officer', reason: 'Sót một người' } }]);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  function showAsked(person: string) {
    const shown = show(person);
    const at = '2026-06-10T02:00:00.000Z';
    const unit = shown.app.records.get('u1')!;
    const lock = entry('unit', 'u1', 'officer', 'unit.periodLocked.v1', at, { period: '2026-05' });
    const ask = entry('unit', 'u1', 'officer', 'unit.periodUnlockAsked.v1', at, { period: '2026-05', reason: 'Sót một người' });
    shown.app.put({ ...unit, entries: [...unit.entries, lock, ask] });
    return { ...shown, ask };
  }

  it('the second person opens it with a reason', async () => {
    const user = userEvent.setup();
    const { locks } = showAsked('chair');
    await user.type(await screen.findByLabelText('Lý do đồng ý mở'), 'Đồng ý');
    await user.click(screen.getByRole('button', { name: 'Mở lại kỳ' }));
    expect(await screen.findByRole('region', { name: 'Kỳ đang mở' })).toBeTruthy();
    expect(locks()).toEqual([]);
  });

  it('the second person declines with a reason, or thinks better of it', async () => {
    const user = userEvent.setup();
    const { page, locks } = showAsked('chair');
    await user.click(await screen.findByRole('button', { name: 'Không mở lại…' }));
    await user.click(screen.getByRole('button', { name: 'Thôi' }));
    await user.click(screen.getByRole('button', { name: 'Không mở lại…' }));
    await user.click(screen.getByRole('button', { name: 'Không mở lại' }));
    expect(screen.getByText('Cần ghi lý do.')).toBeTruthy();
    expect(locks()).toMatchObject([{ asked: { by: 'officer' } }]);
    await user.type(screen.getByLabelText('Lý do không mở lại'), 'Đã đủ căn cứ');
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Không mở lại' }));
    expect(await screen.findByText(/^Nguyễn Văn Mẫu không đồng ý mở lại/)).toBeTruthy();
    expect(locks()).toMatchObject([{ period: '2026-05', asked: null, declined: { by: 'chair', reason: 'Đã đủ căn cứ', askedBy: 'officer' } }]);
  });

  it('whoever asked reads why it was declined, and may ask anew', async () => {
    const user = userEvent.setup();
    const { app, ask, locks } = showAsked('officer');
    const unit = app.records.get('u1')!;
    const decline = entry('unit', 'u1', 'chair', 'unit.periodUnlockDeclined.v1', '2026-06-11T02:00:00.000Z', { period: '2026-05', request: ask.id, reason: 'Đã đủ căn cứ' });
    app.put({ ...unit, entries: [...unit.entries, decline] });
    expect(await screen.findByText('Đã đủ căn cứ')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đề nghị mở lại kỳ' }));
    await user.type(screen.getByLabelText('Lý do mở lại'), 'Có quyết định mới');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await screen.findByText(/Đặng Thị Làm Quen đề nghị mở lại/)).toBeTruthy();
    expect(screen.queryByText('Đã đủ căn cứ')).toBeNull();
    expect(locks()).toMatchObject([{ asked: { reason: 'Có quyết định mới' }, declined: null }]);
  });
});
