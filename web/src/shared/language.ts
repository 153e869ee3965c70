/** The two languages of the explorer. A text that one of them lacks does not compile. */
import { createContext, useContext } from 'react';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What `lang` of the page says, for fonts, line breaking and screen readers. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

export const LanguageContext = createContext<Language>('zh');

// Arguments of the texts differ by key; each key has the same in both languages.
type Text = string | ((...values: never[]) => string);
type SameTexts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] };

export interface Texts<T> {
  readonly zh: T;
  readonly en: SameTexts<T>;
}

export function texts<T extends Readonly<Record<string, Text>>>(zh: T, en: SameTexts<T>): Texts<T> {
  return { zh, en };
}

/** The texts in the language of the page. */
export function useTexts<T>(both: Texts<T>): SameTexts<T> {
  const language = useContext(LanguageContext);
  return language === 'zh' ? (both.zh as SameTexts<T>) : both.en;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
