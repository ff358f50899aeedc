/** As the `ref` of what shows one item, keyed by it: the next item is read from its beginning, wherever the last was left. */
export function fromTop(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' });
}
