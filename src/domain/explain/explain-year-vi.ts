import { aside, periodText, type Show, type Wording } from './explanation-figures.ts';
import type { YearLabel } from './explanation-node.ts';

type Values = Readonly<Record<string, string>>;

const SPANS: Readonly<Record<string, (values: Values) => string>> = {
  quarter: ({ which, year }) => `quý ${which}/${year}`,
  half: ({ which, year }) => `6 tháng ${which === '1' ? 'đầu' : 'cuối'} năm ${year}`,
  year: ({ year }) => `năm ${year}`,
};

const BASES: Readonly<Record<string, string>> = {
  good: 'người xếp loại tốt',
  'good-and-above': 'người xếp loại tốt trở lên',
  rated: 'người được xếp loại',
};

function provisional(values: Values): string {
  return values.provisional === 'true' ? ' (tạm tính)' : '';
}

/** What is said of the level: none, running, or classified before the cap. */
function verdict(values: Values): string {
  if (values.reason === '11.1') return `không xếp loại vì chưa đủ ${values.minimum} tháng công tác`;
  const waiting = values.missing ? `, còn thiếu điểm tháng ${values.missing}` : '';
  return `${values.status === 'classified' ? 'xếp loại' : 'mức hiện tại'} ${values.level}${waiting}`;
}

function spanOf(values: Values): string {
  return SPANS[values.kind ?? '']?.(values) ?? '';
}

/** Which period and unit a score is of, where that is not plain. */
function origin({ period = '', unit, source }: Values): string {
  const quarter = period.includes('Q') ? `điểm ${periodText(period, 'vi')}` : '';
  const brought = source === 'brought' ? `kết quả do ${unit} gửi` : '';
  return aside([quarter, brought].filter(Boolean).join(', '));
}

function worked(values: Values, { number }: Show): string {
  const time = `Thời gian làm việc thực tế trong năm: ${number(values.worked)}/12 tháng`;
  if (values.short === 'false') return `${time}, đủ mức tối thiểu ${values.minimum} tháng.`;
  if (values.leave === '') return `${time}, chưa đủ ${values.minimum} tháng nên không xếp loại.`;
  const leave = values.leave === 'maternity' ? 'nghỉ thai sản' : 'nghỉ ốm';
  return `${time}, chưa đủ ${values.minimum} tháng nhưng ${leave} nên vẫn xếp loại theo thời gian làm việc thực tế.`;
}

function ground(values: Values, { label }: Show): string {
  const named = `Căn cứ ${values.code}: ${label}${aside(values.document ?? '')}`;
  if (values.applies === 'false') return `${named}; chỉ áp dụng đối với người lãnh đạo, quản lý nên không tính.`;
  return `${named}; ${values.decides === 'true' ? 'vì vậy xếp loại' : 'cũng là căn cứ xếp loại'} Không hoàn thành nhiệm vụ.`;
}

function head(values: Values, { label }: Show): string {
  if (label === '') return 'Cơ quan, đơn vị chưa được xếp loại; mức của người đứng đầu không cao hơn mức của cơ quan, đơn vị nên còn có thể thay đổi.';
  const lowered = values.lowered === 'true' ? ', vì vậy mức của người đứng đầu được xác định bằng mức này' : '';
  return `Cơ quan, đơn vị xếp loại ${label}; mức của người đứng đầu không cao hơn${lowered}.`;
}

/** 'rule:base:allowed', as the node keeps the other ways of counting. */
function otherBases({ others = '' }: Values): string {
  const each = others.split(' ').filter(Boolean).map((other) => {
    const [rule = '', base, allowed] = other.split(':');
    return `${base} ${BASES[rule] ?? rule} thì được ${allowed}`;
  });
  return each.length > 0 ? ` Nếu tính trên ${each.join(', trên ')}.` : '';
}

function excellentCap(values: Values, { number }: Show): string {
  const who = values.proposed === 'true' ? 'Đề nghị xuất sắc' : 'Đạt mức xuất sắc';
  const group = values.group ? ` trong nhóm ${values.group}` : '';
  const over = values.over === '0' ? '' : `, vượt ${values.over} người`;
  const base = BASES[values.baseRule ?? ''] ?? '';
  return `${who}${group}: ${values.count} người, được phép ${values.allowed} = ${number(values.rule)} của ${values.base} ${base}${over}.${otherBases(values)}`;
}

export const YEAR_VI: Readonly<Record<YearLabel, Wording>> = {
  year: ({ values }, s) => `Kết quả năm ${values.year}${provisional(values)}: điểm trung bình ${s.value}, ${verdict(values)}.`,
  'year-missing': ({ values }) =>
    `Chưa đủ dữ liệu để xếp loại năm ${values.year}: ${values.reason === '11.1' ? verdict(values) : 'chưa có điểm của tháng nào'}.`,
  mean: ({ values }, s) =>
    s.value === ''
      ? `Điểm trung bình ${spanOf(values)}: chưa có điểm của tháng nào.`
      : `Điểm trung bình ${spanOf(values)}${provisional(values)}: ${s.formula} tháng = ${s.value} điểm${values.missing ? `, còn thiếu điểm tháng ${values.missing}` : ''}.`,
  month: ({ values }, s) =>
    values.units
      ? `Tháng ${values.month}${provisional(values)}: ${s.value} điểm, bình quân ${values.units} đơn vị theo ngày làm việc.`
      : `Tháng ${values.month}${provisional(values)}: ${s.value} điểm${origin(values)}.`,
  'month-part': ({ values }, s) => `${values.unit}${provisional(values)}: ${s.value} điểm, ${values.workingDays} ngày làm việc${origin(values)}.`,
  'month-missing': ({ values }) => `Tháng ${values.month}${values.unit ? `, ${values.unit}` : ''}: có làm việc nhưng chưa có điểm.`,
  'score-level': ({ values }, s) => `Theo điểm trung bình: từ ${s.number(values.from)} điểm là mức ${s.label}.`,
  worked: ({ values }, s) => worked(values, s),
  ground: ({ values }, s) => ground(values, s),
  head: ({ values }, s) => head(values, s),
  'excellent-cap': ({ values }, s) => excellentCap(values, s),
};
