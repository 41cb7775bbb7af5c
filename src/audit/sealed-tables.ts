/** A table whose rows are final, with what makes a row of it itself. */
export interface SealedTable {
  readonly table: string;
  /** The key of a row "r" as text. */
  readonly key: string;
  /** What is hashed of a row "r", in this order. Moments without their zone, so that no session's zone matters. */
  readonly content: readonly string[];
}

/*
 * A form is what was hashed when it was in use, and never changes: what it sealed could not be verified any more. To seal
 * more, add a form; those before stay for what they sealed. Bytes of papers are hashed by their SHA-256, to which
 * "originals are unchanged" holds them.
 */
const form1: readonly SealedTable[] = [
  {
    table: 'document',
    key: 'r.id::text',
    content: [
      'r.id',
      'r.kind',
      'r.subject_id',
      'r.revision',
      'r.client_id',
      'r.title',
      'r.language',
      'r.paper',
      'r.clauses',
      "r.created_at at time zone 'UTC'",
    ],
  },
  {
    table: 'document_file',
    key: 'r.document_id::text',
    content: ['r.document_id', 'r.sha256', 'r.pages', 'r.renderer', "r.rendered_at at time zone 'UTC'"],
  },
  {
    table: 'invoice',
    key: 'r.id::text',
    content: [
      'r.id',
      'r.series',
      'r.year',
      'r.sequence',
      'r.number',
      'r.kind',
      'r.client_id',
      'r.contract_id',
      'r.corrects_id',
      'r.issued_on',
      'r.net',
      'r.vat',
      'r.gross',
      'r.snapshot',
      'r.document_id',
      "r.created_at at time zone 'UTC'",
    ],
  },
  {
    table: 'journal',
    key: 'r.id::text',
    content: [
      'r.id',
      "r.at at time zone 'UTC'",
      'r.actor',
      'r.verb',
      'r.subject_kind',
      'r.subject_id',
      'r.clauses',
      'r.detail',
    ],
  },
  {
    table: 'entry',
    key: 'r.id::text',
    content: [
      'r.id',
      'r.source_kind',
      'r.source_id',
      'r.purpose',
      'r.booked_on',
      'r.clauses',
      "r.created_at at time zone 'UTC'",
    ],
  },
  {
    table: 'posting',
    key: "r.entry_id::text || ' ' || r.position",
    content: [
      'r.entry_id',
      'r.position',
      'r.account',
      'r.amount',
      'r.tax_category',
      'r.tax_rate',
      'r.client_id',
      'r.contract_id',
      'r.invoice_id',
    ],
  },
];

/** What each form hashes; the last one is in use. */
export const sealForms: ReadonlyMap<number, readonly SealedTable[]> = new Map([[1, form1]]);
export const FORM_IN_USE = 1;
