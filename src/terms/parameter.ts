import { z } from 'zod';
import { type ClauseRef } from './clauses.ts';
import { type Wording } from './language.ts';
import { inForm } from './parameter-form.ts';

/** One figure or choice of the terms: what it may be, which clause sets it, what a person calls it. */
export interface Parameter<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly clause: ClauseRef;
  readonly label: Wording;
}

/** Describes a parameter. Where the clause leaves something open, the schema lists the readings that can be chosen. */
export function parameter<S extends z.ZodType>(
  clause: ClauseRef,
  de: string,
  en: string,
  schema: S,
): Parameter<S> {
  return { clause, label: { de, en }, schema };
}

const days = z.strictObject({ days: z.int().min(1).max(9999) });
const weeks = z.strictObject({ weeks: z.int().min(1).max(1400) });
const months = z.strictObject({ months: z.int().min(1).max(330) });
const years = z.strictObject({ years: z.int().min(1).max(99) });

/** A length of time in exactly one unit, as the terms write it: `{ "weeks": 2 }`. */
export const duration = inForm(z.union([days, weeks, months, years]), {
  kind: 'duration',
  units: { days: 9999, weeks: 1400, months: 330, years: 99 },
});

/** A length of time that papers print as a number of days. */
export const daysOrWeeks = inForm(z.union([days, weeks]), {
  kind: 'duration',
  units: { days: 9999, weeks: 1400 },
});

/** A percentage as a decimal string from 0 to 100. */
export const percentText = inForm(
  z
    .string()
    .regex(/^(\d{1,2}(\.\d{1,4})?|100(\.0{1,4})?)$/, 'must be a percentage from 0 to 100, like "12.5"')
    .meta({ examples: ['12.5'] }),
  { kind: 'percent' },
);

/** An amount in EUR as a decimal string, zero or more. */
export const amountText = inForm(
  z
    .string()
    .regex(/^\d{1,9}\.\d{2}$/, 'must be an amount in euro, like "50000.00"')
    .meta({ examples: ['50000.00'] }),
  { kind: 'amount' },
);

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, like "08:00"')
  .meta({ examples: ['08:00'] });

/** When electronic declarations are received on a working day (GTC 2.4); times of day in the business zone. */
export const receiptHours = inForm(
  z
    .strictObject({ opens: timeOfDay, closes: timeOfDay, beforeOpening: z.enum(['same-day', 'next-day']) })
    .refine((hours) => hours.opens < hours.closes, {
      path: ['closes'],
      message: 'must be later than the opening',
    }),
  { kind: 'receipt-hours' },
);

/** Hours of a day as a decimal string. */
export const hoursText = inForm(
  z
    .string()
    .regex(/^([1-9]|1\d|2[0-3])(\.\d{1,2})?$|^24$/, 'must be hours of a day, like "8" or "7.7"')
    .meta({ examples: ['8'] }),
  { kind: 'hours' },
);

const roundedTo = [1, 5, 6, 10, 15, 30, 60];

/** Recorded time as it is, or in steps of so many minutes, by entry or by the day of a person on an item. */
export const timeRounding = inForm(
  z.union([
    z.literal('exact'),
    z.strictObject({
      minutes: z.union(roundedTo.map((each) => z.literal(each))),
      direction: z.enum(['up', 'nearest']),
      per: z.enum(['entry', 'day']),
    }),
  ]),
  { kind: 'time-rounding', minutes: roundedTo },
);

/** The extent of a right of use. */
export const rightOfUse = inForm(z.strictObject({ exclusive: z.boolean(), transferable: z.boolean() }), {
  kind: 'right-of-use',
});

/** Every one of the given values exactly once: an order of precedence. */
export function orderOf<const V extends readonly [string, ...string[]]>(values: V) {
  return inForm(
    z
      .array(z.enum(values))
      .length(values.length)
      .refine(
        (order) => new Set(order).size === values.length,
        `must name each of ${values.join(', ')} once`,
      ),
    { kind: 'order', values },
  );
}
