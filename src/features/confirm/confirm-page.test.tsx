import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { acceptedTask, selfScored } from '#tests/support/month-to-confirm.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, plainEntry, received, ward } from '#tests/support/story.ts';
import { finishDelayed } from '#ui/delayed-action.ts';
import { ConfirmPage } from './confirm-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  finishDelayed();
  cleanup();
});

const AT = '/xac-nhan?ky=2026-03';
const PEOPLE = ['an', 'binh', 'dung'] as const;

function world() {
  const an = ward().people.get('an')!;
  return ward({ dung: { ...an, name: 'Dung' } });
}

const everybody = [...PEOPLE.map(acceptedTask), ...PEOPLE.map((person) => selfScored(person))];

function show(records: readonly RecordDocument[], person = 'headA', at = AT) {
  const app = headWorld(records, { person, org: world() });
  const page = renderPage(app, { '/xac-nhan': ConfirmPage, '/diem/$period': () => null }, at);
  const confirmed = () => PEOPLE.filter((one) => app.records.has(`${one}.2026-03`) && foldOf('review', app.records.get(`${one}.2026-03`)!).state.confirmed);
  return { app, page, confirmed };
}

describe('many at once', () => {
  it('only after the one drawn at random was opened; then all, with their figures, after the wait', async () => {
    const user = userEvent.setup();
    const { app, page, confirmed } = show(everybody);
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: /^Xác nhận 3 người/ });
    expect(button.disabled).toBe(true);
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /mở xem/ }));
    await screen.findByRole('region', { name: 'Xác nhận điểm (Mẫu số 01)' });
    await user.click(screen.getByRole('button', { name: /^Xác nhận 3 người/ }));
    expect(confirmed()).toEqual([]);
    finishDelayed();
    await waitFor(() => expect(confirmed()).toEqual([...PEOPLE]));
    expect(await screen.findByText('Tháng 03/2026: đã xác nhận 3/4 người')).toBeTruthy();
    expect(app.written[0]?.data).toMatchObject({ marks: FULL_MARKS, reasons: {}, figure: { total: '100.00', exact: '100/1' } });
  });

  it('can be undone before it is written', async () => {
    const user = userEvent.setup();
    const { app, confirmed } = show(everybody);
    await user.click(await screen.findByRole('button', { name: /mở xem/ }));
    await screen.findByRole('region', { name: 'Xác nhận điểm (Mẫu số 01)' });
    await user.click(screen.getByRole('button', { name: /^Xác nhận 3 người/ }));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    finishDelayed();
    expect(await screen.findByRole('button', { name: /^Xác nhận 3 người/ })).toBeTruthy();
    expect([confirmed(), app.written]).toEqual([[], []]);
  });

  it('leaves out whatever deserves a look', async () => {
    const lowered = selfScored('binh', { 'II.4': '2' }, { 'II.4': 'Còn chậm' });
    show([...PEOPLE.map(acceptedTask), selfScored('an'), lowered]);
    expect(await screen.findByRole('button', { name: /^Xác nhận 1 người/ })).toBeTruthy();
    const single = within(screen.getByRole('region', { name: 'Nên xem lại từng người' }));
    expect(single.getByText('có dòng bị trừ')).toBeTruthy();
    expect(single.getAllByText('chưa tự chấm')).toHaveLength(2);
  });
});

describe('one by one', () => {
  it('shows what was deducted and why, confirms by keyboard and opens the next', async () => {
    const user = userEvent.setup();
    const lowered = PEOPLE.map((person) => selfScored(person, { 'II.4': '2' }, { 'II.4': `Còn chậm ${person}` }));
    const { page, confirmed } = show([...PEOPLE.map(acceptedTask), ...lowered]);
    await screen.findByRole('region', { name: 'Nên xem lại từng người' });
    fireEvent.keyDown(document, { key: 'ArrowDown' });
    expect(await screen.findByText(/Còn chậm an/)).toBeTruthy();
    fireEvent.keyDown(document, { key: 'ArrowDown' });
    expect(await screen.findByText(/Còn chậm binh/)).toBeTruthy();
    fireEvent.keyDown(document, { key: 'ArrowUp' });
    expect(await screen.findByText(/Còn chậm an/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    fireEvent.keyDown(document, { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText(/Còn chậm binh/)).toBeTruthy();
    expect(page.address()).toBe('/xac-nhan?ky=2026-03&nguoi=binh');
    await user.click(screen.getByRole('button', { name: 'Xác nhận điểm' }));
    expect(await screen.findByText(/Còn chậm dung/)).toBeTruthy();
    finishDelayed();
    await waitFor(() => expect(confirmed()).toEqual(['an', 'binh']));
  });
});

describe('who and when', () => {
  it('sends objections to the page of the score', async () => {
    const self = selfScored('an');
    const confirm = entry('review', 'an.2026-03', 'headA', 'review.confirmed.v1', '2026-03-15T03:00:00.000Z', {
      selfScored: self.entries[0]!.id, person: 'an', period: '2026-03', marks: FULL_MARKS, reasons: {}, comment: '', figure: null,
    });
    const object = entry('review', 'an.2026-03', 'an', 'review.objected.v1', '2026-03-15T04:00:00.000Z', { objection: 'o1', confirmation: confirm.id, lines: [], text: 'x' });
    show([acceptedTask('an'), { ...self, entries: received([...self.entries.map(plainEntry), confirm, object]) }]);
    const section = within(await screen.findByRole('region', { name: 'Có đề nghị xem lại' }));
    expect(section.getByRole('link', { name: /An/ }).getAttribute('href')).toBe('/diem/2026-03?nguoi=an');
  });

  it('has nothing for who monitors nobody', async () => {
    show(everybody, 'an');
    expect(await screen.findByText('Bạn không theo dõi, đánh giá ai trong kỳ này')).toBeTruthy();
  });

  it('warns while the period is not over', async () => {
    show(everybody);
    expect(await screen.findByText(/Kỳ chưa kết thúc.*31\/03\/2026/)).toBeTruthy();
  });
});
