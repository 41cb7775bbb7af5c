import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { COMPANY_ID } from './company-id.ts';
import { saveLogo } from './company.store.ts';
import { checkLogo, type LogoMediaType } from './logo.ts';

interface ChangeLogo {
  readonly mediaType: LogoMediaType;
  readonly bytes: Buffer;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Replaces the picture on the letterhead.
 * @throws problem `bad-value` for anything but a PNG or JPEG of reasonable size, `company-incomplete` without a profile
 */
export async function changeLogo(tx: Tx, { mediaType, bytes, actor, at }: ChangeLogo): Promise<void> {
  checkLogo(mediaType, bytes);
  await saveLogo(tx, mediaType, bytes, at);
  await record(tx, { at, actor, verb: 'logo changed', subjectKind: 'company', subjectId: COMPANY_ID });
}
