import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { NotFound } from './not-found.tsx';

afterEach(cleanup);

it('says by a heading that there is no such page, and leads home', async () => {
  const { container } = renderPage(headWorld([]), { '/khong-co': NotFound }, '/khong-co');
  expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Về Hôm nay' }).getAttribute('href')).toBe('/hom-nay');
  expect(await faultsOf(container)).toEqual([]);
});
