/**
 * Messages with values: `{name}` and `{count, plural, one {# item} other {# items}}`, the part of ICU MessageFormat
 * our two languages need. A full parser costs the sign-in page more than all its own code.
 */
export type Values = Readonly<Record<string, string | number>>;

const rules = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') };

/** @returns the index of the brace that closes the one at `open` */
function closing(message: string, open: number): number {
  let depth = 0;
  for (let index = open; index < message.length; index += 1) {
    if (message[index] === '{') depth += 1;
    if (message[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`a brace is not closed: ${message}`);
}

/** The forms of a plural: 'one {# item} other {# items}' */
function forms(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let open = text.indexOf('{'), from = 0; open >= 0; open = text.indexOf('{', from)) {
    const close = closing(text, open);
    found.set(text.slice(from, open).trim(), text.slice(open + 1, close));
    from = close + 1;
  }
  return found;
}

function place(argument: string, values: Values, language: keyof typeof rules): string {
  const [name = '', kind, ...rest] = argument.split(',');
  const value = values[name.trim()];
  // A forgotten value must not take the screen down: its place stays visible.
  if (value === undefined) return `{${name.trim()}}`;
  if (kind?.trim() !== 'plural') return String(value);
  const choices = forms(rest.join(','));
  const form = choices.get(`=${value}`) ?? choices.get(rules[language].select(Number(value))) ?? choices.get('other') ?? '';
  return formatMessage(form.replaceAll('#', String(value)), values, language);
}

/** @throws when a brace is not closed: the words are ours, so that is a bug */
export function formatMessage(message: string, values: Values, language: keyof typeof rules): string {
  let text = '';
  let from = 0;
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
    const close = closing(message, open);
    text += message.slice(from, open) + place(message.slice(open + 1, close), values, language);
    from = close + 1;
  }
  return text + message.slice(from);
}
