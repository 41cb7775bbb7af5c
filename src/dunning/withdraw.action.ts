import { type Tx } from '../../db/connection.ts';
import { renderedShare, type Standing } from '../billing/standing.ts';
import { dayOf } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { type Client } from '../clients/client.ts';
import { companyProfile } from '../company/company.store.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { settleWithdrawal, type SettledContract } from '../settlements/settle-withdrawal.action.ts';
import { withdrawContract } from '../terminations/withdraw-contract.action.ts';
import { savedExpenseMissing } from './decision.ts';
import { type Exercise, statementOn } from './exercise.ts';
import { receivablesOf } from './receivable.store.ts';
import { addresseesOfWithdrawal, withdrawalPaper } from './withdrawal-paper.ts';

interface Settled extends SettledContract {
  readonly standing: Standing;
  readonly share: Decimal4 | null;
  readonly savedExpense: Money;
}

/**
 * Withdraws from all contracts of a client that are not complete (GTC 7.10): each is settled and ends, and the
 * declaration goes to the client and its management.
 * @throws problem `saved-expense-missing`, `bad-value`, `time-unapproved`, `pool-time-unapproved`, `estimate-open`,
 * `recipient-vat-id-missing`
 */
export async function withdraw(tx: Tx, exercise: Exercise): Promise<void> {
  const { letter, clientId, cause, actor, at } = exercise;
  const settled: Settled[] = [];
  for (const standing of exercise.standings) {
    const statement = statementOn(exercise, standing);
    const share = renderedShare(standing, statement?.renderedPercent, dayOf(at));
    const savedExpense = requiredSaving(statement?.savedExpense, standing);
    const { id: contractId } = standing.contract;
    const note = statement?.note ?? null;
    const how = { contractId, rendered: share, savedExpense, cause, note, actor, at };
    settled.push({ standing, share, savedExpense, ...(await settleWithdrawal(tx, how)) });
  }
  const client = await clientById(tx, clientId);
  const documentId = await declare(tx, exercise, client, settled);
  for (const { standing, share, savedExpense, agreed, rendered, lostProfit } of settled) {
    const { id: contractId } = standing.contract;
    const note = statementOn(exercise, standing)?.note ?? null;
    const settlement = { agreed, renderedPercent: share, rendered, savedExpense, lostProfit, note, actor };
    const withdrawal = { contractId, letterId: letter.id, documentId, withdrawnOn: dayOf(at), ...settlement };
    await withdrawContract(tx, withdrawal, at);
  }
}

/** What is saved is for a person to say, even that it is nothing: otherwise too much would be claimed. */
function requiredSaving(stated: Money | undefined, { contract }: Standing): Money {
  if (stated !== undefined) return stated;
  throw savedExpenseMissing(
    `state in contracts what is saved by not rendering the rest of ${contract.number}, "0.00" if nothing`,
    { errors: [{ path: 'contracts', message: `savedExpense of ${contract.number} is missing` }] },
  );
}

/** Freezes the declaration and queues it for the management and the client. */
async function declare(
  tx: Tx,
  { letter, at }: Exercise,
  client: Client,
  settled: readonly Settled[],
): Promise<string> {
  // What is open of invoices that were issued before, principal alone.
  const issued = new Set(settled.flatMap(({ invoices }) => invoices.map(({ id }) => id)));
  const before = (await receivablesOf(tx, [client.id])).filter(({ invoiceId }) => !issued.has(invoiceId));
  const paper = withdrawalPaper({
    contracts: settled.map(({ standing, ...figures }) => ({ contract: standing.contract, ...figures })),
    reminder: letter,
    enclosed: settled.flatMap(({ invoices }) => invoices.map(({ number }) => number)),
    open: Money.sum(before.map(({ open }) => open)),
    client,
    company: await companyProfile(tx),
    date: dayOf(at),
  });
  const documentId = await freezeDocument(tx, { subjectId: letter.id, clientId: client.id, paper, at });
  for (const addressee of addresseesOfWithdrawal(paper.buyer, client)) {
    await queueDispatch(tx, { documentId, ...addressee, at });
  }
  return documentId;
}
