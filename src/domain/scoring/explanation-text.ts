import type { ExplanationLabel, ExplanationNode } from './explanation-node.ts';

export type Language = 'vi' | 'en';

type Values = Readonly<Record<string, string>>;
type Wording = (node: ExplanationNode, show: Show) => string;

/** What a wording may use: figures in the reader's notation, and a value in the reader's language. */
interface Show {
  readonly value: string;
  readonly formula: string;
  readonly label: string;
  number(text: string | undefined): string;
}

/** A number or formula as printed: a true minus sign, in Vietnamese a decimal comma. */
export function localNumber(text: string, language: Language): string {
  const signed = text.replace(/^-/, '−');
  return language === 'vi' ? signed.replaceAll(/(\d)\.(\d)/g, '$1,$2') : signed;
}

function periodText(period: string, language: Language): string {
  const [year = '', part = ''] = period.split('-');
  const quarter = /^Q(\d)$/.exec(part)?.[1];
  if (quarter) return language === 'vi' ? `quý ${quarter}/${year}` : `quarter ${quarter} of ${year}`;
  return language === 'vi' ? `tháng ${part}/${year}` : `${year}-${part}`;
}

const MISSING: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'nothing-assigned': { vi: 'chưa có sản phẩm/công việc được giao', en: 'nothing was assigned' },
  'no-general-marks': { vi: 'chưa chấm tiêu chí chung', en: 'the general criteria are not marked yet' },
  'general-marks-incomplete': { vi: 'chưa chấm đủ các dòng tiêu chí chung', en: 'some general criteria are not marked yet' },
  'general-marks-invalid': { vi: 'điểm tiêu chí chung chưa hợp lệ', en: 'the marks of the general criteria are not valid' },
};

const TASK_KIND: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  takenOver: { vi: ' (nhận từ công chức khác, tính ngoài tổng được giao)', en: ' (taken over from a colleague, outside the assigned total)' },
  unscheduled: { vi: ' (đột xuất, phát sinh, tính ngoài tổng được giao)', en: ' (unscheduled, outside the assigned total)' },
};

function kindText(values: Values, language: Language): string {
  if (values.handedBack === 'true') {
    return language === 'vi' ? ' (đã chuyển giao, không tính vào kết quả hoàn thành)' : ' (handed back, not counted as completed)';
  }
  return TASK_KIND[values.taskKind ?? '']?.[language] ?? '';
}

/** '1 delay', '2 delays', '0.5 units'; Vietnamese has no plural. */
function count(amount: string, noun: string): string {
  return `${amount} ${noun}${amount === '1' ? '' : 's'}`;
}

function faultText({ faults = '0', excused = '0', ratio }: Values, language: Language): string {
  const late = ratio === 'c';
  const named = (amount: string): string =>
    language === 'vi' ? `${amount} ${late ? 'lần chậm' : 'lần đánh giá chưa đạt'}` : count(amount, late ? 'delay' : 'failed review');
  const excuse = language === 'vi' ? 'do nguyên nhân khách quan, không trừ' : 'excused, not deducted';
  const counted = faults === '0' ? '' : `; ${named(faults)}`;
  return excused === '0' ? counted : `${counted}; ${named(excused)} ${excuse}`;
}

function markText(values: Values, language: Language, number: Show['number']): string {
  const self = values.self ? `${language === 'vi' ? 'tự chấm' : 'self-marked'} ${number(values.self)}` : '';
  const confirmed = values.confirmed ? `${language === 'vi' ? 'cấp có thẩm quyền' : 'confirmed'} ${number(values.confirmed)}` : '';
  const marks = [self, confirmed].filter(Boolean).join(', ');
  const comment = values.comment ? `: ${values.comment}` : '';
  return marks || comment ? ` (${marks}${comment})` : '';
}

const VI: Readonly<Record<ExplanationLabel, Wording>> = {
  total: ({ values }, s) =>
    `Điểm theo dõi, đánh giá ${periodText(values.period ?? '', 'vi')}${values.provisional === 'true' ? ' (tạm tính)' : ''}: ${s.formula} = ${s.value} điểm, ở mức điểm ${values.level}.`,
  missing: ({ values }) =>
    `Chưa đủ dữ liệu để tính điểm ${periodText(values.period ?? '', 'vi')}: ${MISSING[values.reason ?? '']?.vi ?? ''}.`,
  general: ({ values }, s) => `Tiêu chí chung: ${s.value}/${values.max} điểm${values.source === 'confirmed' ? '' : ' (tự chấm, chưa xác nhận)'}.`,
  'general-group': ({ values }, s) => `${values.code}. ${s.label}: ${s.value}/${values.max} điểm.`,
  'general-line': ({ values }, s) => `${values.code}. ${trimStop(s.label)}: ${s.value}/${s.number(values.max)} điểm${markText(values, 'vi', s.number)}.`,
  'task-results': ({ values }, s) => `Kết quả thực hiện nhiệm vụ: ${s.formula} = ${s.value}/${values.max} điểm.`,
  'ratio-points': ({ values }, s) => `${s.label} (${values.key}): ${s.formula} = ${s.value} điểm.`,
  ratio: ({ values }, s) => `${s.label}: ${values.key} = ${s.formula} sản phẩm/công việc quy đổi = ${s.value}%.`,
  completed: (_, s) => `Hoàn thành, đã quy đổi: ${s.value}.`,
  assigned: (_, s) => `Được giao, đã quy đổi: ${s.value}.`,
  task: ({ values }, s) => `${values.title}: ${s.value} được tính${kindText(values, 'vi')}.`,
  units: ({ values }, s) => `${s.number(values.units)} đơn vị đã nghiệm thu${faultText(values, 'vi')}: ${s.formula} = ${s.value}.`,
  'assigned-task': ({ values }, s) => `${values.title}: được giao ${s.formula} = ${s.value}.`,
  cap: ({ values }, s) =>
    values.key === 'sum'
      ? `Kết quả thực hiện nhiệm vụ tối đa ${values.max} điểm: ${s.value}.`
      : `Tỷ lệ ${values.key} tối đa 100%: ${s.value} điểm.`,
};

const EN: Readonly<Record<ExplanationLabel, Wording>> = {
  total: ({ values }, s) =>
    `Score of ${periodText(values.period ?? '', 'en')}${values.provisional === 'true' ? ' (provisional)' : ''}: ${s.formula} = ${s.value} points, level ${values.levelEn}.`,
  missing: ({ values }) => `Not enough data to score ${periodText(values.period ?? '', 'en')}: ${MISSING[values.reason ?? '']?.en ?? ''}.`,
  general: ({ values }, s) => `General criteria: ${s.value}/${values.max} points${values.source === 'confirmed' ? '' : ' (self-marked, not confirmed)'}.`,
  'general-group': ({ values }, s) => `${values.code}. ${s.label}: ${s.value}/${values.max} points.`,
  'general-line': ({ values }, s) => `${values.code}. ${trimStop(s.label)}: ${s.value}/${values.max} points${markText(values, 'en', s.number)}.`,
  'task-results': ({ values }, s) => `Task results: ${s.formula} = ${s.value}/${values.max} points.`,
  'ratio-points': ({ values }, s) => `${s.label} (${values.key}): ${s.formula} = ${s.value} points.`,
  ratio: ({ values }, s) => `${s.label}: ${values.key} = ${s.formula} converted products = ${s.value}%.`,
  completed: (_, s) => `Completed, converted: ${s.value}.`,
  assigned: (_, s) => `Assigned, converted: ${s.value}.`,
  task: ({ values }, s) => `${values.title}: ${s.value} counted${kindText(values, 'en')}.`,
  units: ({ values }, s) => `${count(values.units ?? '', 'unit')} accepted${faultText(values, 'en')}: ${s.formula} = ${s.value}.`,
  'assigned-task': ({ values }, s) => `${values.title}: assigned ${s.formula} = ${s.value}.`,
  cap: ({ values }, s) =>
    values.key === 'sum' ? `Task results are at most ${values.max} points: ${s.value}.` : `Ratio ${values.key} is at most 100%: ${s.value} points.`,
};

function trimStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** One plain sentence about a node; its children say the rest. */
export function sentence(node: ExplanationNode, language: Language): string {
  const number = (text: string | undefined): string => localNumber(text ?? '', language);
  const { label = '', labelEn = '' } = node.values;
  const show: Show = {
    value: number(node.display ?? ''),
    formula: number(node.formula),
    label: language === 'vi' ? label : labelEn,
    number,
  };
  return (language === 'vi' ? VI : EN)[node.label](node, show);
}
