/**
 * Words in two languages, Vietnamese first. A screen keeps its words in one bundle; the type makes sure
 * that English is complete. Messages take values as in ICU MessageFormat (see message.ts).
 */
import { create } from 'zustand';
import { formatMessage } from './message.ts';
import type { Values } from './message.ts';

export type Language = 'vi' | 'en';

export interface Bundle<Key extends string> {
  readonly vi: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

export type Say<Key extends string> = (key: Key, values?: Values) => string;

const STORAGE_KEY = 'language';

function remembered(): Language {
  return globalThis.localStorage?.getItem(STORAGE_KEY) === 'en' ? 'en' : 'vi';
}

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const useLanguage = create<LanguageChoice>((set) => ({
  language: remembered(),
  choose: (language) => {
    globalThis.localStorage?.setItem(STORAGE_KEY, language);
    document.documentElement.lang = language;
    set({ language });
  },
}));

export function sayIn<Key extends string>(language: Language, bundle: Bundle<Key>): Say<Key> {
  return (key, values = {}) => formatMessage(bundle[language][key], values, language);
}

export function useText<Key extends string>(bundle: Bundle<Key>): Say<Key> {
  return sayIn(useLanguage((choice) => choice.language), bundle);
}
