import { type z } from 'zod';
import { type ParameterForm } from '../../src/terms/parameter-form.ts';
import { type clauseAnswer, type editionAnswer, type editionSummary } from '../../src/terms/terms.schemas.ts';

export type EditionSummary = z.output<typeof editionSummary>;

/** What an edition sets, by the names of its parameters. */
export type Values = Readonly<Record<string, unknown>>;

/** An edition of the terms with everything it sets. */
export type Edition = Omit<z.output<typeof editionAnswer>, 'parameters'> & { readonly parameters: Values };

type Answered = z.output<typeof clauseAnswer>;

/** A parameter with how it is entered. */
export type ParameterOfTerms = Omit<Answered['parameters'][number], 'form'> & {
  readonly form: ParameterForm;
};

/** A clause with the parameters that follow from it, as GET /clauses answers. */
export type ClauseOfTerms = Omit<Answered, 'parameters'> & {
  readonly parameters: readonly ParameterOfTerms[];
};

/** One parameter that a new edition sets otherwise than the one before. */
export interface EditionChange {
  readonly clause: string;
  readonly parameter: ParameterOfTerms;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs, in the order of the clauses. */
export function changesOf(clauses: readonly ClauseOfTerms[], before: Values, after: Values): EditionChange[] {
  return clauses.flatMap(({ ref, parameters }) =>
    parameters
      .filter(({ name }) => !isSame(before[name], after[name]))
      .map((parameter) => ({
        clause: ref,
        parameter,
        before: before[parameter.name],
        after: after[parameter.name],
      })),
  );
}

/** What was written, as the API takes it: amounts have two decimals. */
export function asSent(clauses: readonly ClauseOfTerms[], written: Values): Values {
  const amounts = clauses
    .flatMap(({ parameters }) => parameters)
    .filter(({ form }) => form.kind === 'amount')
    .map(({ name }) => [name, withCents(written[name])] as const);
  return { ...written, ...Object.fromEntries(amounts) };
}

function withCents(amount: unknown): unknown {
  const [, euros, cents = ''] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(String(amount)) ?? [];
  return euros === undefined ? amount : `${euros}.${cents.padEnd(2, '0')}`;
}

/** Values of the terms are plain data; the order of their fields means nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
