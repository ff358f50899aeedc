/** How a task that is part of something larger says so: group work and split products (NĐ335 Điều 18.1.c). */
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { compare, fromDecimal, toDecimal, toFraction } from '#domain/scoring/rational.ts';
import type { Rational } from '#domain/scoring/rational.ts';
import type { GroupWork, SplitWork } from '#domain/work/task-entries.ts';
import { sayIn } from '#ui/language.ts';
import type { Bundle, Language } from '#ui/language.ts';

const vi = {
  yours: 'Việc nhóm: phần của bạn {share}, cùng {others}',
  his: 'Việc nhóm: phần {share}, cùng {others}',
  part: 'Phần {part}/{parts} của việc lớn: {quantity} trong tổng số {total}',
} as const;

const words: Bundle<keyof typeof vi> = {
  vi,
  en: {
    yours: 'Group work: your share {share}, with {others}',
    his: 'Group work: share {share}, with {others}',
    part: 'Part {part} of {parts} of a large product: {quantity} of {total}',
  },
};

/** Short decimals as such, everything else as a fraction: '0,25', '1/3'. */
export function shareWords(share: Rational, language: Language): string {
  const decimal = toDecimal(share, 4).replace(/\.?0+$/, '');
  const exact = compare(fromDecimal(decimal), share) === 0;
  return exact ? localNumber(decimal, language) : toFraction(share).replace(/^-/, '−');
}

interface PartOf {
  readonly person: string;
  readonly quantity: string;
  readonly group: GroupWork | null;
  readonly split: SplitWork | null;
}

interface Reader {
  readonly viewer: string;
  readonly nameOf: (person: string) => string;
  readonly language: Language;
}

/** 'Việc nhóm: phần của bạn 1/3, cùng An, Bình'; null for work of one's own. */
export function partText({ person, quantity, group, split }: PartOf, { viewer, nameOf, language }: Reader): string | null {
  const say = sayIn(language, words);
  if (group) {
    const own = group.members.find((member) => member.person === person)?.share ?? '1';
    const others = group.members.filter((member) => member.person !== person).map((member) => nameOf(member.person));
    // As it was typed or shared out: '1/3' stays '1/3'.
    const share = own.includes('/') ? own : shareWords(fromDecimal(own), language);
    return say(person === viewer ? 'yours' : 'his', { share, others: others.join(', ') });
  }
  if (!split) return null;
  const number = (text: string) => localNumber(text, language);
  return say('part', { part: split.part, parts: split.parts.length, quantity: number(quantity), total: number(split.total) });
}
