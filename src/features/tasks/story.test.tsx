import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { App } from '#app/app.ts';
import type { Receipt } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { useLanguage } from '#ui/language.ts';
import { headWorld, taskStory, valueOf } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { TaskPage } from './task-page.tsx';

vi.mock('#ui/use-is-wide.ts', () => ({ useIsWide: () => false }));

afterEach(() => {
  cleanup();
  useLanguage.getState().choose('vi');
  vi.restoreAllMocks();
});

const user = userEvent.setup();
const SUBMISSION = '01J8SVBM1SS10N000000000000';
const file = { kind: 'file' as const, sha256: 'a'.repeat(64), name: 'ban-do.pdf', size: 480, type: 'application/pdf' };

const story = taskStory('t-1', {
  assign: { title: 'Soạn đề án' },
  more: [
    ['an', 'task.started.v1', '2026-03-03T02:00:00.000Z', {}],
    ['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: 'Xin duyệt', evidence: [{ kind: 'document', number: '12/BC-UBND' }, file] }, { id: SUBMISSION }],
    ['headA', 'task.accepted.v1', '2026-03-11T02:00:00.000Z', { submission: SUBMISSION, units: [[1, 2]] }],
  ],
});

/** The server's word on one entry; `null` takes the receipt away, as before it is sent. */
function withReceipt(record: RecordDocument, index: number, change: Partial<Receipt> | null): RecordDocument {
  const entries = record.entries.map((one, at) => {
    if (at !== index) return one;
    const { receipt, ...bare } = one;
    return change && receipt ? { ...bare, receipt: { ...receipt, ...change } } : bare;
  });
  return { ...record, entries };
}

async function open(record: RecordDocument, more: (app: App) => Partial<App> = () => ({})) {
  const app = headWorld([record], { person: 'an' });
  const page = renderPage({ ...app, ...more(app) }, { '/viec/$task': TaskPage }, '/viec/t-1');
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  const lines = within(screen.getByRole('heading', { name: 'Diễn biến' }).closest('section')!).getAllByRole('listitem');
  return { page, lines };
}

const textOf = (line: Element | undefined) => line?.textContent ?? '';

test('the latest stands first; each line names who, when, what and where it is', async () => {
  const { page, lines } = await open(story);
  expect(lines.map((line) => line.querySelector('.row-title')?.textContent)).toEqual(['Nghiệm thu', 'Báo cáo hoàn thành', 'Bắt đầu làm', 'Giao việc']);
  expect(textOf(lines[0])).toContain('Trưởng phòng A · 09:00 11/03');
  expect(textOf(lines[1])).toContain('Số lượng 2');
  expect(textOf(lines[1])).toContain('Xin duyệt');
  within(lines[1]!).getByText('12/BC-UBND');
  within(lines[1]!).getByRole('button', { name: 'Mở ban-do.pdf' });
  expect(textOf(lines[3])).toContain('Hạn 20/03');
  expect(lines.every((line) => /Máy chủ đã nhận/.test(textOf(line)))).toBe(true);
  expect(await faultsOf(page.container)).toEqual([]);
});

test('what was not sent yet says that it is on this device', async () => {
  const { lines } = await open(withReceipt(story, 3, null));
  expect(textOf(lines[0])).toContain('An toàn trên máy này');
  expect(textOf(lines[1])).toContain('Máy chủ đã nhận');
});

test('a refused entry says why at the top and on its line, and does not count', async () => {
  const { lines } = await open(withReceipt(story, 3, { verdict: 'refused', code: 'outdated' }));
  expect(textOf(lines[0])).toContain('Đã có báo cáo mới hơn');
  expect(lines[0]?.hasAttribute('data-refused')).toBe(true);
  expect(lines[1]?.hasAttribute('data-refused')).toBe(false);
  screen.getByText('0/2 đã nghiệm thu, 2 chờ duyệt');
});

test('an own entry that is held says who it waits for', async () => {
  const { lines } = await open(withReceipt(story, 1, { verdict: 'held', code: 'outside-rights' }));
  screen.getByText('Đang chờ người có thẩm quyền xem: Bắt đầu làm');
  expect(textOf(lines[2])).toContain('Đang chờ người có thẩm quyền xem');
});

test('an entry of a newer version and a refusal of a newer server are named, not hidden', async () => {
  const strange = { ...story.entries[1]!, type: 'task.praised.v9' };
  const { lines } = await open(withReceipt({ ...story, entries: story.entries.with(1, strange) }, 1, { verdict: 'refused', code: 'brand-new' }));
  expect(textOf(lines[2])).toContain('task.praised.v9');
  expect(textOf(lines[2])).toContain('Máy chủ từ chối (brand-new). Liên hệ cán bộ tổ chức.');
});

test('whoever left the directory is still named by id', async () => {
  const { lines } = await open({ ...story, entries: story.entries.with(3, { ...story.entries[3]!, actor: '01JOLDPERSON' }) });
  expect(textOf(lines[0])).toContain('01JOLDPERSON');
});

test('a story of which only the newer part is here says so', async () => {
  const partial = 'Phần cũ hơn của diễn biến sẽ tải về khi có mạng.';
  await open(story);
  expect(screen.queryByText(partial)).toBeNull();
  cleanup();
  await open(story, (app) => ({
    open: (kind, id) => ({
      subscribe: (listener) => {
        const opened = valueOf(app.open(kind, id));
        listener(opened && { ...opened, whole: false });
        return () => undefined;
      },
    }),
  }));
  screen.getByText(partial);
});

test('in English the lines read in English', async () => {
  useLanguage.getState().choose('en');
  const app = headWorld([story], { person: 'an' });
  renderPage(app, { '/viec/$task': TaskPage }, '/viec/t-1');
  await screen.findByRole('heading', { name: 'Story' });
  screen.getByText('Submitted');
  expect(screen.getAllByText('Quantity 2').length).toBeGreaterThan(0);
});

test('a file is opened under its own name', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await open(story);
  await user.click(screen.getByRole('button', { name: 'Mở ban-do.pdf' }));
  await vi.waitFor(() => expect(saved).toEqual(['ban-do.pdf']));
  expect(made).toHaveBeenCalledOnce();
});

test('a task that has not come to this device says so', async () => {
  renderPage(headWorld([], { person: 'an' }), { '/viec/$task': TaskPage, '/viec': () => null }, '/viec/t-9');
  await screen.findByRole('heading', { name: 'Chưa có việc này trên máy' });
  expect(screen.getByRole('link', { name: 'Việc của tôi' }).getAttribute('href')).toBe('/viec');
});
