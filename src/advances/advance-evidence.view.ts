import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { badValue } from '../problems/problem.ts';
import { evidenceFor } from './evidence.store.ts';

/**
 * What speaks for demanding an advance payment from a client as of a day (GTC 6.9); third-party services are those of
 * the contract named.
 * @throws problem `not-found`, `bad-value` for a contract of another client
 */
export async function advanceEvidence(
  db: Db,
  clientId: string,
  contractId: string | undefined,
  asOf: LocalDate,
) {
  const contract = contractId === undefined ? null : await contractById(db, contractId);
  if (contract !== null && contract.clientId !== clientId) {
    const message = `${contract.number} is a contract of another client`;
    throw badValue(`contractId: ${message}`, { errors: [{ path: 'contractId', message }] });
  }
  const reasons = await evidenceFor(db, clientId, contract, asOf);
  return {
    reasons: reasons.map(({ evidence, ...reason }) => ({
      ...reason,
      evidence: [...evidence],
      clause: 'gtc:6.9',
    })),
  };
}
