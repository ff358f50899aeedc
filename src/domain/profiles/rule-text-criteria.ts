/** The tree of criteria, the levels and what leaders are scored by, as readable sentences. */
import type { GeneralRules, LeadershipRules, LevelCode, RuleProfile } from './rule-profile.ts';
import { line } from './rule-text-line.ts';
import type { RuleLine, RuleSection, Writer } from './rule-text-line.ts';

/** Criteria with their maxima, group by group. */
export function treeLines(w: Writer, key: string, { max, step, article, groups }: GeneralRules): readonly RuleLine[] {
  const points = (text: string): string => w.say(`tối đa ${w.number(text)} điểm`, `at most ${w.number(text)} points`);
  const marked = (code: string, label: string, most: string): string => `${code}. ${label}: ${points(most)}.`;
  const whole = groups.length === 0
    ? w.say(`Không chấm tiêu chí (${points(max)}, bước ${w.number(step)}).`, `No criteria are marked (${points(max)}, in steps of ${w.number(step)}).`)
    : w.say(`Tổng ${points(max)}, chấm theo bước ${w.number(step)} điểm.`, `In all ${points(max)}, marked in steps of ${w.number(step)}.`);
  return [
    line(`${key}.max`, article, whole),
    ...groups.flatMap((group) => [
      line(`${key}.${group.code}`, group.article, marked(group.code, w.label(group), group.max)),
      ...group.lines.map((one) => line(`${key}.${group.code}.${one.code}`, one.article, marked(one.code, w.label(one), one.max))),
    ]),
  ];
}

export function generalSection(w: Writer, { general }: RuleProfile): RuleSection {
  return {
    key: 'general',
    title: w.say('Tiêu chí chung', 'General criteria'),
    article: general.article,
    lines: treeLines(w, 'general', general),
  };
}

function decidedText(w: Writer, decided: LeadershipRules['decided'][number]['decided']): string {
  return decided === 'organising' ? w.say('tổ chức triển khai', 'organising') : w.say('tập hợp, đoàn kết', 'uniting');
}

export function leadershipSection(w: Writer, { subordinates: d, decided, formulaArticle, deputyArticle }: LeadershipRules): RuleSection {
  const shares = (met: string, unmet: string): string =>
    w.say(`đạt ${w.percent(met)}, chưa đạt ${w.percent(unmet)}`, `${w.percent(met)} when met, ${w.percent(unmet)} when not`);
  return {
    key: 'leadership',
    title: w.say('Công chức lãnh đạo, quản lý', 'Leaders'),
    article: formulaArticle,
    lines: [
      line('leadership.formula', formulaArticle, w.say(
        `Kết quả nhiệm vụ của lãnh đạo là trung bình của các tỷ lệ công việc cùng với ${[d, ...decided].map(({ key }) => key).join(', ')}.`,
        `A leader’s task results are the mean of the work ratios together with ${[d, ...decided].map(({ key }) => key).join(', ')}.`,
      )),
      line('leadership.d', d.article, w.say(
        `${w.label(d)} (${d.key}): đạt khi không ai thuộc phạm vi quản lý có điểm kỳ dưới ${w.number(d.from)}; ${shares(d.met, d.unmet)}.`,
        `${w.label(d)} (${d.key}): met when nobody under authority scores below ${w.number(d.from)}; ${shares(d.met, d.unmet)}.`,
      )),
      ...decided.map((one) => line(`leadership.${one.key}`, one.article, w.say(
        `${w.label(one)} (${one.key}): cấp theo dõi, đánh giá quyết định về ${decidedText(w, one.decided)}, có lý do; ${shares(one.met, one.unmet)}.`,
        `${w.label(one)} (${one.key}): the monitoring superior decides on ${decidedText(w, one.decided)}, with a reason; ${shares(one.met, one.unmet)}.`,
      ))),
      line('leadership.deputy', deputyArticle, w.say('Cấp phó: chỉ xét trong lĩnh vực được phân công.', 'Deputies: only within the assigned field.')),
    ],
  };
}

/** The software's own place of each level, from which colours, caps and lists follow. */
const PLACES: Readonly<Record<LevelCode, number>> = { excellent: 1, good: 2, completed: 3, 'not-completed': 4 };

export function levelSection(w: Writer, { levels }: RuleProfile): RuleSection {
  return {
    key: 'levels',
    title: w.say('Ngưỡng điểm và mức xếp loại', 'Thresholds and levels'),
    article: levels[0]?.article ?? '',
    lines: levels.map((level) => {
      const place = w.say(`Mức ${PLACES[level.code]}/4`, `Level ${PLACES[level.code]} of 4`);
      const from = w.number(level.from);
      return line(`levels.${level.code}`, level.article, w.say(
        `${place} – ${w.label(level)}: từ ${from} điểm, so bằng điểm chính xác trước khi làm tròn.`,
        `${place} – ${w.label(level)}: from ${from} points, compared exactly before rounding.`,
      ));
    }),
  };
}
