import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, plainEntry, received, recordOf, ward } from '#tests/support/story.ts';
import { ScorePage } from './score-page.tsx';

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

function accepted(task: RecordDocument, actor = 'headA', at = '2026-03-25T02:00:00.000Z'): RecordDocument {
  const accept = entry('task', task.id, actor, 'task.accepted.v1', at, { submission: task.entries[1]!.id });
  return { ...task, entries: received([...task.entries.map(plainEntry), accept]) };
}

function marks(person: string, confirmedAt: string | null = null): RecordDocument {
  const id = `${person}.2026-03`;
  const lower = { ...FULL_MARKS, 'I.1': '4' };
  const self = entry('review', id, person, 'review.selfScored.v1', '2026-03-15T02:00:00.000Z', { person, period: '2026-03', marks: FULL_MARKS, comments: {}, figure: null });
  const confirmed = { selfScored: self.id, person, period: '2026-03', marks: lower, reasons: { 'I.1': 'Đi muộn' }, comment: '', figure: null };
  const confirm = confirmedAt === null ? [] : [entry('review', id, 'headA', 'review.confirmed.v1', confirmedAt, confirmed)];
  const seen = confirm.map((confirmation) => entry('review', id, person, 'review.seen.v1', confirmation.at, { confirmation: confirmation.id }));
  return recordOf('review', id, received([self, ...confirm, ...seen]));
}

/** Submitted four days after its deadline, then accepted: one delay. */
const late = accepted(submittedTask('t-late', '2026-03-24T02:00:00.000Z', { title: 'Tờ trình muộn' }));
const open = taskStory('t-open', { assign: { title: 'Báo cáo quý', quantity: '1' } });
const NOW = '2026-03-27T02:00:00.000Z';

function show(records: readonly RecordDocument[], { person = 'an', of = 'an', now = NOW } = {}) {
  const app = headWorld(records, { person, now, org: ward() });
  const page = renderPage(app, { '/diem/$period': ScorePage }, `/diem/2026-03${of === person ? '' : `?nguoi=${of}`}`);
  return { app, page };
}

async function region(name: string | RegExp) {
  return within(await screen.findByRole('region', { name }, { timeout: 10_000 }));
}

describe('why the score is what it is', () => {
  it('opens each lost point with its task, article, day and contest state', async () => {
    const user = userEvent.setup();
    const { page } = show([late, open, marks('an')]);
    const why = await region(/^Vì sao 72,78\?$/);
    await user.click(why.getByText('Báo cáo quý'));
    expect(why.getByText('−23,33 điểm: Báo cáo quý, chưa hoàn thành. NĐ335 Điều 14.2.a')).toBeTruthy();
    expect(why.getByText('Chưa được nghiệm thu')).toBeTruthy();
    await user.click(why.getByText('Tờ trình muộn'));
    expect(why.getByText(/^−3,89 điểm: Tờ trình muộn, chậm tiến độ \(hạn 20\/03\/2026\)/)).toBeTruthy();
    expect(why.getByText('Còn có thể đề nghị xem lại')).toBeTruthy();
    expect(why.getAllByRole('link', { name: 'Mở việc' }).map((link) => link.getAttribute('href')).sort()).toEqual(['/viec/t-late', '/viec/t-open']);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it.each([
    ['2026-03-27T02:00:00.000Z', 'Đề nghị xem lại đến hết 06/04/2026'],
    ['2026-04-06T02:00:00.000Z', 'Đề nghị xem lại đến hết 06/04/2026'],
    ['2026-04-07T02:00:00.000Z', 'Đã hết hạn đề nghị xem lại (06/04/2026)'],
  ])('seven working days after the confirmation was seen on 26 March, on %s: %s', async (now, text) => {
    const user = userEvent.setup();
    show([late, marks('an', '2026-03-26T02:00:00.000Z')], { now });
    const why = await region(/^Vì sao/);
    await user.click(why.getByText(/^Chấp hành|^I\.1|Tư tưởng|Chính trị/i, { selector: '.fall-label' }));
    expect(why.getByText(/^−1,00 điểm: .*\(Đi muộn\)/)).toBeTruthy();
    expect(why.getByText(/^Quyết định: Trưởng phòng A, /)).toBeTruthy();
    expect(why.getByText(text)).toBeTruthy();
  });

  it('leads from a leader’s lost d to the people below', async () => {
    const user = userEvent.setup();
    const leading = { person: 'headA', period: '2026-03', marks: FULL_MARKS, comments: {}, figure: null, leadership: { organising: '1', uniting: '1' } };
    const review = recordOf('review', 'headA.2026-03', received([entry('review', 'headA.2026-03', 'headA', 'review.selfScored.v1', NOW, leading)]));
    show([accepted(submittedTask('own', undefined, { person: 'headA' }), 'chair'), review, open, marks('an')], { person: 'headA', of: 'headA' });
    const why = await region(/^Vì sao 94,17\?$/);
    await user.click(why.getByText(/^Kết quả hoạt động của cơ quan/));
    expect(why.getByText('Theo điểm của người thuộc quyền')).toBeTruthy();
    expect(why.getByRole('link', { name: 'Điểm của An' })).toBeTruthy();
    const tree = await region('Cách tính, từng bước');
    await user.click(tree.getByText(/^Mở từng dòng/));
    await user.click(tree.getByText(/^Kết quả thực hiện nhiệm vụ:/));
    await user.click(tree.getByText(/^Kết quả hoạt động .* \(d\):/));
    expect(tree.getByRole('link', { name: 'Điểm của An' })).toBeTruthy();
  });
});

describe('the calculation step by step', () => {
  it('is drawn branch by branch, with who decided and when', async () => {
    const user = userEvent.setup();
    const { page } = show([late, open, marks('an', '2026-03-26T02:00:00.000Z')]);
    const tree = await region('Cách tính, từng bước');
    expect(tree.queryByText(/^Điểm theo dõi/)).toBeNull();
    await user.click(tree.getByText(/^Mở từng dòng/));
    expect(tree.getByText(/29,00 \+ 42,78 = 71,78 điểm/)).toBeTruthy();
    expect(tree.queryByText(/^I\. /)).toBeNull();
    await user.click(tree.getByText(/^Tiêu chí chung:/));
    await user.click(tree.getByText(/^I\. /));
    expect(tree.getAllByText(/Quyết định: Trưởng phòng A, 09:00 26\/03/).length).toBeGreaterThan(0);
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('draws long branches a handful at a time', async () => {
    const user = userEvent.setup();
    show([...Array.from({ length: 45 }, (_, i) => taskStory(`t${i}`, { assign: { title: `Việc ${i}` } })), marks('an')]);
    const tree = await region('Cách tính, từng bước');
    await user.click(tree.getByText(/^Mở từng dòng/));
    await user.click(tree.getByText(/^Kết quả thực hiện nhiệm vụ:/));
    await user.click(tree.getByText(/^Số lượng \(a\):/));
    await user.click(tree.getByText(/^Số lượng: a/));
    await user.click(tree.getByText(/^Được giao, đã quy đổi/));
    expect(tree.getAllByText(/được giao 4 × 2 = 8,00/)).toHaveLength(20);
    await user.click(tree.getByRole('button', { name: 'Xem thêm 20' }));
    expect(tree.getAllByText(/được giao 4 × 2 = 8,00/)).toHaveLength(40);
  });
});
