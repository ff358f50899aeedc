/** The list of people: posts, concurrent posts (kiêm nhiệm), heads (NĐ335 Điều 10.1), and what is refused. */
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#app/spreadsheet-parse.ts';
import { peopleTemplate } from '#app/spreadsheet-people.ts';
import { faultText } from '#domain/organisation/catalogue-import-text.ts';
import type { FaultCode } from '#domain/organisation/catalogue-sheet.ts';
import { readPeople } from '#domain/organisation/people-import.ts';
import type { PeopleImport } from '#domain/organisation/people-import.ts';
import { nearest } from '#domain/organisation/people-import-nearest.ts';
import { dayOfCell, roleOf } from '#domain/organisation/people-import-row.ts';
import { sheetsOf, workbook } from '#tests/support/workbook.ts';
import type { DraftCell } from '#tests/support/workbook.ts';

const POSITIONS = [
  { code: 'LĐQL-02', name: 'Trưởng phòng' },
  { code: 'LĐQL-04', name: 'Phó Trưởng phòng' },
  { code: 'LĐ-01', name: 'Chủ tịch Ủy ban nhân dân' },
  { code: 'NVCN-02', name: 'Chuyên viên công nghệ thông tin (gồm: an toàn thông tin mạng, chuyển đổi số)' },
  { code: 'NVCN-04', name: 'Văn thư viên' },
  { code: 'NVCN-08', name: 'Kế toán viên' },
];
const DIVISIONS = ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND-UBND'];
const OPTIONS = { positions: POSITIONS, divisions: DIVISIONS };
const HEADER = ['Họ và tên', 'Mã', 'Tên đăng nhập', 'Phòng/đơn vị', 'Vị trí việc làm', 'Vai trò', 'Ngày bắt đầu', 'Ghi chú'];
const AT = { name: 0, code: 1, login: 2, division: 3, position: 4, role: 5, from: 6 } as const;

type Change = Partial<Record<keyof typeof AT, DraftCell>>;

function person(change: Change = {}): DraftCell[] {
  const row: DraftCell[] = ['Nguyễn Văn An', 'CC01', 'an.nv', 'Phòng Kinh tế', 'NVCN-08', 'Công chức', '01/07/2025', null];
  for (const [key, cell] of Object.entries(change)) row[AT[key as keyof typeof AT]] = cell;
  return row;
}

function other(change: Change = {}): DraftCell[] {
  return person({ name: 'Trần Thị Bình', code: 'CC02', login: 'binh.tt', ...change });
}

function read(rows: readonly (readonly DraftCell[])[], taken: readonly string[] = []): PeopleImport {
  return readPeople(sheetsOf([{ name: 'Nguoi', rows: [['DANH SÁCH'], HEADER, ...rows] }]), { ...OPTIONS, takenLogins: taken });
}

function found(result: PeopleImport): FaultCode[] {
  return result.faults.map(({ code }) => code);
}

describe('a sound list', () => {
  it('gives people with their posts', () => {
    const result = read([person(), other({ role: 'Trưởng', position: 'trưởng phòng', division: 'PHÒNG KINH TẾ' })]);
    expect(result.faults).toEqual([]);
    expect(result.importable).toBe(true);
    expect(result.people).toEqual([
      {
        sheet: 'Nguoi', row: 3, name: 'Nguyễn Văn An', code: 'CC01', login: 'an.nv', note: '',
        posts: [{ row: 3, position: 'NVCN-08', division: 'Phòng Kinh tế', role: 'staff', organiser: false, from: '2025-07-01' }],
      },
      {
        sheet: 'Nguoi', row: 4, name: 'Trần Thị Bình', code: 'CC02', login: 'binh.tt', note: '',
        posts: [{ row: 4, position: 'LĐQL-02', division: 'Phòng Kinh tế', role: 'head', organiser: false, from: '2025-07-01' }],
      },
    ]);
  });

  it('takes several rows of one person as concurrent posts', () => {
    const result = read([person(), person({ login: null, position: 'Văn thư viên', division: 'Văn phòng HĐND-UBND' })]);
    expect(result.faults).toEqual([]);
    expect(result.people.map(({ posts }) => posts.map(({ position, row }) => [position, row]))).toEqual([[['NVCN-08', 3], ['NVCN-04', 4]]]);
  });

  it('puts the Chair and Vice-Chairs in the unit itself, whatever the division cell says', () => {
    const { people, faults } = read([
      person({ role: 'Chủ tịch', position: 'LĐ-01', division: null }), other({ role: 'Phó Chủ tịch', position: 'LĐ-01', division: 'UBND xã' }),
    ]);
    expect(faults).toEqual([]);
    expect(people.flatMap(({ posts }) => posts.map(({ role, division }) => [role, division]))).toEqual([['head', null], ['deputy', null]]);
  });

  it('reads a real file with Excel dates, and the template as a list still to fill in', async () => {
    const file = await workbook([{ name: 'Nguoi', rows: [HEADER, person({ from: new Date('2025-07-01') })] }]);
    const reading = await parseWorkbook(await file.arrayBuffer());
    const sheets = reading.ok ? reading.sheets : [];
    expect(readPeople(sheets, OPTIONS).people[0]?.posts[0]?.from).toBe('2025-07-01');
    const template = await parseWorkbook(await (await peopleTemplate(POSITIONS, DIVISIONS)).arrayBuffer());
    expect(found(readPeople(template.ok ? template.sheets : [], OPTIONS))).toEqual(['no-people']);
  });

  it('accepts a position by the name before its brackets', () => {
    expect(read([person({ position: 'Chuyên viên công nghệ thông tin' })]).people[0]?.posts[0]?.position).toBe('NVCN-02');
  });
});

const BROKEN: readonly (readonly [string, readonly (readonly DraftCell[])[], readonly FaultCode[]])[] = [
  ['an unknown position', [person({ position: 'Kế toán trưởng' })], ['unknown-position']],
  ['an unknown division', [person({ division: 'Phòng Kinh té xã' })], ['unknown-division']],
  ['an unknown role', [person({ role: 'Trợ lý' })], ['unknown-role']],
  ['a role that is a word of the language', [person({ role: 'constructor' })], ['unknown-role']],
  ['a day that does not exist', [person({ from: '31/02/2025' })], ['bad-date']],
  ['a month before the day', [person({ from: '12/31/2025' })], ['bad-date']],
  ['a bare number for a day', [person({ from: 45839 })], ['bad-date']],
  ['no day', [person({ from: null })], ['missing-value']],
  ['no name', [person({ name: null })], ['missing-value']],
  ['no position', [person({ position: null })], ['missing-value']],
  ['no role', [person({ role: null })], ['missing-value']],
  ['a head without a division', [person({ role: 'Trưởng', division: null })], ['missing-value']],
  ['a login with marks', [person({ login: 'ân nv' })], ['bad-login']],
  ['one login for two people', [person(), other({ login: 'AN.NV' })], ['duplicate-login']],
  ['two logins of one person', [person(), person({ login: 'an2', position: 'NVCN-04' })], ['login-differs']],
  ['one code with two names', [person(), person({ name: 'Lê Văn Cường', position: 'NVCN-04' })], ['name-differs']],
  ['the same post twice', [person(), person()], ['duplicate-post']],
  [
    'two heads of one division',
    [person({ role: 'Trưởng', position: 'LĐQL-02' }), other({ role: 'Trưởng phòng', position: 'LĐQL-02' })], ['two-heads'],
  ],
  ['two Chairs', [person({ role: 'Chủ tịch', position: 'LĐ-01' }), other({ role: 'Chủ tịch', position: 'LĐ-01' })], ['two-heads']],
];

describe('a broken list imports nobody', () => {
  it.each(BROKEN)('%s', (_, rows, codes) => {
    const result = read(rows);
    expect(found(result)).toEqual(codes);
    expect(result.importable).toBe(false);
    expect(result.faults[0]?.row).toBe(rows.length + 2);
  });

  it('proposes what was probably meant', () => {
    expect(read([person({ position: 'Kế toán' })]).faults[0]?.values['suggestion']).toBe('NVCN-08 – Kế toán viên');
    const [fault] = read([person({ division: 'P. Văn hóa xã hội' })]).faults;
    if (!fault) throw new Error('no fault');
    expect(faultText(fault, 'vi')).toBe(
      'Chưa có phòng/đơn vị "P. Văn hóa xã hội". Có phải Phòng Văn hóa - Xã hội? Sửa lại tên, hoặc lập phòng này trước rồi nhập lại.');
    expect(nearest('zzzz', DIVISIONS)).toBe('');
  });

  it('knows the logins already taken', () => {
    const result = read([person()], ['An.NV']);
    expect(found(result)).toEqual(['duplicate-login']);
    expect(result.importable).toBe(false);
  });

  it.each(['name', 'division', 'position', 'role', 'from'] as const)('lacks the column %s', (column) => {
    const result = readPeople(sheetsOf([{ name: 'S', rows: [HEADER, person()].map((row) => row.toSpliced(AT[column], 1)) }]), OPTIONS);
    expect(found(result)).toEqual(['missing-column']);
    expect(result.importable).toBe(false);
  });

  it.each([['empty-file', []], ['no-people-sheet', [['Mã CV', 'Nhiệm vụ']]], ['no-people', [HEADER]]] as const)('is %s', (code, rows) => {
    expect(found(readPeople(sheetsOf([{ name: 'S', rows }]), OPTIONS))).toEqual([code]);
  });

  it('has 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, () => ['x']);
    expect(found(readPeople([{ name: 'S', rows }], OPTIONS))).toEqual(['too-many-rows']);
  });
});

describe('warnings', () => {
  it('asks whether two rows of one name without codes are one person', () => {
    const bare = { code: null, login: null };
    const result = read([person(bare), person({ ...bare, position: 'NVCN-04' })]);
    expect(found(result)).toEqual(['same-name']);
    expect(result.importable).toBe(true);
    expect(result.people).toHaveLength(1);
  });

  it('keeps two people of one name apart by their codes', () => {
    expect(read([person(), person({ code: 'CC09', login: 'an9' })]).people).toHaveLength(2);
  });

  it('notices staff without a division', () => {
    const result = read([person({ division: null })]);
    expect(result.faults).toMatchObject([{ code: 'missing-value', severity: 'warning' }]);
    expect(result.people[0]?.posts[0]?.division).toBeNull();
  });
});

describe('single cells', () => {
  it.each([
    ['1/7/2025', '2025-07-01'], ['01.07.2025', '2025-07-01'], ['01-07-2025', '2025-07-01'], ['2025-07-01', '2025-07-01'],
    ['29/02/2024', '2024-02-29'], ['29/02/2025', null], ['01/07/25', null], ['01/07/1899', null], ['', null],
  ])('reads the day %j as %j', (text, day) => {
    expect(dayOfCell(text)).toBe(day);
  });

  it.each([
    ['Cán bộ tổ chức', { role: 'staff', ofUnit: false, organiser: true }],
    ['Trưởng; Cán bộ tổ chức', { role: 'head', ofUnit: false, organiser: true }],
    ['PHÓ CHỦ TỊCH', { role: 'deputy', ofUnit: true, organiser: false }],
    ['Công chức, Giám sát', null],
    [' ; ', null],
  ])('reads the role %j', (text, role) => {
    expect(roleOf(text)).toEqual(role);
  });
});
