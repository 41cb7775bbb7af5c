import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { type Contract } from './contract.ts';
import { type PriceVersion } from './price.ts';
import { type PriceChange, priceChange } from './price-change.ts';
import { priceFacts } from './price-facts.store.ts';
import { priceVersionInsert } from './price.store.ts';
import { writePlans } from './replan-periods.action.ts';

interface ChangePrices {
  readonly prices: readonly PriceVersion[];
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Sets unit prices of a locked contract from a day on, as agreed in writing (GTC 1.4) or by the index (GTC 6.10); see
 * `priceChange`.
 * @throws problem `contract-ended`, `unknown-line`, `bad-value`, `price-exists` for a second price on a day
 */
export async function changePrices(
  tx: Tx,
  contract: Contract,
  { prices, actor, at }: ChangePrices,
): Promise<void> {
  const facts = (await priceFacts(tx, [contract.id]))(contract.id);
  await writePriceChanges(tx, [priceChange(contract, facts, prices, dayOf(at))], { actor, at });
}

/**
 * Writes changed prices of locked contracts and the plans that follow from them.
 * @throws problem `price-exists` for a second price on a day
 */
export async function writePriceChanges(
  tx: Tx,
  changes: readonly PriceChange[],
  { actor, at }: Pick<ChangePrices, 'actor' | 'at'>,
): Promise<void> {
  await insertTogether(
    tx,
    changes.flatMap(({ contractId, prices }) => [
      priceVersionInsert(contractId, prices, { actor, at }),
      ...prices.map((price) =>
        journalInsert({
          at,
          actor,
          verb: 'price changed',
          subjectKind: 'contract',
          subjectId: contractId,
          clauses: [price.clause],
          detail: { ...price },
        }),
      ),
    ]),
  );
  await writePlans(
    tx,
    changes.map(({ plan }) => plan),
  );
}
