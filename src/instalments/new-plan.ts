import { type LocalDate } from '../calendar/local-date.ts';
import { type Money } from '../money/money.ts';
import { type CoveredClaim, type Share } from './cover.ts';
import { type Instalment } from './instalment.ts';

/** A plan as it is agreed. */
export interface NewPlan {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly documentId: string;
  readonly agreedOn: LocalDate;
  readonly agreedBy: string;
  readonly reason: string;
  readonly total: Money;
  readonly replaces: string | null;
  readonly instalments: readonly Instalment[];
  readonly claims: readonly CoveredClaim[];
  readonly shares: readonly Share[];
  /** Interest and costs that were paid on each invoice before. */
  readonly paidBefore: ReadonlyMap<string, Money>;
}
