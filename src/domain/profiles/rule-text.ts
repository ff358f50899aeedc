/** A whole rule profile as readable text beside the articles it implements, and two profiles line by line. */
import type { RuleProfile } from './rule-profile.ts';
import { generalSection, leadershipSection, levelSection } from './rule-text-criteria.ts';
import { cycleSection, visibilitySection } from './rule-text-cycle.ts';
import { line, writerIn } from './rule-text-line.ts';
import type { Language, RuleLine, RuleSection, Writer } from './rule-text-line.ts';
import { hoursSection, resultSection } from './rule-text-results.ts';
import { capSection, organisationSection, yearSection } from './rule-text-year.ts';

function profileSection(w: Writer, profile: RuleProfile): RuleSection {
  const { id, version, effectiveFrom, name, nameEn, period, method, totalArticle, general, taskResults, standardHours } = profile;
  const adopted = 'NĐ335 Điều 26.1.a';
  const results = w.number(taskResults?.max ?? standardHours?.max ?? '0');
  return {
    key: 'profile',
    title: w.say('Tên, kỳ và cách tính', 'Name, period and method'),
    article: totalArticle,
    lines: [
      line('profile.name', adopted, w.say(`${name}.`, `${nameEn}.`)),
      line('profile.id', adopted, w.say(`Mã ${id}, phiên bản ${version}.`, `Code ${id}, version ${version}.`)),
      line('profile.effectiveFrom', adopted, w.say(`Chỉ áp dụng cho kỳ bắt đầu từ ngày ${w.day(effectiveFrom)}.`, `Applies only to periods that begin on ${w.day(effectiveFrom)} or later.`)),
      line('profile.period', 'NĐ335 Điều 14.1', period === 'month' ? w.say('Theo dõi, đánh giá theo tháng.', 'Scored by the month.') : w.say('Theo dõi, đánh giá theo quý.', 'Scored by the quarter.')),
      line('profile.method', totalArticle, method === 'converted-products'
        ? w.say('Tính theo sản phẩm, công việc quy đổi.', 'Counted in converted products.')
        : w.say('Tính theo giờ chuẩn.', 'Counted in standard hours.')),
      line('profile.total', totalArticle, w.say(
        `Điểm kỳ = tiêu chí chung (${w.number(general.max)}) + kết quả thực hiện nhiệm vụ (${results}), thang 100.`,
        `Score of a period = general criteria (${w.number(general.max)}) + task results (${results}), out of 100.`,
      )),
    ],
  };
}

/** Every setting of the profile, in the order a person reads it. The profile must be sound (`checkProfile`). */
export function ruleText(profile: RuleProfile, language: Language): readonly RuleSection[] {
  const w = writerIn(language);
  const { taskResults, standardHours } = profile;
  return [
    profileSection(w, profile),
    generalSection(w, profile),
    ...(taskResults ? [resultSection(w, profile, taskResults)] : []),
    ...(taskResults?.leadership ? [leadershipSection(w, taskResults.leadership)] : []),
    ...(standardHours ? [hoursSection(w, profile, standardHours)] : []),
    levelSection(w, profile),
    yearSection(w, profile.year),
    capSection(w, profile.year),
    organisationSection(w, profile.organisation),
    cycleSection(w, profile.cycle),
    visibilitySection(w, profile),
  ];
}

/** One setting that differs; null where the profile has no such line. */
export interface RuleChange {
  readonly key: string;
  readonly before: RuleLine | null;
  readonly after: RuleLine | null;
}

export interface ChangedSection {
  readonly key: string;
  readonly title: string;
  readonly changes: readonly RuleChange[];
}

function changesOf(before: readonly RuleLine[], after: readonly RuleLine[]): RuleChange[] {
  const earlier = new Map(before.map((one) => [one.key, one]));
  const later = new Map(after.map((one) => [one.key, one]));
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  return keys
    .map((key) => ({ key, before: earlier.get(key) ?? null, after: later.get(key) ?? null }))
    .filter((change) => change.before?.text !== change.after?.text || change.before?.article !== change.after?.article);
}

/** Only what differs between two profiles, by section. Both must be sound. */
export function ruleChanges(before: RuleProfile, after: RuleProfile, language: Language): readonly ChangedSection[] {
  const [earlier, later] = [ruleText(before, language), ruleText(after, language)];
  const titles = new Map([...later, ...earlier].map(({ key, title }) => [key, title]));
  const linesOf = (sections: readonly RuleSection[], key: string): readonly RuleLine[] => sections.find((one) => one.key === key)?.lines ?? [];
  return [...titles]
    .map(([key, title]) => ({ key, title, changes: changesOf(linesOf(earlier, key), linesOf(later, key)) }))
    .filter(({ changes }) => changes.length > 0);
}
