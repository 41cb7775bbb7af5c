import { useLocale, useTranslate } from 'react-admin';
import { decimalRead } from '../../src/money/typed-decimal.ts';

type Translate = ReturnType<typeof useTranslate>;

/** How a value of the terms is read: {weeks: 2} → "2 Wochen", "with-consent" → "nur mit Zustimmung", "9.2" → "9,2". */
export function useTermText(): (value: unknown) => string {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  return (value) => textOf(value, translate, language);
}

function textOf(value: unknown, translate: Translate, language: 'de' | 'en'): string {
  const text = (part: unknown) => textOf(part, translate, language);
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (typeof value === 'string') {
    if (/^\d+(\.\d+)?$/.test(value)) return decimalRead(value, language);
    return translate(`kontor.term.value.${value}`, { _: value });
  }
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value !== 'object') return String(value as number);
  return objectText(value as Readonly<Record<string, unknown>>, text, translate);
}

function objectText(
  value: Readonly<Record<string, unknown>>,
  text: (part: unknown) => string,
  translate: Translate,
): string {
  if ('opens' in value || 'minutes' in value || 'everyMonths' in value) {
    const form = 'opens' in value ? 'receipt' : 'minutes' in value ? 'rounding' : 'instalments';
    const parts = Object.entries(value).map(([name, part]) => [
      name,
      typeof part === 'number' || /^\d\d:\d\d$/.test(String(part)) ? part : text(part),
    ]);
    return translate(`kontor.term.${form}`, Object.fromEntries(parts) as object);
  }
  if ('exclusive' in value)
    return ['exclusive', 'transferable']
      .map((name) => translate(`kontor.term.right.${value[name] === true ? name : `not_${name}`}`))
      .join(', ');
  return Object.entries(value)
    .map(([unit, count]) => translate(`kontor.term.${unit}`, { smart_count: Number(count) }))
    .join(', ');
}
