/** The shape of a rule profile as it comes from a file, a form or an entry; what it must mean is in `rule-check.ts`. */
import * as z from 'zod/mini';
import { isDay } from '../calendar/day.ts';
import { parseRational } from '../scoring/rational.ts';
import { CAP_BASES, COLLEAGUE_VIEWS, DECIDED_KEYS, LEVEL_CODES, WORK_RATIOS } from './rule-profile.ts';

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
const code = z.string().check(z.regex(/^[\p{L}\d.-]{1,20}$/u, 'bad-code'));
const number = z.string().check(z.regex(/^\d{1,6}(\.\d{1,6})?$/, 'not-a-number'));
/** A decimal or a fraction such as '100/143'. */
const ratio = z.string().check(z.refine((text) => !text.startsWith('-') && parseRational(text) !== null, 'not-a-number'));
const share = number.check(z.refine((text) => Number(text) <= 1, 'above-one'));
const monthDay = z.nullable(z.int().check(z.minimum(1), z.maximum(28)));
const workingDays = z.int().check(z.minimum(1), z.maximum(60));
const labels = { label: line, labelEn: line, article: line };

const generalRules = z.strictObject({
  max: number,
  step: number,
  article: line,
  groups: z.array(z.strictObject({
    code, max: number, ...labels, lines: z.array(z.strictObject({ code, max: number, ...labels })).check(z.minLength(1), z.maxLength(30)),
  })).check(z.maxLength(20)),
});

const cap = z.strictObject({ share, outstandingShare: share, base: z.enum(CAP_BASES), article: line, outstandingArticle: line });
const leadershipLabels = { ...labels, met: share, unmet: share };

const taskResults = z.strictObject({
  max: number,
  ratioCap: z.enum(['sum', 'each']),
  ratios: z.array(z.strictObject({
    key: z.enum(WORK_RATIOS), ...labels, faults: z.enum(['none', 'failedReviews', 'delays']), deduction: share,
  })).check(z.minLength(1)),
  leadership: z.nullable(z.strictObject({
    subordinates: z.strictObject({ key: z.literal('d'), from: number, ...leadershipLabels }),
    decided: z.array(z.strictObject({ key: z.enum(['đ', 'e']), decided: z.enum(DECIDED_KEYS), ...leadershipLabels })),
    formulaArticle: line,
    deputyArticle: line,
  })),
  article: line,
  formulaArticle: line,
  assignmentArticle: line,
});

const standardHours = z.strictObject({
  max: number,
  early: number,
  timeMarks: z.array(z.strictObject({ from: number, mark: number })).check(z.minLength(1)),
  tooLateAbove: number,
  tooLateMark: number,
  complexity: z.array(z.strictObject({ group: code, factor: number })).check(z.minLength(1)),
  scale: ratio,
  defaultHours: number,
  article: line,
});

/** 'MM-DD' */
const dayOfYear = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const year = z.strictObject({
  minimumMonths: z.int().check(z.minimum(0), z.maximum(12)),
  decemberFrom: dayOfYear,
  procedure: z.optional(z.strictObject({ selfBy: dayOfYear, proposedBy: dayOfYear, decidedBefore: dayOfYear, article: line })),
  meanArticle: line, minimumArticle: line, leaveArticle: line, transferArticle: line, headArticle: line,
  grounds: z.array(z.strictObject({ code, leadersOnly: z.boolean(), ...labels })),
  cap,
});

export const ruleShape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-id'), z.maxLength(60)),
  version: z.int().check(z.minimum(1)),
  effectiveFrom: z.string().check(z.refine(isDay, 'not-a-day')),
  name: line,
  nameEn: line,
  period: z.enum(['month', 'quarter']),
  method: z.enum(['converted-products', 'standard-hours']),
  general: generalRules,
  taskResults: z.nullable(taskResults),
  standardHours: z.nullable(standardHours),
  totalArticle: line,
  levels: z.array(z.strictObject({ code: z.enum(LEVEL_CODES), from: number, ...labels })),
  year,
  organisation: z.strictObject({ general: generalRules, results: generalRules, exceededFrom: share, lateMost: share, doneLeast: share, cap }),
  cycle: z.strictObject({
    planningCutoffDay: z.int().check(z.minimum(1), z.maximum(28)),
    reportCutoffDay: monthDay,
    returnWorkingDays: workingDays,
    selfScoreWorkingDays: workingDays,
    confirmWorkingDays: workingDays,
    lockWorkingDays: workingDays,
    contestWorkingDays: workingDays,
    petitionWorkingDays: workingDays,
  }),
  visibility: z.strictObject({ colleagues: z.enum(COLLEAGUE_VIEWS), yearLevels: z.optional(z.boolean()) }),
});
