import { describe, expect, it } from 'vitest';
import { figure } from '../scoring/period-score.ts';
import { fromDecimal } from '../scoring/rational.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import type { OrganisationRating } from '../organisation/rating.ts';
import type { PersonState, Post } from '../organisation/person.ts';
import { quartersFrom } from '#tests/support/quarter-rules.ts';
import { ward } from '#tests/support/story.ts';
import { blockingIn, capsOfYear, unitYear } from './unit-year.ts';
import type { PersonYear } from './unit-year-person.ts';
import { NO_YEAR_FACTS, type BroughtResult, type Leave, type YearFacts } from './year.ts';

function post(change: Partial<Post> = {}): Post {
  return { id: 'p', position: 'NVCN-01', title: 'Chuyên viên', role: 'staff', division: 'a', field: [], organiser: false, from: '2026-01-01', to: null, ...change };
}

function person(...posts: Post[]): PersonState {
  return { name: 'Ai', code: null, posts, delegations: [] };
}

const KEPT = { entry: 'e1', by: 'officer', at: '2026-01-05T01:00:00.000Z' };

function leave(kind: Leave['kind'], from: string, to: string): Leave {
  return { ...KEPT, leave: `${kind}-${from}`, kind, from, to };
}

function brought(period: string, total: string, workingDays: number): BroughtResult {
  return { ...KEPT, entry: `b-${period}`, result: `r-${period}`, period, total, workingDays, unitName: 'Phường Cũ', document: 'CV 9' };
}

interface Told {
  readonly posts?: readonly Post[];
  readonly facts?: Partial<YearFacts>;
  readonly today?: string;
  /** Score of every period, or by period; a period left out has none. */
  readonly scores?: string | Readonly<Record<string, string>>;
  readonly unit?: Parameters<typeof ward>[1];
}

/** The year 2026 of one official; everything is scored 80 unless said. */
function yearOf({ posts = [post()], facts = {}, today = '2026-12-10', scores = '80', unit = {} }: Told): PersonYear {
  const score = (period: string) => (typeof scores === 'string' ? scores : scores[period]);
  const all = unitYear({
    org: ward({ x: person(...posts) }, unit), unit: 'u1', year: 2026, today,
    factsOf: () => ({ ...NO_YEAR_FACTS, ...facts }),
    figureOf: (_, period) => (score(period) ? { exact: score(period)!, taskPoints: '50', provisional: false, entry: `c-${period}` } : null),
  }, ['x']);
  return all.people[0]!;
}

function monthsOf({ input }: PersonYear): string {
  return input.months.map(({ month }) => month).join(' ');
}

function partsOf(year: PersonYear, month: number): string[] {
  const parts = year.input.months.find((one) => one.month === month)?.parts ?? [];
  return parts.map(({ period, exact, workingDays, source }) => `${source} ${period} ${exact} ${workingDays}`);
}

describe('which months count (NĐ335 Điều 11.2, 17.3, 19)', () => {
  it.each<Told & { why: string; months: string }>([
    { why: 'in the middle of June five months are over', today: '2026-06-15', months: '1 2 3 4 5' },
    { why: 'the last day of a month is still that month', today: '2026-06-30', months: '1 2 3 4 5' },
    { why: 'November is over, December not begun to count', today: '2026-11-30', months: '1 2 3 4 5 6 7 8 9 10' },
    { why: 'December counts from the day of the profile (Điều 19.2)', today: '2026-12-01', months: '1 2 3 4 5 6 7 8 9 10 11 12' },
    { why: 'somebody who came in the middle of March', posts: [post({ from: '2026-03-16' })], months: '3 4 5 6 7 8 9 10 11 12' },
    { why: 'who came on a Saturday, the last day of February, did not work in it', posts: [post({ from: '2026-02-28' })], months: '3 4 5 6 7 8 9 10 11 12' },
    { why: 'who left after May', posts: [post({ to: '2026-05-31' })], months: '1 2 3 4 5' },
    { why: 'two posts with a gap between', posts: [post({ to: '2026-02-28' }), post({ id: 'q', from: '2026-05-04' })], months: '1 2 5 6 7 8 9 10 11 12' },
    { why: 'maternity leave of six months', facts: { leaves: [leave('maternity', '2026-03-01', '2026-08-31')] }, months: '1 2 9 10 11 12' },
    { why: 'unpaid leave that leaves one working day of May', facts: { leaves: [leave('unpaid', '2026-05-02', '2026-05-31')] }, months: '1 2 3 4 5 6 7 8 9 10 11 12' },
    { why: 'annual leave is working time', facts: { leaves: [leave('annual', '2026-07-01', '2026-07-31')] }, months: '1 2 3 4 5 6 7 8 9 10 11 12' },
  ])('$why', ({ months, ...told }) => {
    expect(monthsOf(yearOf(told))).toBe(months);
  });

  it('keeps the period under way apart: half a month’s work would draw the mean down', () => {
    const year = yearOf({ today: '2026-06-15', scores: { '2026-05': '80', '2026-06': '31' } });
    expect(year.running).toMatchObject({ period: '2026-06', exact: '31', provisional: true });
    expect(year.score.average?.display).toBe('80.00');
  });

  it('December is provisional until it is over', () => {
    const part = (today: string) => yearOf({ today }).input.months.at(-1)!.parts[0]!;
    expect([part('2026-12-10').provisional, part('2027-01-04').provisional]).toEqual([true, false]);
  });

  it('names the months still open, without those of a leave or after the last post', () => {
    const told = { today: '2026-09-15', facts: { leaves: [leave('maternity', '2026-10-01', '2026-11-30')] } };
    expect(yearOf(told)).toMatchObject({ open: [9, 12], score: { provisional: true } });
    expect(yearOf({ ...told, posts: [post({ to: '2026-08-31' })] })).toMatchObject({ open: [], score: { provisional: false } });
    expect(yearOf({ today: '2027-01-01' })).toMatchObject({ open: [], score: { provisional: false } });
  });

  it('a worked month without a score blocks', () => {
    const year = yearOf({ today: '2026-04-10', scores: { '2026-01': '80', '2026-03': '90' } });
    expect(year.score).toMatchObject({ status: 'incomplete', missing: [2], average: { display: '85.00' } });
  });

  it('counts working days of the unit’s calendar within the post and outside of leave', () => {
    const unit = { calendar: { holidays: ['2026-01-01'], swapped: ['2026-01-31'] } };
    expect(partsOf(yearOf({ unit }), 1)).toEqual(['unit 2026-01 80 22']);
    expect(partsOf(yearOf({ unit, facts: { leaves: [leave('sick', '2026-01-05', '2026-01-09'), leave('unpaid', '2026-01-08', '2026-01-12')] } }), 1)).toEqual(['unit 2026-01 80 16']);
  });

  it('rolls months up to quarters and half-years, exactly', () => {
    const year = yearOf({ today: '2026-07-02', scores: { '2026-01': '80', '2026-02': '81', '2026-03': '83', '2026-04': '90', '2026-05': '90', '2026-06': '90' } });
    expect([...year.quarters, ...year.halves].map(({ value }) => value && figure(value).display)).toEqual(['81.33', '90.00', null, null, '85.67', null]);
  });
});

describe('quarters (Điều 17.3)', () => {
  const quarters = { profiles: quartersFrom('2026-01-01') };
  it('a quarter fills its months with the working days of each', () => {
    const year = yearOf({ unit: quarters, today: '2026-04-01', scores: { '2026-Q1': '85' } });
    expect(partsOf(year, 2)).toEqual(['unit 2026-Q1 85 20']);
    expect([monthsOf(year), year.score.average?.display]).toEqual(['1 2 3', '85.00']);
  });
  it('months before the change of rules stay months', () => {
    const year = yearOf({ unit: { profiles: quartersFrom('2026-04-01') }, today: '2026-07-01', scores: { '2026-01': '80', '2026-02': '80', '2026-03': '80', '2026-Q2': '90' } });
    expect([monthsOf(year), year.score.average?.display]).toEqual(['1 2 3 4 5 6', '85.00']);
  });
  it('the last quarter counts from the day December does', () => {
    expect(yearOf({ unit: quarters, today: '2026-11-30' }).running?.period).toBe('2026-Q4');
    expect(monthsOf(yearOf({ unit: quarters, today: '2026-12-01' }))).toBe('1 2 3 4 5 6 7 8 9 10 11 12');
  });
});

describe('results brought from another unit (Điều 19.1)', () => {
  const came = [post({ from: '2026-03-16' })];
  it('parts of a month weigh by working days', () => {
    const year = yearOf({ posts: came, facts: { brought: [brought('2026-02', '70', 20), brought('2026-03', '60', 10)] }, today: '2026-04-01' });
    expect(partsOf(year, 2)).toEqual(['brought 2026-02 70 20']);
    expect(partsOf(year, 3)).toEqual(['unit 2026-03 80 12', 'brought 2026-03 60 10']);
    expect(year.score.average?.exact).toBe('775/11');
  });
  it('a brought quarter fills its months up to the day he came', () => {
    const year = yearOf({ posts: came, facts: { brought: [brought('2026-Q1', '60', 52)] }, today: '2026-04-01' });
    expect([1, 2, 3].map((month) => partsOf(year, month).at(-1))).toEqual(['brought 2026-Q1 60 22', 'brought 2026-Q1 60 20', 'brought 2026-Q1 60 10']);
  });
  it('more days than the calendar has stay with the last month', () => {
    const year = yearOf({ posts: came, facts: { brought: [brought('2026-Q1', '60', 60)] }, today: '2026-04-01' });
    expect(partsOf(year, 3)).toContain('brought 2026-Q1 60 18');
  });
  it('their time is time worked', () => {
    const posts = [post({ from: '2026-07-16' })];
    expect(yearOf({ posts }).score).toMatchObject({ level: null, reason: '11.1' });
    const year = yearOf({ posts, facts: { brought: [brought('2026-07', '75', 11)] } });
    expect([year.input.monthsWorked, year.score.level]).toEqual(['6/1', 'good']);
  });
});

describe('whether the year is classified (Điều 11.1, 11.2)', () => {
  const row = (why: string, told: Told, worked: string, reason: string) => ({ why, told, worked, reason });
  it.each([
    row('from 1 July exactly six months', { posts: [post({ from: '2026-07-01' })] }, '6/1', '20.2'),
    row('one day less', { posts: [post({ from: '2026-07-02' })] }, '185/31', '11.1'),
    row('who started in November', { posts: [post({ from: '2026-11-01' })] }, '2/1', '11.1'),
    row('who started in November and was ill for a day: the illness did not make it short', { posts: [post({ from: '2026-11-01' })], facts: { leaves: [leave('sick', '2026-11-10', '2026-11-10')] } }, '59/30', '11.1'),
    row('maternity leave of eight months', { facts: { leaves: [leave('maternity', '2026-01-01', '2026-08-31')] } }, '4/1', '20.2'),
    row('ill for seven months', { facts: { leaves: [leave('sick', '2026-06-01', '2026-12-31')] } }, '5/1', '20.2'),
    row('unpaid leave of six months leaves enough', { facts: { leaves: [leave('unpaid', '2026-07-01', '2026-12-31')] } }, '6/1', '20.2'),
    row('unpaid leave of seven months does not', { facts: { leaves: [leave('unpaid', '2026-06-01', '2026-12-31')] } }, '5/1', '11.1'),
    row('maternity leave beside too much unpaid leave', { facts: { leaves: [leave('unpaid', '2026-06-01', '2026-12-31'), leave('maternity', '2026-05-01', '2026-05-31')] } }, '4/1', '11.1'),
  ])('$why', ({ told, worked, reason }) => {
    const { input, score } = yearOf(told);
    expect([input.monthsWorked, score.reason]).toEqual([worked, reason]);
  });
  it('tells the time worked so far beside the time to the end of the year', () => {
    expect(yearOf({ today: '2026-06-30' })).toMatchObject({ workedSoFar: '6/1', input: { monthsWorked: '12/1' } });
  });
  it('who left before the classification is his new unit’s to classify (Điều 19.1)', () => {
    expect(['2026-12-14', '2026-12-15', null].map((to) => yearOf({ posts: [post({ to })] }).here)).toEqual([false, true, true]);
  });
});

describe('grounds (Điều 20.4, 11.3)', () => {
  const ground = (code: string) => ({ ...KEPT, ground: 'g1', code, document: 'QĐ 7' });
  it.each<[string, Post, LevelCode]>([
    ['20.4.c', post(), 'not-completed'],
    ['20.4.d', post(), 'good'],
    ['20.4.d', post({ role: 'deputy' }), 'not-completed'],
    ['20.4.z', post(), 'good'],
  ])('%s', (code, held, level) => {
    const year = yearOf({ posts: [held], facts: { grounds: [ground(code)] } });
    expect(year.score.level).toBe(level);
    expect(year.facts.grounds).toHaveLength(1);
  });
});

describe('the head not above his organisation (Điều 20.6)', () => {
  const rating = (division: string | null, level: LevelCode): OrganisationRating => ({ ...KEPT, year: 2026, division, level, outstanding: false, decision: 'QĐ 9' });
  const ratings = [rating(null, 'good'), rating('a', 'completed'), { ...rating('a', 'not-completed'), year: 2025 }];
  it.each<[string, readonly Post[], string, LevelCode | null, string]>([
    ['a head of a division by the division', [post({ role: 'head' })], 'a', 'completed', '20.6'],
    ['the Chair by the unit', [post({ role: 'head', division: null })], 'u1', 'good', '20.6'],
    ['the Chair who also heads a division by the unit', [post({ role: 'head' }), post({ id: 'q', role: 'head', division: null })], 'u1', 'good', '20.6'],
    ['a deputy by nobody', [post({ role: 'deputy' })], 'a', null, '20.1'],
    ['who was head until June, by his last post', [post({ role: 'head', to: '2026-06-30' }), post({ id: 'q', from: '2026-07-01' })], 'a', null, '20.1'],
    ['a head of a division that is not rated yet', [post({ role: 'head', division: 'b' })], 'b', null, '20.1'],
  ])('%s', (_, posts, organisation, level, reason) => {
    const { input, score } = yearOf({ posts, scores: '95', unit: { ratings } });
    expect([input.organisation, input.organisationLevel, score.reason]).toEqual([organisation, level, reason]);
  });
});

describe('the cap over the unit and each group (Điều 20.5)', () => {
  const SCORES: Readonly<Record<string, string>> = { an: '95', binh: '92', chi: '80', deputyA: '75' };
  const GROUPS: Readonly<Record<string, string>> = { an: 'Địa chính', binh: 'Địa chính', chi: 'Địa chính' };
  const told = (change = {}, unit = {}) => unitYear({
    org: ward(change, unit), unit: 'u1', year: 2026, today: '2027-01-10',
    factsOf: (id) => ({ ...NO_YEAR_FACTS, group: GROUPS[id] ?? null }),
    figureOf: (id) => ({ exact: SCORES[id] ?? '80', taskPoints: '50', provisional: false, entry: null }),
  });

  it('one row for the agency, one for each group in it, the base shown three ways', () => {
    const [whole, group] = capsOfYear(told());
    expect(whole).toMatchObject({ organisation: 'u1', group: null, rule: '20%', base: 7, allowed: 1, over: 1, candidates: ['an', 'binh'] });
    expect(whole?.alternativeBases.map(({ baseRule, base }) => `${baseRule} ${base}`)).toEqual(['good-and-above 9', 'rated 9']);
    expect(group).toMatchObject({ group: 'Địa chính', base: 1, allowed: 0, over: 2 });
  });

  it('leaves out who has left and support posts, which are no officials (Điều 28.2)', () => {
    const support = person(post({ position: 'HTPV-01' }));
    const all = told({ support });
    expect(all.people.map(({ person: id }) => id)).toContain('left');
    expect(all.people.find(({ person: id }) => id === 'support')?.inCap).toBe(false);
    expect(capsOfYear(all)[0]?.base).toBe(7);
  });

  it('25% where the unit is decided or supposed to be outstanding', () => {
    const outstanding = { ...KEPT, year: 2026, division: null, level: 'good' as const, outstanding: true, decision: 'QĐ 1' };
    expect([capsOfYear(told({}, { ratings: [outstanding] }))[0]?.rule, capsOfYear(told(), true)[0]?.rule, capsOfYear(told(), false)[0]?.rule]).toEqual(['25%', '25%', '20%']);
  });

  it('breaks a tie by the mean of the task results', () => {
    const year = yearOf({ today: '2026-03-01' });
    expect([year.taskAverage, year.score.average?.exact]).toEqual(['50/1', figure(fromDecimal('80')).exact]);
  });
});

describe('what blocks', () => {
  it('names those with a month missing and those without any score, not those who left', () => {
    const all = unitYear({
      org: ward(), unit: 'u1', year: 2026, today: '2026-03-10', factsOf: () => NO_YEAR_FACTS,
      figureOf: (id, period) => (id === 'an' || (id === 'binh' && period === '2026-01') ? { exact: '80', taskPoints: null, provisional: false, entry: null } : null),
    }, ['an', 'binh', 'chair', 'chi', 'left']);
    // The Chair's own score comes from the level above (Điều 10.1.a).
    expect(all.people.find(({ person: id }) => id === 'chair')).toMatchObject({ decidedAbove: true, score: { reason: 'no-scores' } });
    expect(blockingIn(all).map(({ person: id, score }) => `${id} ${score.missing.join()}`)).toEqual(['binh 2', 'chi 1,2']);
  });
});
