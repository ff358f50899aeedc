/** Files the score command refuses: one line for each fault, with its path. */
import { describe, expect, test } from 'vitest';
import { scoreText, type Kind } from '#score-file/main.ts';

const NUMBER = 'phải là số thập phân hoặc phân số, ví dụ "4" hoặc "8/9" / must be a decimal number or a fraction, such as "4" or "8/9"';
const LONG =
  'dài quá: nhiều nhất 15 chữ số mỗi bên dấu chấm, phân số 200 ký tự / is too long: at most 15 digits on each side of the point, 200 characters for a fraction';
const MISSING = 'thiếu / is missing';
const NEGATIVE = 'không được âm / must not be negative';
const FAULT_COUNT = 'phải là số nguyên từ 0 đến 1000 / must be a whole number from 0 to 1000';
const MARK = 'phải là một trong: 1, 0.5 / must be one of: 1, 0.5';

function period(changes: object): object {
  return { profile: 'nd335', period: '2026-03', people: [], ...changes };
}

function person(changes: object): object {
  return period({ people: [{ id: 'p1', role: 'staff', general: '30', tasks: [], ...changes }] });
}

function task(changes: object, profile = 'nd335'): object {
  const product = { coefficient: '4', kind: 'planned', assigned: '2', completed: [] };
  const hours = { quality: '90', late: '0', complexity: '1.2' };
  return { ...person({ tasks: [{ ...(profile === 'nd335' ? product : hours), ...changes }] }), profile };
}

function completed(changes: object): object {
  return task({ completed: [{ units: '1', ...changes }] });
}

function leaders(...manages: readonly (readonly string[])[]): object {
  return period({
    people: manages.map((names, index) => ({ id: `p${index + 1}`, role: 'head', manages: names, general: '30', organising: 1, uniting: 1, tasks: [] })),
  });
}

type Row = readonly [what: string, file: object, ...lines: readonly string[]];

const PERIOD_FAULTS: readonly Row[] = [
  ['no object', [], '$: phải là một đối tượng {…} / must be an object {…}'],
  ['nothing in it', {}, 'profile: thiếu / is missing', 'period: thiếu / is missing', 'people: thiếu / is missing'],
  ['unknown profile', period({ profile: 'nd336' }), 'profile: phải là một trong: nd335, khanh-hoa-2025, draft-2025-09 / must be one of: nd335, khanh-hoa-2025, draft-2025-09'],
  ['month 13', period({ period: '2026-13' }), 'period: phải có dạng "2026-03" hoặc "2026-Q1" / must look like "2026-03" or "2026-Q1"'],
  ['quarter 5', period({ period: '2026-Q5' }), 'period: phải có dạng "2026-03" hoặc "2026-Q1" / must look like "2026-03" or "2026-Q1"'],
  ['unknown key', period({ peoples: [] }), 'peoples: không có mục này / no such key'],
  ['misspelt key of a task', task({ handedback: true }), 'people[0].tasks[0].handedback: không có mục này / no such key'],
  ['people as an object', period({ people: {} }), 'people: phải là một danh sách […] / must be a list […]'],
  ['empty id', person({ id: '' }), 'people[0].id: không được để trống / must not be empty'],
  ['id as a number', person({ id: 1 }), 'people[0].id: phải là một chuỗi "…" / must be a text "…"'],
  ['unknown role', person({ role: 'boss' }), 'people[0].role: phải là một trong: staff, head, deputy / must be one of: staff, head, deputy'],
  ['no general marks', person({ general: undefined }), `people[0].general: ${MISSING}`],
  ['general above 30', person({ general: '30.01' }), 'people[0].general: không được quá 30 / must not be above 30'],
  ['general below 0', person({ general: -1 }), `people[0].general: ${NEGATIVE}`],
  ['a leader without marks', person({ role: 'deputy' }), `people[0].organising: ${MISSING}`, `people[0].uniting: ${MISSING}`],
  ['marks of a leader that are neither', person({ role: 'head', organising: 0.75, uniting: '0' }), `people[0].organising: ${MARK}`, `people[0].uniting: ${MARK}`],
  ['coefficient as a word', task({ coefficient: 'four' }), `people[0].tasks[0].coefficient: ${NUMBER}`],
  ['decimal comma', task({ coefficient: '4,5' }), `people[0].tasks[0].coefficient: ${NUMBER}`],
  ['coefficient null', task({ coefficient: null }), `people[0].tasks[0].coefficient: ${NUMBER}`],
  ['no coefficient', task({ coefficient: undefined }), `people[0].tasks[0].coefficient: ${MISSING}`],
  ['coefficient 0', task({ coefficient: '0' }), 'people[0].tasks[0].coefficient: phải lớn hơn 0 / must be above 0'],
  ['zero denominator', task({ coefficient: '8/0' }), 'people[0].tasks[0].coefficient: mẫu số không được bằng 0 / the denominator must not be 0'],
  ['a number with more digits than it can hold', task({ coefficient: 0.1234567890123456 }),
    'people[0].tasks[0].coefficient: số này không chính xác khi viết trần, hãy đặt trong dấu ngoặc kép / this number is not exact as written: put it in quotes'],
  ['16 places', task({ coefficient: '0.1234567890123456' }), `people[0].tasks[0].coefficient: ${LONG}`],
  ['a fraction of 201 characters', task({ coefficient: `1/${'9'.repeat(199)}` }), `people[0].tasks[0].coefficient: ${LONG}`],
  ['unknown kind', task({ kind: 'extra' }), 'people[0].tasks[0].kind: phải là một trong: planned, takenOver, unscheduled / must be one of: planned, takenOver, unscheduled'],
  ['planned without a quantity', task({ assigned: undefined }), `people[0].tasks[0].assigned: ${MISSING}`],
  ['negative quantity', task({ assigned: '-1/2' }), `people[0].tasks[0].assigned: ${NEGATIVE}`],
  ['handed back as a word', task({ handedBack: 'yes' }), 'people[0].tasks[0].handedBack: phải là true hoặc false / must be true or false'],
  ['negative units', completed({ units: '-1' }), `people[0].tasks[0].completed[0].units: ${NEGATIVE}`],
  ['half a failed review', completed({ failedReviews: 0.5 }), `people[0].tasks[0].completed[0].failedReviews: ${FAULT_COUNT}`],
  ['negative delays', completed({ delays: -1 }), `people[0].tasks[0].completed[0].delays: ${FAULT_COUNT}`],
  ['far too many delays', completed({ delays: 1e9 }), `people[0].tasks[0].completed[0].delays: ${FAULT_COUNT}`],
  ['the same id twice', period({ people: [{ id: 'a', role: 'staff', general: '1' }, { id: 'a', role: 'staff', general: '1' }] }), 'people[1].id: mã "a" trùng với people[0].id / id "a" is also at people[0].id'],
  ['somebody unknown', leaders(['p9']), 'people[0].manages[0]: không có người nào mã "p9" / there is nobody with the id "p9"'],
  ['the same subordinate twice', leaders(['p2', 'p2'], []), 'people[0].manages[1]: "p2" ghi hai lần / "p2" is named twice'],
  ['oneself', leaders(['p1']), 'people[0].manages[0]: không ai quản lý chính mình / nobody manages himself'],
  ['staff that manage', person({ manages: ['p1'] }), 'people[0].manages: người không giữ chức vụ (staff) không quản lý ai / staff manage nobody: the role must be head or deputy'],
  ['a circle of two', leaders(['p2'], ['p1']), 'people[1].manages[0]: vòng quản lý p1 → p2 → p1 / a circle of managers p1 → p2 → p1'],
  ['a circle below somebody', leaders(['p2', 'p3'], ['p3'], ['p4'], ['p2']),
    'people[3].manages[0]: vòng quản lý p2 → p3 → p4 → p2 / a circle of managers p2 → p3 → p4 → p2'],
  ['more people than any unit has', period({ people: Array.from({ length: 5001 }, (_, index) => ({ id: `p${index}`, role: 'staff', general: '1' })) }), 'people: nhiều nhất 5000 người / at most 5000 people'],
  ['Khánh Hòa without quality and lateness', task({ quality: undefined, late: undefined }, 'khanh-hoa-2025'), `people[0].tasks[0].quality: ${MISSING}`, `people[0].tasks[0].late: ${MISSING}`],
  ['Khánh Hòa without complexity', task({ complexity: undefined }, 'khanh-hoa-2025'), `people[0].tasks[0].complexity: ${MISSING}`],
  ['a complexity that is none of the five', task({ complexity: '1.25' }, 'khanh-hoa-2025'),
    'people[0].tasks[0].complexity: phải là một trong: 1.0, 1.1, 1.2, 1.3, 1.4 / must be one of: 1.0, 1.1, 1.2, 1.3, 1.4'],
  ['quality above 100', task({ quality: '100.5' }, 'khanh-hoa-2025'), 'people[0].tasks[0].quality: không được quá 100 / must not be above 100'],
  ['no hours', task({ hours: '0' }, 'khanh-hoa-2025'), 'people[0].tasks[0].hours: phải lớn hơn 0 / must be above 0'],
  ['several faults at once', { ...task({ coefficient: 'x', kind: 'y' }), extra: 1 }, `people[0].tasks[0].coefficient: ${NUMBER}`,
    'people[0].tasks[0].kind: phải là một trong: planned, takenOver, unscheduled / must be one of: planned, takenOver, unscheduled', 'extra: không có mục này / no such key'],
];

function year(changes: object, organisations: readonly object[] = [{ id: 'u1', level: 'good' }]): object {
  return { profile: 'nd335', year: 2026, organisations, people: [{ id: 'p1', organisation: 'u1', role: 'staff', months: {}, ...changes }] };
}

const YEAR_FAULTS: readonly Row[] = [
  ['nothing in it', {}, 'profile: thiếu / is missing', 'year: thiếu / is missing', 'organisations: thiếu / is missing', 'people: thiếu / is missing'],
  ['a year as text', { ...year({}), year: '2026' }, 'year: phải là số nguyên từ 2000 đến 2099 / must be a whole number from 2000 to 2099'],
  ['a year of two digits', { ...year({}), year: 26 }, 'year: phải là số nguyên từ 2000 đến 2099 / must be a whole number from 2000 to 2099'],
  ['month 13', year({ months: { '13': '90' } }), 'people[0].months["13"]: không có mục này / no such key'],
  ['month 0', year({ months: { '0': '90' } }), 'people[0].months["0"]: không có mục này / no such key'],
  ['a score above 100', year({ months: { '3': '100.01' } }), 'people[0].months["3"]: không được quá 100 / must not be above 100'],
  ['a negative score', year({ months: { '3': '-1' } }), `people[0].months["3"]: ${NEGATIVE}`],
  ['no months', year({ months: undefined }), `people[0].months: ${MISSING}`],
  ['unknown organisation', year({ organisation: 'u9' }), 'people[0].organisation: không có tổ chức nào mã "u9" / there is no organisation with the id "u9"'],
  ['the same organisation twice', year({}, [{ id: 'u1', level: 'good' }, { id: 'u1', level: 'good' }]), 'organisations[1].id: mã "u1" trùng với organisations[0].id / id "u1" is also at organisations[0].id'],
  ['unknown level', year({}, [{ id: 'u1', level: 'best' }]),
    'organisations[0].level: phải là một trong: excellent, good, completed, not-completed / must be one of: excellent, good, completed, not-completed'],
  ['outstanding as a word', year({}, [{ id: 'u1', level: 'good', outstanding: 'no' }]), 'organisations[0].outstanding: phải là true hoặc false / must be true or false'],
  ['unknown ground', year({ grounds: ['20.4.x'] }), 'people[0].grounds[0]: phải là một trong: 20.4.b, 20.4.c, 20.4.d, 11.3.a / must be one of: 20.4.b, 20.4.c, 20.4.d, 11.3.a'],
  ['13 months worked', year({ monthsWorked: 13 }), 'people[0].monthsWorked: không được quá 12 / must not be above 12'],
  ['less than no months worked', year({ monthsWorked: -1 }), `people[0].monthsWorked: ${NEGATIVE}`],
  ['unknown leave', year({ leave: 'holiday' }), 'people[0].leave: phải là một trong: sick, maternity / must be one of: sick, maternity'],
  ['misspelt key', year({ monthWorked: 12 }), 'people[0].monthWorked: không có mục này / no such key'],
];

function linesOf(kind: Kind, text: string): readonly string[] {
  const scored = scoreText(kind, text);
  return scored.ok ? [] : scored.faults.map((fault) => `${fault.path}: ${fault.text}`);
}

describe('bad input', () => {
  test.each(PERIOD_FAULTS)('period: %s', (_, file, ...lines) => {
    expect(linesOf('period', JSON.stringify(file))).toEqual(lines);
  });

  test.each(YEAR_FAULTS)('year: %s', (_, file, ...lines) => {
    expect(linesOf('year', JSON.stringify(file))).toEqual(lines);
  });

  test.each(['', '{', '{"profile":"nd335",}', 'profile: nd335'])('not JSON: %j', (text) => {
    const lines = linesOf('period', text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\$: không phải JSON \(.+\) \/ is not JSON \(.+\)$/);
  });

  test('exact sums may be far longer than what a file may say', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ coefficient: `1/${10 ** 12 + 1 + 2 * index}`, kind: 'planned', assigned: '2', completed: [{ units: 1 + (index % 2) }] }));
    const scored = scoreText('period', JSON.stringify(person({ tasks: many })));
    expect(scored.ok && JSON.stringify(scored.answer)).toMatch(/"exact":"\d{400,}\/\d{400,}"/);
  });

  test('sums no computer should be asked for are a fault of the file', () => {
    const many = Array.from({ length: 130 }, (_, index) => ({ coefficient: `1/${10n ** 190n + 2n * BigInt(index) + 1n}`, kind: 'planned', assigned: '2', completed: [{ units: 1 + (index % 2) }] }));
    expect(linesOf('period', JSON.stringify(person({ tasks: many })))).toEqual([
      'people[0].tasks: các phân số dài quá để cộng chính xác / the fractions are too long to be added exactly',
    ]);
  });

  test('a chain of thousands is walked without a fall', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => (index < 2999 ? [`p${index + 2}`] : []));
    expect(scoreText('period', JSON.stringify(leaders(...chain))).ok).toBe(true);
    expect(linesOf('period', JSON.stringify(leaders(...chain.slice(0, -1), ['p1'])))).toHaveLength(1);
  });
});
