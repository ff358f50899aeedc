/** Text as people type it in a hurry: without diacritics, in lower case, single spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of the query occurs somewhere in the text, diacritics ignored on both sides. */
export function matchesSearch(text: string, query: string): boolean {
  const haystack = plainText(text);
  return plainText(query).split(' ').every((word) => haystack.includes(word));
}
