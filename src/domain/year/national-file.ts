/**
 * Results of a period or of a year for the national database of officials, within 5 days of each result
 * (NĐ335 Điều 26.1.d). The decree names no layout: fields carry a code and a Vietnamese name, and what is missing is
 * named per person instead of being left out.
 */
import * as z from 'zod/mini';
import { addDays, isDay } from '../calendar/day.ts';
import { isPeriod, isYear, kindOf } from '../calendar/period.ts';
import { LEVEL_CODES, type LevelCode, type RuleProfile } from '../profiles/rule-profile.ts';
import { NATIONAL_DAYS } from './procedure.ts';

/** Code and printed name of each field of a person. */
export const NATIONAL_FIELDS = {
  maNguoi: 'Mã người trong hệ thống',
  maCongChuc: 'Mã công chức',
  hoTen: 'Họ và tên',
  chucDanh: 'Chức vụ, chức danh',
  maViTriViecLam: 'Mã vị trí việc làm',
  phongBan: 'Phòng, đơn vị cấu thành',
  diem: 'Tổng điểm (thang 100)',
  maMuc: 'Mã mức',
  tenMuc: 'Mức',
  ngayCoKetQua: 'Ngày có kết quả',
  soQuyetDinh: 'Số quyết định',
  hanDongBo: 'Hạn đồng bộ',
  conThieu: 'Còn thiếu',
} as const;

export type NationalField = keyof typeof NATIONAL_FIELDS;
/** Fields that may be missing: without one of them the person's result is not complete. */
const NEEDED = ['maCongChuc', 'maViTriViecLam', 'diem', 'maMuc', 'ngayCoKetQua'] as const satisfies readonly NationalField[];
const NEEDED_OF_YEAR = [...NEEDED, 'soQuyetDinh'] as const;

const day = z.string().check(z.refine(isDay, 'not a day'));
const missing = z.enum(NEEDED_OF_YEAR);

const nationalPerson = z.strictObject({
  maNguoi: z.string().check(z.minLength(1)),
  maCongChuc: z.nullable(z.string()),
  hoTen: z.string().check(z.minLength(1)),
  chucDanh: z.nullable(z.string()),
  maViTriViecLam: z.nullable(z.string()),
  phongBan: z.nullable(z.string()),
  /** Two decimals with a point, half up. */
  diem: z.nullable(z.string().check(z.regex(/^(100\.00|\d{1,2}\.\d{2})$/))),
  maMuc: z.nullable(z.enum(LEVEL_CODES)),
  tenMuc: z.nullable(z.string()),
  ngayCoKetQua: z.nullable(day),
  soQuyetDinh: z.nullable(z.string()),
  hanDongBo: z.nullable(day),
  conThieu: z.array(missing),
});

export const nationalFileShape = z.strictObject({
  dinhDang: z.literal('ket-qua-danh-gia-cong-chuc'),
  phienBan: z.literal(1),
  canCu: z.literal('NĐ335 Điều 26.1.d'),
  maDonVi: z.string().check(z.minLength(1)),
  tenDonVi: z.string().check(z.minLength(1)),
  /** 'YYYY-MM', 'YYYY-Qn' or 'YYYY'. */
  ky: z.string().check(z.refine((value) => isPeriod(value) || isYear(value), 'not a period')),
  loaiKy: z.enum(['thang', 'quy', 'nam']),
  ngayLap: day,
  truong: z.record(z.string(), z.string()),
  ketQua: z.array(nationalPerson),
});

export type NationalFile = z.infer<typeof nationalFileShape>;
export type NationalPerson = NationalFile['ketQua'][number];

/** One person's result as the records have it. */
export interface NationalResult {
  readonly person: string;
  readonly name: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly position: string | null;
  readonly division: string | null;
  /** Two decimals. */
  readonly points: string | null;
  readonly level: LevelCode | null;
  /** Confirmed, or decided, on this day; null: there is no result yet. */
  readonly on: string | null;
  /** Of a year only. */
  readonly document: string | null;
  /** Not classified by law (Điều 11.1): then level, points and decision are not missing. */
  readonly notClassified: boolean;
}

export interface NationalAbout {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly today: string;
  readonly rules: Pick<RuleProfile, 'levels'>;
}

function personOf(result: NationalResult, { period, rules }: NationalAbout): NationalPerson {
  const { person, name, code, title, position, division, points, level, on, document, notClassified } = result;
  const row = {
    maNguoi: person, maCongChuc: code, hoTen: name, chucDanh: title, maViTriViecLam: position, phongBan: division,
    diem: points, maMuc: level, tenMuc: notClassified ? 'Không xếp loại' : (rules.levels.find((one) => one.code === level)?.label ?? null),
    ngayCoKetQua: on, soQuyetDinh: document, hanDongBo: on && addDays(on, NATIONAL_DAYS),
  };
  const needed: readonly (typeof NEEDED_OF_YEAR)[number][] = notClassified ? ['maCongChuc', 'maViTriViecLam'] : isYear(period) ? NEEDED_OF_YEAR : NEEDED;
  return { ...row, conThieu: needed.filter((field) => row[field] === null || row[field] === '') };
}

const KINDS = { month: 'thang', quarter: 'quy', year: 'nam' } as const;

export function nationalFile(results: readonly NationalResult[], about: NationalAbout): NationalFile {
  const { unit, period, today } = about;
  return {
    dinhDang: 'ket-qua-danh-gia-cong-chuc', phienBan: 1, canCu: 'NĐ335 Điều 26.1.d', maDonVi: unit.id, tenDonVi: unit.name,
    ky: period, loaiKy: KINDS[kindOf(period)], ngayLap: today, truong: NATIONAL_FIELDS,
    ketQua: results.map((result) => personOf(result, about)),
  };
}

export type NationalCheck = { readonly ok: true; readonly file: NationalFile } | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly fault: string }[] };

/** Reads a file back: its shape, nobody twice, and levels and days that belong together. */
export function parseNationalFile(value: unknown): NationalCheck {
  const parsed = nationalFileShape.safeParse(value);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), fault: message })) };
  const file = parsed.data;
  const faults = file.ketQua.flatMap(({ maNguoi, maMuc, tenMuc, ngayCoKetQua, hanDongBo }, place) => {
    const at = (field: NationalField, fault: string) => ({ path: `ketQua.${place}.${field}`, fault });
    return [
      ...(file.ketQua.findIndex((other) => other.maNguoi === maNguoi) < place ? [at('maNguoi', 'twice')] : []),
      ...(maMuc !== null && tenMuc === null ? [at('tenMuc', 'missing')] : []),
      ...(hanDongBo !== (ngayCoKetQua && addDays(ngayCoKetQua, NATIONAL_DAYS)) ? [at('hanDongBo', 'not 5 days after the result')] : []),
    ];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file };
}
