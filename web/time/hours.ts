/** What somebody typed into a cell: hours, and what was done if they said so. */
export interface TypedTime {
  /** Decimal string with up to four decimals, as the API takes it; empty: nothing was worked. */
  readonly hours: string;
  readonly description: string | undefined;
}

const forms: readonly [form: RegExp, minutes: (match: RegExpExecArray) => number][] = [
  // 1:30
  [/^(\d{1,2}):([0-5]\d)$/, ([, hours, minutes]) => Number(hours) * 60 + Number(minutes)],
  // 90m, 90 min
  [/^(\d{1,4})\s*m(?:in)?$/i, ([, minutes]) => Number(minutes)],
  // 1h30, 2h, 1h 5m
  [
    /^(\d{1,2})\s*h\s*(?:([0-5]?\d)\s*m?)?$/i,
    ([, hours, minutes = '0']) => Number(hours) * 60 + Number(minutes),
  ],
];

/**
 * Reads hours as people write them: "1,5", "1.5", "1:30", "90m", "1h30", each with words after it that say what was done.
 * Examples: "1:30" → "1.5"; "0,25 Telefonat" → "0.25", "Telefonat"; "50m" → "0.8333"; undefined for what is none.
 */
export function typedTime(text: string): TypedTime | undefined {
  const typed = text.trim();
  if (typed === '') return { hours: '', description: undefined };
  const [, amount = '', words = ''] =
    /^(\d+(?:[:.,]\d+)?(?:\s*(?:h(?:\s*\d+\s*m?)?|m(?:in)?)\b)?)(?:\s+(.*))?$/i.exec(typed) ?? [];
  const hours = hoursIn(amount);
  if (hours === undefined) return undefined;
  const description = words.trim();
  return { hours: hours === '0' ? '' : hours, description: description === '' ? undefined : description };
}

function hoursIn(amount: string): string | undefined {
  for (const [form, minutes] of forms) {
    const match = form.exec(amount);
    if (match !== null) return ofMinutes(minutes(match));
  }
  const decimal = /^(\d{1,2})(?:[.,](\d{1,4}))?h?$/.exec(amount);
  if (decimal === null) return undefined;
  const [, whole = '0', rest = ''] = decimal;
  const decimals = rest.replace(/0+$/, '');
  return `${Number(whole)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Minutes as hours with up to four decimals; the API reads them back to the second. */
function ofMinutes(minutes: number): string {
  return String(Math.round((minutes / 60) * 10_000) / 10_000);
}

/** The sum of hours that the API gave, to four decimals. */
export function sumOfHours(hours: readonly string[]): string {
  const sum = hours.reduce((total, each) => total + Math.round(Number(each) * 10_000), 0);
  return String(sum / 10_000);
}
