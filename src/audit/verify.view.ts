import { type Db } from '../../db/connection.ts';
import { type Invariant } from './invariant.ts';
import { interestInvariant } from './interest-invariant.view.ts';
import { ledgerInvariants } from './ledger-invariants.view.ts';
import { paperInvariants } from './paper-invariants.view.ts';
import { workInvariants } from './work-invariants.view.ts';

/** Everything that is true of every sound database. */
export const invariants: readonly Invariant[] = [
  ...ledgerInvariants,
  ...paperInvariants,
  ...workInvariants,
  interestInvariant,
];

export interface Finding {
  readonly name: string;
  readonly says: string;
  /** Empty where it holds. */
  readonly violations: readonly string[];
}

/** Looks for what contradicts the invariants, at one moment and without changing anything. */
export async function verify(db: Db): Promise<Finding[]> {
  return db.transaction(
    async (tx) => {
      const findings: Finding[] = [];
      for (const { name, says, violations } of invariants) {
        findings.push({ name, says, violations: await violations(tx) });
      }
      return findings;
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}
