import { z } from 'zod';
import { instant } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-date.ts';
import { month as monthText } from '../calendar/month.ts';
import { decimal4, exact, type Decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { Problem } from '../problems/problem.ts';

/** Wraps a kernel constructor so that its refusal becomes the message of the field. */
export function parsed<T>(parse: (text: string) => T) {
  return (text: string, context: z.RefinementCtx): T => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      context.addIssue({ code: 'custom', message: error.detail });
      return z.NEVER;
    }
  };
}

export const text = (longest: number) => z.string().trim().min(1).max(longest);

export const id = z.uuid();
export const idParams = z.strictObject({ id });

/** What numbers, days and moments are read from; a refusal repeats the text, so it must be short. */
export const shortText = z.string().max(40);

/** An amount in EUR as a decimal string. */
export const amount = shortText
  .meta({ description: 'decimal string, EUR', examples: ['1234.50'] })
  .transform(parsed((text) => Money.of(text)));

export const positiveAmount = amount.refine((value) => value.isPositive(), 'must be more than 0.00');

export const decimalText = shortText
  .meta({ description: 'decimal string, up to four decimals', examples: ['12.5'] })
  .transform(parsed(decimal4));

/** A quantity above zero, below ten million. */
export const quantity = decimalText.refine(
  between('0', '9999999', false),
  'must be more than 0 and below 10000000',
);
/** A quantity of zero or more, below ten million. */
export const quantityLeft = decimalText.refine(
  between('0', '9999999', true),
  'must be 0 or more and below 10000000',
);
/** A unit price of zero or more. */
export const unitPrice = decimalText.refine(
  between('0', '99999999', true),
  'must be 0 or more and below 100000000',
);
/** A percentage from 0 to 100. */
export const percentage = decimalText.refine(between('0', '100', true), 'must be between 0 and 100');
/** A rate of interest in percent a year; may be negative. */
export const interestRate = decimalText.refine(between('-20', '100', true), 'must be between -20 and 100');

function between(low: string, high: string, lowIncluded: boolean) {
  return (value: Decimal4) =>
    (lowIncluded ? exact(value).gte(low) : exact(value).gt(low)) && exact(value).lte(high);
}

/** A plain day. */
export const day = shortText
  .meta({ description: 'day, YYYY-MM-DD', format: 'date', examples: ['2026-03-02'] })
  .transform(parsed(localDate));

/** A calendar month. */
export const month = shortText
  .meta({ description: 'month, YYYY-MM', examples: ['2026-10'] })
  .transform(parsed(monthText));

/** A point in time with its offset. */
export const moment = shortText
  .meta({ description: 'ISO 8601 with offset', format: 'date-time', examples: ['2026-03-27T15:00:00+01:00'] })
  .transform(parsed(instant))
  .refine((at) => /^(19|2\d)\d\d-/.test(at), 'must be between the years 1900 and 2999');

/** A document on file that proves something. */
export function proof(what: string) {
  return z.strictObject({
    title: text(140),
    dated: day,
    content: z
      .base64()
      .min(1)
      .meta({ description: `${what}, a PDF in base64`, examples: ['JVBERi0xLjcK'] }),
  });
}

export const email = z.email().max(254);
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166-1, like "AT"')
  .meta({ examples: ['AT'] });
export const language = z.enum(['de', 'en']);

/** What every list takes, besides its own filters. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** The sorts that a list declares, the first by default; "-name" runs downwards. */
export function sortQuery(names: readonly [string, ...string[]]) {
  const both = names.flatMap((name) => (name.startsWith('-') ? [name, name.slice(1)] : [name, `-${name}`]));
  return { sort: z.enum(both as [string, ...string[]]).default(names[0]) };
}

/** What every list answers. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The answer of what has nothing to tell but that it is done. */
export const done = z.object({ done: z.boolean() });
