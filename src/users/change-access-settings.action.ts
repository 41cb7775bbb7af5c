import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { COMPANY_ID } from '../company/company-id.ts';
import { record } from '../journal/journal.store.ts';
import { type AccessSettings, saveAccessSettings } from './access-setting.store.ts';

/** Changes what the agency asks of its people, from their next request on. */
export async function changeAccessSettings(
  tx: Tx,
  { settings, actor, at }: { settings: AccessSettings; actor: string; at: Instant },
): Promise<void> {
  await saveAccessSettings(tx, settings);
  await record(tx, {
    at,
    actor,
    verb: 'access settings changed',
    subjectKind: 'company',
    subjectId: COMPANY_ID,
    detail: { ...settings },
  });
}
