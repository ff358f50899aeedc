/** 'Chrome trên Android': how a person tells his devices apart in a list. */

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\w*\//, 'Edge'], [/SamsungBrowser\//, 'Samsung Internet'], [/coc_coc/i, 'Cốc Cốc'], [/OPR\//, 'Opera'], [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Mac OS/, 'Mac'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

function nameIn(list: typeof BROWSERS, userAgent: string): string | null {
  return list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}

/** The order of the lists matters: nearly every browser also calls itself Chrome and Safari. */
export function deviceLabel(userAgent: string): string {
  return [nameIn(BROWSERS, userAgent) ?? 'Trình duyệt', nameIn(SYSTEMS, userAgent) ?? 'máy khác'].join(' trên ');
}
