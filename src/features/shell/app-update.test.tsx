import { afterEach, describe, expect, it, vi } from 'vitest';
import { applyUpdate, lookWhenShown, putOffUpdate, useAppUpdate } from './app-update.ts';
import { markClean, markDirty } from '#ui/dirty-forms.ts';

function show(state: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => vi.restoreAllMocks());

describe('looking for a new version', () => {
  it('happens when the page is shown again, hourly at most, and survives having no network', () => {
    let now = 0;
    const look = vi.fn(() => Promise.reject(new Error('no network')));
    lookWhenShown(look, () => now);
    show('visible');
    expect(look).not.toHaveBeenCalled();
    now = 3_600_000;
    show('hidden');
    expect(look).not.toHaveBeenCalled();
    show('visible');
    show('visible');
    expect(look).toHaveBeenCalledTimes(1);
    now *= 2;
    show('visible');
    expect(look).toHaveBeenCalledTimes(2);
  });
});

describe('letting a new version in', () => {
  it('saves every draft before it takes over', async () => {
    const order: string[] = [];
    markDirty('form', () => Promise.resolve(void order.push('saved')));
    useAppUpdate.setState({ waiting: true, takeOver: () => void order.push('took over') });
    await applyUpdate();
    expect(order).toEqual(['saved', 'took over']);
    markClean('form');
  });

  it('can be put off, and is still there for later', () => {
    useAppUpdate.setState({ waiting: true, takeOver: () => undefined });
    putOffUpdate();
    expect(useAppUpdate.getState()).toMatchObject({ waiting: false });
    expect(useAppUpdate.getState().takeOver).not.toBeNull();
  });
});
