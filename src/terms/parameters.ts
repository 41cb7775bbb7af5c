import { z } from 'zod';
import { type Parameter } from './parameter.ts';
import { conclusionParameters } from './parameters/conclusion.ts';
import { liabilityParameters } from './parameters/liability.ts';
import { paymentParameters } from './parameters/payment.ts';
import { performanceParameters } from './parameters/performance.ts';
import { remunerationParameters } from './parameters/remuneration.ts';

/** Every parameter of the terms in the order of their clauses, with clause, label and what it may be. */
export const parameters = {
  ...conclusionParameters,
  ...performanceParameters,
  ...remunerationParameters,
  ...paymentParameters,
  ...liabilityParameters,
};

export type ParameterName = keyof typeof parameters;

export const parameterNames = Object.keys(parameters) as ParameterName[];

type SchemaOf<P> = P extends Parameter<infer S> ? S : never;
type Shape = { [Name in ParameterName]: SchemaOf<(typeof parameters)[Name]> };

const shape = Object.fromEntries(
  Object.entries(parameters).map(([name, { schema }]) => [name, schema]),
) as unknown as Shape;

/**
 * A complete set of terms. Unknown parameters are refused and none may be missing: an edition decides everything.
 * A new parameter therefore comes with a migration that writes its value into the editions already published.
 */
export const termsParameters = z.strictObject(shape);
export type TermsParameters = z.output<typeof termsParameters>;

type OverrideName = Exclude<ParameterName, 'precedence'>;
type OverrideShape = { [Name in OverrideName]: z.ZodExactOptional<SchemaOf<(typeof parameters)[Name]>> };

/**
 * What a higher-ranking component sets differently from the edition, e.g. another payment term in the written offer
 * (GTC 1.6). The order of precedence itself belongs to the edition alone.
 */
export const termsOverrides = z.strictObject(
  Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => name !== 'precedence')
      .map(([name, { schema }]) => [name, z.exactOptional(schema)]),
  ) as unknown as OverrideShape,
);
export type TermsOverrides = z.output<typeof termsOverrides>;
