import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { LateBadge } from './late-badge.tsx';

afterEach(cleanup);

test('the count comes after the page, not with it', async () => {
  const app = headWorld([taskStory('t1', { assign: { due: '2026-03-12' } })], { person: 'an' });
  const page = renderPage(app, { '/': () => <><h1>Trang</h1><LateBadge /></> }, '/');
  expect(await screen.findByText('Trang')).toBeDefined();
  expect(page.container.querySelector('.menu-badge')).toBeNull();
  expect(await screen.findByText(/^\d+ mục nhắc việc$/, {}, { timeout: 20_000 })).toBeDefined();
});
