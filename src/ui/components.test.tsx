import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConfirmUndo } from './confirm-undo.tsx';
import { delayAction, finishDelayed, useDelayedAction } from './delayed-action.ts';
import { markClean, markDirty, saveDirtyForms, useDirtyForms } from './dirty-forms.ts';
import { DraftOffer } from './draft-offer.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useLanguage } from './language.ts';
import { PageHeader } from './page-header.tsx';
import { Panes } from './panes.tsx';
import { QuantityInput } from './quantity-input.tsx';
import { SearchBox } from './search-box.tsx';
import { StateMark } from './state-mark.tsx';
import { TextTwin } from './text-twin.tsx';

globalThis.matchMedia ??= (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as never;

function show(element: ReactElement) {
  return render(<MantineProvider env="test">{element}</MantineProvider>);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  useDelayedAction.setState({ waiting: null, until: 0 });
  useLanguage.getState().choose('vi');
  vi.useRealTimers();
});

test('the states of a record differ in shape and in words, not in colour alone', () => {
  const { container } = show(
    <>
      <StateMark state="local" />
      <StateMark state="received" time="2026-11-22T02:12:00.000Z" />
      <StateMark state="approved" who="Trần Văn Duyệt" />
      <StateMark state="review" />
    </>,
  );
  const shapes = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  expect(new Set(shapes).size).toBe(4);
  const words = ['An toàn trên máy này', 'Máy chủ đã nhận 09:12 22/11', 'Đã duyệt – Trần Văn Duyệt', 'Cần bạn xem lại'];
  for (const text of words) screen.getByText(text);
});

test('a compact mark keeps its words for screen readers', () => {
  show(<StateMark state="review" compact />);
  screen.getByRole('img', { name: 'Cần bạn xem lại' });
});

test('quantity: a comma is a decimal point, letters are left out, buttons stay within the limits', () => {
  function Box() {
    const [value, setValue] = useState('2');
    return <QuantityInput label="Số lượng" value={value} max={3} onChange={setValue} />;
  }
  show(<Box />);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Số lượng' });
  fireEvent.click(screen.getByRole('button', { name: 'Số lượng: Thêm 1' }));
  expect(box.value).toBe('3');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Số lượng: Thêm 1' }).disabled).toBe(true);
  fireEvent.change(box, { target: { value: 'a2,5' } });
  expect(box.value).toBe('2.5');
});

test('search can be cleared with one tap', () => {
  const change = vi.fn();
  show(<SearchBox value="văn" onChange={change} />);
  fireEvent.click(screen.getByRole('button', { name: 'Xóa chữ đang tìm' }));
  expect(change).toHaveBeenCalledWith('');
});

test('an action waits ten seconds and can be undone', () => {
  const run = vi.fn();
  const undone = vi.fn();
  show(<ConfirmUndo />);
  act(() => delayAction({ message: 'Sẽ xóa 1 dòng', run, onUndo: undone }));
  act(() => vi.advanceTimersByTime(9000));
  screen.getByText('Hoàn tác (1 giây)');
  expect(run).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
  expect(undone).toHaveBeenCalledOnce();
});

test('what waits runs after ten seconds, when a second action comes, or when the page is left', () => {
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  show(<ConfirmUndo />);
  delayAction({ message: '1', run: first });
  delayAction({ message: '2', run: second });
  expect(first).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10_000);
  expect(second).toHaveBeenCalledOnce();
  delayAction({ message: '3', run: third });
  globalThis.dispatchEvent(new Event('pagehide'));
  finishDelayed();
  expect(third).toHaveBeenCalledOnce();
});

test('every dirty form saves its draft before a reload', async () => {
  const save = vi.fn(async () => undefined);
  markDirty('a', save);
  markDirty('b', save);
  markClean('b');
  await saveDirtyForms();
  expect(save).toHaveBeenCalledOnce();
  markClean('a');
  expect(useDirtyForms.getState().savers.size).toBe(0);
});

test('a draft is offered with its time, to go on or to discard', () => {
  const found = { savedAt: '2026-11-22T03:41:00.000Z', resume: vi.fn(), discard: vi.fn() };
  show(<DraftOffer found={found} />);
  screen.getByText('Tiếp tục bản nháp lúc 10:41 22/11?');
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }));
  expect(found.resume).toHaveBeenCalledOnce();
  expect(found.discard).toHaveBeenCalledOnce();
});

test('a screen that fails says what happened, what is safe and what to do', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): ReactElement => {
    throw new Error('no such thing');
  };
  show(<ErrorBoundary><Broken /></ErrorBoundary>);
  const note = screen.getByRole('alert');
  expect(note.textContent).toContain('gặp lỗi');
  expect(note.textContent).toContain('vẫn an toàn');
  expect(note.textContent).toContain('no such thing');
  screen.getByRole('button', { name: 'Tải lại trang' });
  quiet.mockRestore();
});

test('a page header names the tab; in a second pane it is one level lower', () => {
  show(<PageHeader title="Hôm nay" level={2} lead="Thứ Hai" />);
  screen.getByRole('heading', { level: 2, name: 'Hôm nay' });
  expect(document.title).toBe('Hôm nay · Rõ Việc');
});

test('a chart has a table with the same figures', () => {
  show(<TextTwin caption="Giờ theo ngày" rows={[{ label: 'T2', value: '8 giờ' }]}><canvas /></TextTwin>);
  screen.getByText('Xem dưới dạng bảng');
  screen.getByText('8 giờ');
});

test('an empty screen teaches; panes mark that something is chosen', () => {
  const { container } = show(<Panes list={<EmptyState title="Chưa có" hint="Bấm Ghi việc" />} detail={<p>Chi tiết</p>} />);
  screen.getByText('Bấm Ghi việc');
  expect(container.querySelector('[data-detail]')).not.toBeNull();
});
