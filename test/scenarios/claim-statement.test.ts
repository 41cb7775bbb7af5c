import { expect } from 'chai';
import { needs } from '../support/needs.ts';
import { textOf } from '../support/pdf.ts';
import { type Ledger, openLedger } from '../support/receivables.ts';

describe('GTC 7.9: the statement of a claim on paper', () => {
  needs('pdftotext');
  let ledger: Ledger;

  before(async () => {
    ledger = await openLedger('2026-05-01T10:00:00+02:00', 'drawn');
  });
  after(() => ledger.close());

  it('shows days, rate and principal of each piece, what is paid and what is owed', async () => {
    const { id: clientId } = await ledger.client();
    const nothing = await ledger.post(`/clients/${clientId}/claim-statements`, {});
    expect([nothing.status, nothing.body.type]).to.deep.equal([409, 'not-late']);
    const first = await ledger.owed(clientId, '833.33', '2025-12-15');
    await ledger.owed(clientId, '1666.67', '2026-02-28');
    await ledger.pay({ invoiceId: first.id, amount: '500.00', valueDate: '2026-02-01' });
    const claim = await ledger.made(`/clients/${clientId}/claim-statements`, {});
    expect(claim.total).to.deep.equal({
      open: '2513.82',
      interest: '63.12',
      paid: '13.82',
      costs: '0.00',
      all: '2563.12',
    });
    const { status, bytes } = await ledger.bytes(`/documents/${claim.documentId}/pdf`);
    expect(status).to.equal(200);
    const text = textOf(bytes);
    for (const said of [
      'Forderungsaufstellung',
      `${first.number} 16.12.2025 31.12.2025 16 1.000,00 10,73 4,7036`,
      `${first.number} 01.02.2026 30.04.2026 89 513,82 10,73 13,4434`,
      'Summe 2.513,82 63,12 13,82 0,00',
      'insgesamt 2.563,12 €',
      'das Jahr zu 365 Tagen',
    ])
      expect(text).to.include(said);
  });
});
