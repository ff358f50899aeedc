import { describe, expect, it } from 'vitest';
import { ward } from '#tests/support/story.ts';
import { unitYear } from '#domain/year/unit-year.ts';
import { NO_YEAR_FACTS } from '#domain/year/year.ts';
import { commentFaults, decisionFaults, optional } from './classification-fields.ts';
import type { DecisionDraft } from './classification-fields.ts';
import { wantedProposals } from './propose-many.ts';

describe('what a decision needs', () => {
  const draft: DecisionDraft = { level: 'good', document: '101/QĐ', on: '2026-12-10', reason: '', agency: '' };
  const explained = (level: string) => level !== 'good';
  it.each<[string, Partial<DecisionDraft>, boolean, string[]]>([
    ['a level that explains itself needs no reason', {}, false, []],
    ['another level does', { level: 'completed' }, false, ['reason']],
    ['blanks are no reason', { level: 'completed', reason: '  ' }, false, ['reason']],
    ['with a reason it passes', { level: 'completed', reason: 'Kết luận' }, false, []],
    ['level, number and day are needed', { level: '', document: ' ', on: '2026-02-30' }, false, ['level', 'document', 'on']],
    ['of the managing agency its name too (Điều 21.3)', { agency: '  ' }, true, ['agency']],
    ['named', { agency: 'UBND tỉnh' }, true, []],
  ])('%s', (_, change, agency, faults) => expect(Object.keys(decisionFaults({ ...draft, ...change }, { explained, agency }))).toEqual(faults));
});

describe('what a comment needs (Điều 21.1.b–c)', () => {
  const comment = { text: 'Nhất trí', on: '2026-12-10', document: '' };
  it.each([['meeting', ['document']], ['party', ['document']], ['superior', []]] as const)('of the %s', (source, faults) => {
    expect(Object.keys(commentFaults({ ...comment, source }))).toEqual(faults);
  });
});

it('leaves an empty text out of an entry', () => {
  expect([optional('reason', '  '), optional('reason', ' Vì thế ')]).toEqual([{}, { reason: 'Vì thế' }]);
});

describe('which proposals are written', () => {
  const proposal = { entry: 'e', by: 'chair', at: '2026-12-10T02:00:00.000Z', level: 'excellent' as const, reason: 'x' };
  const unit = unitYear({
    org: ward(), unit: 'u1', year: 2026, today: '2027-01-10', figureOf: () => ({ exact: '95', taskPoints: null, provisional: false, entry: null }),
    factsOf: (id) => ({ ...NO_YEAR_FACTS, proposals: id === 'binh' ? [proposal] : [] }),
  });
  const wanted = (others: string | null, chosen: string[], viewer = 'officer') =>
    wantedProposals(unit, viewer, ['an', 'binh', 'chi', 'officer'], new Set(chosen), { reason: 'r', others }).map(({ person, level }) => `${person} ${level}`);
  it.each<[string, string | null, string[], string, string[]]>([
    ['those chosen alone', null, ['an'], 'chair', ['an excellent']],
    ['not who is proposed at that level already', null, ['an', 'binh'], 'chair', ['an excellent']],
    ['the others as good only when asked for', 'Hết chỗ', ['an'], 'chair', ['an excellent', 'binh good', 'chi good', 'officer good']],
    ['never the viewer himself', 'Hết chỗ', ['an', 'officer'], 'officer', ['an excellent', 'binh good', 'chi good']],
    ['nobody', null, [], 'chair', []],
  ])('%s', (_, others, chosen, viewer, made) => {
    expect(wanted(others, chosen, viewer)).toEqual(made);
  });
});
