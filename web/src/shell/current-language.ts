import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../shared/language';
import { remember, remembered } from './theme';

const KEY = 'govorg-language';

/** The language of the address, else the one chosen last, else the browser's; Chinese where it has neither. */
export function useCurrentLanguage(): Language {
  const { lang } = useSearch({ from: '__root__' });
  const kept = remembered(KEY);
  const language = lang ?? LANGUAGES.find((known) => known === kept) ?? languageOfBrowser();
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    if (lang) remember(KEY, lang);
  }, [language, lang]);
  return language;
}

const languageOfBrowser = (): Language =>
  LANGUAGES.find((known) => navigator.languages.some((tag) => tag.startsWith(known))) ?? 'zh';
