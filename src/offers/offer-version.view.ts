import { type Db } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { offerById, versionById } from './offer.store.ts';
import { type OfferLine, type OfferVersion } from './offer.ts';
import { compareVersions } from './version-comparison.ts';

interface VersionListRow {
  readonly version: number;
  readonly title: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly valid_until: string | null;
  readonly frozen_at: Instant | null;
  readonly document_id: string | null;
}

/** Every version of an offer, the newest first. @throws problem `not-found` */
export async function offerVersions(db: Db, offerId: string) {
  await offerById(db, offerId);
  const rows = await db('offer_version as v')
    .leftJoin('document as d', (on) => on.on('d.subject_id', 'v.id').onVal('d.kind', 'offer'))
    .where('v.offer_id', offerId)
    .orderBy('v.version', 'desc')
    .select<VersionListRow[]>(
      'v.version',
      'v.title',
      'v.net',
      'v.vat',
      'v.gross',
      'v.valid_until',
      'v.frozen_at',
      'd.id as document_id',
    );
  return rows.map(({ valid_until, frozen_at, document_id, ...row }) => ({
    ...row,
    validUntil: valid_until,
    sentAt: frozen_at,
    documentId: document_id,
  }));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What changed between two versions; differences of amounts are later less earlier. @throws problem `not-found` */
export async function offerComparison(db: Db, offerId: string, { from, to }: Range) {
  const before = await versionOf(db, offerId, from);
  const after = await versionOf(db, offerId, to);
  const { facts, lines } = compareVersions(before, after);
  return {
    from,
    to,
    facts: [...facts],
    lines: lines.map((line) => ({
      change: line.change,
      before: line.before && presentLine(line.before),
      after: line.after && presentLine(line.after),
      fields: [...line.fields],
    })),
    before: presentTotals(before),
    after: presentTotals(after),
    difference: {
      net: after.totals.net.minus(before.totals.net).toString(),
      vat: after.totals.vat.minus(before.totals.vat).toString(),
      gross: after.totals.gross.minus(before.totals.gross).toString(),
    },
  };
}

async function versionOf(db: Db, offerId: string, version: number): Promise<OfferVersion> {
  const row = await db('offer_version')
    .where({ offer_id: offerId, version })
    .first<{ id: string } | undefined>('id');
  if (row === undefined)
    throw notFound(`offer ${offerId} has no version ${version}; GET /offers/:id/versions lists them`);
  return versionById(db, row.id);
}

function presentLine(line: OfferLine) {
  return { ...line, net: line.net.toString() };
}

function presentTotals({ totals: { net, vat, gross } }: OfferVersion) {
  return { net: net.toString(), vat: vat.toString(), gross: gross.toString() };
}
