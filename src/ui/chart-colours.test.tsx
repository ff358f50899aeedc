import { afterEach, expect, it } from 'vitest';
import { chartColours } from './chart-colours.ts';

afterEach(() => document.documentElement.removeAttribute('style'));

it('takes the colours of the page, and its own where the page has none', () => {
  expect(chartColours().accent).toBe('#0a6165');
  document.documentElement.style.setProperty('--accent', ' #74c9cc ');
  expect(chartColours()).toMatchObject({ accent: '#74c9cc', red: '#a61b1b' });
});
