import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { type Instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { queueDispatch } from '../../src/documents/dispatch.store.ts';
import { freezeDocument } from '../../src/documents/document.store.ts';
import { type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { type PaperBuyer, type PaperSeller } from '../../src/documents/papers/parts.ts';
import { type OrderConfirmationPaper } from '../../src/documents/papers/sales.ts';

const seller: PaperSeller = {
  name: 'Nordlicht IT GmbH',
  street: 'Maria-Theresien-Straße 1',
  postalCode: '6020',
  city: 'Innsbruck',
  country: 'AT',
  vatId: 'ATU12345675',
  taxNumber: null,
  registerNumber: 'FN 123456a',
  registerCourt: 'LG Innsbruck',
  legalForm: 'Gesellschaft mit beschränkter Haftung',
  registeredSeat: 'Innsbruck',
  email: 'office@nordlicht.example',
  phone: '+43 512 123456',
  website: null,
  contact: null,
  accountHolder: 'Nordlicht IT GmbH',
  iban: 'AT611904300234573201',
  bic: null,
  bankName: null,
  colour: '#1f4e79',
  logoSha256: null,
};

const buyer: PaperBuyer = {
  name: 'Šárka Österreicher-Nuñez & Żółć GmbH',
  street: 'Ring 1',
  postalCode: '1010',
  city: 'Wien',
  country: 'AT',
  number: 'KD-2026-0001',
  vatId: null,
  email: 'einkauf@kunde.example',
};

const frame = {
  language: 'de',
  seller,
  buyer,
  date: localDate('2026-03-20'),
  title: 'Webshop',
  clauses: [],
  notes: [],
  lines: [],
  allowances: [],
  taxes: [],
  total: { net: '1000.00', vat: '200.00', gross: '1200.00' },
} as const;

/** A standard invoice over EUR 1,200.00 gross. */
export function invoicePaper(number: string, change: Partial<InvoicePaper> = {}): InvoicePaper {
  return {
    ...frame,
    paper: 'invoice',
    kind: 'standard',
    number,
    typeCode: '380',
    currency: 'EUR',
    contractNumber: 'AU-2026-0001',
    orderReference: null,
    buyerReference: null,
    supply: null,
    expectedSupply: null,
    deductions: [],
    payable: { net: '1000.00', vat: '200.00', gross: '1200.00', taxes: [] },
    corrects: null,
    payment: { termDays: 14, reference: number },
    ...change,
  };
}

export function confirmationPaper(number: string): OrderConfirmationPaper {
  return {
    ...frame,
    paper: 'order-confirmation',
    number,
    offerNumber: 'AN-2026-0001',
    offerVersion: 1,
    orderReceivedOn: localDate('2026-03-18'),
    concludedOn: localDate('2026-03-20'),
    billing: '50 % bei Bestellung, 50 % bei Fertigstellung',
    billingPlan: [],
    expectedSupply: null,
    termsTitle: 'AGB 2026',
  };
}

/** A client to whom papers go. */
export async function aClient(db: Db, at: Instant): Promise<string> {
  const id = newId();
  const address = { street: 'Ring 1', postal_code: '1010', city: 'Wien', country: 'AT' };
  await db('client').insert({ id, number: id, name: buyer.name, ...address, language: 'de', created_at: at });
  return id;
}

/** A frozen document. */
export async function aDocument(
  db: Db,
  clientId: string,
  paper: InvoicePaper | OrderConfirmationPaper,
  at: Instant,
): Promise<string> {
  return transaction(db, (tx) => freezeDocument(tx, { subjectId: newId(), clientId, paper, at }));
}

/** Stands in for the rendering, which is not what these tests are about. */
export async function rendered(db: Db, documentId: string, at: Instant): Promise<void> {
  const bytes = Buffer.from(`%PDF original of ${documentId}`);
  await db('document_file').insert({
    document_id: documentId,
    bytes,
    sha256: 'none',
    pages: 1,
    renderer: 'test',
    rendered_at: at,
  });
}

/** A rendered invoice, queued for the buyer. Returns document and dispatch. */
export async function aQueuedInvoice(
  db: Db,
  clientId: string,
  number: string,
  at: Instant,
): Promise<{ documentId: string; dispatchId: string }> {
  const documentId = await aDocument(db, clientId, invoicePaper(number), at);
  await rendered(db, documentId, at);
  const dispatchId = await transaction(db, (tx) =>
    queueDispatch(tx, { documentId, recipient: 'einkauf@kunde.example', at }),
  );
  return { documentId, dispatchId };
}
