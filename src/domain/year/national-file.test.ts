import { describe, expect, it } from 'vitest';
import { ward } from '#tests/support/story.ts';
import { ND335 } from '../profiles/nd335.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import type { Decision } from './decision.ts';
import { NATIONAL_FIELDS, nationalFile, parseNationalFile, type NationalResult } from './national-file.ts';
import { periodResults, yearResults } from './national-results.ts';
import { unitYear } from './unit-year.ts';
import { NO_YEAR_FACTS } from './year.ts';

const result = (change: Partial<NationalResult> = {}): NationalResult => ({
  person: 'an', name: 'Lê Văn An', code: 'CC01', title: 'Chuyên viên', position: 'NVCN-01', division: 'Phòng Kinh tế', points: '86.63', level: 'good', on: '2026-12-10',
  document: 'QĐ 7', notClassified: false, ...change,
});
const fileOf = (results: readonly NationalResult[], period = '2026') =>
  nationalFile(results, { unit: { id: 'u1', name: 'Phường Thử' }, period, today: '2026-12-16', rules: ND335 });

describe('one person in the file', () => {
  it('carries code and Vietnamese name of every field, and the 5 days (Điều 26.1.d)', () => {
    const file = fileOf([result()]);
    expect(file.ketQua[0]).toEqual({
      maNguoi: 'an', maCongChuc: 'CC01', hoTen: 'Lê Văn An', chucDanh: 'Chuyên viên', maViTriViecLam: 'NVCN-01', phongBan: 'Phòng Kinh tế', diem: '86.63',
      maMuc: 'good', tenMuc: 'Hoàn thành tốt nhiệm vụ', ngayCoKetQua: '2026-12-10', soQuyetDinh: 'QĐ 7', hanDongBo: '2026-12-15', conThieu: [],
    });
    expect(Object.keys(file.truong)).toEqual(Object.keys(file.ketQua[0]!));
    expect(file).toMatchObject({ ky: '2026', loaiKy: 'nam', ngayLap: '2026-12-16', maDonVi: 'u1' });
  });

  it.each<[string, Partial<NationalResult>, string, string[]]>([
    ['no official’s code', { code: null }, '2026', ['maCongChuc']],
    ['not decided yet', { level: null, on: null, document: null }, '2026', ['maMuc', 'ngayCoKetQua', 'soQuyetDinh']],
    ['no score of the month', { points: null, level: null, on: null, document: null }, '2026-03', ['diem', 'maMuc', 'ngayCoKetQua']],
    ['a period needs no decision', { document: null }, '2026-Q1', []],
    ['not classified by Điều 11.1: nothing of a result is missing', { points: null, level: null, on: null, document: null, notClassified: true }, '2026', []],
    ['no position', { position: null }, '2026', ['maViTriViecLam']],
  ])('%s', (_, change, period, missing) => {
    expect(fileOf([result(change)], period).ketQua[0]?.conThieu).toEqual(missing);
  });
});

describe('reading a file back', () => {
  const good = fileOf([result(), result({ person: 'binh', name: 'Bình', code: null, on: null, level: null, document: null })]);
  it('accepts what is made here, also through JSON', () => {
    expect(parseNationalFile(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, file: good });
  });
  it.each<[string, (file: typeof good) => unknown, string]>([
    ['a field too many', (file) => ({ ...file, them: 1 }), ''],
    ['points out of range', (file) => ({ ...file, ketQua: [{ ...file.ketQua[0]!, diem: '100.01' }] }), 'ketQua.0.diem'],
    ['points not rounded', (file) => ({ ...file, ketQua: [{ ...file.ketQua[0]!, diem: '86.6' }] }), 'ketQua.0.diem'],
    ['a level that is none', (file) => ({ ...file, ketQua: [{ ...file.ketQua[0]!, maMuc: 'best' }] }), 'ketQua.0.maMuc'],
    ['a day that is none', (file) => ({ ...file, ketQua: [{ ...file.ketQua[0]!, ngayCoKetQua: '2026-02-30' }] }), 'ketQua.0.ngayCoKetQua'],
    ['another due day', (file) => ({ ...file, ketQua: [{ ...file.ketQua[0]!, hanDongBo: '2026-12-20' }] }), 'ketQua.0.hanDongBo'],
    ['a level without its name', (file) => ({ ...file, ketQua: [{ ...file.ketQua[0]!, tenMuc: null }] }), 'ketQua.0.tenMuc'],
    ['somebody twice', (file) => ({ ...file, ketQua: [file.ketQua[0]!, file.ketQua[0]!] }), 'ketQua.1.maNguoi'],
    ['a period that is none', (file) => ({ ...file, ky: '2026-13' }), 'ky'],
    ['no file at all', () => null, ''],
  ])('refuses %s', (_, change, path) => {
    const check = parseNationalFile(change(good));
    expect(check.ok ? 'ok' : check.faults[0]?.path).toBe(path);
  });
  it('names every field once', () => {
    expect(new Set(Object.values(NATIONAL_FIELDS)).size).toBe(13);
  });
});

describe('results from the records', () => {
  const score = (display: string, level: LevelCode, provisional = false) => ({ score: { total: { exact: display, display }, level, provisional } });
  it('of a period: only what is confirmed is a result', () => {
    const scores = new Map([['chi', score('70.00', 'good')], ['an', score('86.63', 'good')], ['binh', score('90.00', 'excellent', true)]]);
    const results = periodResults(ward(), '2026-03', scores, (person) => (person === 'chi' ? null : '2026-04-02T18:00:00.000Z'));
    expect(results.map(({ person, points, on }) => [person, points, on])).toEqual([['an', '86.63', '2026-04-03'], ['binh', null, null], ['chi', null, null]]);
    expect(results[0]).toMatchObject({ name: 'An', position: 'NVCN-01', division: 'Phòng a' });
  });

  it('of a year: the level decided, not the computed one; who left is his new unit’s', () => {
    const decision: Decision = { entry: 'e', by: 'chair', at: '2026-12-10T02:00:00.000Z', decision: 'd1', level: 'completed', document: 'QĐ 7', on: '2026-12-10', average: '95', replaces: null, seenAt: null };
    const unit = unitYear({
      org: ward(), unit: 'u1', year: 2026, today: '2027-01-10', factsOf: (id) => ({ ...NO_YEAR_FACTS, decisions: id === 'an' ? [decision] : [] }),
      figureOf: () => ({ exact: '95', taskPoints: null, provisional: false, entry: null }),
    });
    const results = yearResults(ward(), unit);
    expect(results.find(({ person }) => person === 'an')).toMatchObject({ points: '95.00', level: 'completed', on: '2026-12-10', document: 'QĐ 7' });
    expect(results.find(({ person }) => person === 'binh')).toMatchObject({ points: '95.00', level: null, on: null, notClassified: false });
    expect(results.map(({ person }) => person)).not.toContain('left');
  });
});
