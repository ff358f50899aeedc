/** From the periods to the year: means, grounds, the contested cap, and organisations. */
import { ND335_PROCEDURE } from './nd335-year.ts';
import type { CapBase, CapRules, OrganisationRules, ProcedureRules, YearRules } from './rule-profile.ts';
import { CAP_BASES } from './rule-profile.ts';
import { treeLines } from './rule-text-criteria.ts';
import { line } from './rule-text-line.ts';
import type { RuleLine, RuleSection, Writer } from './rule-text-line.ts';

/** Whom the share is taken of; all three are read into Điều 20.5 in practice. */
export function capBaseText(w: Pick<Writer, 'say'>, base: CapBase): string {
  return {
    good: w.say('số người xếp loại “tốt”', 'those rated good'),
    'good-and-above': w.say('số người xếp loại “tốt” trở lên', 'those rated good and above'),
    rated: w.say('tổng số người được xếp loại', 'all who are rated'),
  }[base];
}

function capLines(w: Writer, key: string, { share, outstandingShare, base, article, outstandingArticle }: CapRules): readonly RuleLine[] {
  const others = CAP_BASES.filter((one) => one !== base).map((one) => capBaseText(w, one));
  return [
    line(`${key}.share`, article, w.say(`Xuất sắc không quá ${w.percent(share)} của ${capBaseText(w, base)}.`, `Excellent: at most ${w.percent(share)} of ${capBaseText(w, base)}.`)),
    line(`${key}.base`, article, w.say(
      `Cách hiểu mẫu số còn khác nhau; hai cách khác là ${others.join(' và ')}. Mẫu số luôn hiện cạnh kết quả.`,
      `What the share is taken of is contested; the other two readings are ${others.join(' and ')}. The base always stands beside the result.`,
    )),
    line(`${key}.outstanding`, outstandingArticle, w.say(
      `Cơ quan có thành tích nổi trội: đến ${w.percent(outstandingShare)}, theo quyết định có lý do.`, `An outstanding organisation: up to ${w.percent(outstandingShare)}, by a reasoned decision.`,
    )),
  ];
}

function procedureLines(w: Writer, { selfBy, proposedBy, decidedBefore, article }: ProcedureRules): readonly RuleLine[] {
  const own = 'NĐ335 Điều 21.1, 21.2';
  return [
    line('year.procedure.selfBy', own, w.say(`Tự xếp loại trên Mẫu số 02 đến hết ngày ${w.day(selfBy)}.`, `Classifying oneself on Form 02: up to ${w.day(selfBy)}.`)),
    line('year.procedure.proposedBy', own, w.say(`Nhận xét và đề nghị mức đến hết ngày ${w.day(proposedBy)}.`, `Comments and proposed level: up to ${w.day(proposedBy)}.`)),
    line('year.procedure.decidedBefore', article, w.say(`Quyết định mức trước ngày ${w.day(decidedBefore)}.`, `The level is decided before ${w.day(decidedBefore)}.`)),
  ];
}

export function yearSection(w: Writer, year: YearRules): RuleSection {
  return {
    key: 'year',
    title: w.say('Xếp loại năm', 'The year’s classification'),
    article: year.meanArticle,
    lines: [
      line('year.mean', year.meanArticle, w.say('Điểm quý, 6 tháng, năm là trung bình điểm các kỳ.', 'Quarter, half-year and year are means of the periods.')),
      line('year.minimum', year.minimumArticle, w.say(
        `Làm việc dưới ${year.minimumMonths} tháng trong năm: không xếp loại.`, `Less than ${year.minimumMonths} months worked in the year: not classified.`,
      )),
      line('year.leave', year.leaveArticle, w.say(
        'Nghỉ ốm, thai sản, nghỉ không lương theo quy định: tính theo thời gian làm việc thực tế.', 'Sick, maternity and allowed unpaid leave: by the time really worked.',
      )),
      line('year.transfer', year.transferArticle, w.say('Chuyển cơ quan: kết quả các kỳ đi theo người.', 'On a transfer the results of the periods follow the person.')),
      line('year.december', year.meanArticle, w.say(
        `Từ ngày ${w.day(year.decemberFrom)} điểm tháng 12 được tính tạm.`, `From ${w.day(year.decemberFrom)} December counts provisionally.`,
      )),
      ...procedureLines(w, year.procedure ?? ND335_PROCEDURE),
      line('year.head', year.headArticle, w.say('Mức của người đứng đầu không cao hơn mức của cơ quan.', 'A head’s level is not above that of the organisation.')),
      ...year.grounds.map((ground) => line(`year.grounds.${ground.code}`, ground.article, w.say(
        `${ground.code}. ${w.label(ground)}${ground.leadersOnly ? ' (chỉ người lãnh đạo)' : ''}: không hoàn thành nhiệm vụ.`,
        `${ground.code}. ${w.label(ground)}${ground.leadersOnly ? ' (leaders only)' : ''}: not completed.`,
      ))),
    ],
  };
}

export function capSection(w: Writer, { cap }: YearRules): RuleSection {
  return { key: 'cap', title: w.say('Tỷ lệ xuất sắc', 'Share of excellent'), article: cap.article, lines: capLines(w, 'cap', cap) };
}

export function organisationSection(w: Writer, { general, results, exceededFrom, lateMost, doneLeast, cap }: OrganisationRules): RuleSection {
  return {
    key: 'organisation',
    title: w.say('Xếp loại cơ quan, đơn vị', 'Classification of organisations'),
    article: general.article,
    lines: [
      ...treeLines(w, 'organisation.general', general),
      ...treeLines(w, 'organisation.results', results),
      line('organisation.exceeded', 'NĐ335 Điều 8.1.a', w.say(
        `Xuất sắc: ít nhất ${w.percent(exceededFrom)} nhiệm vụ vượt yêu cầu.`, `Excellent: at least ${w.percent(exceededFrom)} of the tasks exceed their requirement.`,
      )),
      line('organisation.late', 'NĐ335 Điều 8.3', w.say(
        `Hoàn thành: không quá ${w.percent(lateMost)} nhiệm vụ chậm tiến độ.`, `Completed: at most ${w.percent(lateMost)} of the tasks are behind time.`,
      )),
      line('organisation.done', 'NĐ335 Điều 8.4.b', w.say(
        `Dưới ${w.percent(doneLeast)} nhiệm vụ hoàn thành: không hoàn thành nhiệm vụ.`, `Below ${w.percent(doneLeast)} of the tasks done: not completed.`,
      )),
      ...capLines(w, 'organisation.cap', cap),
    ],
  };
}
