import type { LevelCode, RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { Language } from '#ui/language.ts';

/** A level by its official name; '' for none. */
export function levelName({ levels }: RuleProfile, code: LevelCode | null, language: Language): string {
  const level = levels.find((one) => one.code === code);
  return (language === 'vi' ? level?.label : level?.labelEn) ?? '';
}
