/** Phiếu xếp loại chất lượng công chức: Mẫu số 02 of Phụ lục II, from a person's year. */
import type { PersonYear } from '../year/unit-year-person.ts';
import { toDecimal } from '../scoring/rational.ts';
import { monthValue } from '../scoring/roll-up.ts';
import type { MonthInput } from '../scoring/roll-up.ts';
import type { Level, LevelCode } from '../profiles/rule-profile.ts';
import type { FormBlock, FormDocument, FormRow } from './form-document.ts';
import { UNSIGNED, column, comma, field, fileWord, heading, periodName, points, row, sealOf, section, signature, title } from './form-parts.ts';
import type { FormSubject, Signed } from './form-parts.ts';

export interface MonthLine {
  readonly points: string;
  readonly note: string;
}

export interface YearSheet {
  readonly subject: FormSubject;
  /** Null for an empty form. */
  readonly year: number | null;
  readonly levels: readonly Pick<Level, 'code' | 'label'>[];
  /** By month 1–12; a month without a line was not worked. */
  readonly months: Readonly<Record<number, MonthLine>>;
  readonly average: MonthLine;
  readonly selfLevel: LevelCode | null;
  readonly decidedLevel: LevelCode | null;
  readonly self: Signed;
  readonly decided: Signed;
  readonly hash: string | null;
}

function monthRows({ months, average }: YearSheet): readonly FormRow[] {
  const twelve = Array.from({ length: 12 }, (_, index) => {
    const { points: figure = '', note = '' } = months[index + 1] ?? {};
    return row([String(index + 1), figure, note]);
  });
  return [...twelve, row(['Tổng điểm trung bình cả năm', average.points, average.note], true)];
}

function choices(levels: YearSheet['levels'], chosen: LevelCode | null): FormBlock {
  return { kind: 'choices', choices: levels.map(({ code, label }) => ({ label, chosen: code === chosen })) };
}

export function yearSheet(sheet: YearSheet): FormDocument {
  const { subject, year, levels, hash } = sheet;
  return {
    name: ['mau-02', fileWord(subject.name), year ?? ''].filter((part) => part !== '').join('-'),
    title: 'Phiếu xếp loại chất lượng công chức',
    orientation: 'portrait',
    blocks: [
      heading(subject.agency, 'Mẫu số 02'),
      title('PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC', `Năm ${year ?? '....'}`),
      field('Họ và tên:', subject.name),
      field('Chức vụ, chức danh:', subject.title),
      field('Đơn vị công tác:', subject.place),
      section('I. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ'),
      {
        kind: 'table',
        columns: [column('Tháng', 30), column('Tổng điểm theo dõi, đánh giá', 32), column('Ghi chú', 38, 'left')],
        numbers: null,
        rows: monthRows(sheet),
      },
      section('II. CÔNG CHỨC TỰ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG'),
      choices(levels, sheet.selfLevel),
      section('III. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN CÔNG CHỨC', '1'),
      choices(levels, sheet.decidedLevel),
      section('IV. ĐỀ XUẤT PHƯƠNG ÁN XỬ LÝ', '2'),
      // What follows from a result is for people to propose (Điều 23): the room stays empty.
      field('', '', 1),
      { kind: 'signatures', columns: [signature('CÔNG CHỨC TỰ XẾP LOẠI', sheet.self), signature('CẤP CÓ THẨM QUYỀN XẾP LOẠI', sheet.decided)] },
      ...sealOf(hash),
      {
        kind: 'notes',
        notes: [
          { mark: '1', text: 'Việc xếp loại chất lượng công chức căn cứ vào quy định tại Điều 20 Nghị định này.' },
          { mark: '2', text: 'Việc đề xuất phương án xử lý căn cứ quy định tại Điều 23 Nghị định này.' },
        ],
      },
    ],
  };
}

/** A quarter's score stands in its three months, another unit's is named (Điều 19.1). */
function monthLine({ parts }: MonthInput, notHere: readonly string[]): MonthLine {
  const value = monthValue(parts);
  const brought = parts.filter(({ source }) => source === 'brought').map(({ unitName }) => `kết quả của ${unitName}`);
  const quarters = parts.filter(({ period }) => period.includes('Q')).map(({ period }) => `theo ${periodName(period)}`);
  const unknown = parts.some(({ period, source }) => source === 'unit' && notHere.includes(period)) ? 'điểm chưa có trên máy này' : 'chưa có điểm';
  const state = value === null ? [unknown] : parts.some(({ provisional }) => provisional) ? ['tạm tính'] : [];
  return { points: value ? comma(toDecimal(value, 2)) : '', note: [...new Set([...quarters, ...brought, ...state])].join('; ') };
}

export interface YearSheetRecords {
  readonly subject: FormSubject;
  readonly year: PersonYear;
  readonly nameOf: (person: string) => string;
  /** Periods whose scores are not known where the form is made, so that nobody takes them for missing. */
  readonly notHere: readonly string[];
  readonly hash: string | null;
}

/** The decision that stands is the last: a wrong one is replaced, never overwritten (Điều 21.3). */
export function yearSheetOf({ subject, year: { input, score, facts }, nameOf, notHere, hash }: YearSheetRecords): FormDocument {
  const decision = facts.decisions.at(-1) ?? null;
  return yearSheet({
    subject, hash,
    year: input.year,
    levels: input.profile.levels,
    months: Object.fromEntries(input.months.map((month) => [month.month, monthLine(month, notHere)])),
    average: { points: points(score.average), note: score.average && score.provisional ? 'tạm tính' : '' },
    selfLevel: facts.self?.level ?? null,
    decidedLevel: decision?.level ?? null,
    self: { at: facts.self?.at ?? null, name: subject.name },
    decided: decision ? { at: decision.on, name: nameOf(decision.by) } : UNSIGNED,
  });
}
