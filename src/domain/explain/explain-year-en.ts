import { aside, count, periodText, type Show, type Wording } from './explanation-figures.ts';
import type { YearLabel } from './explanation-node.ts';

type Values = Readonly<Record<string, string>>;

const SPANS: Readonly<Record<string, (values: Values) => string>> = {
  quarter: ({ which, year }) => `quarter ${which} of ${year}`,
  half: ({ which, year }) => `the ${which === '1' ? 'first' : 'second'} half of ${year}`,
  year: ({ year }) => `the year ${year}`,
};

const BASES: Readonly<Record<string, string>> = {
  good: 'rated good',
  'good-and-above': 'rated good or above',
  rated: 'rated at all',
};

function provisional(values: Values): string {
  return values.provisional === 'true' ? ' (provisional)' : '';
}

function missingMonths({ missing }: Values): string {
  return missing ? `, no score yet for month ${missing}` : '';
}

/** What is said of the level: none, running, or classified before the cap. */
function verdict(values: Values): string {
  if (values.reason === '11.1') return `not classified with less than ${values.minimum} months worked`;
  return `${values.status === 'classified' ? 'classified' : 'running level'} ${values.levelEn}${missingMonths(values)}`;
}

function spanOf(values: Values): string {
  return SPANS[values.kind ?? '']?.(values) ?? '';
}

/** Which period and unit a score is of, where that is not plain. */
function origin({ period = '', unit, source }: Values): string {
  const quarter = period.includes('Q') ? `score of ${periodText(period, 'en')}` : '';
  const brought = source === 'brought' ? `sent by ${unit}` : '';
  return aside([quarter, brought].filter(Boolean).join(', '));
}

function worked(values: Values): string {
  const time = `Time really worked in the year: ${values.worked}/12 months`;
  if (values.short === 'false') return `${time}, at least the ${values.minimum} months asked for.`;
  if (values.leave === '') return `${time}, less than ${values.minimum} months, so there is no classification.`;
  return `${time}, less than ${values.minimum} months, but on ${values.leave} leave, so the time really worked is classified.`;
}

function ground(values: Values, { label }: Show): string {
  const named = `Ground ${values.code}: ${label}${aside(values.document ?? '')}`;
  if (values.applies === 'false') return `${named}; it is for leaders only and does not count.`;
  return `${named}; ${values.decides === 'true' ? 'therefore the level is' : 'also a ground for'} Not completed.`;
}

function head(values: Values, { label }: Show): string {
  if (label === '') return "The organisation is not rated yet; its head's level is not above its own and may still change.";
  const lowered = values.lowered === 'true' ? ', so the head has this level' : '';
  return `The organisation is rated ${label}; its head's level is not above that${lowered}.`;
}

/** 'rule:base:allowed', as the node keeps the other ways of counting. */
function otherBases({ others = '' }: Values): string {
  const each = others.split(' ').filter(Boolean).map((other) => {
    const [rule = '', base = '', allowed] = other.split(':');
    return `${count(base, 'person', 'people')} ${BASES[rule] ?? rule} it would be ${allowed}`;
  });
  return each.length > 0 ? ` Of ${each.join(', of ')}.` : '';
}

function excellentCap(values: Values): string {
  const who = values.proposed === 'true' ? 'Proposed as excellent' : 'Reaching excellent';
  const group = values.group ? ` in group ${values.group}` : '';
  const over = values.over === '0' ? '' : `, ${values.over} too many`;
  const people = (amount = '0'): string => count(amount, 'person', 'people');
  const base = BASES[values.baseRule ?? ''] ?? '';
  return `${who}${group}: ${people(values.count)}, allowed ${values.allowed} = ${values.rule} of ${people(values.base)} ${base}${over}.${otherBases(values)}`;
}

export const YEAR_EN: Readonly<Record<YearLabel, Wording>> = {
  year: ({ values }, s) => `Result of ${values.year}${provisional(values)}: average ${s.value}, ${verdict(values)}.`,
  'year-missing': ({ values }) =>
    `Not enough data to classify ${values.year}: ${values.reason === '11.1' ? verdict(values) : 'no month has a score yet'}.`,
  mean: ({ values }, s) =>
    s.value === ''
      ? `Average of ${spanOf(values)}: no month has a score yet.`
      : `Average of ${spanOf(values)}${provisional(values)}: ${s.formula} ${values.months === '1' ? 'month' : 'months'} = ${s.value} points${missingMonths(values)}.`,
  month: ({ values }, s) =>
    values.units
      ? `Month ${values.month}${provisional(values)}: ${s.value} points, mean of ${values.units} units by working days.`
      : `Month ${values.month}${provisional(values)}: ${s.value} points${origin(values)}.`,
  'month-part': ({ values }, s) => `${values.unit}${provisional(values)}: ${s.value} points, ${count(values.workingDays ?? '', 'working day')}${origin(values)}.`,
  'month-missing': ({ values }) => `Month ${values.month}${values.unit ? `, ${values.unit}` : ''}: worked, but without a score yet.`,
  'score-level': ({ values }, s) => `By the average: ${values.from} points or more is ${s.label}.`,
  worked: ({ values }) => worked(values),
  ground: ({ values }, s) => ground(values, s),
  head: ({ values }, s) => head(values, s),
  'excellent-cap': ({ values }) => excellentCap(values),
};
