import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Evidence } from '#domain/record/shapes.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { EvidenceInput } from './evidence-input.tsx';

afterEach(cleanup);

/** Shows what the form would save. */
function Form() {
  const [value, setValue] = useState<readonly Evidence[]>([{ kind: 'document', number: '12' }]);
  return (
    <>
      <EvidenceInput record="task" value={value} onChange={setValue} />
      <output>{value.map((one) => (one.kind === 'document' ? one.number : one.name)).join(' | ')}</output>
    </>
  );
}

const saved = () => screen.getByRole('status').textContent;

test('a number counts while it is typed, and is listed once it is added', async () => {
  const { container } = renderPage(headWorld([]), { '/': Form }, '/');
  const field = await screen.findByLabelText('Số văn bản');
  await userEvent.type(field, '34/BC');
  expect(saved()).toBe('12 | 34/BC');
  expect(screen.queryByText('34/BC')).toBeNull();
  await userEvent.clear(field);
  expect(saved()).toBe('12');
  await userEvent.type(field, '34/BC{Enter}');
  expect(saved()).toBe('12 | 34/BC');
  screen.getByText('34/BC');
  expect(await faultsOf(container)).toEqual([]);
});

test('passing over a number that is listed already neither doubles nor loses it', async () => {
  renderPage(headWorld([]), { '/': Form }, '/');
  const field = await screen.findByLabelText('Số văn bản');
  await userEvent.type(field, '12');
  expect(saved()).toBe('12');
  await userEvent.type(field, '3');
  expect(saved()).toBe('12 | 123');
  await userEvent.clear(field);
  expect(saved()).toBe('12');
});
