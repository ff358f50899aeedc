/** The year of one official: the mean of his months, and what else decided his level (NĐ335 Điều 11, 17.3, 19, 20). */
import type { CapRow, ProposalRow } from '../scoring/cap.ts';
import { explainRollUp } from './explain-months.ts';
import { requireOwnFigure } from './explanation.ts';
import { fixed, idList, makeNode, shortNumber, type ExplanationNode } from './explanation-node.ts';
import { compare, fromDecimal, rational, toDecimal } from '../scoring/rational.ts';
import type { GroundRule, Level, LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import type { YearInput, YearScore } from '../scoring/year-shape.ts';

function levelRule({ levels }: RuleProfile, code: LevelCode | null): Level | null {
  return levels.find((level) => level.code === code) ?? null;
}

/** Throws RangeError on a ground the profile does not know, as scoring does. */
function groundRule({ id, year }: RuleProfile, code: string): GroundRule {
  const rule = year.grounds.find((ground) => ground.code === code);
  if (!rule) throw new RangeError(`ground ${code} is not in ${id}`);
  return rule;
}

function note(given: Pick<ExplanationNode, 'id' | 'label' | 'article' | 'values'> & Partial<ExplanationNode>): ExplanationNode {
  return makeNode({ ...fixed('nobody-decided'), ...given, kind: 'note', value: null });
}

function scoreLevelNotes({ profile }: YearInput, { scoreLevel }: YearScore): readonly ExplanationNode[] {
  const level = levelRule(profile, scoreLevel);
  if (!level) return [];
  const { label, labelEn, from, article } = level;
  return [note({ id: 'year/score-level', label: 'score-level', article, values: { label, labelEn, from } })];
}

function workedNote({ profile, monthsWorked, leave }: YearInput): ExplanationNode {
  const { minimumMonths, minimumArticle, leaveArticle } = profile.year;
  const worked = fromDecimal(monthsWorked);
  const short = compare(worked, rational(BigInt(minimumMonths))) < 0;
  return note({
    id: 'year/worked',
    label: 'worked',
    article: short && leave !== null ? `${minimumArticle}; ${leaveArticle}` : minimumArticle,
    values: {
      worked: worked.d === 1n ? shortNumber(worked) : toDecimal(worked, 2),
      minimum: String(minimumMonths),
      short: String(short),
      leave: leave ?? '',
    },
  });
}

function groundNotes({ profile, role, grounds }: YearInput, { reason }: YearScore): readonly ExplanationNode[] {
  return grounds.map(({ code, document, entry }, index) => {
    const { label, labelEn, article, leadersOnly } = groundRule(profile, code);
    const applies = role !== 'staff' || !leadersOnly;
    return note({
      id: `year/ground/${index + 1}`,
      label: 'ground',
      article,
      values: { code, label, labelEn, document, applies: String(applies), decides: String(reason === code) },
      entries: entry === null ? [] : [entry],
      ...fixed('other-procedure'),
    });
  });
}

/** Only a head's level depends on his organisation's (Điều 20.6). */
function headNotes({ profile, role, organisation, organisationLevel }: YearInput, { reason }: YearScore): readonly ExplanationNode[] {
  if (role !== 'head') return [];
  const level = levelRule(profile, organisationLevel);
  const values = { organisation, label: level?.label ?? '', labelEn: level?.labelEn ?? '', lowered: String(reason === '20.6') };
  return [note({ id: 'year/head', label: 'head', article: profile.year.headArticle, values, ...fixed('other-procedure') })];
}

/** The cap of one organisation or group with its contested base; nobody is demoted by it. */
export function explainCap(row: CapRow | ProposalRow, id = 'cap'): ExplanationNode {
  const people = 'proposed' in row ? row.proposed : row.candidates;
  const others = row.alternativeBases.map(({ baseRule, base, allowed }) => `${baseRule}:${base}:${allowed}`);
  return note({
    id,
    label: 'excellent-cap',
    article: row.article,
    formula: `${row.rule} × ${row.base}`,
    numerator: `${people.length}/1`,
    denominator: `${row.allowed}/1`,
    values: {
      organisation: row.organisation,
      group: row.group ?? '',
      rule: row.rule,
      baseRule: row.baseRule,
      base: String(row.base),
      allowed: String(row.allowed),
      count: String(people.length),
      proposed: String('proposed' in row),
      over: String(Math.max(0, people.length - row.allowed)),
      people: idList(people),
      others: others.join(' '),
    },
  });
}

/** The article of the clause that decided. */
function decidingArticle({ profile }: YearInput, { reason, scoreLevel }: YearScore): string {
  const { year } = profile;
  if (reason === '11.1') return year.minimumArticle;
  if (reason === '20.6') return year.headArticle;
  const ground = year.grounds.find(({ code }) => code === reason);
  return ground?.article ?? levelRule(profile, scoreLevel)?.article ?? year.meanArticle;
}

/**
 * Root 'year' with the mean as its one child that has a value, then notes: level by score, time worked, grounds, the
 * organisation of a head, and of `caps` those where the person is a candidate. Throws RangeError when `score` does
 * not belong to `input`.
 */
export function explainYear(input: YearInput, score: YearScore, caps: readonly CapRow[] = []): ExplanationNode {
  const mean = explainRollUp('year', 1, input, 'year/mean');
  const average = mean.value === null ? null : fromDecimal(mean.value);
  requireOwnFigure(score.average, average);
  const level = levelRule(input.profile, score.level);
  const capNotes = caps
    .filter(({ candidates }) => candidates.includes(input.person))
    .map((row) => explainCap(row, `year/cap/${row.organisation}/${row.group ?? ''}`));
  return makeNode({
    id: 'year',
    kind: average ? 'sum' : 'missing',
    label: average ? 'year' : 'year-missing',
    value: average,
    article: decidingArticle(input, score),
    values: {
      year: String(input.year),
      status: score.status,
      reason: score.reason,
      minimum: String(input.profile.year.minimumMonths),
      level: level?.label ?? '',
      levelEn: level?.labelEn ?? '',
      missing: score.missing.join(', '),
      provisional: String(score.provisional),
    },
    children: [
      mean,
      ...scoreLevelNotes(input, score),
      workedNote(input),
      ...groundNotes(input, score),
      ...headNotes(input, score),
      ...capNotes,
    ],
  });
}
