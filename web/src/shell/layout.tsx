/** What stands around every view: the field to find things, the languages, the way to the playground. */
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { FindField } from '../find/find-field';
import { FindSlot } from '../shared/find-slot';
import { LanguageContext, useTexts, type Language } from '../shared/language';
import { useCurrentLanguage } from './current-language';
import { MESSAGES } from './messages';
import { applyTheme, chosenTheme, THEMES } from './theme';

export function Layout() {
  const language = useCurrentLanguage();
  const isHome = useLocation({ select: ({ pathname }) => pathname === '/' });
  return (
    <LanguageContext value={language}>
      <SkipLink />
      <header className="top">
        <div className="top-row">
          <Link to="/" className="brand">
            <span className="seal" aria-hidden="true">
              机
            </span>
            govorg<span className="soft">-graph</span>
          </Link>
          {!isHome && <FindField />}
          <Choices language={language} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <FindSlot value={FindField}>
          <Outlet />
        </FindSlot>
      </main>
      <Footer />
    </LanguageContext>
  );
}

function SkipLink() {
  const t = useTexts(MESSAGES);
  return (
    <a className="skip" href="#content">
      {t.skip}
    </a>
  );
}

function Choices({ language }: { readonly language: Language }) {
  const t = useTexts(MESSAGES);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <nav className="settings" aria-label={t.navigation}>
      <Link to="." search={(now) => ({ ...now, lang: other })} lang={other} hrefLang={other}>
        {t.language}
      </Link>
      <ThemeButton />
      <a href="/playground" title={t.playgroundTitle}>
        {t.playground}
      </a>
    </nav>
  );
}

const SYMBOLS = { system: '◐', light: '○', dark: '●' } as const;

function ThemeButton() {
  const t = useTexts(MESSAGES);
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (): void => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    applyTheme(next);
    setTheme(next);
  };
  return (
    <button type="button" className="theme" onClick={choose} aria-label={t[theme]} title={t[theme]}>
      {SYMBOLS[theme]}
    </button>
  );
}

function Footer() {
  const t = useTexts(MESSAGES);
  return (
    <footer className="bottom">
      <p>{t.footer}</p>
      <nav className="row" aria-label={t.forEditors}>
        <Link to="/plan">{t.plans}</Link>
        <Link to="/review">{t.review}</Link>
        <Link to="/bring-in">{t.bringIn}</Link>
      </nav>
    </footer>
  );
}
