import type { ProcedureRules, YearRules } from './rule-profile.ts';

/** The decree sets only the 15th of December; the days before it are common practice until the unit sets its own. */
export const ND335_PROCEDURE: ProcedureRules = { selfBy: '12-05', proposedBy: '12-10', decidedBefore: '12-15', article: 'NĐ335 Điều 19.2' };

/** From the periods to the year's classification (NĐ335 Điều 11, 17.3, 19, 20). */
export const ND335_YEAR: YearRules = {
  minimumMonths: 6,
  decemberFrom: '12-01',
  procedure: ND335_PROCEDURE,
  meanArticle: 'NĐ335 Điều 17.3',
  minimumArticle: 'NĐ335 Điều 11.1',
  leaveArticle: 'NĐ335 Điều 11.2, 19.3',
  transferArticle: 'NĐ335 Điều 19.1',
  headArticle: 'NĐ335 Điều 20.6',
  grounds: [
    {
      code: '20.4.b', leadersOnly: false, article: 'NĐ335 Điều 20.4.b',
      label: 'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái, vi phạm những điều đảng viên không được làm hoặc trách nhiệm nêu gương',
      labelEn: 'Found by the competent authority to show degradation, or to have broken Party prohibitions or the duty to set an example',
    },
    {
      code: '20.4.c', leadersOnly: false, article: 'NĐ335 Điều 20.4.c',
      label: 'Có hành vi vi phạm liên quan đến hoạt động công vụ bị kỷ luật từ khiển trách trở lên trong năm đánh giá',
      labelEn: 'Disciplined in the year, by reprimand or more, for a violation in public service',
    },
    {
      code: '20.4.d', leadersOnly: true, article: 'NĐ335 Điều 20.4.d',
      label: 'Cơ quan, tổ chức, đơn vị trực tiếp phụ trách liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
      labelEn: 'The unit directly led was involved in corruption or waste and dealt with by law',
    },
    {
      code: '11.3.a', leadersOnly: false, article: 'NĐ335 Điều 11.3.a',
      label: 'Bị xử lý kỷ luật đảng hoặc kỷ luật hành chính do suy thoái về tư tưởng chính trị, đạo đức, lối sống, vi phạm liên quan đến hoạt động công vụ',
      labelEn: 'Party or administrative discipline for degradation or a violation in public service',
    },
  ],
  cap: {
    share: '0.2', outstandingShare: '0.25', base: 'good', article: 'NĐ335 Điều 20.5.a', outstandingArticle: 'NĐ335 Điều 20.5.b',
  },
};
