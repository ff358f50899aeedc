/** Renders one screen inside the router, the theme and an app, as main.tsx would. */
import { MantineProvider } from '@mantine/core';
import { RouterProvider, createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import type { App } from '#app/app.ts';
import { AppContext } from '#parts/app/app-context.ts';
import { ConfirmUndo } from '#ui/confirm-undo.tsx';
import { theme } from '#ui/theme.ts';

// Happy DOM lacks what Mantine asks of a browser.
globalThis.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} })) as never;

if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

export interface RenderedPage extends RenderResult {
  /** Where the router stands now, with its search. */
  readonly address: () => string;
}

/** @param pages screens by path; the first address is `at` */
export function renderPage(app: App, pages: Readonly<Record<string, () => ReactElement | null>>, at: string): RenderedPage {
  const root = createRootRoute();
  const children = Object.entries(pages).map(([path, component]) => createRoute({ getParentRoute: () => root, path, component }));
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren(children), history });
  const page = render(
    <MantineProvider theme={theme} env="test">
      <AppContext.Provider value={app}>
        <RouterProvider router={router as never} />
        <ConfirmUndo />
      </AppContext.Provider>
    </MantineProvider>,
  );
  return { ...page, address: () => decodeURIComponent(history.location.href) };
}

/** Accessibility faults as 'rule: selector'. Colours need a real browser. */
export async function faultsOf(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
