import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Evidence, evidenceOf } from './advance-reason.ts';
import { paymentConduct } from './payment-conduct.store.ts';

/** What speaks for demanding an advance payment from a client, for a contract or in general. @throws problem `not-found` */
export async function evidenceFor(
  db: Db,
  clientId: string,
  contract: Contract | null,
  asOf: LocalDate,
): Promise<Evidence[]> {
  await clientById(db, clientId);
  const lines = contract?.agreed.lines ?? [];
  const thirdPartyLines = lines
    .filter(({ kind }) => kind === 'third-party')
    .map(({ description }) => description);
  return evidenceOf({ ...(await paymentConduct(db, clientId, asOf)), thirdPartyLines });
}
