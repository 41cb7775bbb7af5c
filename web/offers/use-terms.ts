import { useRead } from '../parts/use-read.ts';
import {
  type ClauseOfTerms,
  type Edition,
  type EditionSummary,
  type ParameterOfTerms,
  type Values,
} from '../settings/edition.ts';

/** A parameter of the terms that an offer may set differently, with its clause and what is usual. */
export interface Term {
  readonly clause: ClauseOfTerms;
  readonly parameter: ParameterOfTerms;
  readonly usual: unknown;
}

/** The terms that an offer may deviate from, in the order of their clauses; undefined while they are read. */
export function useTerms(): readonly Term[] | undefined {
  const { data: editions } = useRead<{ items: readonly EditionSummary[] }>('/terms-editions');
  const newest = editions?.items[0];
  const { data: edition } = useRead<Edition>(
    newest === undefined ? undefined : `/terms-editions/${newest.id}`,
  );
  const { data: clauses } = useRead<{ items: readonly ClauseOfTerms[] }>('/clauses');
  if (edition === undefined || clauses === undefined) return undefined;
  const usual: Values = edition.parameters;
  return clauses.items.flatMap((clause) =>
    clause.parameters
      .filter(canDeviate)
      .map((parameter) => ({ clause, parameter, usual: usual[parameter.name] })),
  );
}

/** The order of precedence belongs to the terms alone (GTC 1.6), and some leave no choice. */
function canDeviate({ name, form }: ParameterOfTerms): boolean {
  return name !== 'precedence' && !(form.kind === 'choice' && form.values.length === 1);
}
