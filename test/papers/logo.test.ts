import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import { sampleInvoice } from '../support/papers.ts';
import { checkOf, openedOf, structureOf, textOf } from '../support/pdf.ts';
import { samplePng } from '../support/png.ts';

const rendered = async (logo: Uint8Array | null) =>
  (await renderPaper(sampleInvoice(), { copy: false, logo })).bytes;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const logo = samplePng(320, 80, [31, 78, 121]);

describe('the logo on paper', () => {
  needs('qpdf');
  needs('pdftotext');

  it('stands in place of the name, with the name as its text', async () => {
    const bytes = await rendered(logo);
    expect(checkOf(bytes)).to.include('No syntax or stream encoding errors found');
    const opened = openedOf(bytes);
    expect(opened)
      .to.match(/\/Width 320\b/)
      .and.to.match(/\/SMask/);
    expect(opened).to.include('/Alt (Nordlicht Software e.U.)');
    expect(structureOf(bytes)).to.match(/Figure/);
    const names = (text: string) => text.split('Nordlicht Software e.U.').length;
    expect(names(textOf(bytes))).to.equal(names(textOf(await rendered(null))) - 1);
  });

  it('gives the same bytes with the same logo, decoded now or before', async () => {
    const first = hashOf(await rendered(Uint8Array.from(logo)));
    await rendered(samplePng(10, 10, [200, 0, 0]));
    expect(hashOf(await rendered(logo))).to.equal(first);
    expect(hashOf(await rendered(logo))).to.equal(first);
  });

  const damaged = {
    'no picture at all': Buffer.from('no picture'),
    'a PNG that ends too early': logo.subarray(0, 60),
    'a PNG with broken pixels': Buffer.from(logo).fill(7, 45, 70),
    'a JPEG of nothing': Buffer.from('ffd8ffd9', 'hex'),
    'an empty file': Buffer.alloc(0),
  };
  for (const [what, bytes] of Object.entries(damaged)) {
    it(`${what} is left out and the name printed`, async () => {
      expect(
        textOf(await rendered(bytes))
          .trim()
          .startsWith('Nordlicht Software e.U.'),
      ).to.equal(true);
    });
  }
});
