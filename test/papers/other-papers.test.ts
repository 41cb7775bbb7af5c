import { expect } from 'chai';
import { type Paper } from '../../src/documents/paper.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { sampleInstalmentPlan, sampleLossOfTerm } from '../support/instalment-papers.ts';
import { needs } from '../support/needs.ts';
import { sampleOverrunNotice } from '../support/overrun-papers.ts';
import {
  sampleAcknowledgement,
  sampleConfirmation,
  sampleOffer,
  sampleReminder,
  sampleWithdrawal,
  sampleTermination,
  sampleTimesheet,
} from '../support/papers.ts';
import { textOf } from '../support/pdf.ts';

async function printed(paper: Paper): Promise<string> {
  return textOf((await renderPaper(paper, { copy: false, logo: null })).bytes);
}

describe('offers, acknowledgements, confirmations, reminders and timesheets on paper', () => {
  needs('pdftotext');

  it('GTC 2.1, ruling 28: an offer shows version, validity, net, VAT, gross and billing', async () => {
    const text = await printed(sampleOffer());
    for (const said of [
      'Angebot AN-2026-0012',
      'Version 2',
      'Gültig bis 31. März 2026',
      'Rabatt 5 % von 5.078,25 (USt 20 %) −253,91',
      'Nettobetrag 4.824,34',
      'Umsatzsteuer 20 % von 4.824,34 964,87',
      'Gesamtbetrag 5.789,21 €',
      '50 % mit der Bestellung, 50 % mit der Fertigstellung',
      'Es gelten: AGB Nordlicht Software, Fassung 2026',
      'Wir bestellen die Leistungen des Angebots AN-2026-0012, Version 2',
      'Name, Unterschrift',
    ])
      expect(text).to.include(said);
  });

  it('GTC 2.3, 2.4: an acknowledgement names the deemed receipt and concludes nothing', async () => {
    const text = await printed(sampleAcknowledgement());
    expect(text).to.include('Bestellung eingegangen');
    expect(text).to.include('30. März 2026, 08:00 Uhr');
    expect(text).to.include('Ein Vertrag kommt erst mit unserer Auftragsbestätigung');
    expect(text).to.include('bis 13. April 2026 gebunden');
    expect(await printed(sampleAcknowledgement('en'))).to.include('30 March 2026, 08:00 (Vienna)');
  });

  it('GTC 2.3, 6.7: a confirmation concludes the contract and plans what adds up to its price', async () => {
    const text = await printed(sampleConfirmation());
    expect(text).to.include('Auftragsbestätigung AU-2026-0007');
    expect(text).to.include('zu unserem Angebot AN-2026-0012, Version 2');
    expect(text).to.include('Der Vertrag ist damit am 4. März 2026 geschlossen');
    expect(text).to.include('Anzahlung mit der Bestellung (50 %) 2.412,17 482,44 2.894,61');
    expect(text).to.include('Rest mit der Fertigstellung (50 %) 2.412,17 482,43 2.894,60');
    expect(text).to.include('Summe 4.824,34 964,87 5.789,21');
  });

  it('GTC 6.2: a notice of an overrun gives the figures and says until when and how to object', async () => {
    const text = await printed(sampleOverrunNotice());
    for (const said of [
      'Überschreitung des Kostenvoranschlags AU-2026-0007',
      'Anbindung der Warenwirtschaft',
      'Kostenvoranschlag 10.000,00',
      'Angefallen bis 27.03.2026 6.450,00',
      'Voraussichtlich insgesamt 11.825,50',
      'Überschreitung (18,26 %) 1.825,50',
      'bis 7. April 2026 schriftlich widersprechen',
      'günstigere Alternative',
      'gilt die Überschreitung als genehmigt',
    ])
      expect(text).to.include(said);
    expect(await printed(sampleOverrunNotice('en'))).to.include('You may object in writing by 7 April 2026');
    expect(await printed({ ...sampleOverrunNotice(), percent: null })).to.include('Überschreitung 1.825,50');
  });

  it('GTC 3.8: a termination is confirmed with the day of its receipt and the last day', async () => {
    const text = await printed(sampleTermination());
    expect(text).to.include('Bestätigung der Kündigung AU-2026-0007');
    expect(text).to.include('Ihre Kündigung dieses Vertrags haben wir am 1. Februar 2026 erhalten.');
    expect(text).to.include('Der Vertrag endet mit Ablauf des 31. Mai 2026.');
    const english = await printed(sampleTermination('agency', 'en'));
    expect(english).to.include('We have terminated this contract').and.include('at the end of 31 May 2026');
  });

  it('GTC 3.8: offer and confirmation say how long the contract runs', async () => {
    const term = 'Der Vertrag läuft ab 01.03.2026 auf unbestimmte Zeit.';
    expect(await printed({ ...sampleOffer(), term })).to.include(term);
    expect(await printed({ ...sampleConfirmation(), term })).to.include(term);
  });

  it('GTC 7.8: an instalment plan says what is owed, each instalment with its day, and what a late one brings', async () => {
    const text = await printed(sampleInstalmentPlan());
    for (const said of [
      'Ratenvereinbarung RV-2026-0002',
      'dass Sie 13.342,30 € in 6 Raten bezahlen',
      'RE-2026-0007 02.03.2026 16.03.2026 12.000,00 102,30 40,00',
      'an die Stelle der Ratenvereinbarung RV-2026-0001',
      '2 1. Juni 2026 2.223,72 8.894,86',
      '6 30. September 2026 2.223,70 0,00',
      'Summe 13.342,30',
      'der gesamte noch offene Betrag sofort fällig (Terminsverlust)',
      'Zinsen und Kosten bis 15. April 2026 sind in den Raten enthalten',
      'Bitte überweisen Sie 2.223,72 €',
      'die erste Rate, bis spätestens 30. April 2026',
      'RV-2026-0002 KD-2026-0003',
    ])
      expect(text).to.include(said);
    expect(await printed(sampleInstalmentPlan('en'))).to.include('the first instalment, by 30 April 2026');
    const { items, total, ...plan } = sampleInstalmentPlan();
    const withoutExtras = { ...total, interest: '0.00', costs: '0.00', open: total.all };
    const plain = await printed({ ...plan, items, total: withoutExtras, lossOfTerm: false, clauses: [] });
    expect(plain).not.to.include('Terminsverlust)').and.not.to.include('Schadenersatz');
  });

  it('GTC 7.8: a notice of loss of term says which instalment was late and asks for the whole rest', async () => {
    const text = await printed(sampleLossOfTerm());
    for (const said of [
      'Terminsverlust RV-2026-0002',
      'Die 3. Rate von 2.223,72 € war bis 30. Juni 2026 zu bezahlen',
      'fehlten uns auf die bis dahin fälligen Raten 1.723,72 €',
      'Betrag von 6.671,14 € ist seit 1. Juli 2026 sofort fällig',
      'Bitte überweisen Sie 6.671,14 €',
      'AGB 7.9: Bei Zahlungsverzug',
    ])
      expect(text).to.include(said);
    expect(await printed(sampleLossOfTerm('en'))).to.include('has been due since 1 July 2026');
  });

  it('GTC 7.10: a reminder lists what is late with interest and costs, and the date to pay by', async () => {
    const text = await printed(sampleReminder());
    for (const said of [
      'Mahnung MA-2026-0003',
      'Zahlbar bis 7. April 2026',
      'RE-2026-0007 02.03.2026 16.03.2026 1.200,00 1,41 40,00',
      'Summe 2.400,00 2,82 80,00',
      'Bitte überweisen Sie 2.482,82 €',
      'bis spätestens 7. April 2026',
      'MA-2026-0003 KD-2026-0003',
      'weitere Leistungen bis zur vollständigen Zahlung einstellen',
    ])
      expect(text).to.include(said);
    expect(text).not.to.include('Geschäftsführung, z. H.');
  });

  it('GTC 7.10: the second reminder is addressed to the management and says what it may lead to', async () => {
    const german = await printed(sampleReminder(2));
    expect(german).to.include('Zweite Mahnung MA-2026-0003');
    expect(german).to.include('Geschäftsführung, z. H. Šárka Österreicher-Nuñez');
    expect(german).to.include('von allen Verträgen zurücktreten und entgangenen Gewinn fordern');
    const english = await printed(sampleReminder(2, 'en'));
    expect(english).to.include('Second reminder MA-2026-0003');
    expect(english).to.include('The management, attn. Šárka Österreicher-Nuñez');
    expect(english).to.include('Please transfer €2,482.82');
  });

  it('GTC 7.10: a withdrawal names the contracts, how each is settled, and what stays owed', async () => {
    const text = await printed(sampleWithdrawal());
    for (const said of [
      'Rücktritt vom Vertrag',
      'Geschäftsführung, z. H. Šárka Österreicher-Nuñez',
      'zuletzt MA-2026-0004 vom 8. April 2026',
      'AU-2026-0007 Kundenportal 02.03.2026 10.000,00 3.000,00 2.000,00 5.000,00',
      'Summe 11.000,03 3.000,00 2.400,00 5.600,03',
      'RE-2026-0033',
      '3.600,00 € offen',
    ])
      expect(text).to.include(said);
    expect(await printed(sampleWithdrawal('en'))).to.include(
      'We therefore withdraw from the following contracts',
    );
  });

  it('a reminder about forty invoices keeps its sum and its code together with what they belong to', async () => {
    const { bytes, pages } = await renderPaper(sampleReminder(1, 'de', 40), { copy: false, logo: null });
    expect(pages).to.equal(2);
    expect(textOf(bytes)).to.include('Summe 48.000,00 56,40 1.600,00');
  });

  it('GTC 6.4: a timesheet shows who worked when on what, and the sums of items and all', async () => {
    const text = await printed(sampleTimesheet());
    for (const said of [
      'Stundennachweis RE-2026-0008',
      'Auftragsnummer AU-2026-0007',
      'Leistungszeitraum 04.03.2026 – 27.03.2026',
      'Umsetzung nach Aufwand',
      '04.03.2026 Anna Huber',
      '1,50 95,00',
      'Summe 4,50',
      'Summe 0,5825',
      'Insgesamt 5,0825 Stunden.',
    ])
      expect(text).to.include(said);
    const long = await renderPaper(sampleTimesheet('en', 90), { copy: false, logo: null });
    expect(long.pages).to.equal(5);
    expect(textOf(long.bytes)).to.include('135.5825 hours in all.');
  });
});
