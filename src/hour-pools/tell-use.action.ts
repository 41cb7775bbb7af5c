import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile } from '../company/company.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { addresseesOf } from '../documents/addressee.ts';
import { queueDispatch } from '../documents/dispatch.store.ts';
import { freezeDocument } from '../documents/document.store.ts';
import { record } from '../journal/journal.store.ts';
import { newToken, tokenHash } from '../../db/secret-token.ts';
import { thresholdToTell } from './draw.ts';
import { type HourPool, type PoolPeriod } from './hour-pool.ts';
import { insertNotice, toldThresholds } from './pool-notice.store.ts';
import { poolNoticePaper } from './pool-notice-paper.ts';

interface TellUse {
  readonly contract: Contract;
  readonly pool: HourPool;
  readonly period: PoolPeriod;
  readonly at: Instant;
}

/**
 * Tells the client and its account manager that the use of a locked period has reached a threshold, each once (GTC 6.5).
 * The letter carries the link by which the client can consent to more hours.
 */
export async function tellUse(tx: Tx, { contract, pool, period, at }: TellUse): Promise<void> {
  const told = await toldThresholds(tx, period.id);
  const threshold = thresholdToTell(period, contract.terms.hourPoolWarnings, told);
  if (threshold === undefined) return;
  const id = newId();
  const token = newToken();
  const client = await clientById(tx, contract.clientId);
  const company = await companyProfile(tx);
  const facts = { contract, pool, period, threshold, client, company, day: dayOf(at), token };
  const paper = poolNoticePaper(facts);
  const documentId = await freezeDocument(tx, { subjectId: id, clientId: client.id, paper, at });
  await insertNotice(tx, { id, periodId: period.id, threshold, documentId, tokenSha256: tokenHash(token) });
  for (const addressee of addresseesOf(paper.buyer, client))
    await queueDispatch(tx, { documentId, ...addressee, at });
  const recipient = client.accountManagerEmail ?? company.email;
  if (recipient !== client.email) await queueDispatch(tx, { documentId, recipient, at });
  await record(tx, {
    at,
    actor: 'terms',
    verb: 'use of hour pool told',
    subjectKind: 'hour-pool',
    subjectId: pool.id,
    clauses: ['gtc:6.5'],
    detail: { threshold, from: period.period.from, documentId },
  });
}
