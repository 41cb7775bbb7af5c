type Language = 'de' | 'en';

const signs = { de: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const;

/**
 * What a person writes as a number, as the API takes it: "1.234,50" → "1234.50" in German, "1,234.50" in English. Of two
 * different signs the last one is before the decimals in either language. A single sign that could group thousands does so
 * in the language that groups by it: "1.530" is fifteen hundred and thirty in German and "1,530" is 1.53; in English the other way
 * round. What is no number stays as it is, and the API refuses it at its field.
 */
export function decimalOf(text: string, language: Language): string {
  const bare = text.replaceAll(/[\s'’€]|EUR/g, '').replace('−', '-');
  const [, minus = '', digits = ''] = /^(-?)(\d[\d.,]*|[.,]\d+)$/.exec(bare) ?? [];
  const read = digits === '' ? undefined : plain(digits, language);
  return read === undefined ? bare : `${minus}${read}`;
}

function plain(digits: string, language: Language): string | undefined {
  const decimal = decimalSign(digits, language);
  const [whole = '', decimals = '', more] = decimal === undefined ? [digits] : digits.split(decimal);
  if (more !== undefined || /[.,]/.test(decimals)) return undefined;
  if (/[.,]/.test(whole) && !grouped(whole)) return undefined;
  const bare = whole.replaceAll(/[.,]/g, '');
  return `${bare === '' ? '0' : bare}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The sign before the decimals; undefined where there are none. */
function decimalSign(digits: string, language: Language): '.' | ',' | undefined {
  const { decimal, group } = signs[language];
  if (digits.includes('.') && digits.includes(','))
    return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  // Two and more of the same kind can only group.
  if (grouped(digits) && (digits.includes(group) || digits.split(decimal).length > 2)) return undefined;
  return digits.includes(decimal) ? decimal : digits.includes(group) ? group : undefined;
}

/** "1.500", "12,000,000"; never "0.500". */
function grouped(digits: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits) || /^[1-9]\d{0,2}(?:,\d{3})+$/.test(digits);
}

/** A decimal of the API as a person would write it into a field: "1234.50" → "1234,50" in German. */
export function decimalTyped(value: string, language: Language): string {
  return language === 'en' ? value : value.replace('.', ',');
}

/** How a number was read, for people: "1500" → "1.500" in German; what is no number as it is. */
export function decimalRead(value: string, language: Language): string {
  const [, minus, whole = '', decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (minus === undefined) return value;
  const { decimal, group } = signs[language];
  const thousands = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${minus}${thousands}${decimals === undefined ? '' : `${decimal}${decimals}`}`;
}
