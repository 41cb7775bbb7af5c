import { expect } from 'chai';
import { type Paper } from '../../src/documents/paper.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import { sampleDeduction, sampleFinal, sampleInvoice, sampleLines } from '../support/papers.ts';
import { textOf } from '../support/pdf.ts';

async function printed(paper: Paper, copy = false): Promise<string> {
  return textOf((await renderPaper(paper, { copy, logo: null })).bytes);
}

describe('invoices on paper', () => {
  needs('pdftotext');

  it('§ 11 UStG: names both sides, their VAT ids, number, days, lines, net, rate and VAT', async () => {
    const text = await printed(sampleInvoice());
    for (const said of [
      'Nordlicht Software e.U.',
      'Maria-Theresien-Straße 18',
      'Šárka Österreicher-Nuñez & Żółć GmbH',
      'Mariahilfer Straße 127/14',
      '1060 Wien',
      'ATU51507409',
      'ATU13585627',
      'Rechnung RE-2026-0042',
      '2. März 2026',
      '01.02.2026 – 27.02.2026',
      'Workshop zur Anforderungsanalyse',
      '4 Std 118,50 20 % 474,00',
      'Nettobetrag 1.449,00',
      'Umsatzsteuer 20 % von 1.449,00 289,80',
      'Gesamtbetrag 1.738,80 €',
    ])
      expect(text).to.include(said);
  });

  it('§ 14 UGB: the foot names the register, its court, the form and the seat', async () => {
    const text = await printed(sampleInvoice());
    for (const said of [
      'FN 123456 a',
      'Landesgericht Innsbruck',
      'eingetragene Unternehmerin',
      'Sitz Innsbruck',
    ])
      expect(text).to.include(said);
  });

  it('§ 14 UGB: a foot of many lines is printed whole, above the lower edge of the sheet', async () => {
    const { seller } = sampleInvoice();
    const registerCourt = `Landesgericht ${'für Zivilrechtssachen und Handelssachen '.repeat(5)}zuletzt`;
    const text = await printed(sampleInvoice({ seller: { ...seller, registerCourt } }));
    for (const said of ['zuletzt', 'eingetragene Unternehmerin', 'Sitz Innsbruck', 'Gesamtbetrag 1.738,80'])
      expect(text).to.include(said);
  });

  it('GTC 7.2: asks for payment within 14 days of receipt and names no day', async () => {
    expect(await printed(sampleInvoice())).to.include('zahlbar innerhalb von 14 Tagen ab Erhalt');
    expect(await printed(sampleInvoice({ language: 'en' }))).to.include('payable within 14 days of receipt');
  });

  it('prints the account in groups of four, with BIC and reference', async () => {
    const text = await printed(sampleInvoice());
    expect(text).to.include('AT61 1904 3002 3457 3201').and.to.include('BKAUATWW');
    expect(text).to.match(/Verwendungszweck RE-2026-0042/);
  });

  it('an advance invoice says that it is one, with the expected time of supply', async () => {
    const text = await printed(sampleInvoice({ kind: 'advance' }));
    expect(text).to.include('Anzahlungsrechnung RE-2026-0042');
    expect(text).to.include('Dies ist eine Anzahlungsrechnung');
    expect(text).to.include('Voraussichtliche Zeit der Leistung: Mai 2026');
  });

  it('ruling 3: a final invoice deducts each deposit with number, day, net and VAT', async () => {
    const text = await printed(sampleFinal());
    expect(text).to.include('Schlussrechnung');
    expect(text).to.include('Gesamtleistung (100 %) 20.000,00 4.000,00 24.000,00');
    expect(text).to.include('Anzahlungsrechnung RE-2026-0007 vom 15.01.2026 −5.000,00 −1.000,00 −6.000,00');
    expect(text).to.include('Noch zu zahlen 12.500,00 2.500,00 15.000,00');
    expect(text).to.include('Bitte überweisen Sie 15.000,00 €');
  });

  it('ruling 4: a deposit received in part says what was invoiced and what is deducted', async () => {
    const text = await printed(sampleFinal());
    expect(text).to.include('Anzahlungsrechnung RE-2026-0019 vom 02.02.2026 −2.500,00 −500,00 −3.000,00');
    expect(text).to.include('in Rechnung gestellt 6.000,00 €, eingegangen und abgezogen 3.000,00 €');
  });

  it('a final invoice of three lines and a deposit is one sheet, clauses and all', async () => {
    for (const language of ['de', 'en'] as const) {
      const deposit = sampleDeduction('RE-2026-0007', '2026-01-15', { net: '500.00', vat: '100.00' });
      const paper = sampleInvoice({ kind: 'final', language, lines: sampleLines(3), deductions: [deposit] });
      const { pages } = await renderPaper(paper, { copy: false, logo: null });
      expect(pages).to.equal(1);
    }
  });

  it('prints no request to pay where deposits have covered everything', async () => {
    const covered = sampleInvoice({
      kind: 'final',
      lines: [{ unitPrice: '5000' }],
      deductions: [sampleDeduction('RE-2026-0007', '2026-01-15', { net: '5000.00', vat: '1000.00' })],
    });
    const text = await printed(covered);
    expect(text).to.include('Noch zu zahlen 0,00 0,00 0,00').and.to.include('Es ist nichts zu zahlen');
    expect(text).not.to.include('Bitte überweisen');
  });

  it('a correction refers to its original by number and day and is no "Gutschrift"', async () => {
    const credit = await printed(sampleInvoice({ kind: 'credit-note' }));
    expect(credit)
      .to.include('Rechnungskorrektur')
      .and.to.include('Rechnung RE-2026-0007 vom 15. Jänner 2026');
    expect(credit).to.include('Grund: Leistung wurde nicht erbracht');
    expect(credit).not.to.match(/Gutschrift/i);
    const cancellation = await printed(sampleInvoice({ kind: 'cancellation' }));
    expect(cancellation).to.include('Stornorechnung').and.to.include('RE-2026-0007 vom 15. Jänner 2026');
    expect(cancellation).to.include('Gesamtbetrag −1.738,80 €');
  });

  it('VAT per rate: each with its base; discounts per line and on the whole', async () => {
    const text = await printed(
      sampleInvoice({
        discountPercent: '5',
        lines: [
          { description: 'Handbuch', quantity: '3', unitPrice: '1000', discountPercent: '10', taxRate: '10' },
          { description: 'Beratung', quantity: '12.25', unitPrice: '92.4375' },
        ],
      }),
    );
    expect(text).to.match(/Handbuch 3 \S+ 1\.000,00 10 % 10 % 2\.700,00/);
    expect(text).to.match(/Beratung 12,25 \S+ 92,4375 20 % 1\.132,36/);
    expect(text).to.include('Summe der Positionen 3.832,36');
    expect(text).to.include('Rabatt 5 % von 2.700,00 (USt 10 %) −135,00');
    expect(text).to.include('Umsatzsteuer 20 % von 1.075,74 215,15');
    expect(text).to.include('Umsatzsteuer 10 % von 2.565,00 256,50');
  });

  it('where there is no VAT the paper says why', async () => {
    const note = 'Übergang der Steuerschuld auf den Leistungsempfänger (Reverse Charge)';
    const reverse = await printed(
      sampleInvoice({ lines: [{ taxCategory: 'AE', taxRate: '0' }], notes: [note] }),
    );
    expect(reverse).to.include('Steuerschuld geht auf Sie über: 1.000,00 0,00').and.to.include(note);
    const small = await printed(sampleInvoice({ lines: [{ taxCategory: 'E', taxRate: '0' }] }));
    expect(small).to.include('Von der Umsatzsteuer befreit: 1.000,00 0,00');
    const abroad = await printed(sampleInvoice({ lines: [{ taxCategory: 'O', taxRate: '0' }] }));
    expect(abroad).to.include('In Österreich nicht steuerbar: 1.000,00 0,00');
  });

  it('names the country of a recipient abroad, in the language of the paper', async () => {
    const german = { country: 'DE', name: 'Müller AG', city: 'München', postalCode: '80331' };
    expect(await printed(sampleInvoice({ buyer: german })))
      .to.include('80331 München')
      .and.to.include('DEUTSCHLAND');
    expect(await printed(sampleInvoice({ buyer: german, language: 'en' }))).to.include('GERMANY');
    expect(await printed(sampleInvoice())).not.to.include('ÖSTERREICH ');
  });

  it('cites its clauses with a sentence each', async () => {
    expect(await printed(sampleInvoice())).to.include('AGB 6.7: Die Hälfte des Entgelts');
    expect(await printed(sampleInvoice({ language: 'en' }))).to.include('GTC 6.7: Half of the fee');
  });

  it('ruling 26: a copy is marked on every page', async () => {
    expect(await printed(sampleInvoice())).not.to.include('Kopie');
    expect(await printed(sampleInvoice(), true)).to.include('Kopie / copy');
  });

  it('writes English amounts and days the English way', async () => {
    const text = await printed(sampleFinal('en'));
    expect(text).to.include('€24,000.00').and.to.include('2 March 2026').and.to.include('Page 1 of 1');
  });
});
