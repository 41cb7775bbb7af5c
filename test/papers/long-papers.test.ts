import { expect } from 'chai';
import { Money } from '../../src/money/money.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import { sampleInvoice, sampleLines } from '../support/papers.ts';
import { pagesOf, textOf } from '../support/pdf.ts';

const amount = (text: string) => Money.of(text.replaceAll('.', '').replace(',', '.'));
const linesOn = (page: string) => [...page.matchAll(/^\s*\d{1,3}\s+\S.*20 %\s+([\d.]+,\d\d)$/gm)];
const carriedOn = (page: string) =>
  [...page.matchAll(/Übertrag\s+([\d.]+,\d\d)/g)].map((found) => found[1] ?? '');

async function rendered(lines: number): Promise<string[]> {
  const { bytes, pages } = await renderPaper(sampleInvoice({ lines: sampleLines(lines) }), {
    copy: true,
    logo: null,
  });
  const texts = pagesOf(bytes);
  expect(texts).to.have.length(pages);
  return texts;
}

describe('long invoices on paper', () => {
  needs('pdftotext');

  for (const count of [1, 2]) {
    it(`an invoice of ${count === 1 ? 'one line fits' : 'two lines fits'} one page, with nothing carried over`, async () => {
      const pages = await rendered(count);
      expect(pages).to.have.length(1);
      expect(carriedOn(pages[0] ?? '')).to.deep.equal([]);
    });
  }

  for (const count of [14, 15, 16, 17, 18, 40, 400]) {
    it(`${count} lines: each once, carried totals add up, the sum stands below a line`, async () => {
      const pages = await rendered(count);
      let sum = Money.zero;
      let seen = 0;
      pages.forEach((page, at) => {
        const lines = linesOn(page);
        const carried = carriedOn(page).map(amount);
        const isLastOfTable = seen + lines.length === count;
        if (at > 0 && lines.length > 0) expect(carried.shift()?.toString()).to.equal(sum.toString());
        seen += lines.length;
        sum = sum.plus(Money.sum(lines.map((line) => amount(line[1] ?? ''))));
        if (!isLastOfTable) expect(carried.shift()?.toString()).to.equal(sum.toString());
        expect(carried).to.deep.equal([]);
        if (page.includes('Nettobetrag')) expect(lines.length).to.be.greaterThan(0);
      });
      expect(seen).to.equal(count);
      expect(pages.join('')).to.match(/Nettobetrag\s+([\d.]+,\d\d)/);
      const net = /Nettobetrag\s+([\d.]+,\d\d)/.exec(pages.join(''))?.[1] ?? '';
      expect(amount(net).toString()).to.equal(sum.toString());
    });
  }

  it('every page says what it belongs to, which of how many it is, and that it is a copy', async () => {
    const pages = await rendered(40);
    pages.forEach((page, at) => {
      expect(page).to.include(`Seite ${at + 1} von ${pages.length}`);
      expect(page)
        .to.match(/Rechnung\s+RE-2026-0042/)
        .and.to.include('Kopie / copy');
      expect(page).to.include('FN 123456 a');
    });
  });
});

describe('texts of all sorts on paper', () => {
  needs('pdftotext');

  const printed = async (sample: Parameters<typeof sampleInvoice>[0]) =>
    textOf((await renderPaper(sampleInvoice(sample), { copy: false, logo: null })).bytes);

  it('Latin Extended comes out as it went in', async () => {
    const text = 'Šárka Österreicher-Nuñez & Żółć GmbH, Gőcsej Űrhajó, İğdır Şişli, Țară Ș, ẞ ß „so“ – €';
    expect(await printed({ lines: [{ description: text }] })).to.include('Żółć GmbH, Gőcsej');
    expect(await printed({ title: text })).to.include(text);
  });

  it('composes letters that come in parts', async () => {
    expect(await printed({ title: 'Z\u0307o\u0301l\u0301 A\u0308' })).to.include('Żóĺ Ä');
  });

  it('shows a replacement for what the typeface lacks and drops what is invisible', async () => {
    const text = await printed({ title: 'vor 😀 مر\u0000\u0007\u202e\u200b nach' });
    expect(text).to.include('vor ? ?? nach');
  });

  it('wraps a description of 300 characters and cuts endless words, losing none of it', async () => {
    const words = 'Beschreibung '.repeat(23);
    const word = 'abcdefghij'.repeat(30);
    const text = await printed({ lines: [{ description: words }, { description: word }] });
    expect(text.match(/Beschreibung/g)).to.have.length(23);
    expect(text.replace(/[^a-j]/g, '').match(/(?:abcdefghij){2}/g)?.length).to.be.greaterThan(5);
  });

  it('lets a detail of several pages flow', async () => {
    const detail = Array.from({ length: 150 }, (_, at) => `Zeile ${at + 1}`).join('\n');
    const { bytes, pages } = await renderPaper(sampleInvoice({ lines: [{ detail }, {}] }), {
      copy: false,
      logo: null,
    });
    expect(pages).to.be.greaterThan(2);
    const text = textOf(bytes);
    expect(text).to.include('Zeile 1 ').and.to.include('Zeile 75 ').and.to.include('Zeile 150 ');
  });

  it('survives a hostile everything', async () => {
    const hostile = '\u0000<script>&amp;\\()[]{}%/\n\r\t\ud800 %PDF endstream endobj \u{10ffff}';
    const { bytes } = await renderPaper(
      sampleInvoice({
        title: hostile,
        number: hostile,
        notes: [hostile, ''],
        lines: [{ description: hostile, detail: hostile, unit: hostile }],
        buyer: { name: hostile.repeat(20), street: hostile, city: hostile, country: '??', vatId: hostile },
        seller: { name: hostile, colour: hostile, accountHolder: hostile, website: hostile.repeat(10) },
      }),
      { copy: true, logo: null },
    );
    expect(textOf(bytes)).to.include('<script>&amp;\\()[]{}%/');
  });
});
