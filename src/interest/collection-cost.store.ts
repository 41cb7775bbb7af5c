import { onConstraint } from '../../db/constraints.ts';
import { type Db } from '../../db/connection.ts';
import { Money } from '../money/money.ts';
import { type ClaimedCosts, type EnteredCost, flatFeeClaimed } from './collection-cost.ts';

onConstraint(
  'collection_cost_flat',
  flatFeeClaimed,
  'nothing has to be done; it is claimed once per invoice',
);

interface CostsRow {
  readonly id: string;
  readonly claimed: string;
  readonly open: string;
  readonly entered: readonly {
    readonly kind: EnteredCost['kind'];
    readonly amount: string;
    readonly claimed: string;
  }[];
}

/** The costs of collection of these invoices: those that were entered, and what the ledger says of them. */
export async function claimedCosts(
  db: Db,
  invoiceIds: readonly string[],
): Promise<Map<string, ClaimedCosts>> {
  const { rows } = await db.raw<{ rows: CostsRow[] }>(
    `select i.id, booked.claimed, booked.open,
            (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'amount', c.amount::text,
                      'claimed', c.claimed::text)), '[]')
             from collection_cost c where c.invoice_id = i.id) as entered
     from unnest(:invoiceIds::uuid[]) i (id)
     cross join lateral (
       select coalesce(-sum(p.amount) filter (where p.account = 'costs-income'), 0)::numeric(14, 2)::text as claimed,
              coalesce(sum(p.amount) filter (where p.account = 'costs-receivable'), 0)::numeric(14, 2)::text as open
       from posting p where p.invoice_id = i.id) booked`,
    { invoiceIds },
  );
  return new Map(rows.map((row) => [row.id, costsFrom(row)]));
}

function costsFrom({ claimed, open, entered }: CostsRow): ClaimedCosts {
  return {
    claimed: Money.of(claimed),
    open: Money.of(open),
    entered: entered.map((cost) => ({
      kind: cost.kind,
      amount: Money.of(cost.amount),
      claimed: Money.of(cost.claimed),
    })),
  };
}
