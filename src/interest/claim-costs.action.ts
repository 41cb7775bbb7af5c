import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { contractById, lockContract } from '../contracts/contract.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { invoiceById, lockInvoice } from '../invoicing/invoice.store.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { entryInserts } from '../ledger/entry.store.ts';
import { Money } from '../money/money.ts';
import {
  type ClaimedCosts,
  type CollectionCost,
  claimedOnTop,
  flatFeeClaimed,
  isFlatFeeClaimed,
  noCosts,
  noFlatFee,
  notLate,
} from './collection-cost.ts';
import { claimedCosts } from './collection-cost.store.ts';
import { interestToDate } from './interest-to-date.store.ts';

interface ClaimCosts {
  readonly invoiceId: string;
  /** Proven costs with the document that proves them; empty for the flat sum of the terms. */
  readonly documented: { readonly amount: Money; readonly document: string } | null;
  readonly actor: string;
  readonly at: Instant;
}

export interface ClaimResult {
  readonly id: string;
  /** What is claimed on top of what was claimed before. */
  readonly claimed: Money;
}

/**
 * Claims costs of collection for a late invoice (Betreibungskosten; GTC 7.9, § 458 UGB): the flat sum once, owed even
 * where the principal was paid meanwhile; proven costs as far as they exceed it (ruling 12). Damages, so without VAT.
 * @throws problem `not-late`, `flat-fee-claimed`, `no-flat-fee` where the terms set it to 0.00, `not-found`
 */
export async function claimCosts(tx: Tx, request: ClaimCosts): Promise<ClaimResult> {
  const { invoiceId, documented, at } = request;
  const { contractId } = await invoiceById(tx, invoiceId);
  const { terms } = await lockContract(tx, contractId);
  const invoice = await lockInvoice(tx, invoiceId);
  const { segments } = await interestToDate(tx, invoiceId, dayOf(at));
  if (segments.length === 0)
    throw notLate(
      `${invoice.number} bears no default interest as of ${dayOf(at)}, so no costs arise from it`,
    );
  const before = await costsBefore(tx, invoiceId);
  const amount = documented?.amount ?? Money.of(terms.collectionFlatFee);
  if (!amount.isPositive())
    throw noFlatFee('the terms of this contract claim no flat sum; enter proven costs with their document');
  const kind = documented === null ? 'flat' : 'documented';
  if (kind === 'flat' && isFlatFeeClaimed(before))
    throw flatFeeClaimed('nothing has to be done; it is claimed once per invoice');
  return await claim(tx, request, invoice, { kind, amount }, before);
}

/**
 * Claims the flat sum of the terms for a late invoice, once (§ 458 UGB, GTC 7.9, ruling 12); does nothing where it was
 * claimed before or the terms know none.
 */
export async function claimFlatSum(tx: Tx, invoiceId: string, at: Instant): Promise<void> {
  const invoice = await lockInvoice(tx, invoiceId);
  const { terms } = await contractById(tx, invoice.contractId);
  const amount = Money.of(terms.collectionFlatFee);
  const before = await costsBefore(tx, invoiceId);
  if (!amount.isPositive() || isFlatFeeClaimed(before)) return;
  const request = { invoiceId, documented: null, actor: 'terms', at };
  await claim(tx, request, invoice, { kind: 'flat', amount }, before);
}

async function costsBefore(tx: Tx, invoiceId: string): Promise<ClaimedCosts> {
  return (await claimedCosts(tx, [invoiceId])).get(invoiceId) ?? noCosts;
}

async function claim(
  tx: Tx,
  request: ClaimCosts,
  invoice: Invoice,
  cost: CollectionCost,
  before: ClaimedCosts,
): Promise<ClaimResult> {
  const claimed = claimedOnTop(cost, before);
  return { id: await save(tx, request, invoice, { ...cost, claimed }), claimed };
}

async function save(
  tx: Tx,
  { documented, actor, at }: ClaimCosts,
  invoice: Invoice,
  { kind, amount, claimed }: { kind: 'flat' | 'documented'; amount: Money; claimed: Money },
): Promise<string> {
  const id = newId();
  const owner = { clientId: invoice.clientId, contractId: invoice.contractId, invoiceId: invoice.id };
  const document = documented?.document ?? null;
  await insertTogether(tx, [
    {
      table: 'collection_cost',
      rows: [
        {
          id,
          invoice_id: invoice.id,
          kind,
          amount,
          claimed,
          document,
          claimed_on: dayOf(at),
          actor,
          created_at: at,
        },
      ],
    },
    ...entryInserts({
      sourceKind: 'collection-cost',
      sourceId: id,
      purpose: 'claim',
      bookedOn: dayOf(at),
      clauses: ['gtc:7.9'],
      at,
      postings: [
        { ...owner, account: 'costs-receivable', amount: claimed },
        { ...owner, account: 'costs-income', amount: claimed.negated() },
      ],
    }),
    journalInsert({
      at,
      actor,
      verb: 'costs of collection claimed',
      subjectKind: 'invoice',
      subjectId: invoice.id,
      clauses: ['gtc:7.9'],
      detail: { kind, amount, claimed, ...(document === null ? {} : { document }) },
    }),
  ]);
  return id;
}
