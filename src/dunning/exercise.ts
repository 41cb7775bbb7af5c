import { type Standing } from '../billing/standing.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { badValue } from '../problems/problem.ts';
import { type ContractStatement } from './decision.ts';
import { affectedBy } from './proposal.ts';
import { type Right } from './rights.ts';

/** A right that a person exercises, with all that its effect needs; the contracts are locked. */
export interface Exercise {
  readonly letter: { readonly id: string; readonly number: string; readonly issuedOn: LocalDate };
  readonly clientId: string;
  /** The contracts that the right is about, in the order of locks. */
  readonly standings: readonly Standing[];
  readonly statements: readonly ContractStatement[];
  /** The decision, as the parts that it calls due name it. */
  readonly cause: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/** What a person states about a contract, if anything. */
export function statementOn(
  { statements }: Pick<Exercise, 'statements'>,
  { contract }: Standing,
): ContractStatement | undefined {
  return statements.find(({ contractId }) => contractId === contract.id);
}

/**
 * The contracts that a right is about.
 * @throws problem `bad-value` where something is stated about a contract that it is not about
 */
export function affected(
  kind: Right,
  standings: readonly Standing[],
  statements: readonly ContractStatement[],
  today: LocalDate,
): Standing[] {
  const found = standings.filter((standing) => affectedBy(kind, standing, today));
  statements.forEach(({ contractId }, index) => {
    const isKnown = kind !== 'suspend' && found.some(({ contract }) => contract.id === contractId);
    const isRepeated = statements.findIndex((one) => one.contractId === contractId) < index;
    if (isKnown && !isRepeated) return;
    const message = 'name each contract that the decision is about at most once, and no other';
    throw badValue(`contracts.${index}.contractId: ${message}; GET /decisions lists them`, {
      errors: [{ path: `contracts.${index}.contractId`, message }],
    });
  });
  return found;
}
