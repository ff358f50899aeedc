import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { acceptedTask, selfScored } from '#tests/support/month-to-confirm.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import { ConfirmPage } from './confirm-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  undoDelayed();
  cleanup();
});

const PEOPLE = ['an', 'binh'] as const;
const REASON = 'Hai việc nộp chậm';

function world(): FakeHeadApp {
  return headWorld([...PEOPLE.map(acceptedTask), ...PEOPLE.map((person) => selfScored(person))]);
}

/** Opens the page as after a reload: what is kept lies in the app alone. */
function open(app: FakeHeadApp, person: string | null = 'an') {
  cleanup();
  return renderPage(app, { '/xac-nhan': ConfirmPage, '/diem/$period': () => null }, `/xac-nhan?ky=2026-03${person ? `&nguoi=${person}` : ''}`);
}

async function form() {
  return within(await screen.findByRole('region', { name: 'Xác nhận điểm (Mẫu số 01)' }));
}

/** Lowers one line with its reason and begins a comment. */
async function typeDraft(app: FakeHeadApp): Promise<void> {
  const fields = await form();
  fireEvent.change(fields.getByLabelText(/^II\.4\./), { target: { value: '2' } });
  fireEvent.change(await fields.findByLabelText('Lý do II.4'), { target: { value: REASON } });
  fireEvent.change(fields.getByLabelText('Nhận xét của cấp có thẩm quyền'), { target: { value: 'Cần nộp sớm hơn' } });
  await waitFor(() => expect(app.drafts.get('confirm-marks:an.2026-03')).toMatchObject({ comment: 'Cần nộp sớm hơn' }));
}

async function expectDraftBack(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
  const fields = await form();
  expect(fields.getByLabelText<HTMLSelectElement>(/^II\.4\./).value).toBe('2');
  expect(fields.getByLabelText<HTMLTextAreaElement>('Lý do II.4').value).toBe(REASON);
  expect(fields.getByLabelText<HTMLTextAreaElement>('Nhận xét của cấp có thẩm quyền').value).toBe('Cần nộp sớm hơn');
}

function confirmedMark(app: FakeHeadApp, person: string): string | undefined {
  return foldOf('review', app.records.get(`${person}.2026-03`)!).state.confirmed?.marks['II.4'];
}

describe('what was typed about a person', () => {
  it('comes back after a reload', async () => {
    const app = world();
    open(app);
    await typeDraft(app);
    open(app);
    await expectDraftBack();
    expect(app.written).toEqual([]);
  });

  it('comes back after an undo, and goes once the confirmation is written', async () => {
    const user = userEvent.setup();
    const app = world();
    const page = open(app);
    await typeDraft(app);
    await user.click((await form()).getByRole('button', { name: 'Xác nhận điểm' }));
    await waitFor(() => expect(page.address()).toBe('/xac-nhan?ky=2026-03&nguoi=binh'));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    open(app);
    await expectDraftBack();
    await user.click((await form()).getByRole('button', { name: 'Xác nhận điểm' }));
    finishDelayed();
    await waitFor(() => expect(confirmedMark(app, 'an')).toBe('2'));
    await waitFor(() => expect(app.drafts.has('confirm-marks:an.2026-03')).toBe(false));
  });

  it('comes back after a reload within the undo, and an undo then', async () => {
    const user = userEvent.setup();
    const app = world();
    open(app);
    await typeDraft(app);
    await user.click((await form()).getByRole('button', { name: 'Xác nhận điểm' }));
    await screen.findByRole('button', { name: 'Hoàn tác' });
    open(app, null);
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    open(app);
    await expectDraftBack();
    expect(app.written).toEqual([]);
  });

  it('is not passed over when all are confirmed together', async () => {
    const user = userEvent.setup();
    const app = world();
    open(app);
    await typeDraft(app);
    open(app, 'binh');
    await form();
    await user.click(await screen.findByRole('button', { name: /^Xác nhận 2 người/ }));
    expect(await screen.findByText('Đã xác nhận điểm của Bình')).toBeTruthy();
    finishDelayed();
    await waitFor(() => expect(confirmedMark(app, 'binh')).toBe('2.5'));
    expect(confirmedMark(app, 'an')).toBeUndefined();
  });
});
