/** One person's line of the comparison in words. */
import type { PersonComparison, ProfileComparison } from '#domain/review/compare-profiles.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { Language, Say } from '#ui/language.ts';
import type { rulesWords } from './words.ts';

export type RulesSay = Say<keyof (typeof rulesWords)['vi']>;

/** '+5,83', '−20,28', '0,00' */
export function signed(display: string, language: Language): string {
  const text = localNumber(display, language);
  return display.startsWith('-') || /^0\.0+$/.test(display) ? text : `+${text}`;
}

/** '86,63' and the level by the labels of the rules it was scored under; null without a total. */
export function scoreText({ total, level }: PeriodScore, rules: RuleProfile, language: Language): { readonly score: string; readonly level: string } | null {
  const known = rules.levels.find(({ code }) => code === level);
  if (!total || !known) return null;
  return { score: localNumber(total.display, language), level: language === 'vi' ? known.label : known.labelEn };
}

function missingText(reason: PersonComparison['missing'], say: RulesSay): string {
  if (reason === 'no-leadership-marks') return say('missing_leadership');
  return say(reason === 'nothing-assigned' ? 'missing_nothing_assigned' : 'missing_general');
}

/** Which parts changed and by how many points, the largest first. */
export function whyText({ parts, difference, move, missing }: PersonComparison, say: RulesSay, language: Language): string {
  if (!difference) return missingText(missing, say);
  if (parts.length === 0) return say(move === 'same' ? 'unchanged' : 'levelOnly');
  const told = parts.map(({ part, points }) => {
    const values = { points: signed(points.display, language), key: part };
    if (part === 'general' || part === 'cap' || part === 'results') return say(`part_${part}`, values);
    return say('part_ratio', values);
  });
  return told.join('; ').replace(/^./, (letter) => letter.toUpperCase());
}

/** Whole percent of the people who could be compared. */
export function coverage({ compared, people }: ProfileComparison): number {
  return people.length === 0 ? 0 : Math.round((100 * compared) / people.length);
}
