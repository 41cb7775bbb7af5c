import { type Db } from '../../db/connection.ts';
import { contractsByIds } from '../contracts/contract.store.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type RatedEntry, rateShownTime } from './rated-time.ts';
import { invoicedColumns, workPricesOf } from './time-billing.store.ts';
import { type TimeEntry } from './time-entry.ts';
import { timeColumns } from './time-entry.store.ts';
import { isByDay } from './time-rounding.ts';
import { withWorkLabels, type WorkLabels } from './work-target.view.ts';

/** An entry as it is shown. */
export interface ShownTime extends TimeEntry, WorkLabels {
  readonly serviceName: string | null;
  readonly servicePrice: Decimal4 | null;
  readonly personName: string;
  readonly role: string | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: string | null;
  readonly billedSeconds: number | null;
  readonly billedRate: Decimal4 | null;
}

/** All entries, with contract, client, what they are for, person and invoice. */
export function timeRows(db: Db) {
  return withWorkLabels(db, 'time_entry')
    .join('person', 'person.id', 'time_entry.person_id')
    .leftJoin('invoice as i', 'i.id', 'time_entry.invoice_id')
    .select({
      ...timeColumns,
      personName: 'person.name',
      role: 'person.role',
      invoiceNumber: 'i.number',
      serviceName: 's.description',
      servicePrice: 's.unit_price',
    })
    .select(invoicedColumns);
}

/** Entries with their rates; where a contract rounds by the day, what its person did on the same day counts as well. */
export async function rateShown(db: Db, entries: readonly ShownTime[]): Promise<RatedEntry<ShownTime>[]> {
  if (entries.length === 0) return [];
  const contracts = await contractsByIds(db, [...new Set(entries.map(({ contractId }) => contractId))]);
  const byDay = new Set(contracts.filter(({ terms }) => isByDay(terms.timeRounding)).map(({ id }) => id));
  const days = await wholeDays(
    db,
    entries.filter(({ contractId }) => byDay.has(contractId)),
  );
  const rows = [...entries.filter(({ contractId }) => !byDay.has(contractId)), ...days];
  const prices = await workPricesOf(db, contracts);
  const wanted = new Set(entries.map(({ id }) => id));
  return contracts
    .flatMap((contract) => {
      const own = rows.filter(({ contractId }) => contractId === contract.id);
      return rateShownTime(own, contract, prices(contract));
    })
    .filter(({ entry }) => wanted.has(entry.id));
}

/** Entries with all that their persons did on the same days for the same contracts, in the order of work. */
async function wholeDays(db: Db, entries: readonly ShownTime[]): Promise<ShownTime[]> {
  if (entries.length === 0) return [];
  return (
    timeRows(db)
      // Found entry by entry: joined otherwise, all time would be read.
      .whereRaw(
        `time_entry.id = any (array(
           select e.id from unnest(?::uuid[], ?::uuid[], ?::date[]) as day (contract_id, person_id, worked_on)
           cross join lateral (select id from time_entry where time_entry.contract_id = day.contract_id
             and time_entry.person_id = day.person_id and time_entry.worked_on = day.worked_on offset 0) e))`,
        [
          entries.map(({ contractId }) => contractId),
          entries.map(({ personId }) => personId),
          entries.map(({ day }) => day),
        ],
      )
      .orderBy(['worked_on', 'time_entry.id'])
  );
}
