import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { saveDirtyForms, useDirtyForms } from '#ui/dirty-forms.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useDraft } from './use-draft.ts';

afterEach(cleanup);

let finishSlowly: (() => void) | undefined;

/** A form with a field that answers at once and a part that comes later, as a photo being made smaller does. */
function Form() {
  const draft = useDraft('test:1', { text: '', photo: 'chưa có' });
  return (
    <form>
      <DraftOffer found={draft.found} />
      <label>Nội dung<input value={draft.value.text} onChange={(event) => draft.change({ text: event.currentTarget.value })} /></label>
      <p>Ảnh: {draft.value.photo}</p>
      <button type="button" onClick={() => (finishSlowly = () => draft.change({ photo: 'anh.jpg' }))}>Chụp</button>
      <button type="button" onClick={() => void draft.done()}>Gửi</button>
    </form>
  );
}

async function open(app: FakeHeadApp = headWorld([], { person: 'an' })) {
  const page = renderPage(app, { '/': Form }, '/');
  return { app, page, field: await screen.findByLabelText<HTMLInputElement>('Nội dung') };
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('what was typed is kept after a pause and offered, with its time, when one comes back', async () => {
  const { app, page, field } = await open();
  type(field, 'Đã rà soát');
  await waitFor(() => expect(app.drafts.get('test:1')).toEqual({ text: 'Đã rà soát', photo: 'chưa có' }));
  page.unmount();
  const again = await open(app);
  await screen.findByText(/09:00/);
  expect(again.field.value).toBe('');
  click('Tiếp tục');
  expect(again.field.value).toBe('Đã rà soát');
  expect(screen.queryByRole('button', { name: 'Tiếp tục' })).toBeNull();
});

test('leaving before the pause is over loses nothing', async () => {
  const { app, page, field } = await open();
  type(field, 'Viết vội');
  page.unmount();
  expect(app.drafts.get('test:1')).toMatchObject({ text: 'Viết vội' });
});

test('a draft forgotten after its form was left stays forgotten', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const app = headWorld([], { person: 'an' });
  const page = renderPage(app, { '/': Form }, '/');
  await vi.waitFor(() => type(screen.getByLabelText('Nội dung'), 'Viết vội'));
  page.unmount();
  await app.dropDraft('test:1');
  vi.advanceTimersByTime(1000);
  expect(app.drafts.size).toBe(0);
});

test('a draft thrown away does not come back', async () => {
  const app = headWorld([], { person: 'an' });
  app.drafts.set('test:1', { text: 'Cũ' });
  const { field } = await open(app);
  fireEvent.click(await screen.findByRole('button', { name: 'Bỏ bản nháp' }));
  await waitFor(() => expect(app.drafts.size).toBe(0));
  expect(field.value).toBe('');
  expect(screen.queryByRole('button', { name: 'Tiếp tục' })).toBeNull();
});

test('a draft of an older form is taken up with what is new left empty', async () => {
  const app = headWorld([], { person: 'an' });
  app.drafts.set('test:1', { text: 'Cũ' });
  await open(app);
  fireEvent.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
  screen.getByText('Ảnh: chưa có');
});

test('typing while something slow is under way keeps both', async () => {
  const { field } = await open();
  click('Chụp');
  type(field, 'Viết trong lúc chờ ảnh');
  finishSlowly?.();
  await screen.findByText('Ảnh: anh.jpg');
  expect(field.value).toBe('Viết trong lúc chờ ảnh');
});

test('a form handed in is empty, forgets its draft and no longer holds up an update', async () => {
  const { app, field } = await open();
  type(field, 'Xong');
  expect(useDirtyForms.getState().savers.has('test:1')).toBe(true);
  await saveDirtyForms();
  expect(app.drafts.get('test:1')).toMatchObject({ text: 'Xong' });
  click('Gửi');
  await waitFor(() => expect(app.drafts.size).toBe(0));
  expect(field.value).toBe('');
  expect(useDirtyForms.getState().savers.has('test:1')).toBe(false);
});
