import { newId } from '../../db/id.ts';
import { type Db } from '../../db/connection.ts';
import { type Instant, dayOf } from '../calendar/instant.ts';
import { type Client } from '../clients/client.ts';
import { clientById } from '../clients/client.store.ts';
import { proposedVatTreatment } from '../clients/vat-treatment.ts';
import { companyProfile, currentLogo } from '../company/company.store.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Renderer } from '../documents/renderer.ts';
import { taxRecord } from '../money/vat.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { offeredTerms } from './agreed-terms.ts';
import { draftVersion, type OfferInput } from './draft-version.ts';
import { type OfferVersion } from './offer.ts';
import { allowancesOf } from './offer-price.ts';
import { offerPaper } from './offer-paper.ts';
import { offerById } from './offer.store.ts';
import { perPeriod } from './per-period.ts';

interface Preview {
  /** Without a client it is priced as for a business at home. */
  readonly clientId?: string | undefined;
  /** The offer that is rewritten, so that its paper bears its number. */
  readonly offerId?: string | undefined;
  readonly input: OfferInput;
  readonly at: Instant;
}

/**
 * What an offer would cost, as it is being written: nets per line, VAT per rate, totals, what comes once and what per
 * period. Nothing is kept.
 * @throws what `draftVersion` refuses
 */
export async function pricePreview(db: Db, preview: Preview) {
  const { company, client, version } = await drafted(db, preview);
  const { lines } = version;
  return {
    vatTreatment: version.vatTreatment,
    vatReason: proposedVatTreatment(company, client ?? atHome(company)).reason,
    lines: lines.map((line) => ({ ...line, net: line.net.toString() })),
    allowances: allowancesOf(lines, version.discountPercent).map(({ percent, rate, base, amount }) => ({
      percent,
      rate,
      base: base.toString(),
      amount: amount.toString(),
    })),
    taxes: version.taxes.map(taxRecord),
    net: version.totals.net.toString(),
    vat: version.totals.vat.toString(),
    gross: version.totals.gross.toString(),
    perPeriod: perPeriod(version),
    term: version.term,
  };
}

/**
 * The paper as it would be sent now, marked as a draft (GTC 2.1), as PDF in base64.
 * @throws what `draftVersion` refuses
 */
export async function paperPreview(
  db: Db,
  renderer: Renderer,
  preview: Preview & { readonly clientId: string },
) {
  const { company, client, version } = await drafted(db, preview);
  const kept = preview.offerId === undefined ? undefined : await offerById(db, preview.offerId);
  const number = kept?.number ?? '–';
  const edition = await currentEdition(db, dayOf(preview.at));
  const offer = {
    id: kept?.id ?? version.id,
    number,
    clientId: preview.clientId,
    status: 'draft',
    createdAt: preview.at,
    current: version,
  } as const;
  const paper = offerPaper({
    offer,
    client: client ?? (await clientById(db, preview.clientId)),
    company,
    edition,
    terms: offeredTerms({ number, version }, edition),
    date: dayOf(preview.at),
  });
  const logo = company.logoSha256 === null ? null : (await currentLogo(db)).bytes;
  const { bytes, pages } = await renderer.render({ paper, copy: false, draft: true, logo });
  return { pages, pdf: Buffer.from(bytes).toString('base64') };
}

interface Drafted {
  readonly company: CompanyProfile;
  readonly client: Client | undefined;
  readonly version: OfferVersion;
}

async function drafted(db: Db, { clientId, offerId, input, at }: Preview): Promise<Drafted> {
  const company = await companyProfile(db);
  const client = clientId === undefined ? undefined : await clientById(db, clientId);
  const kept = offerId === undefined ? undefined : await offerById(db, offerId);
  const facts = { client: client ?? atHome(company), company, asOf: dayOf(at) };
  const number = kept === undefined ? 1 : kept.current.version + (kept.status === 'draft' ? 0 : 1);
  return { company, client, version: draftVersion(input, { id: newId(), version: number, ...facts }) };
}

function atHome({ address }: CompanyProfile) {
  return { address, vatId: null };
}
