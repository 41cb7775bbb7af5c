import { createHash } from 'node:crypto';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LogoMediaType } from './logo.ts';
import { notFound } from '../problems/problem.ts';
import { companyIncomplete, type CompanyEntry, type CompanyProfile } from './profile.ts';

interface CompanyRow {
  readonly profile: CompanyEntry;
  readonly logo_sha256: string | null;
}

const missing = "there is no company profile yet; enter the agency's data with PUT /company";

/**
 * The agency's own data.
 * @throws problem `company-incomplete` when none has been entered
 */
export async function companyProfile(db: Db): Promise<CompanyProfile> {
  const row = await db<CompanyRow>('company').options({ name: 'company' }).first('profile', 'logo_sha256');
  if (row === undefined) throw companyIncomplete(missing);
  // What was entered before these existed lacks them.
  const { portalUrl = null, reviewOverrunNotices = false } = row.profile as Partial<CompanyEntry>;
  return { ...row.profile, portalUrl, reviewOverrunNotices, logoSha256: row.logo_sha256 };
}

export async function hasProfile(db: Db): Promise<boolean> {
  return (await db('company').first('only_row')) !== undefined;
}

/** Replaces the profile as a whole; the logo stays. */
export async function saveProfile(tx: Tx, profile: CompanyEntry, at: Instant): Promise<void> {
  await tx('company')
    .insert({ profile: JSON.stringify(profile), updated_at: at })
    .onConflict('only_row')
    .merge(['profile', 'updated_at']);
}

/**
 * Replaces the logo; the earlier one stays for the papers that show it.
 * @throws problem `company-incomplete` when there is no profile that it could belong to
 */
export async function saveLogo(tx: Tx, mediaType: LogoMediaType, bytes: Buffer, at: Instant): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx('logo').insert({ sha256, media_type: mediaType, bytes }).onConflict('sha256').ignore();
  const changed = await tx('company').update({ logo_sha256: sha256, updated_at: at });
  if (changed === 0) throw companyIncomplete(missing);
}

/** @throws problem `not-found` when no logo has been uploaded */
export async function currentLogo(db: Db): Promise<{ mediaType: LogoMediaType; bytes: Buffer }> {
  const row = await db('company')
    .join('logo', 'logo.sha256', 'company.logo_sha256')
    .first<{ mediaType: LogoMediaType; bytes: Buffer } | undefined>({
      mediaType: 'media_type',
      bytes: 'bytes',
    });
  if (row === undefined) throw notFound('there is no logo yet; upload one with PUT /company/logo');
  return row;
}
