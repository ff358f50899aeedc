/** One row of the list of people → one post, or what is wrong with it. */
import { isDay } from '../calendar/day.ts';
import type { Cell, ImportFault } from './catalogue-sheet.ts';
import { plainWords, textOf } from './catalogue-sheet-cell.ts';
import type { TableRow } from './catalogue-sheet-columns.ts';
import { ROLE_WORDS } from './people-import-columns.ts';
import type { PeopleColumn } from './people-import-columns.ts';
import { nearest } from './people-import-nearest.ts';
import type { Role } from './person.ts';

export type PeopleLine = TableRow<PeopleColumn>;

export interface PositionChoice {
  readonly code: string;
  readonly name: string;
}

export interface PostRow {
  readonly row: number;
  /** The position's code from the given list. */
  readonly position: string;
  /** The division's name from the given list; null: the unit itself. */
  readonly division: string | null;
  readonly role: Role;
  readonly organiser: boolean;
  readonly from: string;
}

export interface PersonReading {
  readonly line: PeopleLine;
  readonly name: string;
  readonly code: string | null;
  readonly login: string | null;
  readonly post: PostRow | null;
  readonly faults: readonly ImportFault[];
}

interface RoleReading {
  readonly role: Role;
  /** Chair and Vice-Chairs belong to the unit, not to a division. */
  readonly ofUnit: boolean;
  readonly organiser: boolean;
}

const ROLES: Readonly<Record<string, Partial<RoleReading>>> = {
  'cong chuc': { role: 'staff' }, 'chuyen vien': { role: 'staff' }, 'nhan vien': { role: 'staff' },
  'pho': { role: 'deputy' }, 'cap pho': { role: 'deputy' }, 'pho truong phong': { role: 'deputy' },
  'pho chanh van phong': { role: 'deputy' }, 'pho giam doc': { role: 'deputy' },
  'truong': { role: 'head' }, 'cap truong': { role: 'head' }, 'truong phong': { role: 'head' },
  'chanh van phong': { role: 'head' }, 'giam doc': { role: 'head' },
  'chu tich': { role: 'head', ofUnit: true }, 'pho chu tich': { role: 'deputy', ofUnit: true },
  'can bo to chuc': { organiser: true },
};

/** 'Trưởng; Cán bộ tổ chức' names two; null when one of them is unknown. */
export function roleOf(text: string): RoleReading | null {
  const words = text.split(/[,;+&]/).map(plainWords).filter(Boolean);
  let found: RoleReading = { role: 'staff', ofUnit: false, organiser: false };
  for (const word of words) {
    const known = Object.hasOwn(ROLES, word) ? ROLES[word] : undefined;
    if (!known) return null;
    found = { ...found, ...known };
  }
  return words.length > 0 ? found : null;
}

/** 'dd/MM/yyyy' (also with . or -), 'yyyy-MM-dd' or an Excel date → 'YYYY-MM-DD'; null when it is no day. */
export function dayOfCell(cell: Cell): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : plausible(cell.toISOString().slice(0, 10));
  const text = textOf(cell);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return plausible(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
}

function plausible(day: string): string | null {
  return isDay(day) && day >= '1950-01-01' && day < '2100-01-01' ? day : null;
}

/** By code, by full name, or by the name before its explanation in brackets when only one position has it. */
export function findPosition(text: string, positions: readonly PositionChoice[]): PositionChoice | null {
  const words = plainWords(text);
  const exact = positions.find(({ code, name }) => plainWords(code) === words || plainWords(name) === words);
  if (exact) return exact;
  const short = positions.filter(({ name }) => plainWords(name.split('(')[0] ?? '') === words);
  return short.length === 1 ? (short[0] ?? null) : null;
}

function readPosition(line: PeopleLine, positions: readonly PositionChoice[], faults: ImportFault[]): string | null {
  const text = line.text('position');
  if (text === '') return null;
  const found = findPosition(text, positions);
  if (found) return found.code;
  const name = nearest(text, positions.flatMap((position) => [position.name, position.code]));
  const like = positions.find((position) => position.name === name || position.code === name);
  faults.push(line.fault('unknown-position', 'position', { suggestion: like ? `${like.code} – ${like.name}` : '' }));
  return null;
}

function readDivision(line: PeopleLine, role: RoleReading | null, divisions: readonly string[], faults: ImportFault[]): string | null {
  if (role?.ofUnit) return null;
  const text = line.text('division');
  if (text === '') {
    // A post of the unit without a division is possible for staff (NĐ335 Điều 10.1.b), rarely meant.
    if (line.has('division')) faults.push(line.fault('missing-value', 'division', {}, role?.role === 'staff' ? 'warning' : 'error'));
    return null;
  }
  const found = divisions.find((name) => plainWords(name) === plainWords(text));
  if (!found) faults.push(line.fault('unknown-division', 'division', { suggestion: nearest(text, divisions) }));
  return found ?? null;
}

function readLogin(line: PeopleLine, faults: ImportFault[]): string | null {
  const login = line.text('login').toLowerCase();
  if (login !== '' && !/^[a-z0-9][a-z0-9._-]{2,59}$/.test(login)) faults.push(line.fault('bad-login', 'login'));
  return login || null;
}

/** Reads one row against the unit's positions and divisions. */
export function readPersonLine(
  line: PeopleLine, positions: readonly PositionChoice[], divisions: readonly string[],
): PersonReading {
  const faults: ImportFault[] = [];
  for (const key of ['name', 'position', 'role', 'from'] as const) {
    if (line.has(key) && line.text(key) === '') faults.push(line.fault('missing-value', key));
  }
  for (const key of ['name', 'code'] as const) {
    const length = line.text(key).length;
    if (length > 500) faults.push(line.fault('too-long', key, { length: String(length), most: '500' }));
  }
  const role = roleOf(line.text('role'));
  if (!role && line.text('role') !== '') {
    faults.push(line.fault('unknown-role', 'role', { choices: ROLE_WORDS.join(', '), suggestion: nearest(line.text('role'), ROLE_WORDS) }));
  }
  const position = readPosition(line, positions, faults);
  const division = readDivision(line, role, divisions, faults);
  const from = dayOfCell(line.cell('from'));
  if (!from && line.text('from') !== '') faults.push(line.fault('bad-date', 'from'));
  const login = readLogin(line, faults);
  const sound = faults.every(({ severity }) => severity === 'warning');
  const post = sound && role && position && from
    ? { row: line.row, position, division, role: role.role, organiser: role.organiser, from }
    : null;
  return { line, name: line.text('name').replaceAll('\n', ' '), code: line.text('code') || null, login, post, faults };
}
