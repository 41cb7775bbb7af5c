import { expect } from 'chai';
import { type Paper } from '../../src/documents/paper.ts';
import { type InvoiceKind } from '../../src/documents/papers/invoice.ts';
import { type Language } from '../../src/documents/papers/parts.ts';
import { attachmentName, mailText } from '../../templates/mails/mail-text.ts';
import { sampleInstalmentPlan, sampleLossOfTerm } from '../support/instalment-papers.ts';
import {
  sampleAcknowledgement,
  sampleConfirmation,
  sampleInvoice,
  sampleOffer,
  sampleReminder,
  sampleWithdrawal,
  sampleTermination,
} from '../support/papers.ts';

const languages: readonly Language[] = ['de', 'en'];
const alone = { enclosures: [], terms: false, copy: false };

function invoice(kind: InvoiceKind, language: Language): Paper {
  return sampleInvoice({ kind, language });
}

const subjects: [Language, string, Paper][] = [
  ['de', 'Angebot', sampleOffer('de')],
  ['de', 'Bestellung eingegangen', sampleAcknowledgement('de')],
  ['de', 'Auftragsbestätigung', sampleConfirmation('de')],
  ['de', 'Anzahlungsrechnung', invoice('advance', 'de')],
  ['de', 'Teilrechnung', invoice('partial', 'de')],
  ['de', 'Schlussrechnung', invoice('final', 'de')],
  ['de', 'Rechnung', invoice('standard', 'de')],
  ['de', 'Rechnungskorrektur', invoice('credit-note', 'de')],
  ['de', 'Stornorechnung', invoice('cancellation', 'de')],
  ['de', 'Schadenersatzforderung', invoice('penalty', 'de')],
  ['de', 'Rücktritt vom Vertrag', sampleWithdrawal('de')],
  ['de', 'Mahnung', sampleReminder(1, 'de')],
  ['de', 'Zweite Mahnung', sampleReminder(2, 'de')],
  ['de', 'Bestätigung der Kündigung', sampleTermination('client', 'de')],
  ['de', 'Ratenvereinbarung', sampleInstalmentPlan('de')],
  ['de', 'Terminsverlust', sampleLossOfTerm('de')],
  ['en', 'Instalment plan', sampleInstalmentPlan('en')],
  ['en', 'Loss of term', sampleLossOfTerm('en')],
  ['en', 'Offer', sampleOffer('en')],
  ['en', 'Order received', sampleAcknowledgement('en')],
  ['en', 'Order confirmation', sampleConfirmation('en')],
  ['en', 'Advance invoice', invoice('advance', 'en')],
  ['en', 'Partial invoice', invoice('partial', 'en')],
  ['en', 'Final invoice', invoice('final', 'en')],
  ['en', 'Invoice', invoice('standard', 'en')],
  ['en', 'Credit note', invoice('credit-note', 'en')],
  ['en', 'Cancellation invoice', invoice('cancellation', 'en')],
  ['en', 'Claim for damages', invoice('penalty', 'en')],
  ['en', 'Withdrawal from contract', sampleWithdrawal('en')],
  ['en', 'Reminder', sampleReminder(1, 'en')],
  ['en', 'Second reminder', sampleReminder(2, 'en')],
  ['en', 'Confirmation of termination', sampleTermination('agency', 'en')],
];

describe('The mail that carries a paper', () => {
  for (const [language, name, paper] of subjects) {
    it(`${language}: "${name}" names the paper and what is attached, and is signed as § 14 UGB asks`, () => {
      const { subject, text } = mailText({ paper, ...alone });
      expect(subject).to.equal(`${name} ${paper.number}`);
      expect(text).to.include(`- ${name} ${paper.number}`).and.include(String(paper.seller.registerNumber));
      expect(text).not.to.match(/undefined|null|NaN|\[object/);
      expect(attachmentName(paper, false)).to.equal(`${`${name} ${paper.number}`.replaceAll(' ', '-')}.pdf`);
    });
  }

  for (const language of languages) {
    it(`${language}: asks for money only where there is something to pay`, () => {
      const due = invoice('final', language);
      const settled: Paper = {
        ...sampleInvoice({ language }),
        payable: { net: '0.00', vat: '0.00', gross: '0.00', taxes: [] },
      };
      const request = language === 'de' ? 'Bitte überweisen Sie' : 'Please transfer';
      expect(mailText({ paper: due, ...alone }).text).to.include(request);
      expect(mailText({ paper: settled, ...alone }).text).not.to.include(request);
      expect(mailText({ paper: invoice('credit-note', language), ...alone }).text).not.to.include(request);
    });
  }

  it('GTC 7.10: a reminder says how much to pay by when, and what to quote', () => {
    const { text } = mailText({ paper: sampleReminder(1, 'en', 1), ...alone });
    expect(text).to.include('Please transfer €1,241.41 by 7 April 2026, quoting RE-2026-0007.');
  });

  it('does not speak of VAT where none is charged', () => {
    const paper = sampleOffer('de');
    const free = { ...paper, total: { net: '100.00', vat: '0.00', gross: '100.00' } };
    expect(mailText({ paper, ...alone }).text).to.include('zuzüglich Umsatzsteuer');
    expect(mailText({ paper: free, ...alone }).text).not.to.include('Umsatzsteuer');
  });

  it('ruling 26: a copy says so in subject, text and file name', () => {
    const paper = invoice('standard', 'en');
    const { subject, text } = mailText({ paper, ...alone, copy: true });
    expect(subject).to.match(/^Copy: Invoice /);
    expect(text).to.include('This is a copy');
    expect(attachmentName(paper, true)).to.match(/-Copy\.pdf$/);
  });

  it('names enclosures and terms', () => {
    const enclosures = [invoice('credit-note', 'de')];
    const { text } = mailText({ paper: invoice('final', 'de'), enclosures, terms: true, copy: false });
    expect(text).to.include('- Rechnungskorrektur ').and.include('- unsere Allgemeinen Geschäftsbedingungen');
  });
});
