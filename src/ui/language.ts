/**
 * Words in two languages, Vietnamese first. A screen keeps its words in one bundle; the type makes sure
 * that English is complete. Messages are ICU (`{count, plural, …}`), compiled by lingui on first use.
 */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setupI18n } from '@lingui/core';
import { create } from 'zustand';

export type Language = 'vi' | 'en';

export interface Bundle<Key extends string> {
  readonly vi: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

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

const engines = { vi: setupI18n({ locale: 'vi' }), en: setupI18n({ locale: 'en' }) };
for (const engine of Object.values(engines)) engine.setMessagesCompiler(compileMessage);

export function sayIn<Key extends string>(language: Language, bundle: Bundle<Key>): Say<Key> {
  return (key, values) => engines[language]._(bundle[language][key], values);
}

export function useText<Key extends string>(bundle: Bundle<Key>): Say<Key> {
  return sayIn(useLanguage((choice) => choice.language), bundle);
}
