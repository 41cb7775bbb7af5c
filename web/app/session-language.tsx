import { useEffect } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import { useSession } from '../parts/use-session.ts';

/** Begins in the language of the person, until another one is chosen in this browser; the page says which it is. */
export function SessionLanguage() {
  const [locale, setLocale] = useLocaleState();
  const [chosen] = useStore<string | undefined>('locale');
  const session = useSession();

  useEffect(() => {
    if (chosen === undefined && session !== undefined && session.language !== locale)
      setLocale(session.language);
  }, [chosen, session, locale, setLocale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
