/** The list of people as a whole: rows → writes → the real judge → who holds which post. */
import { describe, expect, it } from 'vitest';
import { postsOn } from '#domain/organisation/person.ts';
import { readPeople } from '#domain/organisation/people-import.ts';
import type { PersonRow } from '#domain/organisation/people-import.ts';
import { POSITIONS } from '#domain/organisation/positions.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { OFFICE_NOW, officeApp } from '#tests/support/fake-office-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import type { DraftCell } from '#tests/support/workbook.ts';
import { sheetsOf } from '#tests/support/workbook.ts';
import { divisionNames, findKnown, importPeople, planPeopleImport, titleOf } from './import-people.ts';
import type { DivisionChoice } from './import-people.ts';

const HEADER = ['Họ và tên', 'Mã', 'Tên đăng nhập', 'Phòng/đơn vị', 'Vị trí việc làm', 'Vai trò', 'Ngày bắt đầu', 'Ghi chú'];
const TODAY = OFFICE_NOW.slice(0, 10);
type Choices = ReadonlyMap<string, DivisionChoice>;
const NONE: Choices = new Map();

function line(name: string, code: string | null, division: string | null, position: string, role: string): DraftCell[] {
  return [name, code, null, division, position, role, '01/06/2026', null];
}

function planIn(app: FakeHeadApp, rows: readonly DraftCell[][], choices: Choices = NONE) {
  const org = valueOf(app.organisation());
  const divisions = divisionNames(org, choices, TODAY);
  const read = readPeople(sheetsOf([{ name: 'Nguoi', rows: [HEADER, ...rows] }]), { positions: POSITIONS, divisions });
  const faults = read.faults.map(({ code }) => code);
  return { faults, plan: planPeopleImport({ people: read.people, choices }, { unitId: 'u1', org, today: TODAY, newId: app.newId }) };
}

const BINH = line('Trần Thị Bình', 'CC02', 'Phòng Kinh tế', 'NVCN-08', 'Công chức');
const BINH_TOO = line('Trần Thị Bình', 'CC02', 'Phòng Kinh tế', 'NVCN-04', 'Công chức');
const DUC = line('Phạm Văn Đức', 'CC03', 'Phòng Văn hóa', 'LDQL-02', 'Trưởng');
const OPEN_CULTURE: Choices = new Map([['Phòng Văn hóa', { kind: 'open', from: '2026-06-01' }]]);

describe('importing people', () => {
  it('registers a person with concurrent posts', async () => {
    const app = officeApp();
    const { plan } = planIn(app, [BINH, BINH_TOO]);
    expect(await importPeople(app, plan)).toEqual({ state: 'done', written: 3 });
    const person = valueOf(app.organisation()).people.get(plan.steps[0]!.person)!;
    expect(person).toMatchObject({ name: 'Trần Thị Bình', code: 'CC02' });
    expect(postsOn(person, TODAY).map(({ title, division, role }) => [title, division, role])).toEqual([
      ['Kế toán viên', 'kt', 'staff'], ['Văn thư viên', 'kt', 'staff'],
    ]);
  });

  it('opens a division first, then posts people in it', async () => {
    const app = officeApp();
    expect(planIn(app, [DUC]).faults).toEqual(['unknown-division']);
    const { plan, faults } = planIn(app, [DUC, BINH], OPEN_CULTURE);
    expect(faults).toEqual([]);
    const progress: number[] = [];
    expect(await importPeople(app, plan, { onProgress: ({ done, of }) => progress.push(done / of) })).toEqual({ state: 'done', written: 5 });
    expect(progress.at(-1)).toBe(1);
    expect(app.written.map(({ type }) => type)[0]).toBe('unit.divisionOpened.v1');
    const { unit, people } = valueOf(app.organisation());
    expect(unit.divisions.at(-1)).toEqual({ id: 'phong-van-hoa', name: 'Phòng Văn hóa', from: '2026-06-01', to: null });
    expect(people.get(plan.steps[0]!.person)?.posts[0]).toMatchObject({ division: 'phong-van-hoa', role: 'head', title: 'Trưởng phòng' });
  });

  it('takes another spelling for a division of the unit', async () => {
    const app = officeApp();
    const { plan } = planIn(app, [DUC], new Map([['Phòng Văn hóa', { kind: 'same', division: 'kt' }]]));
    expect(plan.opened).toEqual([]);
    await importPeople(app, plan);
    expect(valueOf(app.organisation()).people.get(plan.steps[0]!.person)?.posts[0]?.division).toBe('kt');
  });

  it('repeated, finds everybody known and writes nothing', async () => {
    const app = officeApp();
    await importPeople(app, planIn(app, [BINH, DUC], OPEN_CULTURE).plan);
    const { plan } = planIn(app, [BINH, DUC]);
    expect(plan.steps.map(({ action }) => action)).toEqual(['known', 'known']);
    expect(await importPeople(app, plan)).toEqual({ state: 'done', written: 0 });
  });

  it('adds only the missing posts of who is known, also after an interruption', async () => {
    const app = officeApp();
    const { plan } = planIn(app, [BINH, BINH_TOO]);
    await app.writeAll(plan.steps[0]!.writes.slice(0, 2));
    const again = planIn(app, [BINH, BINH_TOO]).plan;
    expect(again.steps.map(({ action, person }) => [action, person])).toEqual([['added', plan.steps[0]!.person]]);
    expect(again.steps[0]!.writes.map(({ type }) => type)).toEqual(['person.posted.v1']);
  });

  it('stops before the first person where opening a division is refused', async () => {
    const app = officeApp('an');
    const result = await importPeople(app, planIn(app, [DUC], OPEN_CULTURE).plan);
    expect(result).toEqual({ state: 'refused', written: 0, code: 'not-allowed' });
    expect(app.written).toEqual([]);
  });

  it('stopped at once writes nothing', async () => {
    const app = officeApp();
    const result = await importPeople(app, planIn(app, [BINH]).plan, { signal: AbortSignal.abort() });
    expect(result).toEqual({ state: 'stopped', written: 0 });
  });
});

describe('a second head', () => {
  it.each([
    ['of the unit', line('Hồ Văn Mới', null, null, 'CT', 'Chủ tịch'), 'Nguyễn Văn Mẫu', null],
    ['of a division', line('Hồ Văn Mới', null, 'Phòng Kinh tế', 'LDQL-02', 'Trưởng'), 'Cũ', 'Phòng Kinh tế'],
  ])('%s is pointed out', async (_, row, other, division) => {
    const app = officeApp();
    await importPeople(app, planIn(app, [line('Cũ', null, 'Phòng Kinh tế', 'LDQL-02', 'Trưởng')]).plan);
    expect(planIn(app, [row]).plan.secondHeads).toEqual([{ division, name: 'Hồ Văn Mới', other }]);
  });

  it('is noticed under two spellings in one file', () => {
    const app = officeApp();
    const choices: Choices = new Map([['P. KT', { kind: 'same', division: 'kt' }]]);
    const rows = [line('Một', null, 'Phòng Kinh tế', 'LDQL-02', 'Trưởng'), line('Hai', null, 'P. KT', 'LDQL-02', 'Trưởng')];
    expect(planIn(app, rows, choices).plan.secondHeads).toEqual([{ division: 'P. KT', name: 'Hai', other: 'Một' }]);
  });
});

describe('who is known', () => {
  const people = valueOf(officeApp().organisation()).people;
  const row = (name: string, code: string | null): Pick<PersonRow, 'name' | 'code'> => ({ name, code });

  it.each([
    ['by code, whatever the name', row('Ai Đó', 'cc01'), 'an'], ['by name without a code', row('lê văn an', null), 'an'],
    ['not by name with another code', row('Lê Văn An', 'CC99'), null], ['by name where the record has no code', row('Trần Thị Ví Dụ', 'CC50'), 'vice'],
    ['nobody', row('Người Lạ', null), null],
  ])('%s', (_, wanted, found) => {
    expect(findKnown(wanted, people)).toBe(found);
  });
});

it('a title is the position without its explanation', () => {
  expect(titleOf('NVCN-02')).toBe('Chuyên viên công nghệ thông tin');
  expect(titleOf('XX')).toBe('XX');
});
