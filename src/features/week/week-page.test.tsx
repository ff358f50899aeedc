import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { headWorld, taskStory, valueOf } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { dayTotal, gridRows, mondayOf, weekDays } from './week-grid.ts';
import { WeekPage } from './week-page.tsx';

const wide = vi.hoisted(() => ({ value: false }));
vi.mock('#ui/use-is-wide.ts', () => ({ useIsWide: () => wide.value }));

afterEach(() => {
  wide.value = false;
  cleanup();
});

const Blank = () => null;

function sheet(day: string, ...minutes: number[]) {
  const id = `an.${day}`;
  const data = (spent: number) => ({ person: 'an', day, task: null, product: null, text: 'Họp giao ban', minutes: spent, start: null });
  return recordOf('daysheet', id, received(minutes.map((spent) => entry('daysheet', id, 'an', 'day.logged.v1', `${day}T02:00:00.000Z`, data(spent)))));
}

function open(at = '/tuan') {
  // Wednesday, so that two days of the week have passed.
  const app = headWorld([sheet('2026-03-16', 60, 30), taskStory('t-1', { assign: { title: 'Soạn đề án', due: '2026-03-20' } })], { person: 'an', now: '2026-03-18T02:00:00.000Z' });
  return { app, page: renderPage(app, { '/tuan': WeekPage, '/ghi-viec': Blank }, at) };
}

test('a week begins on Monday', () => {
  expect(mondayOf('2026-03-16')).toBe('2026-03-16');
  expect(mondayOf('2026-03-22')).toBe('2026-03-16');
  expect(weekDays('2026-03-16')).toHaveLength(7);
});

test('lines of one kind share a row; open tasks without time are there to remember them', () => {
  const { app } = open();
  const rows = gridRows(valueOf(app.rows('daysheet')), valueOf(app.rows('task')));
  expect(rows.map(({ text, minutes }) => [text, minutes])).toEqual([['Họp giao ban', { '2026-03-16': 90 }], ['Soạn đề án', {}]]);
  expect(dayTotal(rows, '2026-03-16')).toBe(90);
});

test('on a phone: the latest day first, days to come left out', async () => {
  const { page } = open();
  await screen.findByRole('heading', { name: 'Thứ Tư, 18/03' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Thứ Tư, 18/03', 'Thứ Ba, 17/03', 'Thứ Hai, 16/03']);
  screen.getByText('Cả tuần 1 giờ 30 phút');
  expect(screen.getByRole('link', { name: 'Ghi ngày 17/03' }).getAttribute('href')).toBe('/ghi-viec?ngay=2026-03-17');
  expect(await faultsOf(page.container)).toEqual([]);
});

test('on a tablet: a grid in which a tap adds time to a day', async () => {
  wide.value = true;
  const { app, page } = open();
  fireEvent.click(await screen.findByRole('button', { name: 'Soạn đề án, 17/03: Chưa ghi. Thêm giờ' }));
  expect(await faultsOf(page.container)).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '45' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ record: 'an.2026-03-17', data: { task: 't-1', minutes: 45 } }));
  await screen.findByRole('button', { name: 'Soạn đề án, 17/03: 45 phút. Thêm giờ' });
});

test('another week has its own address', async () => {
  open('/tuan?tu=2026-03-11');
  await screen.findByRole('heading', { level: 1, name: 'Tuần 09/03–15/03' });
  expect(screen.getByRole('link', { name: 'Tuần sau' }).getAttribute('href')).toBe('/tuan?tu=2026-03-16');
});
