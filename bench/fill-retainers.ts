import { type Db } from '../db/connection.ts';
import { type Instant } from '../src/calendar/instant.ts';
import { type LocalDate } from '../src/calendar/local-date.ts';
import { decimal4 } from '../src/money/decimal.ts';
import { retainer, service } from './contract-models.ts';
import { fillContracts } from './fill-contracts.ts';

const PEOPLE = 12;

const hours = { kind: 'effort', quantity: decimal4('10'), unit: 'Std' } as const;
/** Months of service with effort on the second line. */
export const byTheHour = [
  retainer('de', [service('Wartung und Überwachung', '280.00'), service('Beratung', '110.00', hours)]),
  retainer('en', [service('Maintenance', '490.50'), service('Development', '125.00', hours)]),
];

interface Retainers {
  readonly contracts: number;
  readonly entries: number;
  readonly concluded: Instant;
  /** The first day of the month in which the hours were worked. */
  readonly month: LocalDate;
}

/** Fills an empty database with contracts of a monthly service and effort, each with so many approved hours of a month. */
export async function fillRetainers(
  db: Db,
  { contracts, entries, concluded, month }: Retainers,
): Promise<void> {
  await fillContracts(db, contracts, concluded, byTheHour);
  await db.raw(
    `insert into person (id, name, role, created_at)
     select gen_random_uuid(), 'Person ' || nth, 'developer', now() from generate_series(1, ?::int) nth`,
    [PEOPLE],
  );
  await db.raw(
    `insert into time_entry
       (id, contract_id, line_position, person_id, worked_on, seconds, description, state, source, created_at)
     select gen_random_uuid(), c.id, 2, p.id, :month::date + nth * 2 % 28, 1800 * (1 + nth % 9),
            'Abstimmung, Umsetzung und Test, Teil ' || nth, 'approved', 'manual', now()
     from (select id, row_number() over (order by id) as rank from contract) c
       cross join generate_series(1, :entries::int) nth
       join (select id, row_number() over (order by id) - 1 as rank from person) p
         on p.rank = (c.rank + nth) % :people`,
    { month, entries, people: PEOPLE },
  );
  await db.raw('analyze person, time_entry');
}
