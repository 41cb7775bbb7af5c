import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { priceOn } from '../contracts/price.ts';
import { record } from '../journal/journal.store.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { lineNet } from '../offers/offer-price.ts';
import { unitCode } from '../offers/units.ts';
import { hourlyPrice } from '../people/rate.ts';
import { atField } from '../problems/at-field.ts';
import { workFacts } from '../time/work-facts.store.ts';
import { estimatesOf } from './estimate.store.ts';
import { insertForecast } from './forecast.store.ts';
import { estimateSettled, noEstimate } from './overrun.ts';

interface EnterForecast {
  readonly contractId: string;
  readonly linePosition: number;
  /** Hours that the item will still take. */
  readonly remaining: Decimal4;
  readonly note: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Keeps what somebody expects an estimate to cost at completion (GTC 6.2): what is spent, and the remaining hours at the
 * price of the item. Example: spent 4 000, 78 h remaining at 100 → 11 800.
 * @throws problem `not-found`, `no-estimate`, `estimate-settled`
 */
export async function enterForecast(tx: Tx, request: EnterForecast): Promise<void> {
  const { contractId, linePosition, remaining, note, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const today = dayOf(at);
  const estimates = await estimatesOf(tx, contract, today);
  const estimate = estimates.find(({ line }) => line.position === linePosition);
  if (estimate === undefined)
    throw noEstimate(
      `itemId: item ${linePosition} of ${contract.number} is no effort that is billed once; GET /contracts/:id/estimates lists those`,
    );
  const { settledLines } = await workFacts(tx, contract);
  if (settledLines.includes(linePosition))
    throw estimateSettled(`item ${linePosition} of ${contract.number} has its last invoice; nothing remains`);
  const { line, spent } = estimate;
  const price = priceOn(line, await priceVersionsOf(tx, contractId), today);
  const unitPrice = hourlyPrice(price, unitCode(line.unit), contract.terms.hoursPerDay);
  const net = atField('remainingHours', () =>
    spent.plus(lineNet({ ...line, quantity: remaining, unitPrice })),
  );
  await insertForecast(tx, {
    id: newId(),
    contractId,
    linePosition,
    remaining,
    net,
    note,
    actor,
    enteredAt: at,
  });
  await record(tx, {
    at,
    actor,
    verb: 'forecast of estimate entered',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:6.2'],
    detail: { item: linePosition, estimated: line.net, spent, remaining, forecast: net, note },
  });
}
