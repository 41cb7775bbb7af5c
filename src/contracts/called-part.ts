import { type LocalDate } from '../calendar/local-date.ts';
import { subtractTaxes, type Tax } from '../money/vat.ts';
import { type ClauseRef } from '../terms/clauses.ts';

/** That a part was asked for before its time (GTC 6.9, 7.10): by which clause, and why. */
export interface Called {
  readonly on: LocalDate;
  /** The part it was carved out of; itself where the whole part was called. */
  readonly ofPartId: string;
  readonly clause: ClauseRef;
  readonly reasons: readonly string[];
  readonly note: string | null;
}

interface Callable {
  readonly id: string;
  readonly taxes: readonly Tax[];
  readonly called: Called | null;
}

/** The deposits that were carved out of a part. */
export function carvedOut<P extends Callable>(parts: readonly P[], part: Callable): P[] {
  return parts.filter(({ id, called }) => called?.ofPartId === part.id && id !== part.id);
}

/** What of a part is not asked for by the deposits that were carved out of it. */
export function restOfPart(parts: readonly Callable[], part: Callable): Tax[] {
  return subtractTaxes(part.taxes, ...carvedOut(parts, part).map(({ taxes }) => taxes));
}
