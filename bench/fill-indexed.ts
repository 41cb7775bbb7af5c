import { type Db } from '../db/connection.ts';
import { type Instant, dayOf } from '../src/calendar/instant.ts';
import { addDays, addMonths } from '../src/calendar/local-date.ts';
import { planAhead } from '../src/contracts/plan-ahead.action.ts';
import { retainer, service } from './contract-models.ts';
import { fillContracts } from './fill-contracts.ts';

const models = [
  retainer('de', [service('Wartung und Überwachung', '280.00', { billed: 'in-advance' })]),
  retainer('en', [
    service('Maintenance', '490.50', { billed: 'in-advance' }),
    service('Hosting', '96.00', { cadence: 'quarter' }),
  ]),
];

interface Indexed {
  readonly contracts: number;
  readonly concluded: Instant;
  /** When their prices are to be adjusted. */
  readonly at: Instant;
}

/** Fills an empty database with contracts whose prices follow the index: planned ahead, and billed up to a day. */
export async function fillIndexed(db: Db, { contracts, concluded, at }: Indexed): Promise<void> {
  const day = dayOf(at);
  await fillContracts(db, contracts, concluded, models, async (tx) => {
    const asOf = addDays(addMonths(day, -1), 1);
    for (const id of await tx('contract').pluck<string[]>('id'))
      await planAhead(tx, id, { asOf, at, actor: 'bench' });
    await tx('billing_part').where('due_on', '<=', day).update({ billed: true });
  });
}
