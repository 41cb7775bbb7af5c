import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { companyProfile, currentLogo } from '../company/company.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { type RenderRequest } from '../documents/renderer.ts';
import { billableTime } from './time-billing.store.ts';
import { periodOf, timesheetPaper } from './timesheet.ts';

interface Asked {
  readonly contractId: string;
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
  readonly today: LocalDate;
}

/** What was worked on a contract and approved, billed or not, as a paper to draw; it is kept nowhere. */
export async function timesheetOf(
  db: Db,
  { contractId, from, to, today }: Asked,
): Promise<RenderRequest & { readonly number: string }> {
  const contract = await contractById(db, contractId);
  const company = await companyProfile(db);
  const time = await billableTime(db, contract, {
    from: from ?? contract.concludedOn,
    to: to ?? today,
  });
  const logo = company.logoSha256 === null ? null : (await currentLogo(db)).bytes;
  const worked = periodOf(time, today);
  const paper = timesheetPaper({
    client: await clientById(db, contract.clientId),
    company,
    contract,
    time,
    number: contract.number,
    period: { from: from ?? worked.from, to: to ?? worked.to },
    date: today,
  });
  return { paper, copy: false, logo, number: contract.number };
}
