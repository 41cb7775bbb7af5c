import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { COMPANY_ID } from './company-id.ts';
import { companyProfile, saveProfile } from './company.store.ts';
import { checkedProfile, type CompanyEntry, type CompanyProfile } from './profile.ts';

/**
 * Enters or replaces the agency's own data; papers frozen earlier keep what they show.
 * @throws problem `bad-value` for what `checkedProfile` refuses
 */
export async function changeProfile(
  tx: Tx,
  { entry, actor, at }: { entry: CompanyEntry; actor: string; at: Instant },
): Promise<CompanyProfile> {
  await saveProfile(tx, checkedProfile(entry, dayOf(at)), at);
  await record(tx, {
    at,
    actor,
    verb: 'company profile changed',
    subjectKind: 'company',
    subjectId: COMPANY_ID,
  });
  return await companyProfile(tx);
}
