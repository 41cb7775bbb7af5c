import { type Db } from '../../db/connection.ts';
import { type Invariant } from './invariant.ts';
import { interestInvariant } from './interest-invariant.view.ts';
import { ledgerInvariants } from './ledger-invariants.view.ts';
import { paperInvariants } from './paper-invariants.view.ts';
import { type Head } from './seal.ts';
import { heldByAnchor, sealInvariants } from './seal-invariants.view.ts';
import { workInvariants } from './work-invariants.view.ts';

/** Everything that is true of every sound database. */
export const invariants: readonly Invariant[] = [
  ...ledgerInvariants,
  ...paperInvariants,
  ...workInvariants,
  interestInvariant,
  ...sealInvariants,
];

export interface Finding {
  readonly name: string;
  readonly says: string;
  /** Empty where it holds. */
  readonly violations: readonly string[];
}

/**
 * Looks for what contradicts the invariants, at one moment and without changing anything.
 * @param anchor heads of seals that have left the house; without them a rewriting that also rewrote the seals stays unseen
 */
export async function verify(db: Db, anchor: readonly Head[] = []): Promise<Finding[]> {
  return findingsOn(db, anchor.length === 0 ? invariants : [...invariants, heldByAnchor(anchor)]);
}

/** What these invariants find, at one moment and without changing anything. */
export async function findingsOn(db: Db, among: readonly Invariant[]): Promise<Finding[]> {
  return db.transaction(
    async (tx) => {
      const findings: Finding[] = [];
      for (const { name, says, violations } of among) {
        findings.push({ name, says, violations: await violations(tx) });
      }
      return findings;
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}
