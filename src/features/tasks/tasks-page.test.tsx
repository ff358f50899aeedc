import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { TasksPage } from './tasks-page.tsx';

afterEach(cleanup);

const records = [
  taskStory('t-1', { assign: { title: 'Rà soát hộ nghèo', due: '2026-03-10' } }),
  taskStory('t-2', { assign: { title: 'Đề án phát triển', due: '2026-03-20' } }),
  submittedTask('t-3', '2026-03-12T02:00:00.000Z', { title: 'Báo cáo tháng' }),
];

function open(at = '/viec') {
  return renderPage(headWorld(records, { person: 'an' }), { '/viec': TasksPage }, at);
}

test('filter and search stand in the address and survive a reload', async () => {
  const page = open();
  await screen.findByText('Rà soát hộ nghèo');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'de an' } });
  await waitFor(() => expect(page.address()).toContain('tim=de'));
  await waitFor(() => expect(screen.queryByText('Rà soát hộ nghèo')).toBeNull());
  screen.getByText('Đề án phát triển');
  fireEvent.click(screen.getByRole('button', { name: 'Chờ duyệt' }));
  await screen.findByText('Không tìm thấy “de an”');
  expect(page.address()).toContain('loc=waiting');
  cleanup();
  const again = open('/viec?loc=waiting');
  await screen.findByText('Báo cáo tháng');
  expect(screen.getByRole('button', { name: 'Chờ duyệt' }).getAttribute('aria-pressed')).toBe('true');
  expect(await faultsOf(again.container)).toEqual([]);
});

test('an empty filter says what to do', async () => {
  open('/viec?loc=finished');
  await screen.findByText('Không có việc nào ở đây');
});
