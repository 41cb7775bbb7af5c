import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LogoMediaType } from './logo.ts';
import { companyIncomplete, type CompanyEntry, type CompanyProfile } from './profile.ts';

interface CompanyRow {
  readonly profile: CompanyEntry;
  readonly logo: Buffer | null;
  readonly logo_media_type: LogoMediaType | null;
}

const missing = "there is no company profile yet; enter the agency's data with PUT /company";

/**
 * The agency's own data.
 * @throws problem `company-incomplete` when none has been entered
 */
export async function companyProfile(db: Db): Promise<CompanyProfile> {
  const row = await db<CompanyRow>('company').first('profile', 'logo', 'logo_media_type');
  if (row === undefined) throw companyIncomplete(missing);
  const { profile, logo, logo_media_type: mediaType } = row;
  return {
    ...profile,
    logo: logo === null || mediaType === null ? null : { mediaType, base64: logo.toString('base64') },
  };
}

/** Replaces the profile as a whole; the logo stays. */
export async function saveProfile(tx: Tx, profile: CompanyEntry, at: Instant): Promise<void> {
  await tx('company')
    .insert({ profile: JSON.stringify(profile), updated_at: at })
    .onConflict('only_row')
    .merge(['profile', 'updated_at']);
}

/**
 * Replaces the logo.
 * @throws problem `company-incomplete` when there is no profile that it could belong to
 */
export async function saveLogo(tx: Tx, mediaType: LogoMediaType, bytes: Buffer, at: Instant): Promise<void> {
  const changed = await tx('company').update({ logo: bytes, logo_media_type: mediaType, updated_at: at });
  if (changed === 0) throw companyIncomplete(missing);
}
