import { describe, expect, it } from 'vitest';
import type { CatalogueItem } from './app.ts';
import { orderCatalogue } from './catalogue-live.ts';
import { deliveryOf, noteOf } from './delivery.ts';
import { combineLive, createCell, createLive, firstOf, lazyLive, mapLive } from './live.ts';
import { filesNamed } from './files-named.ts';
import { entry, received, recordOf } from '#tests/support/story.ts';

describe('live values', () => {
  it('start their source with the first watcher and stop it with the last', () => {
    const log: string[] = [];
    const live = createLive<number>((emit) => {
      log.push('start');
      emit(1);
      return () => log.push('stop');
    });
    const seen: number[] = [];
    const stops = [live.subscribe((value) => seen.push(value)), live.subscribe((value) => seen.push(value * 10))];
    expect([seen, log]).toEqual([[1, 10], ['start']]);
    stops.forEach((stop) => stop());
    stops[0]!();
    expect(log).toEqual(['start', 'stop']);
  });

  it('combine once every part is known', async () => {
    const [a, b] = [createCell(1), createCell('x')];
    const seen: unknown[] = [];
    const stop = mapLive(combineLive([a, b]), ([n, text]) => `${n}${text}`).subscribe((value) => seen.push(value));
    a.set(2);
    b.set('y');
    stop();
    a.set(3);
    expect(seen).toEqual(['1x', '2x', '2y']);
    expect(await firstOf(a)).toBe(3);
  });
});

describe('what waits for the person himself', () => {
  const write = (actor: string, type: string, data: object) => entry('daysheet', 'an.2026-03-02', actor, type, '2026-03-02T01:00:00.000Z', data);
  const refused = (one: ReturnType<typeof write>) => received([one], { verdict: 'refused', code: 'day-full' })[0]!;
  const [line, same, other, removal, again] = [
    write('an', 'day.logged.v1', { text: 'họp' }), write('an', 'day.logged.v1', { text: 'họp' }), write('an', 'day.logged.v1', { text: 'khác' }),
    write('an', 'day.removed.v1', { line: '1' }), write('an', 'day.removed.v1', { line: '2' }),
  ];
  it.each([
    ['a refused line', [refused(line!)], 'an', 1],
    ['a refused line of somebody else', [refused(line!)], 'binh', 0],
    ['a refused line written again', [refused(line!), same!], 'an', 0],
    ['a refused line beside another one', [refused(line!), other!], 'an', 1],
    ['a refused correction written again', [refused(removal!), again!], 'an', 0],
    ['refused twice', [refused(line!), refused(same!)], 'an', 2],
  ])('%s', (_name, entries, person, count) => expect(noteOf(recordOf('daysheet', 'an.2026-03-02', entries), person).refusals).toHaveLength(count));

  it('is over for a held entry once a person admitted it', () => {
    const held = received([line!], { verdict: 'held', code: 'outside-rights' })[0]!;
    const admitted = received([write('headA', 'entry.admitted.v1', { entry: held.id })])[0]!;
    expect(noteOf(recordOf('daysheet', 'an.2026-03-02', [held]), 'an').refusals).toMatchObject([{ held: true }]);
    expect(noteOf(recordOf('daysheet', 'an.2026-03-02', [held, admitted]), 'an').refusals).toEqual([]);
    expect(noteOf(recordOf('daysheet', 'an.2026-03-02', [held]), 'headA').held).toMatchObject([{ entry: held.id, actor: 'an' }]);
    expect(noteOf(recordOf('daysheet', 'an.2026-03-02', [held, admitted]), 'headA').held).toEqual([]);
  });

  it('counts files on their way', () => {
    const note = noteOf(recordOf('daysheet', 'an.2026-03-02', received([line!])), 'an');
    expect(deliveryOf(note, undefined).state).toBe('received');
    expect(deliveryOf(note, { count: 2, oldest: '2026-03-01T00:00:00.000Z' })).toMatchObject({ state: 'local', unsent: 2, oldestUnsent: '2026-03-01T00:00:00.000Z' });
  });
});

describe('order of the catalogue', () => {
  const item = (id: string, scope: CatalogueItem['scope'], division: string | null = null): CatalogueItem => ({
    id, code: id, scope, division, version: 'v1', name: id, detail: '', output: '', group: 'N1', points: '5', coefficient: '1',
  });
  it('puts what was used last first, then the own division, the shared, the leaders and the others', () => {
    const items = [item('5', 'division', 'b'), item('4', 'leadership'), item('3', 'shared'), item('10', 'division', 'a'), item('2', 'division', 'a'), item('6', 'division', 'b')];
    const ordered = orderCatalogue(items, new Map([['6', '2026-03-02']]), ['a']);
    expect(ordered.map(({ id }) => id)).toEqual(['6', '2', '10', '3', '4', '5']);
  });
});

describe('files named by an entry', () => {
  it.each([
    [{ evidence: [{ kind: 'file', sha256: 'a' }, { kind: 'document', number: '12/BC' }] }, ['a']],
    [{ evidence: { II4: [{ kind: 'file', sha256: 'b' }] }, note: 'x' }, ['b']],
    [null, []], ['file', []],
  ])('%j → %j', (data, files) => expect(filesNamed(data)).toEqual(files));
});

describe('a lazy live value', () => {
  it('is fetched once watched, and never heard again once left', async () => {
    const cell = createCell(1);
    const heard: number[] = [];
    const live = lazyLive(() => Promise.resolve(cell));
    const stop = live.subscribe((value) => heard.push(value));
    expect(heard).toEqual([]);
    await Promise.resolve();
    cell.set(2);
    stop();
    cell.set(3);
    expect(heard).toEqual([1, 2]);
  });

  it('left before it came, it stays silent', async () => {
    const heard: number[] = [];
    lazyLive(() => Promise.resolve(createCell(1))).subscribe((value) => heard.push(value))();
    await Promise.resolve();
    expect(heard).toEqual([]);
  });
});
