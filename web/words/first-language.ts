/** The language of who is signed in, as the page says; before anybody is, English where the browser asks for it. German first. */
export function firstLanguage(): 'de' | 'en' {
  const said = document.querySelector<HTMLMetaElement>('meta[name=session]')?.content ?? '';
  const known = said === '' ? null : (JSON.parse(said) as { readonly language: 'de' | 'en' } | null);
  if (known !== null) return known.language;
  return navigator.language.startsWith('en') ? 'en' : 'de';
}
