import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Contract } from '../contracts/contract.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { lockServiceTime } from '../time/time-billing.store.ts';
import { type AdditionalService, serviceTransitions } from './additional-service.ts';
import { saveService, servicesOf } from './additional-service.store.ts';
import { billService } from './bill-service.action.ts';
import { bookedTime, byBookedTime } from './booked-time.ts';

interface EndServices {
  readonly contract: Contract;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Ends what was ordered on top of a contract that the agency withdraws from (GTC 6.6, 7.10): of a service by the hour the
 * time booked on it was rendered and is billed, the others are not rendered any more. The contract must be locked.
 */
export async function endServices(tx: Tx, { contract, actor, at }: EndServices): Promise<void> {
  const services = await servicesOf(tx, contract.id);
  for (const service of services.filter(({ state }) => state === 'ordered')) {
    const booked = bookedTime(await lockServiceTime(tx, contract, service.id));
    if (booked === null || booked.hours === '0') await revoke(tx, service, { contract, actor, at });
    else {
      const state = advance(labelOf(service, contract), serviceTransitions, service.state, 'render');
      const rendered = { ...byBookedTime(service, booked), state, renderedOn: booked.lastDay };
      await billService(tx, rendered, { actor, at });
    }
  }
}

async function revoke(
  tx: Tx,
  service: AdditionalService,
  { contract, actor, at }: EndServices,
): Promise<void> {
  const state = advance(labelOf(service, contract), serviceTransitions, service.state, 'revoke');
  await saveService(tx, { ...service, state });
  await record(tx, {
    at,
    actor,
    verb: 'additional service ended by withdrawal',
    subjectKind: 'contract',
    subjectId: contract.id,
    clauses: ['gtc:6.6', 'gtc:7.10'],
    detail: { serviceId: service.id },
  });
}

function labelOf({ number }: AdditionalService, contract: Contract): string {
  return `additional service ${number} of ${contract.number}`;
}
