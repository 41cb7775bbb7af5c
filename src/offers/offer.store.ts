import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { decimal4, trimmed } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { taxFromRecord, type TaxRecord, taxRecord, type VatCategory } from '../money/vat.ts';
import { illegalState, notFound } from '../problems/problem.ts';
import { type TermsOverrides } from '../terms/parameters.ts';
import { type VatTreatment } from '../clients/vat-treatment.ts';
import { type LineCadence } from './line-cadence.ts';
import {
  type BillingMode,
  type ContractType,
  type LineKind,
  type Offer,
  type OfferLine,
  type OfferStatus,
  type OfferVersion,
} from './offer.ts';
import { type OfferedTerm } from './term.ts';
import { type BuyerAccount } from './third-party.ts';

onConstraint(
  'final_row',
  illegalState,
  'this has been issued or sent and is final; make a new version or a correction instead',
);

interface OfferRow {
  id: string;
  number: string;
  client_id: string;
  status: OfferStatus;
  version: number;
  created_at: Instant;
}

export interface VersionRow {
  id: string;
  version: number;
  title: string;
  introduction: string | null;
  billing_mode: BillingMode;
  contract_type: ContractType;
  expected_supply: string | null;
  discount_percent: string;
  vat_treatment: VatTreatment;
  valid_until: LocalDate | null;
  terms_parameters: TermsOverrides;
  term: OfferedTerm | null;
  net: string;
  vat: string;
  gross: string;
  taxes: TaxRecord[];
}

interface LineRow extends LineCadence {
  position: number;
  kind: LineKind;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  discount_percent: string;
  vat_category: VatCategory;
  vat_rate: string;
  net: string;
  account: BuyerAccount | null;
  binding_estimate: boolean;
}

function lineFromRow(row: LineRow): OfferLine {
  return {
    position: row.position,
    kind: row.kind,
    description: row.description,
    quantity: trimmed(row.quantity),
    unit: row.unit,
    unitPrice: trimmed(row.unit_price),
    discountPercent: trimmed(row.discount_percent),
    vatCategory: row.vat_category,
    vatRate: trimmed(row.vat_rate),
    net: Money.of(row.net),
    bindingEstimate: row.binding_estimate,
    cadence: row.cadence,
    billed: row.billed,
    account: row.account,
  };
}

/** Versions with their lines beside them. Numbers as text: those of JSON would become floats. */
function versions(db: Db) {
  return db('offer_version').select<(VersionRow & { lines: LineRow[] })[]>(
    'offer_version.*',
    db.raw(
      `(select coalesce(json_agg(l order by l.position), '[]')
        from (select position, kind, description, quantity::text, unit, unit_price::text, discount_percent::text,
                     vat_category, vat_rate::text, net::text, binding_estimate, cadence, billed, account
              from offer_line where version_id = offer_version.id) l) as lines`,
    ),
  );
}

/** A version with its lines, sent or not. */
export async function versionById(db: Db, versionId: string): Promise<OfferVersion> {
  const [row] = await versions(db).where({ id: versionId }).options({ name: 'offer-version' });
  if (!row) throw notFound(`there is no offer version ${versionId}`);
  return versionFromRow(row);
}

/** Versions with their lines, by id. */
export async function versionsByIds(db: Db, ids: readonly string[]): Promise<Map<string, OfferVersion>> {
  const rows = await versions(db)
    .whereRaw('id = any (?::uuid[])', [[...ids]])
    .options({ name: 'offer-versions' });
  return new Map(rows.map((row) => [row.id, versionFromRow(row)]));
}

function versionFromRow(row: VersionRow & { readonly lines: readonly LineRow[] }): OfferVersion {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    introduction: row.introduction,
    billingMode: row.billing_mode,
    contractType: row.contract_type,
    expectedSupply: row.expected_supply,
    discountPercent: decimal4(trimmed(row.discount_percent)),
    vatTreatment: row.vat_treatment,
    validUntil: row.valid_until,
    terms: row.terms_parameters,
    term: row.term,
    lines: row.lines.map(lineFromRow),
    taxes: row.taxes.map(taxFromRecord),
    totals: { net: Money.of(row.net), vat: Money.of(row.vat), gross: Money.of(row.gross) },
  };
}

async function load(db: Db, offer: OfferRow | undefined, id: string): Promise<Offer> {
  if (!offer) throw notFound(`there is no offer ${id}`);
  const [version] = await versions(db).where({ offer_id: id, version: offer.version });
  if (!version) throw new Error(`offer ${id} has lost its version ${offer.version}`);
  return {
    id: offer.id,
    number: offer.number,
    clientId: offer.client_id,
    status: offer.status,
    createdAt: offer.created_at,
    current: versionFromRow(version),
  };
}

export async function offerById(db: Db, id: string): Promise<Offer> {
  return load(db, await db<OfferRow>('offer').where({ id }).first(), id);
}

/** Locks the offer until the transaction ends: whatever changes its state comes through here. */
export async function lockOffer(tx: Tx, id: string): Promise<Offer> {
  return load(tx, await tx<OfferRow>('offer').where({ id }).forUpdate().first(), id);
}

export async function insertOffer(tx: Tx, offer: Offer): Promise<void> {
  await tx('offer').insert({
    id: offer.id,
    number: offer.number,
    client_id: offer.clientId,
    status: offer.status,
    version: offer.current.version,
    created_at: offer.createdAt,
  });
  await insertVersion(tx, offer.id, offer.current);
}

export async function insertVersion(tx: Tx, offerId: string, version: OfferVersion): Promise<void> {
  await insertTogether(tx, [
    {
      table: 'offer_version',
      rows: [
        {
          id: version.id,
          offer_id: offerId,
          version: version.version,
          title: version.title,
          introduction: version.introduction,
          billing_mode: version.billingMode,
          contract_type: version.contractType,
          expected_supply: version.expectedSupply,
          discount_percent: version.discountPercent,
          vat_treatment: version.vatTreatment,
          valid_until: version.validUntil,
          terms_parameters: version.terms,
          term: version.term,
          net: version.totals.net,
          vat: version.totals.vat,
          gross: version.totals.gross,
          taxes: version.taxes.map(taxRecord),
        },
      ],
    },
    {
      table: 'offer_line',
      rows: version.lines.map((line) => ({
        version_id: version.id,
        position: line.position,
        kind: line.kind,
        description: line.description,
        quantity: line.quantity,
        unit: line.unit,
        unit_price: line.unitPrice,
        discount_percent: line.discountPercent,
        vat_category: line.vatCategory,
        vat_rate: line.vatRate,
        net: line.net,
        binding_estimate: line.bindingEstimate,
        cadence: line.cadence,
        billed: line.billed,
        account: line.account,
      })),
    },
  ]);
}

/** Replaces the newest version while it is a draft. */
export async function replaceDraftVersion(
  tx: Tx,
  offerId: string,
  replaced: string,
  version: OfferVersion,
): Promise<void> {
  await tx('offer_version').where({ id: replaced }).delete();
  await insertVersion(tx, offerId, version);
}

export async function setOfferState(
  tx: Tx,
  id: string,
  status: OfferStatus,
  version?: number,
): Promise<void> {
  await tx('offer')
    .where({ id })
    .update({ status, ...(version === undefined ? {} : { version }) });
}

/** From now on the database refuses to change this version. */
export async function freezeVersion(tx: Tx, versionId: string, at: Instant): Promise<void> {
  await tx('offer_version').where({ id: versionId }).update({ frozen_at: at });
}
