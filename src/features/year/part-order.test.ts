import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { personYear } from '#domain/year/unit-year-person.ts';
import { yearFrame } from '#domain/year/unit-year.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { partOrder } from './part-order.ts';

const ENTRIES: Readonly<Record<string, object>> = {
  selfClassified: { level: 'good' },
  commented: { source: 'meeting', text: 'Nhất trí', document: 'BB 1', on: '2026-12-03' },
  proposed: { level: 'good', reason: 'Biên bản' },
  decided: { decision: 'd1', level: 'good', document: 'QĐ 9', on: '2026-12-10', average: null, replaces: null },
  petitioned: { petition: 'k1', decision: 'd1', text: 'Xem lại' },
  petitionAnswered: { petition: 'k1', upheld: true, reason: 'Đúng' },
  replacementAsked: { decision: 'd1', reason: 'Khai sai' },
};

function order(viewer: string, today: string, types: readonly string[], person = 'an'): string {
  const org = ward();
  const of = (type: string) => (type === 'petitionAnswered' ? {} : { person, year: 2026 });
  const story = types.map((type) => entry('review', `${person}.2026`, 'x', `year.${type}.v1`, '2026-12-04T02:00:00.000Z', { ...of(type), ...ENTRIES[type] }));
  const { state } = foldOf('review', recordOf('review', `${person}.2026`, received(story)));
  const records = { org, unit: 'u1', year: 2026, today, factsOf: () => state.year, figureOf: () => null };
  const year = personYear(records, yearFrame(org, 2026, today), person);
  return partOrder({ org, viewer, today, year, reviews: [{ id: `${person}.2026`, state }] }).join(' ');
}

describe('the parts of a year', () => {
  test.each<[string, string, string, readonly string[], string]>([
    ['while nothing is written the months come first', 'an', '2026-07-01', [], 'summary months self comments decision petition'],
    ['when his sheet is due it comes before all', 'an', '2026-12-01', [], 'self summary months comments decision petition'],
    ['once handed in it stands under the summary', 'an', '2026-12-04', ['selfClassified'], 'summary self months comments decision petition'],
    ['his head has to record the meeting', 'headA', '2026-12-04', ['selfClassified'], 'comments summary self months decision petition'],
    ['the Chair has to decide', 'chair', '2026-12-04', ['selfClassified', 'commented', 'proposed'], 'decision summary self comments months petition'],
    ['to the official nothing of it is a duty', 'an', '2026-12-04', ['selfClassified', 'commented', 'proposed'], 'summary self comments months decision petition'],
    ['all written: the months come last', 'an', '2026-12-11', ['selfClassified', 'commented', 'proposed', 'decided'], 'summary self comments decision petition months'],
    ['a petition waits for the Chair', 'chair', '2026-12-11', ['decided', 'petitioned'], 'petition summary decision months self comments'],
    ['to be replaced after an upheld one', 'chair', '2026-12-11', ['decided', 'petitioned', 'petitionAnswered'], 'decision summary petition months self comments'],
    ['a replacement asked waits for the officer', 'officer', '2026-12-11', ['decided', 'replacementAsked'], 'decision summary petition months self comments'],
    ['not for the Chair', 'chair', '2026-12-11', ['decided', 'replacementAsked'], 'summary decision petition months self comments'],
    ['late steps of others are not the viewer’s', 'headA', '2026-12-20', ['commented'], 'summary comments months self decision petition'],
  ])('%s', (_, viewer, today, types, expected) => expect(order(viewer, today, types)).toBe(expected));

  test('each part stands there once, whatever has been written', () => {
    for (const viewer of ['an', 'headA', 'chair', 'officer']) {
      for (const types of [[], ['selfClassified'], ['decided', 'petitioned'], Object.keys(ENTRIES)]) {
        expect(order(viewer, '2026-12-11', types).split(' ').sort()).toEqual(['comments', 'decision', 'months', 'petition', 'self', 'summary']);
      }
    }
  });
});
