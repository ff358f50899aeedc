/** From year scores to the cap of Điều 20.5: grounds and 20.6 first, then the base, nobody demoted. */
import { describe, expect, it } from 'vitest';
import { capsOf, withProposals, type CapPerson } from '#domain/scoring/cap.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { scoreYear } from '#domain/scoring/year-score.ts';
import type { YearInput } from '#domain/scoring/year-shape.ts';

function rated(person: string, exact: string, given: Partial<YearInput> = {}): CapPerson {
  const parts = [{ period: '2026-01', exact, provisional: false, workingDays: 20, source: 'unit', unitName: 'UBND xã', entry: null }] as const;
  const score = scoreYear({
    profile: ND335, year: 2026, person, role: 'staff', organisation: 'u1', group: null,
    months: [{ month: 1, parts }], monthsWorked: '12', leave: null, grounds: [], organisationLevel: null, ...given,
  });
  return { person, organisation: 'u1', group: given.group ?? null, score };
}

const GROUND = { grounds: [{ code: '20.4.c', entry: null, document: 'QĐ 1' }] };

describe('the cap of a whole unit', () => {
  const people = [
    ...['g1', 'g2', 'g3', 'g4'].map((id) => rated(id, '80', { group: 'g' })),
    rated('head', '95', { role: 'head', organisationLevel: 'good' }),
    rated('disciplined', '97', GROUND),
    rated('new', '99', { monthsWorked: '5' }),
    rated('almost', '89.995', { group: 'g' }),
    rated('p7', '90.01', { group: 'g' }),
    rated('p2', '90.01'),
    rated('p1', '90'),
  ];
  const rows = capsOf(people, [{ id: 'u1', outstanding: false }], ND335.year.cap);

  it('takes the head lowered by 20.6 into the base, and neither grounds nor short years', () => {
    expect(rows.map(({ group, base, allowed, candidates, over }) => ({ group, base, allowed, candidates, over }))).toEqual([
      { group: null, base: 6, allowed: 1, candidates: ['p2', 'p7', 'p1'], over: 2 },
      { group: 'g', base: 5, allowed: 1, candidates: ['p7'], over: 0 },
    ]);
  });

  it('shows what the contested bases would allow', () => {
    expect(rows[0]?.alternativeBases).toEqual([
      { baseRule: 'good-and-above', base: 9, allowed: 1, over: 2 },
      { baseRule: 'rated', base: 10, allowed: 2, over: 1 },
    ]);
  });

  it('tells that all three together exceed it, and leaves their levels alone', () => {
    const [row] = withProposals(rows, new Set(['p1', 'p2', 'p7']));
    expect([row?.exceeded, row?.room, row?.proposed]).toEqual([true, 0, ['p2', 'p7', 'p1']]);
    expect(people.filter(({ score }) => score.level === 'excellent')).toHaveLength(3);
  });
});
