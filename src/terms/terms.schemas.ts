import { z } from 'zod';
import { day, id, language, text } from '../http/schemas.ts';
import { parameterNames, termsParameters } from './parameters.ts';
import { termsMediaTypes } from './terms-document.ts';

const wording = z.strictObject({ de: text(200), en: text(200) });
const fileName = text(120)
  .refine((name) => !/[/\\\p{Cc}]/u.test(name), 'a file name without slashes and control characters')
  .meta({ examples: ['terms-2027.pdf'] });

/** A terms document as it is sent. */
export const documentInput = z.strictObject({
  fileName,
  mediaType: z.enum(termsMediaTypes),
  content: z.base64().min(1).meta({ description: 'the file in base64, at most 10 MiB' }),
});

export const editionInput = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens, like "gtc-2027"')
    .meta({ examples: ['gtc-2027'] }),
  title: wording,
  effectiveFrom: day,
  parameters: termsParameters,
  documents: z
    .array(documentInput.extend({ language }))
    .max(2)
    .default([])
    .meta({ description: "the agency's own documents of the edition, one per language" }),
});

export const documentAnswer = z.object({
  language,
  fileName: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  uploadedAt: z.string(),
});

export const editionSummary = z.object({ id, code: z.string(), title: wording, effectiveFrom: z.string() });

export const editionAnswer = editionSummary.extend({
  parameters: termsParameters,
  documents: z.array(documentAnswer),
});

const range = z
  .tuple([z.number(), z.number()])
  .readonly()
  .meta({ description: 'the least and the most', examples: [[1, 30]] });

/** How a parameter is entered; see ParameterForm. */
const formAnswer = z.object({
  kind: z.enum([
    'duration',
    'percent',
    'amount',
    'hours',
    'flag',
    'receipt-hours',
    'right-of-use',
    'count',
    'choice',
    'choices',
    'order',
    'percentages',
    'time-rounding',
    'instalments',
    'text',
  ]),
  units: z
    .partialRecord(z.enum(['days', 'weeks', 'months', 'years']), z.number())
    .readonly()
    .optional()
    .meta({ description: 'the largest number of each unit' }),
  optional: z.boolean().optional(),
  range: range.optional(),
  values: z.array(z.string()).readonly().optional(),
  most: z.number().optional(),
  minutes: z.array(z.number()).readonly().optional(),
  number: range.optional(),
  everyMonths: range.optional(),
});

export const clauseAnswer = z.object({
  ref: z.string(),
  de: z.string(),
  en: z.string(),
  parameters: z.array(
    z.object({
      name: z.enum(parameterNames as [string, ...string[]]),
      label: wording,
      form: formAnswer.meta({ description: 'how it is entered and within which bounds' }),
      effect: wording.nullable().meta({
        description: 'what it decides; null: it is kept with the contract and nothing is reckoned with it',
      }),
    }),
  ),
});
