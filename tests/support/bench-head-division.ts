/** A division of fifteen people at the end of a month: three hundred submissions and fifteen own marks wait for its head. */
import { ulid } from 'ulid';
import { dayOf } from '#domain/calendar/day.ts';
import { periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { reviewId } from '#domain/review/review.ts';
import { hashPassword } from '#sync-server/passwords.ts';
import { DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';
import { REQUIREMENTS } from '#sync-server/demo/words.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import type { Database } from '#sync-server/store/pool.ts';
import { assigned, foundWorld, handIn, onTask, posted, verdictOf, write } from '#tests/simulation/server-world.ts';
import type { World, Written } from '#tests/simulation/server-world.ts';
import { FULL_MARKS } from './period-input.ts';

export const PEOPLE = 15;
export const EACH = 20;
/** The last month: its work is done, its marks are given, nothing of it is decided. */
export const PERIOD = shiftPeriod(periodOfDay(dayOf(new Date().toISOString())), -1);
export const HEAD = 'division-head';
export const HEAD_LOGIN = 'truong-phong';
const DIVISION = 'land';
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'] as const;
const NAMES = ['Thị An', 'Văn Bình', 'Thị Chi', 'Văn Dũng', 'Thị Em', 'Văn Giang', 'Thị Hoa', 'Văn Khánh', 'Thị Lan', 'Văn Minh', 'Thị Nga', 'Văn Phúc', 'Thị Quý', 'Văn Sơn', 'Thị Tâm'] as const;
const OUTPUTS = ['Giấy phép hoặc văn bản trả lời', 'Văn bản trả lời công dân', 'Báo cáo kèm biểu số liệu', 'Giấy chứng nhận', 'Biên bản kiểm tra'] as const;
const SUBJECTS = ['hồ sơ cấp giấy phép xây dựng', 'đơn kiến nghị về đất đai', 'báo cáo thu ngân sách', 'hồ sơ hộ kinh doanh', 'biên bản kiểm tra vệ sinh'] as const;

/** What deserves a look of its own, by the place of a task among an official's twenty. */
type Fate = 'routine' | 'late' | 'bare' | 'returned' | 'doubtful';
const DOUBTS: readonly (readonly [official: number, task: number, fate: Fate])[] = [
  ...[0, 2, 5, 7, 9, 11, 12, 14].map((official) => [official, 3, 'late'] as const),
  ...[1, 3, 4, 6, 8, 10].map((official) => [official, 7, 'bare'] as const),
  ...[2, 4, 6, 8, 13].map((official) => [official, 11, 'returned'] as const),
  ...[0, 1, 5, 9, 13].map((official) => [official, 15, 'doubtful'] as const),
];
export const DOUBTFUL = DOUBTS.length;
/** Officials who took points off themselves, each on one line with his words. */
export const DEDUCTING = [3, 6, 9, 12] as const;

export interface HeadDivision {
  readonly world: World;
  /** Person ids. */
  readonly people: readonly string[];
  /** Titles by task id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** @param day of the period, 1–28; @param hour in Vietnam */
function moment(day: number, hour: number): number {
  return Date.parse(`${PERIOD}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+07:00`);
}

function fateOf(official: number, task: number): Fate {
  return DOUBTS.find(([who, what]) => who === official && what === task)?.[2] ?? 'routine';
}

/** @throws when an entry was not accepted */
async function insist(world: World, actor: string, at: number, written: readonly Written[]): Promise<string[]> {
  world.now = at;
  const entries = written.map((one) => write(world, actor, one));
  const { results } = await handIn(world, actor, entries);
  const bad = results.map(verdictOf).find((verdict) => verdict !== 'accepted');
  if (bad) throw new Error(`${actor}: ${bad}`);
  return entries.map(({ id }) => id);
}

function submitted(task: string, place: number, more: Partial<Written> = {}, evidence = true): Written {
  const note = place % 3 === 0 ? `Đã trả kết quả cho ${3 + (place % 9)} hộ, bản gốc lưu tại phòng` : '';
  const document = { kind: 'document', number: `${100 + place}/BC-KT` };
  return { ...onTask(task, 'task.submitted.v1', { units: [[1, 2]], note, evidence: evidence ? [document] : [] }), ...more };
}

/** One official's month: twenty tasks handed in, on time and with a document unless their fate says otherwise. */
async function workOf(world: World, person: string, official: number, tasks: readonly string[]): Promise<void> {
  const of = (fate: Fate) => tasks.flatMap((task, index) => (fateOf(official, index) === fate ? [{ task, place: official * EACH + index }] : []));
  const early = [...of('routine'), ...of('returned')].map(({ task, place }) => submitted(task, place));
  const first = await insist(world, person, moment(12, 15), [...early, ...of('bare').map(({ task, place }) => submitted(task, place, {}, false))]);
  const back = of('returned');
  const from = of('routine').length;
  if (back.length > 0) {
    await insist(world, HEAD, moment(13, 9), back.map(({ task }, index) => onTask(task, 'task.returned.v1', {
      submission: first[from + index]!, reason: 'Số liệu chưa khớp với sổ theo dõi', majorError: false, due: `${PERIOD}-20`,
    })));
    await insist(world, person, moment(17, 10), back.map(({ task, place }) => submitted(task, place)));
  }
  const late = of('late');
  if (late.length > 0) await insist(world, person, moment(24, 10), late.map(({ task, place }) => submitted(task, place)));
  // Written on the last day in the field, received when the network was back.
  const doubtful = of('doubtful').map(({ task, place }) => submitted(task, place, { at: new Date(moment(20, 16)).toISOString() }));
  if (doubtful.length > 0) await insist(world, person, moment(22, 8), doubtful);
}

function ownMarks(person: string, official: number): readonly Written[] {
  const deducts = (DEDUCTING as readonly number[]).includes(official);
  const about = { person, period: PERIOD };
  const marks = { ...FULL_MARKS, ...(deducts && { 'III.1': '1.5' }) };
  const comments = deducts ? { 'III.1': 'Trong tháng chưa có sáng kiến được công nhận, mới đề xuất một cách làm ở tổ' } : {};
  const words = { strengths: 'Hoàn thành các việc được giao, phối hợp tốt với tổ dân phố', weaknesses: 'Cần cập nhật sổ theo dõi sớm hơn' };
  return [
    { kind: 'review', record: reviewId(person, PERIOD), type: 'review.completed.v1', data: about },
    { kind: 'review', record: reviewId(person, PERIOD), type: 'review.selfScored.v1', data: { ...about, marks, comments, ...words, figure: null } },
  ];
}

/** Everything up to the morning on which the head decides, and an account for him. */
export async function foundDivision(database: Database): Promise<HeadDivision> {
  const world = await foundWorld(database, 'bench-head');
  const people = NAMES.map((_, index) => `official-${index}`);
  await insist(world, 'system', world.now, [
    { kind: 'unit', record: world.unit, type: 'unit.divisionOpened.v1', data: { division: DIVISION, name: 'Phòng Đất đai', from: '2026-01-01' } },
    { kind: 'person', record: HEAD, type: 'person.registered.v1', data: { name: 'Tạ Văn Trưởng' } },
    posted(HEAD, { division: DIVISION, role: 'head', title: 'Trưởng phòng' }),
  ]);
  await insist(world, 'system', world.now, NAMES.flatMap((name, index): Written[] => [
    { kind: 'person', record: people[index]!, type: 'person.registered.v1', data: { name: `${SURNAMES[index % SURNAMES.length]} ${name}` } },
    posted(people[index]!, { division: DIVISION }),
  ]));
  const titles = new Map<string, string>();
  for (const [official, person] of people.entries()) {
    const tasks = Array.from({ length: EACH }, (_, index) => {
      const id = ulid(moment(2, 9));
      titles.set(id, `Giải quyết ${SUBJECTS[index % SUBJECTS.length]} tổ dân phố số ${official * EACH + index + 1}`);
      return id;
    });
    await insist(world, HEAD, moment(2, 9), tasks.map((id, index) => assigned(person, id, {
      title: titles.get(id)!, output: OUTPUTS[index % OUTPUTS.length]!, due: `${PERIOD}-20`, period: PERIOD,
      requirement: REQUIREMENTS[(official + index) % REQUIREMENTS.length]!,
    })));
    await workOf(world, person, official, tasks);
    await insist(world, person, moment(27, 16), ownMarks(person, official));
  }
  world.now = Date.now();
  await createAccount(database, { login: HEAD_LOGIN, unit: world.unit, person: HEAD, passwordHash: await hashPassword(DEMO_PASSWORD) });
  return { world, people, titles };
}
