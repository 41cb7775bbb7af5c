import { heldBy, type Invariant } from './invariant.ts';

/** What is true of hours, pools and instalments. */
export const workInvariants: readonly Invariant[] = [
  heldBy(
    'pools are what was drawn',
    'The hours used, consented and averting of a pool period are those of its draws and consents (GTC 6.5).',
    `select 'period ' || p.id || ': drawn ' || p.drawn || ', consented ' || p.consented as found
     from pool_period p
     left join (select period_id, sum(seconds) as drawn, sum(averting) as averting from pool_draw group by period_id) d
       on d.period_id = p.id
     left join (select period_id, sum(seconds) as consented from pool_consent group by period_id) c on c.period_id = p.id
     where (p.drawn, p.averting, p.consented)
       is distinct from (coalesce(d.drawn, 0), coalesce(d.averting, 0), coalesce(c.consented, 0))`,
  ),
  heldBy(
    'pools keep their limit',
    'No pool was used beyond its hours without consent or imminent damage; unused hours expired (GTC 6.5).',
    `select 'period ' || id as found from pool_period where drawn > granted + consented + averting
       or (closed_on is not null and expired <> greatest(granted - drawn, 0))`,
  ),
  heldBy(
    'time draws what it took',
    'What an entry takes from a pool is the time of the entry.',
    `select 'entry ' || e.id as found from pool_draw d join time_entry e on e.id = d.entry_id where d.seconds <> e.seconds`,
  ),
  heldBy(
    'billed time is still billed',
    'No time counts as billed on an invoice whose parts were set free by its cancellation.',
    `select 'entry ' || e.id || ' on ' || i.number as found from time_entry e join invoice i on i.id = e.invoice_id
     where exists (select from billed_part b where b.invoice_id = i.id and b.released_by is not null)`,
  ),
  heldBy(
    'plans add up',
    'The instalments of a plan add up to its total (GTC 7.8).',
    `select p.number || ': ' || p.total || ', instalments ' || coalesce(sum(i.amount), 0) as found
     from instalment_plan p left join instalment i on i.plan_id = p.id
     group by p.id having p.total <> coalesce(sum(i.amount), 0)`,
  ),
];
