/** A catalogue's product as tasks copy it, and what one unit of it weighs under the rules of a period. */
import type { CatalogueItem } from '#app/app.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { fromDecimal } from '#domain/scoring/rational.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { AssignedProduct } from '#domain/work/task-entries.ts';
import type { UnitWeight } from '#domain/work/workload.ts';
import { sayIn } from '#ui/language.ts';
import type { Bundle, Language } from '#ui/language.ts';

/** As it stands in the catalogue today: copied, so that later versions change nothing (NĐ335 Điều 13). */
export function copyOf({ id, version, code, name, group, points, coefficient, hours }: CatalogueItem): AssignedProduct {
  return { id, version, code, name, group, points, coefficient, ...(hours !== undefined && { hours }) };
}

type Weighed = Pick<AssignedProduct, 'group' | 'coefficient' | 'hours'>;

/** Null where the rules convert products by coefficient. */
function hourRules({ method, standardHours }: RuleProfile) {
  return method === 'standard-hours' ? standardHours : null;
}

export function countsHours(rules: RuleProfile): boolean {
  return hourRules(rules) !== null;
}

/** Converted units of one unit of a product, or its standard hours (`domain.md` §6). */
export function unitWeight(rules: RuleProfile): UnitWeight {
  const counted = hourRules(rules);
  return counted ? ({ hours }) => fromDecimal(hours ?? counted.defaultHours) : ({ coefficient }) => fromDecimal(coefficient);
}

const vi = {
  coefficient: 'hệ số {coefficient}',
  hours: '{hours} giờ chuẩn, độ phức tạp {complexity}',
  converted: '{amount} SP quy đổi',
  hoursAmount: '{amount} giờ chuẩn',
} as const;

const words: Bundle<keyof typeof vi> = {
  vi,
  en: {
    coefficient: 'coefficient {coefficient}',
    hours: '{hours} standard hours, complexity {complexity}',
    converted: '{amount} converted',
    hoursAmount: '{amount} standard hours',
  },
};

/** 'hệ số 1,6', or '8 giờ chuẩn, độ phức tạp 1,2' where standard hours count. */
export function measureText({ group, coefficient, hours }: Weighed, rules: RuleProfile, language: Language): string {
  const say = sayIn(language, words);
  const number = (text: string) => localNumber(text, language);
  const counted = hourRules(rules);
  if (!counted) return say('coefficient', { coefficient: number(coefficient) });
  const complexity = counted.complexity.find((one) => one.group === group)?.factor ?? '1';
  return say('hours', { hours: number(hours ?? counted.defaultHours), complexity: number(complexity) });
}

/** @param amount decimal with a point: '12.50' → '12,50 SP quy đổi' */
export function amountText(amount: string, rules: RuleProfile, language: Language): string {
  return sayIn(language, words)(countsHours(rules) ? 'hoursAmount' : 'converted', { amount: localNumber(amount, language) });
}
