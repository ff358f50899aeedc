/** What only the whole catalogue shows: repeated codes, the number of groups, their ranges, the unit's limit. */
import { compare, fromDecimal } from '../scoring/rational.ts';
import { GROUPS, fileFault } from './catalogue-sheet.ts';
import type { Group, ImportFault } from './catalogue-sheet.ts';
import { plainWords } from './catalogue-sheet-cell.ts';
import type { LineReading, PointRange } from './catalogue-import-row.ts';

/** A complexity group's range of points, from the first line that prints it. */
export interface GroupRange extends PointRange {
  readonly group: Group;
  readonly sheet: string;
  readonly row: number;
}

export function duplicateCodes(readings: readonly LineReading[]): ImportFault[] {
  const first = new Map<string, LineReading>();
  const faults: ImportFault[] = [];
  for (const reading of readings) {
    const key = plainWords(reading.code);
    const other = first.get(key);
    if (key === '') continue;
    if (!other) {
      first.set(key, reading);
      continue;
    }
    const values = { code: reading.code, otherSheet: other.line.sheet, otherRow: String(other.line.row) };
    faults.push(reading.line.fault('duplicate-code', 'code', values));
  }
  return faults;
}

/** At most five complexity groups: NĐ335 Điều 13.1.a. One fault, at the first line of a group beyond the fifth. */
export function tooManyGroups(readings: readonly LineReading[]): ImportFault[] {
  const numbers = new Set(readings.flatMap(({ groupNumber }) => groupNumber ?? []));
  const beyond = readings.find(({ groupNumber }) => (groupNumber ?? 0) > GROUPS.length);
  if (!beyond) return [];
  const groups = [...numbers].toSorted((a, b) => a - b).map((number) => `N${number}`).join(', ');
  return [beyond.line.fault('too-many-groups', 'group', { count: String(numbers.size), groups })];
}

function groupOf(reading: LineReading): Group | undefined {
  return GROUPS[(reading.groupNumber ?? 0) - 1];
}

/** The first range each group prints, in order of the groups; a group that prints two is a fault at the second. */
export function groupRanges(readings: readonly LineReading[]): { ranges: GroupRange[]; faults: ImportFault[] } {
  const known = new Map<Group, GroupRange>();
  const faults: ImportFault[] = [];
  for (const reading of readings) {
    const group = groupOf(reading);
    if (!group || !reading.range) continue;
    const { sheet, row } = reading.line;
    const first = known.get(group);
    if (!first) known.set(group, { ...reading.range, group, sheet, row });
    if (!first || (first.from === reading.range.from && first.to === reading.range.to)) continue;
    const values = { group, range: shown(first), otherSheet: first.sheet, otherRow: String(first.row) };
    faults.push(reading.line.fault('range-differs', 'range', values));
  }
  const ranges = GROUPS.flatMap((group) => known.get(group) ?? []);
  return { ranges, faults: [...faults, ...overlaps(ranges)] };
}

function shown(range: PointRange): string {
  return `${range.from}–${range.to}`;
}

function reaches(left: PointRange, right: PointRange): boolean {
  return compare(fromDecimal(left.from), fromDecimal(right.to)) <= 0;
}

function overlaps(ranges: readonly GroupRange[]): ImportFault[] {
  return ranges.flatMap((second, index) =>
    ranges
      .slice(0, index)
      .filter((first) => reaches(first, second) && reaches(second, first))
      .map((first) => ({
        ...fileFault('ranges-overlap', {
          group: second.group, range: shown(second), otherGroup: first.group, otherRange: shown(first),
          otherSheet: first.sheet, otherRow: String(first.row),
        }),
        sheet: second.sheet,
        row: second.row,
      })),
  );
}

/** Points against the range printed beside them, or else the group's range; without either a missing range. */
export function pointsOutside(readings: readonly LineReading[], ranges: readonly GroupRange[]): ImportFault[] {
  return readings.flatMap(({ line, groupNumber, range: printed, points }) => {
    const group = GROUPS[(groupNumber ?? 0) - 1];
    if (!group || line.cell('range') instanceof Date) return [];
    const range = printed ?? ranges.find((known) => known.group === group);
    if (!range) return line.has('range') && line.text('range') === '' ? [line.fault('missing-value', 'range')] : [];
    if (points === null || inRange(points, range)) return [];
    return [line.fault('points-outside-range', 'points', { points, group, range: shown(range) })];
  });
}

function inRange(points: string, range: PointRange): boolean {
  const value = fromDecimal(points);
  return compare(value, fromDecimal(range.from)) >= 0 && compare(value, fromDecimal(range.to)) <= 0;
}

/** Some provinces allow a unit at most so many products (often 50): a warning from nine tenths, an error above. */
export function limitFaults(count: number, limit: number | null): ImportFault[] {
  if (limit === null || count < Math.floor(limit * 0.9)) return [];
  const values = { count: String(count), limit: String(limit) };
  if (count > limit) return [fileFault('over-limit', values)];
  return [{ ...fileFault('near-limit', values), severity: 'warning' }];
}
