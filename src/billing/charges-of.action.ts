import { type Tx } from '../../db/connection.ts';
import { serviceOfPart } from '../additional-services/additional-service.store.ts';
import { bookedTime } from '../additional-services/booked-time.ts';
import { addDays, earlier, type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { type Language } from '../documents/papers/parts.ts';
import { overageOf } from '../hour-pools/hour-pool.store.ts';
import { purchaseFor } from '../purchases/purchase.store.ts';
import { type RatedEntry } from '../time/rated-time.ts';
import { lockApprovedTime, lockServiceTime, unapprovedCount } from '../time/time-billing.store.ts';
import { notApproved } from './billed-lines.ts';
import { type Charge, periodCharge } from './charge.ts';
import { effortCharges } from './effort-charge.ts';
import { outlayCharge } from './outlay-charge.ts';
import { overageCharge } from './overage-charge.ts';
import { serviceCharge } from './service-charge.ts';

/** What a due part puts on the invoice that it shares, with the hours among it. */
export interface PartCharges {
  readonly charges: readonly Charge[];
  readonly time: readonly RatedEntry[];
}

interface Circumstances {
  readonly asOf: LocalDate;
  readonly language: Language;
  /** Hours that an earlier part takes onto the same invoice. */
  readonly taken: readonly RatedEntry[];
}

/**
 * What a due part charges: an additional service its price, or the approved hours booked on it (GTC 6.6); a purchase on the client's account what it cost
 * (GTC 7.6); a period by the kind of its line: a recurring service, an hour pool or a licence its price by days;
 * hours beyond the limit of a pool as an additional service (GTC 6.6); effort the approved hours worked up to its end
 * that nothing has billed (GTC 6.4). Or a sentence that says what its hours wait for.
 */
export async function chargesOf(
  tx: Tx,
  contract: Contract,
  part: BillingPart,
  { asOf, language, taken }: Circumstances,
): Promise<PartCharges | string> {
  if (part.trigger === 'service') return chargesOfService(tx, contract, part, language);
  const { linePosition, period } = part;
  const line = contract.agreed.lines.find(({ position }) => position === linePosition);
  if (line === undefined) throw new Error(`contract ${contract.number} has no line ${linePosition}`);
  if (part.trigger === 'purchase') {
    const purchase = await purchaseFor(tx, contract.id, line.position);
    return { charges: [outlayCharge(line, purchase, language)], time: [] };
  }
  if (period === null) throw new Error(`contract ${contract.number} has no such period`);
  if (part.remuneration === 'additional') {
    const prices = await priceVersionsOf(tx, contract.id);
    const overage = await overageOf(tx, contract.id, line.position, period);
    return { charges: [overageCharge(line, prices, period, overage, language)], time: [] };
  }
  switch (line.kind) {
    case 'recurring':
    case 'licence':
    case 'hour-pool': {
      const prices = await priceVersionsOf(tx, contract.id);
      return { charges: [periodCharge(contract, line, prices, period, language)], time: [] };
    }
    case 'effort': {
      const until = earlier(addDays(period.until, -1), asOf);
      const waiting = await unapprovedCount(tx, contract.id, [line.position], until);
      if (waiting > 0) return notApproved(waiting);
      const known = new Set(taken.map(({ entry }) => entry.id));
      const approved = await lockApprovedTime(tx, contract, [line.position], until);
      const time = approved.filter(({ entry }) => !known.has(entry.id));
      return { charges: effortCharges(contract, line, time, period, language), time };
    }
    default:
      throw new Error(`line ${linePosition} of contract ${contract.number} (${line.kind}) has no periods`);
  }
}

/** Until its invoice, time on a service may still be corrected, so its hours are counted when it is billed. */
async function chargesOfService(
  tx: Tx,
  contract: Contract,
  { id }: BillingPart,
  language: Language,
): Promise<PartCharges | string> {
  const service = await serviceOfPart(tx, id);
  if (!service.byTime) return { charges: [serviceCharge(service, language)], time: [] };
  const time = await lockServiceTime(tx, contract, service.id);
  const booked = bookedTime(time);
  if (booked === null) return 'no time is booked on it any more';
  if (booked.unapproved > 0) return notApproved(booked.unapproved);
  return { charges: [serviceCharge({ ...service, quantity: booked.hours }, language)], time };
}
