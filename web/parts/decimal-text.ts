import { type Language } from '../words/i18n.ts';

/**
 * What a person writes as a number, as the API takes it: "1.234,50" → "1234.50" in German, "1,234.50" in English. A dot
 * before exactly three last digits groups thousands in German: "1.500" is fifteen hundred. What is no number stays as it is.
 */
export function decimalOf(text: string, language: Language): string {
  const bare = text.replaceAll(/[\s'’]/g, '');
  if (language === 'en') return bare.replaceAll(',', '');
  if (bare.includes(',')) return bare.replaceAll('.', '').replace(',', '.');
  return /^\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare;
}

/** A decimal of the API as a person would write it into a field: "1234.50" → "1234,50" in German. */
export function decimalTyped(value: string, language: Language): string {
  return language === 'en' ? value : value.replace('.', ',');
}
