import { expect } from 'chai';
import { type Paper } from '../../src/documents/paper.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import { sampleAcknowledgement, sampleConfirmation, sampleOffer } from '../support/papers.ts';
import { textOf } from '../support/pdf.ts';

async function printed(paper: Paper): Promise<string> {
  return textOf((await renderPaper(paper, { copy: false, logo: null })).bytes);
}

describe('offers, acknowledgements and confirmations on paper', () => {
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
});
