/** The plain functions of the people screens. */
import { describe, expect, it } from 'vitest';
import { planPeopleImport } from '#app/import-people.ts';
import { readPeople } from '#domain/organisation/people-import.ts';
import { POSITIONS } from '#domain/organisation/positions.ts';
import { officeApp, personStory } from '#tests/support/fake-office-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { sheetsOf } from '#tests/support/workbook.ts';
import { personLines, unknownDivisions } from './people-lines.ts';
import { peopleGroups, suggestLogin } from './people-view.ts';
import { emptyPost, postFaults, postedData, withPosition } from './post-draft.ts';

const TODAY = '2026-06-15';
const org = valueOf(officeApp('officer', [
  personStory('head', 'Zô Trưởng Phòng', { role: 'head' }), personStory('cuong', 'Bùi Văn Cường'),
]).organisation());

describe('the list', () => {
  const shown = (search: string, day = TODAY) => peopleGroups(org, day, search).map(({ key, people }) => [key, people.map(({ id }) => id)]);

  it('stands by division, heads first, then by given name', () => {
    expect(shown('')).toEqual([['unit', ['chair', 'vice']], ['kt', ['head', 'an', 'cuong']], ['vp', ['officer']]]);
  });

  it.each([['le van an', [['kt', ['an']]]], ['CC01', [['kt', ['an']]]], ['khong co ai', []]])('is searched for %j', (search, groups) => {
    expect(shown(search)).toEqual(groups);
  });

  it('keeps those without a post apart', () => {
    expect(shown('', '2025-12-31').at(-1)?.[0]).toBe('none');
  });
});

describe('a suggested login', () => {
  it.each([['Nguyễn Văn An', 'an.nv'], ['Đỗ Đức', 'duc.d'], ['An', 'an0'], ['', 'nguoi']])('of %j', (name, login) => {
    expect(suggestLogin(name, new Set())).toBe(login);
  });

  it('is another where it is taken', () => {
    expect(suggestLogin('Nguyễn Văn An', new Set(['an.nv', 'an.nv2']))).toBe('an.nv3');
  });
});

describe('a post', () => {
  it.each([
    ['LDQL-04', 'deputy', 'kt', 'Phó Trưởng phòng'], ['LDQL-02', 'head', 'kt', 'Trưởng phòng'], ['NVCN-08', 'staff', 'kt', 'Kế toán viên'],
    ['CT', 'head', '', 'Chủ tịch Ủy ban nhân dân'], ['PCT', 'deputy', '', 'Phó Chủ tịch Ủy ban nhân dân'],
  ])('of position %s begins as its name says', (position, role, division, title) => {
    expect(withPosition(emptyPost(TODAY, 'kt'), position)).toMatchObject({ role, division, title });
  });

  it('is not complete without position, title and day', () => {
    expect(postFaults({ ...emptyPost('x') })).toEqual(['position', 'title', 'from']);
    expect(postFaults(withPosition(emptyPost(TODAY), 'CT'))).toEqual([]);
  });

  it('becomes an entry', () => {
    const draft = withPosition(emptyPost(TODAY, 'kt'), 'NVCN-08');
    expect(postedData({ ...draft, organiser: true }, 'p1')).toEqual({
      post: 'p1', position: 'NVCN-08', title: 'Kế toán viên', role: 'staff', division: 'kt', from: TODAY, organiser: true,
    });
    expect(postedData(withPosition(draft, 'CT'), 'p1')).toMatchObject({ division: null });
  });
});

describe('the preview', () => {
  const HEADER = ['Họ và tên', 'Mã', 'Tên đăng nhập', 'Phòng/đơn vị', 'Vị trí việc làm', 'Vai trò', 'Ngày bắt đầu', 'Ghi chú'];
  const row = (name: string, division: string, position = 'NVCN-08') => [name, null, null, division, position, 'Công chức', '01/06/2026', null];
  const preview = (...rows: (string | null)[][]) => {
    const read = readPeople(sheetsOf([{ name: 'S', rows: [HEADER, ...rows] }]), { positions: POSITIONS, divisions: ['Phòng Kinh tế'] });
    const plan = planPeopleImport({ people: read.people, choices: new Map() }, { unitId: 'u1', org, today: TODAY, newId: () => 'new' });
    return { lines: personLines(plan, read.faults), unknown: unknownDivisions(read.faults) };
  };

  it('says of each person what will happen', () => {
    const { lines } = preview(row('Lê Văn An', 'Phòng Kinh tế', 'NVCN-01'), row('Bùi Văn Cường', 'Phòng Kinh tế'), row('Người Mới', 'Phòng Kinh tế'));
    expect(lines.map(({ row: at, action }) => [at, action])).toEqual([[2, 'known'], [3, 'added'], [4, 'new']]);
  });

  it('marks who cannot be read, with the faults, and names each unknown division once', () => {
    const { lines, unknown } = preview(row('Một', 'Phòng Lạ'), row('Hai', 'Phòng Lạ'), row('Ba', 'Phòng Kinh tế'));
    expect(lines.map(({ action, faults }) => [action, faults.map(({ code }) => code)])).toEqual([
      ['broken', ['unknown-division']], ['broken', ['unknown-division']], ['new', []],
    ]);
    expect(unknown).toEqual(['Phòng Lạ']);
  });
});
