import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';
import { DecidePage } from './decide-page.tsx';

// Typing and checking accessibility are slow where the machine has other work.
vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  undoDelayed();
  cleanup();
});

function open(records: readonly RecordDocument[], key?: string) {
  const app = headWorld(records);
  const page = renderPage(app, { '/can-quyet-dinh': DecidePage }, `/can-quyet-dinh${key ? `?viec=${key}` : ''}`);
  return { app, page };
}

const paper = { kind: 'document', number: '1/BC' };
const bare = taskStory('t-bare', { assign: { title: 'Không minh chứng' }, more: [['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] }]] });

function written(app: FakeHeadApp) {
  return app.written.map(({ type }) => type);
}

async function settle() {
  finishDelayed();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('the inbox', () => {
  it('teaches the next step when it is empty', async () => {
    const { page } = open([]);
    expect(await screen.findByText('Không còn việc nào chờ bạn')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('shows age and flags of single items, oldest first, without accessibility faults', async () => {
    const { page } = open([submittedTask('t1'), bare]);
    expect(await screen.findByText('chờ 6 ngày')).toBeTruthy();
    expect(screen.getByText('không có minh chứng')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });
});

describe('routine items', () => {
  const many = Array.from({ length: 13 }, (_, i) => submittedTask(`task-${i}`, '2026-03-12T02:00:00.000Z', { title: `Việc ${i}` }));

  it('are accepted together only after the drawn sample was opened', async () => {
    const user = userEvent.setup();
    const { app } = open(many);
    const accept = await screen.findByRole('button', { name: 'Nghiệm thu tất cả 13 việc' });
    expect(accept).toHaveProperty('disabled', true);
    expect(screen.getByText('Còn 2 việc phải mở xem')).toBeTruthy();
    for (let turn = 0; turn < 2; turn += 1) {
      await user.click((await screen.findAllByText('Mở xem'))[0]!);
      expect(await screen.findAllByText('Đã xem')).toHaveLength(turn + 1);
    }
    await user.click(await screen.findByRole('button', { name: 'Nghiệm thu tất cả 13 việc' }));
    expect(app.written).toEqual([]);
    expect(await screen.findByText('Không còn việc nào chờ bạn')).toBeTruthy();
    await settle();
    expect(written(app)).toEqual(Array.from({ length: 13 }, () => 'task.accepted.v1'));
  });
});

describe('one submission', () => {
  const task = submittedTask('t1');
  const key = `submission.${task.entries[1]!.id}`;

  it('shows requirement, evidence and the effect of each choice', async () => {
    const { page } = open([task], key);
    expect(await screen.findByText('Đúng thể thức')).toBeTruthy();
    expect(screen.getByText('Văn bản số 12/BC-UBND')).toBeTruthy();
    expect(await screen.findByText('0,00 → 70,00')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Trả lại…' }));
    expect(await screen.findAllByText('0,00 → 70,00')).toHaveLength(2);
    expect(screen.getByText('0,00 → 64,17')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('is accepted in part: the other unit keeps waiting', async () => {
    const user = userEvent.setup();
    const { app, page } = open([task], key);
    await user.click(await screen.findByRole('button', { name: /Bớt 1/ }));
    await user.click(screen.getByRole('button', { name: 'Nghiệm thu 1 đơn vị' }));
    expect(page.address()).toBe('/can-quyet-dinh');
    await settle();
    expect(foldOf('task', app.records.get('t1')!).state.units.map(({ status }) => status)).toEqual(['accepted', 'submitted']);
  });

  it('comes back when the decision is undone', async () => {
    const user = userEvent.setup();
    const { app } = open([task], key);
    await user.click(await screen.findByRole('button', { name: 'Nghiệm thu 2 đơn vị' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByRole('button', { name: 'Nghiệm thu tất cả 1 việc' })).toBeTruthy();
    expect(app.written).toEqual([]);
  });

  it('is returned only with a reason, a new deadline and the cost of a major error explained', async () => {
    const user = userEvent.setup();
    const { app, page } = open([task], key);
    await user.click(await screen.findByRole('button', { name: 'Trả lại…' }));
    await user.click(screen.getByRole('button', { name: 'Trả lại 2 đơn vị' }));
    expect(screen.getByText(/Cần ghi lý do/)).toBeTruthy();
    expect(screen.getByText(/trừ 25% chất lượng/)).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Số liệu chưa khớp' }));
    await user.click(screen.getByRole('checkbox', { name: /Sai sót lớn/ }));
    await user.click(screen.getByRole('button', { name: 'Trả lại 2 đơn vị' }));
    await settle();
    expect(app.written.at(-1)?.data).toMatchObject({ reason: 'Số liệu chưa khớp', majorError: true, due: '2026-03-19' });
  });

  it('shows earlier returns and what changed since', async () => {
    const [begin, first] = task.entries;
    const back = entry('task', 't1', 'headA', 'task.returned.v1', '2026-03-13T02:00:00.000Z', { submission: first!.id, reason: 'Thiếu phụ lục', majorError: false, due: '2026-03-20' });
    const again = entry('task', 't1', 'an', 'task.submitted.v1', '2026-03-14T02:00:00.000Z', { units: [[1, 2]], note: 'Đã bổ sung', evidence: [paper] });
    open([recordOf('task', 't1', received([begin!, first!, back, again]))], `submission.${again.id}`);
    expect(await screen.findByText('13/03/2026, Trưởng phòng A: Thiếu phụ lục')).toBeTruthy();
    expect(screen.getByText('Thêm minh chứng: 1/BC')).toBeTruthy();
    expect(screen.getByText('Bỏ minh chứng: 12/BC-UBND')).toBeTruthy();
    expect(screen.getByText(/lần trước: “Đã xong”/)).toBeTruthy();
  });
});

describe('other questions', () => {
  it('confirms declared work or declines it with a reason', async () => {
    const user = userEvent.setup();
    const { kind: _kind, ...facts } = assigned({ reason: 'Chủ tịch giao miệng', title: 'Việc gấp' });
    const declared = recordOf('task', 't-new', received([entry('task', 't-new', 'an', 'task.declared.v1', '2026-03-10T02:00:00.000Z', facts)]));
    const { app } = open([declared], 'declared.t-new');
    await user.click(await screen.findByRole('button', { name: 'Không xác nhận' }));
    expect(await screen.findByText(/Cần ghi lý do/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xác nhận' }));
    await settle();
    expect(written(app)).toEqual(['task.confirmed.v1']);
  });

  it('gives handed back work to another person as work taken over', async () => {
    const user = userEvent.setup();
    const back = taskStory('t-back', { more: [['an', 'task.handedBack.v1', '2026-03-11T02:00:00.000Z', { reason: 'Không đúng chuyên môn' }]] });
    const { app, page } = open([back], 'handedBack.t-back');
    expect(await screen.findByText('Không đúng chuyên môn')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    const form = within(screen.getByRole('region', { name: 'Giao lại' }));
    await user.selectOptions(form.getByLabelText('Giao cho'), 'Bình');
    await user.type(form.getByLabelText('Lý do'), 'An quá tải');
    await user.click(form.getByRole('button', { name: 'Giao lại' }));
    await settle();
    expect(app.written.at(-1)?.data).toMatchObject({ person: 'binh', kind: 'takenOver', source: 't-back', reason: 'An quá tải' });
  });

  it('admits a held entry', async () => {
    const user = userEvent.setup();
    const story = taskStory('t1');
    const held = entry('task', 't1', 'an', 'task.progressed.v1', '2026-03-03T02:00:00.000Z', { note: 'Đã làm xong nháp' });
    const [last] = received([held], { verdict: 'held', code: 'outside-rights', seq: 9 });
    const { app } = open([{ ...story, entries: [...story.entries, last!] }], `held.${held.id}`);
    await user.click(await screen.findByRole('button', { name: 'Chấp nhận mục này' }));
    await settle();
    expect(app.written.at(-1)).toMatchObject({ type: 'entry.admitted.v1', data: { entry: held.id } });
  });
});
