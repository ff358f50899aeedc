import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { TodayPage } from './today-page.tsx';

afterEach(cleanup);

const Blank = () => null;

function open(records: readonly RecordDocument[], person = 'an') {
  return renderPage(headWorld(records, { person }), { '/hom-nay': TodayPage, '/viec/$task': Blank, '/ghi-viec': Blank }, '/hom-nay');
}

const returned = taskStory('t-back', {
  assign: { title: 'Báo cáo quý' },
  more: [
    ['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] }, { id: '01J8SVBM1SS10N000000000000' }],
    ['headA', 'task.returned.v1', '2026-03-11T02:00:00.000Z', { submission: '01J8SVBM1SS10N000000000000', reason: 'Thiếu phụ lục', majorError: true, due: '2026-03-19' }],
  ],
});
const logged = recordOf('daysheet', 'an.2026-03-16', received([
  entry('daysheet', 'an.2026-03-16', 'an', 'day.logged.v1', '2026-03-16T01:00:00.000Z', { person: 'an', day: '2026-03-16', task: null, product: null, text: 'Họp giao ban', minutes: 90, start: null }),
]));

test('an empty day teaches the next step', async () => {
  const { container } = open([]);
  await screen.findByText('Chưa có việc nào được giao');
  screen.getByText(/chọn việc, chọn số phút, bấm Lưu/);
  expect(screen.getAllByRole('link', { name: 'Ghi việc' })[0]?.getAttribute('href')).toBe('/ghi-viec');
  expect(await faultsOf(container)).toEqual([]);
});

test('late work and work due today come with their age, returned work with its reason, time with its sum', async () => {
  const late = taskStory('t-late', { assign: { title: 'Rà soát hộ nghèo', due: '2026-03-13' } });
  const { container } = open([late, taskStory('t-now', { assign: { title: 'Trả lời đơn', due: '2026-03-16' } }), returned, logged]);
  await screen.findByText('Rà soát hộ nghèo');
  screen.getByText('Quá hạn 3 ngày');
  screen.getByText('Hạn hôm nay');
  screen.getByText('Trưởng phòng A: Thiếu phụ lục');
  screen.getByText('Đã ghi 1 giờ 30 phút');
  expect(await faultsOf(container)).toEqual([]);
});

test('what the server refused stands first', async () => {
  const refused = taskStory('t-refused', {
    assign: { title: 'Soạn tờ trình' },
    more: [['an', 'task.started.v1', '2026-03-11T02:00:00.000Z', {}]],
  });
  const entries = refused.entries.map((one, index) => (index === 1 ? { ...one, receipt: { ...one.receipt!, verdict: 'refused' as const, code: 'not-open' } } : one));
  open([{ ...refused, entries }]);
  await screen.findByRole('heading', { name: 'Cần bạn xem lại' });
  expect(screen.getAllByRole('img', { name: 'Cần bạn xem lại' }).length).toBeGreaterThan(0);
});

test('whoever decides sees how much waits for him; others do not', async () => {
  open([submittedTask('t-1'), submittedTask('t-2')], 'headA');
  const link = await screen.findByRole('link', { name: /2 báo cáo và việc tự khai chờ bạn quyết định/ });
  expect(link.getAttribute('href')).toBe('/can-quyet-dinh');
  cleanup();
  open([submittedTask('t-1'), submittedTask('t-2')], 'binh');
  await screen.findByText('Chưa có việc nào được giao');
  expect(screen.queryByText(/chờ bạn quyết định/)).toBeNull();
});
