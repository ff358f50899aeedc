import { describe, expect, test } from 'vitest';
import type { PersonComparison, ProfileComparison } from '#domain/review/compare-profiles.ts';
import { figure, scorePeriod } from '#domain/scoring/period-score.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { fromDecimal } from '#domain/scoring/rational.ts';
import { accepted, periodInput, task } from '#tests/support/period-input.ts';
import { sayIn } from '#ui/language.ts';
import { coverage, scoreText, signed, whyText } from './comparison-text.ts';
import { rulesWords } from './words.ts';

const say = sayIn('vi', rulesWords);
const scored = scorePeriod(periodInput([task('x', '4', '1', { completed: [accepted('1')] })]));
const unscored = scorePeriod(periodInput([]));

function comparison(given: Partial<PersonComparison>): PersonComparison {
  return { person: 'an', role: 'staff', before: scored, after: scored, difference: figure(fromDecimal('0')), move: 'same', parts: [], missing: null, ...given };
}

const part = (name: PersonComparison['parts'][number]['part'], points: string) => ({ part: name, points: figure(fromDecimal(points)) });

test.each([['5.83', 'vi', '+5,83'], ['-20.28', 'vi', '−20,28'], ['0.00', 'vi', '0,00'], ['5.83', 'en', '+5.83']] as const)('%s in %s is %s', (display, language, text) => {
  expect(signed(display, language)).toBe(text);
});

test('a score stands beside the level of its own rules, or there is none', () => {
  expect(scoreText(scored, ND335, 'vi')).toEqual({ score: '100,00', level: 'Hoàn thành xuất sắc nhiệm vụ' });
  expect(scoreText(scored, ND335, 'en')).toEqual({ score: '100.00', level: 'Excellent' });
  expect(scoreText(unscored, ND335, 'vi')).toBeNull();
});

describe('why a score changes', () => {
  const changed = (parts: PersonComparison['parts']) => ({ parts, difference: figure(fromDecimal('1')) });

  test.each([
    ['nothing changes', {}, 'Không đổi'],
    ['other thresholds alone', { move: 'down' }, 'Điểm giữ nguyên, ngưỡng mức khác'],
    ['a leader’s d', changed([part('d', '5.83')]), 'Tỷ lệ d +5,83'],
    ['general criteria and the cap', changed([part('general', '-2.5'), part('cap', '1')]), 'Tiêu chí chung −2,50; mức trần +1,00'],
    ['another way of counting', changed([part('results', '-20.28')]), 'Cách tính kết quả nhiệm vụ −20,28'],
    ['nothing assigned', { difference: null, missing: 'nothing-assigned' }, 'Không có việc được giao trong kỳ.'],
    ['leaders not marked', { difference: null, missing: 'no-leadership-marks' }, 'Chưa chấm tiêu chí lãnh đạo.'],
    ['marks that do not fit', { difference: null, missing: 'general-marks-invalid' }, 'Điểm tiêu chí chung chưa chấm đủ, hoặc không hợp với bước điểm và các dòng mới.'],
  ] as const)('%s', (_, given, text) => expect(whyText(comparison(given), say, 'vi')).toBe(text));
});

test.each([[0, 0, 0], [1, 3, 33], [2, 3, 67], [3, 3, 100]])('%i of %i people compared is %i%%', (compared, people, share) => {
  const result: ProfileComparison = {
    period: '2026-03', rules: ND335, people: Array.from({ length: people }, () => comparison({})), compared, up: 0, down: 0, excellent: { before: 0, after: 0 },
  };
  expect(coverage(result)).toBe(share);
});
