import { expect } from 'chai';
import { type Paper } from '../../src/documents/paper.ts';
import { mailText } from '../../templates/mails/mail-text.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import { textOf } from '../support/pdf.ts';
import { sampleCostNotice, sampleIndexNotice } from '../support/price-notices.ts';

async function printed(paper: Paper): Promise<string> {
  return textOf((await renderPaper(paper, { copy: false, logo: null })).bytes);
}

describe('GTC 6.10: notices of adjusted prices on paper', () => {
  needs('pdftotext');

  it('an index notice shows old and new prices, both index values, the formula and the source', async () => {
    const text = await printed(sampleIndexNotice());
    for (const said of [
      'Indexanpassung AU-2022-0007-2027-01-01',
      'Wirksam ab 1. Jänner 2027',
      '1 Wartung des Kundenportals Monat 1.210,13 1.240,15',
      'Pos. 1: vereinbarter Preis 1.000,00 € × 132,2 (VPI 2020, Oktober 2026) ÷ 106,6 (VPI 2020, Februar 2022) = 1.240,15 €',
      'Pos. 2: vereinbarter Preis 0,0455 € × 143,0 (VPI 2015, Oktober 2026) ÷ 139,6 (VPI 2015, Oktober 2025) = 0,0466 € (Veränderung auf eine Dezimalstelle gerundet: +2,4 %)',
      'Der VPI 2015 wird nicht mehr verlautbart; Oktober 2026: VPI 2025 103,1 × Verkettungsfaktor 1,387.',
      'Sinkende Indexwerte bleiben unberücksichtigt',
      'Datenquelle: Statistik Austria – data.statistik.gv.at (CC BY 4.0)',
      'AGB 6.10',
    ])
      expect(text).to.include(said);
  });

  it('in English, and a provisional value says so', async () => {
    const paper = sampleIndexNotice('en');
    const [first, ...rest] = paper.changes;
    const rises = (first?.rises ?? []).map(({ from, to }) => ({ from, to: { ...to, provisional: true } }));
    const changes = first === undefined ? [] : [{ ...first, rises }, ...rest];
    const text = await printed({ ...paper, changes });
    expect(text).to.include('Item 1: agreed price €1,000.00 × 132.2 (VPI 2020, October 2026, provisional)');
    expect(text).to.include('apply from 1 January 2027');
  });

  it('a cost notice gives the increase, its reason and the evidence', async () => {
    const text = await printed(sampleCostNotice());
    for (const said of [
      'Preisanpassung AU-2022-0007-2027-01-01',
      'um 4,5 % gestiegen',
      '1 Wartung des Kundenportals Monat 1.210,13 1.264,59',
      'Grund: Der Betreiber des Rechenzentrums',
      'Nachweis: Tarifblatt des Rechenzentrums vom 30. November 2026',
    ])
      expect(text).to.include(said);
    expect(await printed(sampleCostNotice('en'))).to.include('have risen by 4.5%');
  });

  it('the mails say from when', () => {
    const mail = (paper: Paper) => mailText({ paper, enclosures: [], terms: false, copy: false });
    expect(mail(sampleIndexNotice()).subject).to.equal('Indexanpassung AU-2022-0007-2027-01-01');
    for (const [paper, day] of [
      [sampleIndexNotice(), 'ab 1. Jänner 2027'],
      [sampleCostNotice(), 'ab 1. Jänner 2027'],
      [sampleIndexNotice('en'), 'from 1 January 2027'],
      [sampleCostNotice('en'), 'from 1 January 2027'],
    ] as const)
      expect(mail(paper).text).to.include(day);
  });
});
