import { render, screen } from '@testing-library/react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { lazyPart } from './lazy-part.tsx';

const Greeting = ({ name }: { name: string }) => <p>Chào {name}</p>;

class Boundary extends Component<{ children: ReactNode }, { fault: string | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(error: Error) {
    return { fault: error.message };
  }

  override render() {
    return this.state.fault ?? this.props.children;
  }
}

test('what waits in its place knows what is to come; the next one is there at once', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = lazyPart(load, ({ name }: { name: string }) => `Đang chờ ${name}`);
  const { unmount } = render(<Part name="An" />);
  expect(screen.getByText('Đang chờ An')).toBeTruthy();
  expect(await screen.findByText('Chào An')).toBeTruthy();
  unmount();
  render(<Part name="Bình" />);
  expect(screen.getByText('Chào Bình')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

test('nothing is shown by a part that was left before it came', async () => {
  let bring: (part: typeof Greeting) => void = () => undefined;
  const Part = lazyPart(() => new Promise<typeof Greeting>((resolve) => (bring = resolve)));
  const { unmount, container } = render(<Part name="An" />);
  unmount();
  bring(Greeting);
  await Promise.resolve();
  expect(container.textContent).toBe('');
});

test('a fault goes to the boundary, and the next one to be drawn asks again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const load = vi.fn<() => Promise<typeof Greeting>>().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(Greeting);
  const Part = lazyPart(load);
  const { unmount } = render(<Boundary><Part name="An" /></Boundary>);
  expect(await screen.findByText('no network')).toBeTruthy();
  unmount();
  render(<Boundary><Part name="An" /></Boundary>);
  expect(await screen.findByText('Chào An')).toBeTruthy();
});
