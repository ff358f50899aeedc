import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { PagedList } from './paged-list.tsx';

afterEach(cleanup);

function open(count: number) {
  const items = Array.from({ length: count }, (_, index) => `Dòng ${index + 1}`);
  const List = () => <PagedList items={items} size={20} label="Các dòng" keyOf={(item) => item}>{(item) => <span>{item}</span>}</PagedList>;
  return renderPage(headWorld([]), { '/': List }, '/');
}

test('a long list comes a page at a time and says where one is', async () => {
  const { container } = open(45);
  await screen.findByText('1–20 trong 45');
  expect(screen.getAllByRole('listitem')).toHaveLength(20);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Trang trước' }).disabled).toBe(true);
  const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Trang sau' });
  await userEvent.click(next);
  await userEvent.click(next);
  screen.getByText('41–45 trong 45');
  screen.getByText('Dòng 45');
  expect(next.disabled).toBe(true);
  expect(await faultsOf(container)).toEqual([]);
});

test('one page needs no buttons, and an empty list says so', async () => {
  open(20);
  await screen.findByText('Dòng 20');
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  open(0);
  await screen.findByText('Không có dòng nào như vậy.');
});
