import { aside, periodText, reasonText, trimStop, type Show, type Wording } from './explanation-figures.ts';
import type { PeriodLabel } from './explanation-node.ts';

type Values = Readonly<Record<string, string>>;

const MISSING: Readonly<Record<string, string>> = {
  'nothing-assigned': 'chưa có sản phẩm/công việc được giao',
  'no-leadership-marks': 'chưa đánh giá đủ các tiêu chí của người lãnh đạo, quản lý',
  'no-general-marks': 'chưa chấm tiêu chí chung',
  'general-marks-incomplete': 'chưa chấm đủ các dòng tiêu chí chung',
  'general-marks-invalid': 'điểm tiêu chí chung chưa hợp lệ',
};

function missing({ reason = '' }: Values): string {
  return MISSING[reason] ?? '';
}

const TASK_KIND: Readonly<Record<string, string>> = {
  takenOver: ' (nhận từ công chức khác, tính ngoài tổng được giao)',
  unscheduled: ' (đột xuất, phát sinh, tính ngoài tổng được giao)',
};

function taskKind({ handedBack, taskKind: kind = '' }: Values): string {
  return handedBack === 'true' ? ' (đã chuyển giao, không tính vào kết quả hoàn thành)' : (TASK_KIND[kind] ?? '');
}

function faultName({ ratio }: Values): string {
  return ratio === 'c' ? 'lần chậm' : 'lần đánh giá chưa đạt';
}

function faults(values: Values): string {
  const counted = values.faults === '0' ? '' : `; ${values.faults} ${faultName(values)}`;
  return values.excused === '0' ? counted : `${counted}; ${values.excused} ${faultName(values)} do nguyên nhân khách quan, không trừ`;
}

function fault(values: Values, s: Show): string {
  const named = `${faultName(values)} thứ ${values.place}${aside(reasonText(values.reason ?? '', 'vi'))}`;
  const text = named.charAt(0).toUpperCase() + named.slice(1);
  if (values.excused === 'true') return `${text}: nguyên nhân khách quan đã được xác nhận, không trừ.`;
  return s.value === '0,00' ? `${text}: không trừ thêm, phần này đã hết điểm.` : `${text}: trừ ${values.percent}%, ${s.value}.`;
}

function marks({ self = '', confirmed = '', comment = '' }: Values, { number }: Show): string {
  const both = [self && `tự chấm ${number(self)}`, confirmed && `cấp có thẩm quyền ${number(confirmed)}`].filter(Boolean).join(', ');
  return aside(both + (comment && `: ${comment}`));
}

function people(values: Values, s: Show): string {
  const scope = values.role === 'deputy' ? 'người trong lĩnh vực được giao phụ trách' : 'người thuộc quyền';
  const least = s.number(values.from);
  const judged = values.judged === '0'
    ? `chưa có ${scope} nào đủ dữ liệu để xét`
    : `${s.formula} ${scope} có điểm từ ${least} trở lên`;
  const rest = [
    values.below === '0' ? '' : `${values.below} người dưới ${least}`,
    values.passedOver === '0' ? '' : `${values.passedOver} người chưa đủ dữ liệu nên không xét`,
    values.provisional === '0' ? '' : `${values.provisional} người mới có điểm tạm tính`,
  ];
  return [judged, ...rest.filter(Boolean)].join('; ');
}

function decision({ self = '', confirmed = '', reason = '' }: Values, { number }: Show): string {
  if (confirmed === '') return `tự chấm, chưa xác nhận${reason && `: ${reason}`}`;
  const own = self === '' || self === confirmed ? '' : `, tự chấm ${number(self)}%`;
  return `cấp có thẩm quyền đánh giá${own}${reason && `: ${reason}`}`;
}

function timeliness({ late = '0' }: Values, { number }: Show): string {
  if (late === '0') return 'đúng hạn';
  return late.startsWith('-') ? 'sớm hạn' : `chậm ${number(late)}% thời gian được giao`;
}

function complexity({ group, factor }: Values, { number }: Show): string {
  return `độ phức tạp${group ? ` ${group}` : ''} hệ số ${number(factor)}`;
}

export const PERIOD_VI: Readonly<Record<PeriodLabel, Wording>> = {
  total: ({ values }, s) =>
    `Điểm theo dõi, đánh giá ${periodText(values.period ?? '', 'vi')}${values.provisional === 'true' ? ' (tạm tính)' : ''}: ${s.formula && `${s.formula} = `}${s.value} điểm, ở mức điểm ${values.level}.`,
  missing: ({ values }) => `Chưa đủ dữ liệu để tính điểm ${periodText(values.period ?? '', 'vi')}: ${missing(values)}.`,
  general: ({ values }, s) =>
    `Tiêu chí chung: ${s.value}/${s.number(values.max)} điểm${values.source === 'confirmed' ? '' : ' (tự chấm, chưa xác nhận)'}.`,
  'general-total': ({ values }, s) => `Tiêu chí chung: ${s.value}/${s.number(values.max)} điểm, chỉ có tổng điểm đã xác nhận.`,
  'general-group': ({ values }, s) => `${values.code}. ${s.label}: ${s.value}/${s.number(values.max)} điểm.`,
  'general-line': ({ values }, s) => `${values.code}. ${trimStop(s.label)}: ${s.value}/${s.number(values.max)} điểm${marks(values, s)}.`,
  'task-results': ({ values }, s) => `Kết quả thực hiện nhiệm vụ: ${s.formula} = ${s.value}/${s.number(values.max)} điểm.`,
  'missing-results': ({ values }) => `Kết quả thực hiện nhiệm vụ: chưa tính được, ${missing(values)}.`,
  'ratio-points': ({ values }, s) => `${s.label} (${values.key}): ${s.formula} = ${s.value} điểm.`,
  ratio: ({ values }, s) => `${s.label}: ${values.key} = ${s.formula} sản phẩm/công việc quy đổi = ${s.value}%.`,
  completed: (_, s) => `Hoàn thành, đã quy đổi: ${s.value}.`,
  assigned: (_, s) => `Được giao, đã quy đổi: ${s.value}.`,
  task: ({ values }, s) => `${values.title}: ${s.value} được tính${taskKind(values)}.`,
  units: ({ values }, s) => `${s.number(values.units)} đơn vị đã nghiệm thu${faults(values)}: ${s.formula} = ${s.value}.`,
  accepted: ({ values }, s) => `Nghiệm thu ${s.number(values.units)} đơn vị, đã quy đổi: ${s.formula} = ${s.value}.`,
  fault: ({ values }, s) => fault(values, s),
  'assigned-task': ({ values }, s) => `${values.title}: được giao ${s.formula} = ${s.value}.`,
  cap: ({ values }, s) =>
    values.key === 'sum'
      ? `Kết quả thực hiện nhiệm vụ tối đa ${s.number(values.max)} điểm: ${s.value}.`
      : `Tỷ lệ ${values.key} tối đa 100%: ${s.value} điểm.`,
  subordinates: ({ values }, s) => `${s.label}: ${values.key} = ${s.value}%: ${people(values, s)}.`,
  decided: ({ values }, s) => `${s.label}: ${values.key} = ${s.value}% (${trimStop(decision(values, s))}).`,
  'missing-mark': ({ values }, s) => `${s.label}: ${values.key} chưa được đánh giá.`,
  'hours-results': ({ values }, s) => `Điểm công việc, trung bình theo giờ chuẩn: ${s.formula} giờ chuẩn = ${s.value}/${s.number(values.max)} điểm.`,
  'hours-task': ({ values }, s) =>
    `${values.title}: ${s.value}/${s.number(values.max)} điểm, ${s.number(values.hours)} trên tổng ${s.number(values.ofHours)} giờ chuẩn.`,
  'hours-units': ({ values }, s) =>
    `${s.number(values.units)}/${s.number(values.of)} đơn vị đã nghiệm thu, chất lượng ${s.number(values.quality)}, thời gian ${s.number(values.time)} (${timeliness(values, s)}), ${complexity(values, s)}: ${s.formula} = ${s.value}/${s.number(values.max)} điểm.`,
  'hours-undone': ({ values }, s) =>
    `${s.number(values.units)}/${s.number(values.of)} đơn vị ${values.handedBack === 'true' ? 'đã chuyển giao' : 'chưa được nghiệm thu'}: ${s.value} điểm.`,
};
