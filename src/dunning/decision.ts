import { type Decimal4 } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { defineProblem, notFound } from '../problems/problem.ts';
import { type Right, rights } from './rights.ts';

/** To exercise the right, or to leave it for now. */
export const choices = ['take', 'leave'] as const;
export type Choice = (typeof choices)[number];

/** Which right, and the letter that was unsuccessful (GTC 7.10, ruling 16). */
export interface DecisionKey {
  readonly letterId: string;
  readonly kind: Right;
}

/** What a person states about a contract that a decision is about. */
export interface ContractStatement {
  readonly contractId: string;
  /** How much of a price billed as a whole was rendered. */
  readonly renderedPercent?: Decimal4 | undefined;
  /** What the agency saves by not rendering the rest, net. */
  readonly savedExpense?: Money | undefined;
  /** How that is known. */
  readonly note: string;
}

const clause = 'gtc:7.10';
export const alreadyDecided = defineProblem({
  type: 'already-decided',
  title: 'This has been decided already',
  status: 409,
  clause,
});
export const rightLapsed = defineProblem({
  type: 'right-lapsed',
  title: 'This right does not exist, or does not any more',
  status: 409,
  clause,
});
export const nothingRendered = defineProblem({
  type: 'nothing-rendered',
  title: 'Nothing can be called due',
  status: 409,
  clause,
});
export const savedExpenseMissing = defineProblem({
  type: 'saved-expense-missing',
  title: 'Lost profit is the price less what is saved',
  status: 422,
  clause,
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** "0190a000-…:suspend" */
export function writtenKey({ letterId, kind }: DecisionKey): string {
  return `${letterId}:${kind}`;
}

/** @throws problem `not-found` for what is no id of a decision */
export function readKey(text: string): DecisionKey {
  const [letterId = '', name] = text.split(':');
  const kind = rights.find((known) => known === name);
  if (kind === undefined || !UUID.test(letterId))
    throw notFound(`there is nothing to decide under ${text}; GET /decisions lists what there is`);
  return { letterId, kind };
}
