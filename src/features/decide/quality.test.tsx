import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { PRODUCT, ward } from '#tests/support/story.ts';
import { DecidePage } from './decide-page.tsx';
import { isMark } from './quality-field.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  undoDelayed();
  cleanup();
});

const hours = ward({}, { profiles: [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 5' }] });
const task = submittedTask('t1', '2026-03-12T02:00:00.000Z', { product: { ...PRODUCT, hours: '7.5' } });
const key = `submission.${task.entries[1]!.id}`;

function open(records: readonly RecordDocument[], { org = hours, at = '' } = {}) {
  const app = headWorld(records, { org });
  const page = renderPage(app, { '/can-quyet-dinh': DecidePage }, `/can-quyet-dinh${at && `?viec=${at}`}`);
  return { app, page };
}

async function settle() {
  finishDelayed();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const accepted = (app: ReturnType<typeof headWorld>) => app.written.map(({ data }) => (data as { quality?: string }).quality ?? null);

describe('a mark for quality', () => {
  it.each([['100', true], ['0', true], ['87.5', true], ['100.5', false], ['', false], ['-1', false], ['chín', false]])('%s: %s', (text, fits) => {
    expect(isMark(text)).toBe(fits);
  });

  it('is 100 unless another is chosen, and the effect on the score follows it', async () => {
    const user = userEvent.setup();
    const { app, page } = open([task], { at: key });
    expect(await screen.findByText(/7,5 giờ chuẩn, độ phức tạp 1,0/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '100', pressed: true })).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Nghiệm thu 2 đơn vị' }));
    await settle();
    expect(accepted(app)).toEqual(['100']);
  });

  it('is taken from a chip or typed with a comma', async () => {
    const user = userEvent.setup();
    const { app } = open([task], { at: key });
    await user.click(await screen.findByRole('button', { name: '80' }));
    const other = screen.getByLabelText('Điểm khác');
    await user.clear(other);
    await user.type(other, '120');
    expect(await screen.findByText('Nhập số từ 0 đến 100.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nghiệm thu 2 đơn vị' }));
    await settle();
    expect(app.written).toEqual([]);
    await user.clear(other);
    await user.type(other, '87,5');
    await user.click(screen.getByRole('button', { name: 'Nghiệm thu 2 đơn vị' }));
    await settle();
    expect(accepted(app)).toEqual(['87.5']);
  });

  it('is not asked for under the decree’s own rules', async () => {
    const user = userEvent.setup();
    const { app } = open([task], { org: ward(), at: key });
    await user.click(await screen.findByRole('button', { name: 'Nghiệm thu 2 đơn vị' }));
    expect(screen.queryByLabelText('Điểm khác')).toBeNull();
    await settle();
    expect(accepted(app)).toEqual([null]);
  });

  it('is said to be 100 for all routine items', async () => {
    const user = userEvent.setup();
    const { app } = open([task]);
    expect(await screen.findByText(/ghi chất lượng 100 cho mỗi việc/)).toBeTruthy();
    await user.click(screen.getByText('Mở xem'));
    await user.click(await screen.findByRole('button', { name: 'Nghiệm thu tất cả 1 việc' }));
    await settle();
    expect(accepted(app)).toEqual(['100']);
  });

  it('has nothing to say of routine items under the decree’s own rules', async () => {
    open([task], { org: ward() });
    expect(await screen.findByRole('button', { name: 'Nghiệm thu tất cả 1 việc' })).toBeTruthy();
    expect(screen.queryByText(/ghi chất lượng 100/)).toBeNull();
  });
});

describe('group work', () => {
  const members = [{ person: 'an', share: '1/3' }, { person: 'binh', share: '2/3' }];
  const group = { id: 'g', members };

  it('shows whose share is decided', async () => {
    const shared = submittedTask('t1', '2026-03-12T02:00:00.000Z', { group });
    open([shared], { org: ward(), at: `submission.${shared.entries[1]!.id}` });
    expect(await screen.findByText('Việc nhóm: phần 1/3, cùng Bình')).toBeTruthy();
  });

  it('handed back goes on in the share of who takes it over, never to a member', async () => {
    const user = userEvent.setup();
    const back = taskStory('t1', { assign: { group }, more: [['an', 'task.handedBack.v1', '2026-03-11T02:00:00.000Z', { reason: 'Quá tải' }]] });
    const { app } = open([back], { org: ward(), at: 'handedBack.t1' });
    const people = await screen.findByLabelText<HTMLSelectElement>('Giao cho');
    expect([...people.options].map(({ textContent }) => textContent)).toEqual(['Chọn người nhận', 'Phó phòng A']);
    await user.selectOptions(people, 'Phó phòng A');
    await user.type(screen.getByLabelText(/Lý do/), 'Giúp bạn');
    await user.click(screen.getByRole('button', { name: 'Giao lại' }));
    await settle();
    expect(app.written.at(-1)?.data).toMatchObject({
      kind: 'takenOver', person: 'deputyA', quantity: '2', group: { id: 'g', members: [{ person: 'deputyA', share: '1/3' }, { person: 'binh', share: '2/3' }] },
    });
  });
});
