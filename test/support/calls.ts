import { practiceCompany } from '../../src/demo/practice-company.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { type Json } from './api.ts';
import { client, offerFor } from './business.ts';
import { type House, NOW, TODAY } from './furnished-house.ts';

type Method = 'post' | 'put' | 'patch';

/** A call of the API that takes a body, and a body that it takes in a furnished house. */
export interface Call {
  readonly name: string;
  readonly method: Method;
  path(house: House): string;
  good(house: House): Json;
}

function call(
  method: Method,
  path: string,
  subject: (house: House) => string,
  good: (house: House) => Json,
): Call {
  return {
    name: `${method.toUpperCase()} ${path}`,
    method,
    path: (house) => path.replace(':id', subject(house)),
    good,
  };
}

const none = () => '';
const reason = () => ({ reason: 'Auf Wunsch des Kunden' });

const fullClient = {
  ...client,
  managementContact: { name: 'Šárka Österreicher-Nuñez', email: 'leitung@sarka.example' },
  iban: 'AT611904300234573201',
  orderReference: 'PO 4711',
};

const { clientId: _, ...fullOffer } = offerFor('', '100.00', {
  introduction: 'Wie besprochen',
  discountPercent: '5',
  vatTreatment: 'domestic',
  expectedSupply: 'Mai 2026',
  validUntil: '2026-04-30',
  lines: [
    {
      kind: 'lump-sum',
      description: 'Portal',
      quantity: '1',
      unit: 'pauschal',
      unitPrice: '100.00',
      discountPercent: '10',
      vatRate: '20',
    },
  ],
  terms: { paymentTerm: { days: 30 }, splitOnOrder: '30' },
});

export const edition = {
  code: 'gtc-2027',
  title: { de: 'AGB 2027', en: 'Terms 2027' },
  effectiveFrom: '2027-01-01',
  parameters: referenceEdition.parameters,
};

const payment = ({ invoices }: House) => ({
  amount: '10.00',
  valueDate: TODAY,
  invoiceId: invoices[0].id,
  reference: 'Zahlung',
  payer: 'Šárka',
  method: 'bank-transfer',
});

const logo = { mediaType: 'image/png', content: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64') };
const document = { fileName: 'AGB.txt', mediaType: 'text/plain', content: 'QUdC' };
const delivery = { deliveredOn: TODAY, complete: false, lines: [1], note: 'Erster Teil' };
const credit = { ...reason(), lines: [{ description: 'Nachlass', net: '1.00', vatRate: '20' }] };
const check = { source: 'person', result: 'valid', consultation: 'WAPIAAAA', note: 'laut FinanzOnline' };
const run = { kind: 'billing', asOf: TODAY, mode: 'preview', exclude: [{ subject: 'x', note: 'y' }] };

export const calls: readonly Call[] = [
  call('post', '/clients', none, () => fullClient),
  call(
    'patch',
    '/clients/:id',
    (house) => house.clientId,
    () => fullClient,
  ),
  call(
    'post',
    '/clients/:id/vat-checks',
    (house) => house.clientId,
    () => check,
  ),
  call('post', '/clients/:id/erasure', (house) => house.spareClientId, reason),
  call('put', '/company', none, () => practiceCompany),
  call('put', '/company/logo', none, () => logo),
  call('post', '/offers', none, ({ clientId }) => ({ ...fullOffer, clientId })),
  call(
    'put',
    '/offers/:id',
    (house) => house.draftId,
    () => fullOffer,
  ),
  call('post', '/offers/:id/decline', (house) => house.sentIds[0] ?? '', reason),
  call('post', '/offers/:id/withdrawal', (house) => house.sentIds[1] ?? '', reason),
  call(
    'post',
    '/offers/:id/orders',
    (house) => house.sentIds[2] ?? '',
    () => ({ receivedAt: NOW }),
  ),
  call('post', '/orders/:id/refusal', (house) => house.orderIds[0] ?? '', reason),
  call(
    'post',
    '/orders/:id/first-service',
    (house) => house.orderIds[1] ?? '',
    () => ({ description: 'Kick-off' }),
  ),
  call(
    'post',
    '/contracts/:id/deliveries',
    (house) => house.contractIds[0] ?? '',
    () => delivery,
  ),
  call('post', '/contracts/:id/release', (house) => house.contractIds[0] ?? '', reason),
  call(
    'post',
    '/contracts/:id/advance-demands',
    (house) => house.contractIds[1] ?? '',
    () => ({ reasons: ['financial-uncertainty'], note: 'Auskunft des Gläubigerschutzverbands' }),
  ),
  call('post', '/contracts/:id/suspend', (house) => house.contractIds[1] ?? '', reason),
  call('post', '/contracts/:id/resume', (house) => house.contractIds[1] ?? '', reason),
  call(
    'put',
    '/invoices/:id/receipt',
    (house) => house.invoices[0].id,
    () => ({ ...reason(), receivedAt: NOW }),
  ),
  call('post', '/instalment-plans', none, ({ clientId, invoices }) => ({
    ...reason(),
    clientId,
    invoiceIds: [invoices[0].id],
    schedule: { number: 3, everyMonths: 1, firstDueOn: '2026-03-30' },
  })),
  call(
    'post',
    '/invoices/:id/credit-notes',
    (house) => house.invoices[0].id,
    () => credit,
  ),
  call(
    'post',
    '/invoices/:id/cancellation',
    (house) => house.invoices[1].id,
    () => ({ ...reason(), rebill: true }),
  ),
  call('post', '/payments', none, payment),
  call(
    'post',
    '/documents/:id/dispatches',
    (house) => house.invoices[0].documentId,
    () => ({ recipient: 'zweite@sarka.example' }),
  ),
  call('post', '/terms-editions', none, () => edition),
  call(
    'put',
    '/terms-editions/:id/documents/de',
    (house) => house.editionId,
    () => document,
  ),
  call('post', '/index-values', none, () => ({
    series: 'VPI 2025',
    month: '2026-09',
    value: '103.9',
    status: 'final',
    source: 'Statistics Austria',
  })),
  call('post', '/index-chains', none, () => ({
    series: 'VPI 2000',
    from: '2031-01',
    successor: 'VPI 2025',
    factor: '1.858',
    source: 'Statistics Austria',
  })),
  call('post', '/runs', none, () => run),
];
