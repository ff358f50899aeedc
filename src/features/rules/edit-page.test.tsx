import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { RulesEditPage } from './edit-page.tsx';
import { getIn, listIn } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';

afterEach(cleanup);

function open(app: FakeHeadApp) {
  return renderPage(app, { '/quy-tac/chinh': RulesEditPage, '/quy-tac': () => <p>xem trước ở đây</p> }, '/quy-tac/chinh');
}

function kept(app: FakeHeadApp): Json {
  return (app.drafts.get('rules:own') as { profile: Json }).profile;
}

/** The folded part or item of that heading, opened. */
async function unfold(user: UserEvent, heading: string | RegExp, inside: HTMLElement = document.body) {
  const summary = within(inside).getByText(heading);
  await user.click(summary);
  return summary.closest('details')!;
}

async function copyCurrent(user: UserEvent, id = 'xa-binh-an') {
  await user.click(await screen.findByRole('button', { name: 'Sao chép bản đang dùng' }));
  await unfold(user, 'Tên, kỳ, cách tính');
  if (id) await user.type(screen.getByLabelText(/^Mã bộ quy tắc/), id);
}

async function retype(user: UserEvent, field: HTMLElement, text: string) {
  await user.clear(field);
  if (text) await user.type(field, text);
}

const file = (content: string, name = 'bo-quy-tac.json') => new File([content], name, { type: 'application/json' });

async function choose(user: UserEvent, one: File) {
  await user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, one);
}

describe('who prepares a profile', () => {
  it('not an official', async () => {
    open(officeApp('an'));
    expect(await screen.findByText('Màn hình này dành cho cán bộ tổ chức và người đứng đầu cơ quan')).toBeTruthy();
  });

  it.each(['officer', 'chair'])('%s begins with a copy or a file', async (person) => {
    const page = open(officeApp(person));
    expect(await screen.findAllByRole('button', { name: /^Sao chép/ })).toHaveLength(4);
    expect(await faultsOf(page.container)).toEqual([]);
  });
});

describe('writing', () => {
  it('asks for an id, and names each fault at its field while one types', async () => {
    const user = userEvent.setup();
    const page = open(officeApp());
    await copyCurrent(user, '');
    expect(screen.getByText('Còn 1 chỗ cần sửa')).toBeTruthy();
    const id = screen.getByLabelText(/^Mã bộ quy tắc/);
    expect(id.getAttribute('aria-invalid')).toBe('true');
    await user.type(id, 'nd335');
    expect(screen.getAllByText(/Mã này là của bộ quy tắc có sẵn/)).toHaveLength(2);
    await user.type(id, '-binh-an');
    expect(screen.getByText('Bản này hợp lệ')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  }, 30_000);

  it('takes decimals with a comma and shares in percent, and keeps what is typed', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app);
    await copyCurrent(user);
    await unfold(user, 'Tiêu chí chung');
    await retype(user, screen.getByLabelText('Bước điểm'), '0,5');
    await unfold(user, 'b · Chất lượng', await unfold(user, 'Kết quả thực hiện nhiệm vụ'));
    await retype(user, screen.getByLabelText('Mỗi lần trừ (%)'), '12,5');
    await unfold(user, 'Các mốc trong kỳ');
    await retype(user, screen.getByLabelText(/^Hạn báo cáo/), '25');
    await unfold(user, 'Xếp loại năm');
    await user.selectOptions(screen.getByLabelText('Tính trên'), 'rated');
    await waitFor(() => expect(app.drafts.has('rules:own')).toBe(true));
    await waitFor(() => expect(getIn(kept(app), 'year.cap.base')).toBe('rated'));
    const value = kept(app);
    expect(['general.step', 'taskResults.ratios[1].deduction', 'cycle.reportCutoffDay'].map((path) => getIn(value, path))).toEqual(['0.5', '0.125', 25]);
    expect(screen.getByText('Bản này hợp lệ')).toBeTruthy();
  }, 30_000);

  it('tells sums that do not add up where they stand, and leads there', async () => {
    const user = userEvent.setup();
    open(officeApp());
    await copyCurrent(user);
    const part = await unfold(user, 'Tiêu chí chung');
    const group = await unfold(user, /^I · /, part);
    await retype(user, within(group).getByLabelText('Điểm tối đa'), '9');
    expect(within(group).getByText(/các dòng phải cộng lại bằng điểm tối đa của nhóm/)).toBeTruthy();
    expect(within(part).getByText(/các nhóm phải cộng lại/)).toBeTruthy();
    await user.click(within(part).getByText('Tiêu chí chung'));
    expect(screen.queryByLabelText('Bước điểm')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Tiêu chí chung › Nhóm 1 › Điểm tối đa' }));
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', '9'));
    expect(part.open).toBe(true);
  }, 30_000);

  it('adds and removes lines of the criteria', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app);
    await copyCurrent(user);
    const part = within(await unfold(user, /^I · /, await unfold(user, 'Tiêu chí chung')));
    await user.click(part.getByRole('button', { name: 'Thêm dòng' }));
    await waitFor(() => expect(listIn(kept(app), 'general.groups[0].lines')).toHaveLength(3));
    expect(screen.getByText(/^Còn \d+ chỗ cần sửa$/)).toBeTruthy();
    await unfold(user, 'Dòng 3', part.getByText('Các dòng').parentElement!);
    await user.click(part.getByRole('button', { name: 'Bỏ dòng 3' }));
    await waitFor(() => expect(listIn(kept(app), 'general.groups[0].lines')).toHaveLength(2));
    expect(screen.getByText('Bản này hợp lệ')).toBeTruthy();
  }, 30_000);

  it('changes the method with the points that belong to it, and drops the criteria of leaders', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app);
    await copyCurrent(user);
    await unfold(user, 'Kết quả thực hiện nhiệm vụ');
    await user.click(screen.getByRole('checkbox', { name: 'Tiêu chí lãnh đạo riêng' }));
    await waitFor(() => expect(getIn(kept(app), 'taskResults.leadership')).toBeNull());
    await user.selectOptions(screen.getByLabelText('Cách tính'), 'standard-hours');
    await unfold(user, 'Giờ chuẩn', document.querySelector<HTMLElement>('.rules-parts')!.children[2] as HTMLElement);
    expect(screen.getByLabelText('Hệ số quy về thang điểm')).toHaveProperty('value', '100/143');
    expect(screen.queryByText('Các tỷ lệ và mức trừ')).toBeNull();
    expect(screen.getByText('Bản này hợp lệ')).toBeTruthy();
  }, 30_000);

  it('is there again when one comes back, and goes only when asked twice', async () => {
    const user = userEvent.setup();
    const app = officeApp('chair');
    open(app);
    await copyCurrent(user);
    await user.click(screen.getByRole('button', { name: 'Xem trước và áp dụng' }));
    expect(await screen.findByText('xem trước ở đây')).toBeTruthy();
    cleanup();
    open(app);
    await screen.findByText('Bản này hợp lệ');
    await unfold(user, 'Tên, kỳ, cách tính');
    expect(screen.getByLabelText(/^Mã bộ quy tắc/)).toHaveProperty('value', 'xa-binh-an');
    await user.click(screen.getByRole('button', { name: 'Bỏ bản này, bắt đầu lại' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ bản này' }));
    expect(await screen.findByText('Bắt đầu từ đâu?')).toBeTruthy();
    expect(app.drafts.has('rules:own')).toBe(false);
  }, 30_000);
});

describe('files', () => {
  it('a sound one fills the form', async () => {
    const user = userEvent.setup();
    open(officeApp('chair'));
    await screen.findByText('Bắt đầu từ đâu?');
    await choose(user, file(JSON.stringify({ ...KHANH_HOA_2025, id: 'khanh-hoa-xa', name: 'Bản của xã' })));
    expect(await screen.findByText('Bản này hợp lệ')).toBeTruthy();
    await unfold(user, 'Tên, kỳ, cách tính');
    expect(screen.getByLabelText('Tên')).toHaveProperty('value', 'Bản của xã');
  }, 30_000);

  it('a bad one names every place and changes nothing', async () => {
    const user = userEvent.setup();
    open(officeApp('chair'));
    await screen.findByText('Bắt đầu từ đâu?');
    await choose(user, file(JSON.stringify({ ...ND335, levels: ND335.levels.map((level, at) => (at === 1 ? { ...level, from: 'bảy mươi' } : level)) })));
    expect(await screen.findByText('Không dùng được tệp bo-quy-tac.json')).toBeTruthy();
    expect(screen.getByText('levels[1].from')).toBeTruthy();
    expect(screen.getByText('Ngưỡng và mức xếp loại › Mức 2 › Từ điểm')).toBeTruthy();
    await choose(user, file('{', 'hong.json'));
    expect(await screen.findByText('Tệp không phải JSON hợp lệ. Mở lại đúng tệp đã lưu từ ứng dụng này.')).toBeTruthy();
    expect(screen.getByText('Bắt đầu từ đâu?')).toBeTruthy();
  }, 30_000);
});
