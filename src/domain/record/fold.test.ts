import { describe, expect, it } from 'vitest';
import { daySheetFold, totalMinutes } from '../work/day-sheet.ts';
import { foldRecord } from './fold.ts';
import type { StoredEntry, Verdict } from './entry.ts';
import type { RecordDocument } from './record.ts';
import { entry, recordOf } from '#tests/support/story.ts';

const SHEET = 'an.2026-03-10';
const AT = '2026-03-10T02:00:00.000Z';

function logged(minutes: number, at = AT): StoredEntry {
  const data = { person: 'an', day: '2026-03-10', task: null, product: null, text: `${minutes} phút`, minutes, start: null };
  return entry('daysheet', SHEET, 'an', 'day.logged.v1', at, data);
}

function admission(of: string): StoredEntry {
  return entry('daysheet', SHEET, 'headA', 'entry.admitted.v1', AT, { entry: of });
}

function placed(one: StoredEntry, seq: number, verdict: Verdict = 'accepted', epoch = 1): StoredEntry {
  return { ...one, receipt: { epoch, seq, receivedAt: AT, verdict } };
}

function fold(entries: readonly StoredEntry[], more: Partial<RecordDocument> = {}) {
  return foldRecord({ ...recordOf('daysheet', SHEET, entries), ...more }, daySheetFold);
}

const minutesOf = (entries: readonly StoredEntry[], more: Partial<RecordDocument> = {}) => fold(entries, more).state.lines.map(({ minutes }) => minutes);

describe('the order of a story', () => {
  it('is the server’s, whatever the devices’ clocks say; pending entries come last by their time', () => {
    const story = [
      logged(5, '2026-03-10T04:00:00.000Z'),
      logged(4, '2026-03-10T03:00:00.000Z'),
      placed(logged(3, '2026-03-01T00:00:00.000Z'), 1, 'accepted', 2),
      placed(logged(2, '2026-03-05T00:00:00.000Z'), 9),
      placed(logged(1, '2026-03-20T00:00:00.000Z'), 3),
    ];
    expect(minutesOf(story)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves the record it was given as it is', () => {
    const story = Object.freeze([logged(2), placed(logged(1), 1)]);
    expect(minutesOf(story)).toEqual([1, 2]);
  });
});

describe('entries without effect', () => {
  it.each(['refused', 'held'] as const)('%s ones', (verdict) => {
    expect(minutesOf([placed(logged(60), 1, verdict), placed(logged(30), 2)])).toEqual([30]);
  });

  it('those of an unknown type are kept and named, the rest counts', () => {
    const foreign = placed(entry('daysheet', SHEET, 'an', 'day.dreamt.v3', AT, { of: 'holidays' }), 1);
    const { state, unknown } = fold([foreign, placed(logged(30), 2)]);
    expect(unknown).toEqual([foreign]);
    expect(totalMinutes(state)).toBe(30);
  });

  it('an unknown type that was refused is not counted as unknown', () => {
    expect(fold([placed(entry('daysheet', SHEET, 'an', 'day.dreamt.v3', AT, {}), 1, 'refused')]).unknown).toEqual([]);
  });
});

describe('a held entry that a person admitted', () => {
  const held = logged(60);

  it('takes effect where it was admitted, not where it was written', () => {
    expect(minutesOf([placed(held, 1, 'held'), placed(logged(10), 2), placed(admission(held.id), 3), placed(logged(20), 4)])).toEqual([10, 60, 20]);
  });

  it('takes effect at once on the device that admits it', () => {
    expect(minutesOf([placed(held, 1, 'held'), admission(held.id)])).toEqual([60]);
  });

  it('counts once, however many superiors admit it', () => {
    expect(minutesOf([placed(held, 1, 'held'), placed(admission(held.id), 2), placed(admission(held.id), 3), admission(held.id)])).toEqual([60]);
  });

  it.each([
    ['the admission was refused', [placed(held, 1, 'held'), placed(admission(held.id), 2, 'refused')]],
    ['the admission is itself held', [placed(held, 1, 'held'), placed(admission(held.id), 2, 'held')]],
    ['the entry was refused, not held', [placed(held, 1, 'refused'), placed(admission(held.id), 2)]],
    ['the admission names nothing', [placed(held, 1, 'held'), placed(admission('none'), 2)]],
  ])('stays without effect when %s', (_, story) => expect(minutesOf(story)).toEqual([]));

  it('does not count a second time what was accepted anyway', () => {
    expect(minutesOf([placed(held, 1), placed(admission(held.id), 2)])).toEqual([60]);
  });

  it('of an unknown type is named as unknown', () => {
    const foreign = entry('daysheet', SHEET, 'an', 'day.dreamt.v3', AT, {});
    expect(fold([placed(foreign, 1, 'held'), placed(admission(foreign.id), 2)]).unknown.map(({ id }) => id)).toEqual([foreign.id]);
  });
});

describe('a snapshot with the entries after it', () => {
  const story = [placed(logged(10), 1), placed(logged(20), 2), placed(logged(30), 3)];
  const base = { epoch: 1, seq: 2, count: 2, state: fold(story.slice(0, 2)).state };

  it.each([
    ['alone', [], [10, 20]],
    ['with its tail', story.slice(2), [10, 20, 30]],
    ['with a pending entry', [logged(5)], [10, 20, 5]],
    ['with part of the story it stands for', story.slice(1), [10, 20, 30]],
    ['with a tail of a later epoch and lower seq', [placed(logged(7), 1, 'accepted', 2)], [10, 20, 7]],
    ['with a refused tail', [placed(logged(7), 3, 'refused')], [10, 20]],
  ])('%s', (_, entries, expected) => expect(minutesOf(entries, { base })).toEqual(expected));

  it('gives way to the story once all of it is here', () => {
    expect(minutesOf(story, { base: { ...base, state: { person: 'an', day: '2026-03-10', lines: [] } } })).toEqual([10, 20, 30]);
  });

  it('begins with what a field starts with that the snapshot does not know yet', () => {
    expect(minutesOf([logged(5)], { base: { ...base, state: { person: 'an', day: '2026-03-10' } } })).toEqual([5]);
  });
});
