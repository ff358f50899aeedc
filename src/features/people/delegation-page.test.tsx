import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoredEntry } from '#domain/record/entry.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry } from '#tests/support/story.ts';
import { DelegationPage } from './delegation-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

/** Today is 15 June 2026. */
const given = (from: string, to: string): StoredEntry => entry('person', 'vice', 'chair', 'person.delegated.v1', '2026-06-01T02:00:00.000Z', { from, to, reason: 'Đi công tác, TB 12' });

function open(person: string, ...entries: readonly StoredEntry[]) {
  const app = officeApp(person);
  const vice = app.records.get('vice')!;
  app.put({ ...vice, entries: [...vice.entries, ...entries] });
  return { app, page: renderPage(app, { '/uy-quyen': DelegationPage }, '/uy-quyen') };
}

const delegationsOf = (app: FakeHeadApp) => valueOf(app.organisation()).people.get('vice')!.delegations;
const day = async (label: string, value: string) => {
  const input = await screen.findByLabelText(label);
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};

describe('a head', () => {
  it('lets his deputy act for some days, with a reason', async () => {
    const user = userEvent.setup();
    const { app, page } = open('chair');
    await user.click(await screen.findByRole('button', { name: 'Ủy quyền mới' }));
    const form = within(screen.getByRole('form', { name: 'Ủy quyền mới' }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(form.getByText('Cần chọn người được ủy quyền.')).toBeTruthy();
    expect(form.getByText('Cần ghi lý do hoặc số văn bản.')).toBeTruthy();
    expect(form.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Chọn một người…', 'Trần Thị Ví Dụ']);
    await user.selectOptions(form.getByLabelText('Người được ủy quyền'), 'vice');
    await user.type(form.getByLabelText('Lý do, số văn bản'), 'Đi học, QĐ 9');
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('từ 15/06/2026 đến hết 19/06/2026')).toBeTruthy();
    expect(screen.getByText('đang có hiệu lực')).toBeTruthy();
    expect(delegationsOf(app)).toMatchObject([{ by: 'chair', from: '2026-06-15', to: '2026-06-19', reason: 'Đi học, QĐ 9', ended: null }]);
  });

  it('is told what is wrong with the days before anything is written', async () => {
    const user = userEvent.setup();
    const { app } = open('chair');
    await user.click(await screen.findByRole('button', { name: 'Ủy quyền mới' }));
    await user.selectOptions(screen.getByLabelText('Người được ủy quyền'), 'vice');
    await user.type(screen.getByLabelText('Lý do, số văn bản'), 'x');
    await day('Từ ngày', '25/06/2026');
    expect(await screen.findByText('Ngày cuối không được trước ngày đầu.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(app.written).toEqual([]);
  });

  it('ends it early: not today’s work, but from tomorrow on', async () => {
    const user = userEvent.setup();
    const { app, page } = open('chair', given('2026-06-10', '2026-06-30'));
    await user.click(await screen.findByRole('button', { name: 'Kết thúc sớm ủy quyền cho Trần Thị Ví Dụ' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Không còn ủy quyền từ ngày')).value).toBe('16/06/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('Cần ghi lý do hoặc số văn bản.')).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do kết thúc'), 'Về sớm');
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Kết thúc sớm: Về sớm')).toBeTruthy();
    expect(delegationsOf(app)).toMatchObject([{ to: '2026-06-15', ended: { by: 'chair', reason: 'Về sớm' } }]);
  });

  it('calls off what has not begun', async () => {
    const user = userEvent.setup();
    const { app } = open('chair', given('2026-07-01', '2026-07-05'));
    expect(await screen.findByText('sắp tới')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Kết thúc sớm/ }));
    await user.type(await screen.findByLabelText('Lý do kết thúc'), 'Hoãn');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.getByText('Bạn chưa ủy quyền cho ai.')).toBeTruthy());
    await user.click(screen.getByText('Đã hết hiệu lực (1)'));
    expect(screen.getByText('đã hủy trước khi bắt đầu')).toBeTruthy();
    expect(delegationsOf(app)[0]!.to < '2026-07-01').toBe(true);
  });
});

describe('others', () => {
  it('the deputy reads for whom he acts, until when and on what ground', async () => {
    const { page } = open('vice', given('2026-06-10', '2026-06-30'));
    expect(await screen.findByText('Bạn đang thay Nguyễn Văn Mẫu theo dõi, xác nhận đến hết 30/06/2026')).toBeTruthy();
    expect(screen.getByText(/Căn cứ: Đi công tác, TB 12/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ủy quyền mới' })).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it.each([['2026-06-01', '2026-06-14'], ['2026-06-16', '2026-06-20']])('nothing of it before and after (%s to %s)', async (from, to) => {
    open('vice', given(from, to));
    await screen.findByText('Không có ai để ủy quyền');
    expect(screen.queryByText(/Bạn đang thay/)).toBeNull();
  });

  it('staff find nobody to delegate to', async () => {
    open('an');
    expect(await screen.findByText('Không có ai để ủy quyền')).toBeTruthy();
  });
});
