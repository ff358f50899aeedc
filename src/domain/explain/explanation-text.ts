import { YEAR_EN } from './explain-year-en.ts';
import { YEAR_VI } from './explain-year-vi.ts';
import { PERIOD_EN } from './explanation-en.ts';
import { localNumber, type Language, type Show, type Wording } from './explanation-figures.ts';
import type { ExplanationLabel, ExplanationNode } from './explanation-node.ts';
import { PERIOD_VI } from './explanation-vi.ts';

const WORDINGS: Readonly<Record<Language, Readonly<Record<ExplanationLabel, Wording>>>> = {
  vi: { ...PERIOD_VI, ...YEAR_VI },
  en: { ...PERIOD_EN, ...YEAR_EN },
};

/** One plain sentence about a node; its children say the rest, and the article is the node's own field. */
export function sentence(node: ExplanationNode, language: Language): string {
  const number = (text: string | undefined): string => localNumber(text ?? '', language);
  const { label = '', labelEn = '' } = node.values;
  const show: Show = {
    value: number(node.display ?? ''),
    formula: number(node.formula),
    label: language === 'vi' ? label : labelEn,
    number,
  };
  return WORDINGS[language][node.label](node, show);
}
