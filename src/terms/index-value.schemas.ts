import { z } from 'zod';
import { decimalText, id, month, parsed, shortText, text } from '../http/schemas.ts';
import { decimal4, exact } from '../money/decimal.ts';
import { indexSeries, indexStatuses } from './index-value.ts';

export const series = shortText
  .meta({ description: 'series by its base year', examples: ['VPI 2020'] })
  .transform(parsed(indexSeries));

/** An index has one decimal and is more than nothing. */
const indexNumber = decimalText
  .refine(
    (value) => exact(value).gt(0) && exact(value).lt(100_000) && exact(value).decimalPlaces() <= 1,
    'must be more than 0 with one decimal, like "132.9"',
  )
  .transform((value) => decimal4(exact(value).toFixed(1)))
  .meta({ description: 'decimal string with one decimal', examples: ['132.9'] });

const factor = decimalText
  .refine((value) => exact(value).gt(1) && exact(value).lt(1000), 'must be more than 1 and below 1000')
  .meta({ examples: ['1.387'] });

export const indexValueInput = z.strictObject({
  series,
  month,
  value: indexNumber,
  status: z.enum(indexStatuses),
  source: text(200).default('entered by hand'),
});

export const indexChainInput = z.strictObject({
  series,
  from: month.meta({ description: 'the first month that is not published any more', examples: ['2031-01'] }),
  successor: series.meta({ examples: ['VPI 2025'] }),
  factor,
  source: text(200).default('entered by hand'),
});

const status = z.enum(indexStatuses);
const monthAnswer = z.string().meta({ examples: ['2026-10'] });
const moment = z.string().meta({ format: 'date-time' });
const number = z.string().meta({ examples: ['132.9'] });

export const indexValueAnswer = z.object({
  id,
  series: z.string().meta({ examples: ['VPI 2020'] }),
  month: monthAnswer,
  revision: z.number().int().meta({ description: '1 as first entered; each correction counts one more' }),
  value: number,
  status,
  source: z.string(),
  enteredBy: z.string(),
  enteredAt: moment,
});

export const indexChainAnswer = z.object({
  series: z.string(),
  from: monthAnswer,
  successor: z.string(),
  factor: z.string(),
  source: z.string(),
});

export const indexImportAnswer = z.object({
  id,
  series: z.string(),
  sha256: z.string(),
  months: z.number().int().meta({ description: 'months of the total index in the file' }),
  changes: z
    .array(
      z.object({
        month: monthAnswer,
        value: number,
        status,
        before: z
          .object({ value: number, status })
          .nullable()
          .meta({ description: 'null: not known so far' }),
      }),
    )
    .meta({ description: 'what putting it into force would change; empty afterwards' }),
  readBy: z.string(),
  readAt: moment,
  committedBy: z.string().nullable(),
  committedAt: moment.nullable(),
});
