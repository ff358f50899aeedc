/**
 * Standard hours: from the maximum down to the mean. Work accepted on time with full quality still stays below the
 * maximum by its complexity and the scale; that part is one bar for each complexity group, and nobody's fault.
 */
import { lastDelay, undoneUnits } from './explain-hours.ts';
import { judgeOf } from './explain-units.ts';
import { localNumber } from './explanation-figures.ts';
import { shortNumber } from './explanation-node.ts';
import { ZERO, add, compare, divide, fromDecimal, multiply, rational, subtract, sum, type Rational } from '../scoring/rational.ts';
import type { StandardHourRules } from '../profiles/rule-profile.ts';
import { timeMark, type HoursWorkings, type MarkedTask, type MarkedUnits } from '../scoring/standard-hours.ts';
import { makeStep, type WaterfallStep } from './waterfall-step.ts';

const FULL_QUALITY = rational(100n);
const TWO = rational(2n);

interface Weighed {
  readonly rules: StandardHourRules;
  readonly marked: MarkedTask;
  /** Share of all hours. */
  readonly weight: Rational;
  /** Points of the task for one mark of quality or time: complexity × scale ÷ 2. */
  readonly perMark: Rational;
  readonly onTime: Rational;
  /** Points at full quality and on time, before the maximum. */
  readonly reference: Rational;
}

function weigh({ rules, hours }: HoursWorkings, marked: MarkedTask): Weighed {
  const onTime = timeMark(rules, ZERO);
  const perMark = divide(multiply(marked.factor, fromDecimal(rules.scale)), TWO);
  return { rules, marked, weight: divide(marked.hours, hours), perMark, onTime, reference: multiply(add(FULL_QUALITY, onTime), perMark) };
}

/** One bar for all tasks of a complexity group. */
function scaleSteps(tasks: readonly Weighed[]): readonly WaterfallStep[] {
  const groups = [...new Set(tasks.map(({ marked }) => marked.task.group))].sort();
  return groups.map((group) => {
    const own = tasks.filter(({ marked }) => marked.task.group === group);
    const points = sum(own.map(({ rules, weight, reference }) => multiply(weight, subtract(reference, fromDecimal(rules.max)))));
    const factor = own[0] ? shortNumber(own[0].marked.factor) : '';
    const named = group ? { vi: `Nhóm ${group}`, en: `Group ${group}` } : { vi: 'Không có nhóm phức tạp', en: 'No complexity group' };
    return makeStep({
      id: `scale/${group}`,
      cause: 'scale',
      points,
      article: own[0]?.rules.article ?? '',
      title: `${named.vi}, hệ số ${localNumber(factor, 'vi')}`,
      titleEn: `${named.en}, factor ${factor}`,
    });
  });
}

function facts({ rules, marked: { task } }: Weighed): Pick<WaterfallStep, 'task' | 'title' | 'titleEn' | 'article'> {
  return { task: task.id, title: task.title, titleEn: task.title, article: rules.article };
}

function undoneStep(weighed: Weighed): WaterfallStep {
  const { marked, weight, reference } = weighed;
  const { task, of } = marked;
  const cause = task.handedBack ? 'handedBack' : 'notDone';
  const points = multiply(weight, multiply(divide(undoneUnits(marked), of), subtract(ZERO, reference)));
  return makeStep({ id: `${task.id}/${cause}`, cause, points, ...facts(weighed), entry: task.assignment });
}

/** Quality, time and the maximum of units accepted together. */
function partSteps(owner: string, weighed: Weighed, part: MarkedUnits, place: number): readonly WaterfallStep[] {
  const { marked, weight, perMark, onTime, reference } = weighed;
  const { units, quality, time, score } = part;
  const share = multiply(weight, divide(fromDecimal(units.units), marked.of));
  const [ofQuality, ofTime] = [multiply(perMark, subtract(quality, FULL_QUALITY)), multiply(perMark, subtract(time, onTime))];
  const beyond = subtract(score, sum([reference, ofQuality, ofTime]));
  const id = `${marked.task.id}/${place + 1}`;
  const accepted = { ...facts(weighed), entry: units.acceptance, person: units.acceptedBy };
  const delay = lastDelay(units);
  const late = delay ? { entry: delay.entry, person: judgeOf(delay, owner), reason: delay.reason } : {};
  const timed = compare(ofTime, ZERO) > 0
    ? makeStep({ id: `${id}/early`, cause: 'early', points: multiply(share, ofTime), ...accepted })
    : makeStep({ id: `${id}/delay`, cause: 'delay', points: multiply(share, ofTime), ...accepted, ...late, contestable: true });
  return [
    makeStep({ id: `${id}/quality`, cause: 'quality', points: multiply(share, ofQuality), ...accepted, contestable: true }),
    timed,
    makeStep({ id: `${id}/cap`, cause: 'cap', points: multiply(share, beyond), ...facts(weighed) }),
  ];
}

/** From the maximum to Σ score × hours ÷ Σ hours; some steps are zero. */
export function hoursSteps(owner: string, workings: HoursWorkings): readonly WaterfallStep[] {
  const tasks = workings.tasks.filter(({ hours }) => hours.n !== 0n).map((marked) => weigh(workings, marked));
  return [
    ...scaleSteps(tasks),
    ...tasks.flatMap((weighed) => [undoneStep(weighed), ...weighed.marked.parts.flatMap((part, place) => partSteps(owner, weighed, part, place))]),
  ];
}
