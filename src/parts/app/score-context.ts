/** Whose score of which period is shown, and what every part of the page needs for it. */
import { createContext, useContext } from 'react';
import type { App } from '#app/app.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { useLanguage } from '#ui/language.ts';
import type { Language } from '#ui/language.ts';
import { useApp } from './app-context.ts';

interface Shown {
  readonly org: Organisation;
  readonly person: string;
  readonly period: string;
}

export interface ScoreScreen extends Shown {
  readonly app: App;
  readonly language: Language;
  /** The viewer's own score. */
  readonly own: boolean;
  readonly nameOf: (person: string) => string;
  /** A figure in the reader's notation; nothing for nothing. */
  readonly number: (text: string | null | undefined) => string;
}

export const ScoreContext = createContext<Shown | null>(null);

/** @throws outside of the score page */
export function useScoreScreen(): ScoreScreen {
  const app = useApp();
  const language = useLanguage((choice) => choice.language);
  const shown = useContext(ScoreContext);
  if (!shown) throw new Error('no score page around this part');
  return {
    ...shown,
    app,
    language,
    own: shown.person === app.account.person,
    nameOf: (person) => nameIn(shown.org, person),
    number: (text) => localNumber(text ?? '', language),
  };
}
