/** The yearly evaluation of an organisation as a sheet to print and file (NĐ335 Điều 5–9, 24). */
import { localNumber } from '../explain/explanation-figures.ts';
import type { OrganisationRating, OrganisationSelfRating } from '../organisation/rating.ts';
import type { GeneralRules, LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import { rateOrganisation } from '../scoring/organisation-level.ts';
import { add, fromDecimal, toDecimal, ZERO } from '../scoring/rational.ts';
import type { FormBlock, FormDocument, FormTable } from './form-document.ts';
import { UNSIGNED, column, comma, fileWord, field, heading, paragraph, row, section, signature, title } from './form-parts.ts';
import { levelLabel } from './unit-summary.ts';

export interface OrganisationSheet {
  /** The unit's name; the organisation's own below it. */
  readonly agency: string;
  readonly organisation: string;
  readonly year: number;
  readonly rules: RuleProfile;
  readonly own: OrganisationSelfRating | null;
  readonly recognised: OrganisationRating | null;
  readonly nameOf: (person: string) => string;
}

const WORDS: Readonly<Record<string, string>> = {
  '8.1': 'Tổng điểm', '8.2': 'Tổng điểm', '8.3': 'Tổng điểm', '8.4': 'Tổng điểm',
  '8.1.a.done': 'Nhiệm vụ hoàn thành', '8.2.done': 'Nhiệm vụ hoàn thành', '8.3.done': 'Nhiệm vụ hoàn thành', '8.4.b': 'Nhiệm vụ hoàn thành',
  '8.1.a.onTime': 'Nhiệm vụ đúng thời hạn', '8.2.onTime': 'Nhiệm vụ đúng thời hạn', '8.3.onTime': 'Nhiệm vụ chậm tiến độ',
  '8.1.a.exceeded': 'Nhiệm vụ vượt mức yêu cầu', '8.1.b': 'Đơn vị cấp dưới không hoàn thành', '8.1.c': 'Đã khắc phục hạn chế', '8.4.a': 'Có kết luận sai phạm',
};
const FACTS: Readonly<Record<string, string>> = { yes: 'có', no: 'không', none: 'không có hạn chế được nêu' };

interface MarkLine {
  readonly code: string;
  readonly label: string;
  readonly max: string;
}

/** Criteria without lines of their own are marked by one total. */
function linesOf({ groups, max }: GeneralRules): readonly MarkLine[] {
  const lines = groups.flatMap((group) => group.lines);
  return lines.length > 0 ? lines : [{ code: 'total', label: 'Tổng điểm', max }];
}

function marksTable({ own, rules }: OrganisationSheet, side: 'general' | 'results'): FormTable {
  const criteria = rules.organisation[side];
  const marks = own?.facts[side] ?? {};
  const total = Object.values(marks).map(fromDecimal).reduce(add, ZERO);
  return {
    kind: 'table',
    columns: [column('Mục', 9), column('Tiêu chí', 45, 'left'), column('Tối đa', 10), column('Tự chấm', 12), column('Lý do trừ điểm', 24, 'left')],
    numbers: null,
    rows: [
      ...linesOf(criteria).map(({ code, label, max }) => row([code, label, comma(max), comma(marks[code]), own?.comments[`${side}.${code}`] ?? ''])),
      row(['', 'Cộng', comma(criteria.max), own ? comma(toDecimal(total, 2)) : '', ''], true),
    ],
  };
}

/** Every condition of Điều 8 with what was reached; nothing before the organisation has rated itself. */
function conditions({ own, rules }: OrganisationSheet): readonly FormBlock[] {
  if (!own) return [];
  const score = rateOrganisation(rules, own.facts);
  const inWords = (text: string) => FACTS[text] ?? localNumber(text, 'vi');
  const rows = score.conditions.map(({ code, level, met, actual, required, article }) => (
    row([levelLabel(rules, level), WORDS[code] ?? '', inWords(actual), inWords(required), met ? 'có' : 'không', article])
  ));
  const columns = [column('Mức', 22, 'left'), column('Điều kiện', 22, 'left'), column('Đạt được', 18), column('Yêu cầu', 14), column('Đúng', 8), column('Căn cứ', 16)];
  return [
    { kind: 'table', columns, numbers: null, rows },
    field('Tổng điểm:', score.total ? `${comma(score.total.display)}/100` : ''),
    field('Mức theo số liệu:', score.level === 'needs-decision' ? 'Không khớp mức nào, cấp có thẩm quyền quyết định' : levelLabel(rules, score.level)),
  ];
}

function evidenceLine({ own }: OrganisationSheet): string {
  return (own?.evidence ?? []).map((one) => (one.kind === 'file' ? one.name : one.number)).join('; ');
}

function recognition({ recognised, rules }: OrganisationSheet): readonly FormBlock[] {
  if (!recognised) return [field('Mức được công nhận:', ''), field('Quyết định:', '')];
  const { level, decision, reason = '', verified = '', outstanding } = recognised;
  return [
    field('Mức được công nhận:', levelLabel(rules, level)),
    field('Quyết định:', decision),
    ...(reason === '' ? [] : [field('Lý do:', reason)]),
    ...(verified === '' ? [] : [field('Kết quả kiểm tra, xác minh:', verified)]),
    ...(outstanding ? [paragraph('Tổ chức có thành tích xuất sắc, nổi trội: áp dụng tỷ lệ 25% (Điều 8.5.b, 20.5.b).')] : []),
  ];
}

/** Without a self-rating the sheet is empty, to be filled in by hand. */
export function organisationSheet(sheet: OrganisationSheet): FormDocument {
  const { agency, organisation, year, rules, own, nameOf } = sheet;
  const proposed: LevelCode | null = own?.level ?? null;
  const note = own?.note?.trim() ?? '';
  return {
    name: `xep-loai-to-chuc-${fileWord(organisation)}-${year}`,
    title: 'Phiếu đánh giá, xếp loại chất lượng tổ chức',
    orientation: 'portrait',
    blocks: [
      heading(agency, null),
      title('PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG TỔ CHỨC', `Năm ${year}`),
      field('Tổ chức:', organisation),
      section('I. TIÊU CHÍ CHUNG (Điều 6)'),
      marksTable(sheet, 'general'),
      section('II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ (Điều 7)'),
      marksTable(sheet, 'results'),
      section('III. ĐIỀU KIỆN CỦA TỪNG MỨC (Điều 8)'),
      ...conditions(sheet),
      field('Minh chứng:', evidenceLine(sheet)),
      section('IV. TỔ CHỨC TỰ XẾP LOẠI (Điều 9.2.a)'),
      { kind: 'choices', choices: rules.levels.map(({ code, label }) => ({ label, chosen: code === proposed })) },
      ...(note === '' ? [] : [field('Lý do, kiến nghị:', note)]),
      { kind: 'signatures', columns: [signature('NGƯỜI ĐỨNG ĐẦU TỔ CHỨC', own ? { at: own.at, name: nameOf(own.by) } : UNSIGNED)] },
      section('V. CÔNG NHẬN (Điều 5)'),
      ...recognition(sheet),
      { kind: 'signatures', columns: [signature('NGƯỜI CÓ THẨM QUYỀN CÔNG NHẬN', UNSIGNED, '(Ký tên, đóng dấu)')] },
    ],
  };
}
