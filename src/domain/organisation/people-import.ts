/**
 * The unit's people and their posts out of the sheets of a workbook. Several rows of one person are concurrent
 * posts (kiêm nhiệm). Checks only; the organisation officer confirms before anything is stored.
 */
import { fileFault, isImportable } from './catalogue-sheet.ts';
import type { ImportFault, Sheet } from './catalogue-sheet.ts';
import { plainWords, textOf } from './catalogue-sheet-cell.ts';
import { dataRows, findTable, missingColumns } from './catalogue-sheet-columns.ts';
import { MOST_ROWS } from './catalogue-import.ts';
import { PEOPLE_COLUMNS } from './people-import-columns.ts';
import { readPersonLine } from './people-import-row.ts';
import type { PersonReading, PositionChoice, PostRow } from './people-import-row.ts';

export interface PeopleOptions {
  readonly positions: readonly PositionChoice[];
  /** Names of the unit's divisions. */
  readonly divisions: readonly string[];
  /** Login names already taken in the system. */
  readonly takenLogins?: readonly string[];
}

export interface PersonRow {
  readonly sheet: string;
  /** The person's first row, 1-based. */
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly login: string | null;
  readonly posts: readonly PostRow[];
  readonly note: string;
}

export interface PeopleImport {
  readonly people: readonly PersonRow[];
  readonly faults: readonly ImportFault[];
  readonly importable: boolean;
}

type Group = readonly [PersonReading, ...PersonReading[]];

/** Rows of one person share a code; without one a login; without both the name, which the checks then mention. */
function keyOf(reading: PersonReading): string {
  if (reading.code) return `code ${plainWords(reading.code)}`;
  return reading.login ? `login ${reading.login}` : `name ${reading.name.toLowerCase()}`;
}

function byPerson(readings: readonly PersonReading[]): Group[] {
  const groups = new Map<string, [PersonReading, ...PersonReading[]]>();
  for (const reading of readings) {
    const group = groups.get(keyOf(reading));
    if (group) group.push(reading);
    else groups.set(keyOf(reading), [reading]);
  }
  return [...groups.values()];
}

function rowOf(reading: PersonReading): Record<string, string> {
  return { otherSheet: reading.line.sheet, otherRow: String(reading.line.row), other: reading.name };
}

/** Rows that claim to be one person must agree about him; without a code or login they may be two people. */
function checkPerson([first, ...others]: Group): ImportFault[] {
  return others.flatMap((other) => {
    const faults: ImportFault[] = [];
    if (other.name.toLowerCase() !== first.name.toLowerCase()) faults.push(other.line.fault('name-differs', 'name', rowOf(first)));
    if (other.login && first.login && other.login !== first.login) faults.push(other.line.fault('login-differs', 'login', rowOf(first)));
    if (!first.code && !first.login && first.name) faults.push(other.line.fault('same-name', 'name', rowOf(first), 'warning'));
    return faults;
  });
}

function checkPosts(group: Group): ImportFault[] {
  return group.flatMap(({ line, post }, index) => {
    const same = group.slice(0, index).find((known) => known.post?.position === post?.position && known.post?.division === post?.division);
    return post && same ? [line.fault('duplicate-post', 'position', rowOf(same))] : [];
  });
}

function checkLogins(groups: readonly Group[], taken: readonly string[]): ImportFault[] {
  const known = new Set(taken.map((login) => login.toLowerCase()));
  const holder = new Map<string, Group>();
  return groups.flatMap((group) => {
    const reading = group.find(({ login }) => login !== null);
    if (!reading?.login) return [];
    const other = holder.get(reading.login)?.[0];
    holder.set(reading.login, group);
    if (other) return [reading.line.fault('duplicate-login', 'login', rowOf(other))];
    return known.has(reading.login) ? [reading.line.fault('duplicate-login', 'login', { otherRow: '', other: '' })] : [];
  });
}

/** One head for each division, one Chair for the unit: NĐ335 Điều 10.1 derives the monitor from it. */
function checkHeads(readings: readonly PersonReading[]): ImportFault[] {
  const heads = new Map<string | null, PersonReading>();
  return readings.flatMap((reading) => {
    if (reading.post?.role !== 'head') return [];
    const { division } = reading.post;
    const other = heads.get(division);
    if (!other) heads.set(division, reading);
    return other ? [reading.line.fault('two-heads', 'role', { ...rowOf(other), division: division ?? 'UBND' })] : [];
  });
}

function personOf(group: Group): PersonRow {
  const [first] = group;
  return {
    sheet: first.line.sheet,
    row: first.line.row,
    name: first.name,
    code: first.code,
    login: group.find(({ login }) => login !== null)?.login ?? null,
    posts: group.flatMap(({ post }) => post ?? []),
    note: group.map(({ line }) => line.text('note')).filter(Boolean).join('; '),
  };
}

function refused(faults: readonly ImportFault[]): PeopleImport {
  return { people: [], faults, importable: false };
}

/** Pure and total: whatever the sheets hold, the answer is people and faults, never an exception. */
export function readPeople(sheets: readonly Sheet[], options: PeopleOptions): PeopleImport {
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST_ROWS) return refused([fileFault('too-many-rows', { count: String(count), most: String(MOST_ROWS) })]);
  if (!sheets.some(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== '')))) return refused([fileFault('empty-file')]);
  const tables = sheets.flatMap((sheet) => findTable(sheet, PEOPLE_COLUMNS, 4) ?? []);
  if (tables.length === 0) return refused([fileFault('no-people-sheet')]);
  const columnFaults = tables.flatMap((table) => missingColumns(table, PEOPLE_COLUMNS));
  const lines = tables.flatMap((table) => dataRows(table, PEOPLE_COLUMNS));
  if (lines.length === 0) return refused([fileFault('no-people'), ...columnFaults]);
  const readings = lines.map((line) => readPersonLine(line, options.positions, options.divisions));
  const groups = byPerson(readings);
  const faults = [
    ...readings.flatMap((reading) => reading.faults),
    ...groups.flatMap(checkPerson), ...groups.flatMap(checkPosts),
    ...checkLogins(groups, options.takenLogins ?? []), ...checkHeads(readings),
  ].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const people = groups.map(personOf);
  const all = [...columnFaults, ...faults];
  return { people, faults: all, importable: isImportable(people, all) };
}
