import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { companyProfile } from '../company/company.store.ts';
import { isInVies } from '../money/vat-id.ts';
import { badValue } from '../problems/problem.ts';
import { type Client, refuseErased, type VatCheckResult } from './client.ts';
import { clientById } from './client.store.ts';
import { insertVatCheck, type VatCheck } from './vat-check.store.ts';
import { type ViesAnswer, viesAnswer, viesQuestion, viesSilence } from './vies.ts';

/** Where and how patiently VIES is asked. */
export interface ViesService {
  readonly url: string;
  readonly timeoutMs: number;
}

/** The VAT information exchange system of the European Commission. */
export const officialVies: ViesService = {
  url: 'https://ec.europa.eu/taxation_customs/vies/rest-api',
  timeoutMs: 5000,
};

/** What a person found out about a VAT id, e.g. with FinanzOnline. */
export interface ManualCheck {
  readonly result: VatCheckResult;
  readonly consultation: string | null;
  readonly note: string | null;
}

interface CheckVatId {
  readonly clientId: string;
  readonly actor: string;
  readonly at: Instant;
}

/** Keeps what a person found out about a client's VAT id. */
export async function recordVatCheck(
  tx: Tx,
  { clientId, check, actor, at }: CheckVatId & { check: ManualCheck },
): Promise<VatCheck> {
  const vatId = vatIdOf(await clientById(tx, clientId));
  const { result, consultation, note } = check;
  return await insertVatCheck(tx, clientId, {
    result,
    consultation,
    note,
    vatId,
    source: 'person',
    trader: null,
    actor,
    checkedAt: at,
  });
}

/**
 * Asks VIES about a client's VAT id and keeps the answer; when VIES cannot tell, that is what is kept. Nothing is
 * locked while the answer is awaited, and nothing ever depends on it.
 * The agency's own id goes with the question, for which VIES gives a consultation number.
 */
export async function checkWithVies(
  tx: Tx,
  { clientId, vies, actor, at }: CheckVatId & { vies: ViesService },
): Promise<VatCheck> {
  const vatId = vatIdOf(await clientById(tx, clientId));
  if (!isInVies(vatId))
    throw badValue(`VIES knows VAT ids of EU member states only, not ${vatId}; record a check by hand`);
  const company = await companyProfile(tx);
  const answer = await askVies(vies, vatId, company.vatId);
  return await insertVatCheck(tx, clientId, { ...answer, vatId, source: 'vies', actor, checkedAt: at });
}

function vatIdOf(client: Client): string {
  refuseErased(client);
  if (client.vatId === null)
    throw badValue(`${client.number} has no VAT id; enter it with PATCH /clients/${client.id}`);
  return client.vatId;
}

/**
 * Asks VIES whether a VAT id is valid. It never throws: an outage, a timeout or an answer that makes no sense is the
 * result `unverified` with its reason, because a check must never block business.
 */
export async function askVies(service: ViesService, id: string, asker: string | null): Promise<ViesAnswer> {
  try {
    const response = await fetch(`${service.url}/check-vat-number`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(viesQuestion(id, asker)),
      redirect: 'error',
      signal: AbortSignal.timeout(service.timeoutMs),
    });
    return viesAnswer(await response.json());
  } catch (error) {
    return viesSilence(error);
  }
}
