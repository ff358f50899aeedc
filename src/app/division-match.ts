/** Printed names of divisions against the unit's own: files write 'P. KT', 'VP HĐND-UBND', 'Trung tâm PVHCC'. */
import { plainWords } from '#domain/organisation/catalogue-sheet-cell.ts';
import type { Division } from '#domain/organisation/unit.ts';

/** Abbreviations as whole words, after diacritics and punctuation are gone. */
const LONG: Readonly<Record<string, string>> = {
  p: 'phong', vp: 'van phong', tt: 'trung tam', bch: 'ban chi huy', bchqs: 'ban chi huy quan su', hdnd: 'hoi dong nhan dan', ubnd: 'uy ban nhan dan',
  pvhcc: 'phuc vu hanh chinh cong', hcc: 'hanh chinh cong', vhxh: 'van hoa xa hoi', vh: 'van hoa', xh: 'xa hoi', kt: 'kinh te',
  ktht: 'kinh te ha tang', kthtdt: 'kinh te ha tang do thi', ht: 'ha tang', dt: 'do thi',
};

function wordsOf(name: string): string[] {
  const words = plainWords(name).split(' ').flatMap((word) => (LONG[word] ?? word).split(' '));
  return words.filter((word) => word !== 'va' && word !== '');
}

export interface DivisionMatch {
  readonly division: string | null;
  /** False: a guess that a person has to confirm. */
  readonly sure: boolean;
}

/** Divisions that are open on the day. */
export function openDivisions(divisions: readonly Division[], day: string): Division[] {
  return divisions.filter(({ to }) => to === null || to >= day);
}

/** The same words are sure; the only division that holds all words of the shorter name is a guess. */
export function matchDivision(printed: string, divisions: readonly Pick<Division, 'id' | 'name'>[]): DivisionMatch {
  const wanted = wordsOf(printed);
  const known = divisions.map(({ id, name }) => ({ id, words: wordsOf(name) }));
  const same = known.find(({ words }) => words.join(' ') === wanted.join(' '));
  if (same) return { division: same.id, sure: true };
  const within = (few: readonly string[], many: readonly string[]) => few.length > 1 && few.every((word) => many.includes(word));
  const like = known.filter(({ words }) => within(wanted, words) || within(words, wanted));
  return { division: like.length === 1 ? (like[0]?.id ?? null) : null, sure: false };
}

/** A short readable id for a division to be opened; the same name gives the same id, so that a repeated import opens it once. */
export function divisionIdFor(name: string, taken: readonly string[]): string {
  const base = plainWords(name).replaceAll(' ', '-').slice(0, 60) || 'phong';
  let id = base;
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`;
  return id;
}
