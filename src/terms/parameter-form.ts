import { z } from 'zod';

type Units = Readonly<Partial<Record<'days' | 'weeks' | 'months' | 'years', number>>>;
type Range = readonly [least: number, most: number];

/** How a person enters a parameter, and within which bounds: what its schema means for a form. */
export type ParameterForm =
  /** Of each unit that may be chosen the largest number. */
  | { readonly kind: 'duration'; readonly units: Units; readonly optional?: true }
  | { readonly kind: 'percent' | 'amount' | 'hours' | 'flag' }
  | { readonly kind: 'receipt-hours' | 'right-of-use' }
  | { readonly kind: 'count'; readonly range: Range }
  | { readonly kind: 'choice' | 'choices' | 'order'; readonly values: readonly string[] }
  | { readonly kind: 'percentages'; readonly most: number }
  | { readonly kind: 'time-rounding'; readonly minutes: readonly number[] }
  | { readonly kind: 'instalments'; readonly number: Range; readonly everyMonths: Range }
  | { readonly kind: 'text'; readonly most: number };

const forms = new WeakMap<z.ZodType, ParameterForm>();

/** Says how a schema is entered whose shape alone does not tell. */
export function inForm<S extends z.ZodType>(schema: S, form: ParameterForm): S {
  forms.set(schema, form);
  return schema;
}

/**
 * How a parameter with this schema is entered.
 * @throws Error for a schema that nobody has said a form for: a fault that the first test finds
 */
export function formOf(schema: z.ZodType): ParameterForm {
  const said = forms.get(schema);
  if (said !== undefined) return said;
  if (schema instanceof z.ZodNullable) {
    const inner = formOf(schema.unwrap() as z.ZodType);
    if (inner.kind === 'duration') return { ...inner, optional: true };
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', values: [...schema.values].map(String) };
  if (schema instanceof z.ZodNumber)
    return { kind: 'count', range: [schema.minValue ?? 0, schema.maxValue ?? 0] };
  if (schema instanceof z.ZodString) return { kind: 'text', most: schema.maxLength ?? 2 };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum)
    return { kind: 'choices', values: schema.element.options.map(String) };
  throw new Error('say with inForm how this parameter is entered');
}
