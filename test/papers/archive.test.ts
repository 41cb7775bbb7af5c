import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { type Paper } from '../../src/documents/paper.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import {
  sampleAcknowledgement,
  sampleConfirmation,
  sampleFinal,
  sampleInvoice,
  sampleLines,
  sampleOffer,
} from '../support/papers.ts';
import { checkOf, fontsOf, infoOf, openedOf, structureOf } from '../support/pdf.ts';

const papers: Readonly<Record<string, Paper>> = {
  offer: sampleOffer(),
  acknowledgement: sampleAcknowledgement(),
  confirmation: sampleConfirmation('en'),
  'advance invoice': sampleInvoice({ kind: 'advance' }),
  'final invoice': sampleFinal('en'),
  'credit note': sampleInvoice({ kind: 'credit-note' }),
  'invoice of 400 lines': sampleInvoice({ lines: sampleLines(400) }),
};

const bytesOf = async (paper: Paper, copy = false) => (await renderPaper(paper, { copy, logo: null })).bytes;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('papers as archive documents', () => {
  needs('qpdf');
  needs('pdfinfo');

  for (const [name, paper] of Object.entries(papers)) {
    it(`the ${name} is sound`, async () => {
      expect(checkOf(await bytesOf(paper))).to.include('No syntax or stream encoding errors found');
    });
  }

  it('says that it is PDF/A-3b and in which colours', async () => {
    const opened = openedOf(await bytesOf(sampleInvoice()));
    expect(opened).to.match(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(opened).to.include('/OutputIntents').and.to.include('/S /GTS_PDFA1');
    expect(opened.startsWith('%PDF-1.7')).to.equal(true);
  });

  it('brings every typeface along, as a subset, with the meaning of its glyphs', async () => {
    for (const paper of Object.values(papers)) {
      const fonts = fontsOf(await bytesOf(paper));
      expect(fonts).to.have.length(2);
      for (const font of fonts) expect(font).to.match(/^[A-Z]{6}\+SourceSans3-\S+\s.* yes yes yes /);
    }
  });

  it('never sets the glyph that stands for a missing one', async () => {
    const opened = openedOf(await bytesOf(sampleInvoice({ title: 'Привет 😀 مرحبا \u0001' })));
    expect(opened).not.to.match(/<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>(?=[^\n]*TJ)/);
  });

  it('has a language, a title to show, and a structure of headings, paragraphs and tables', async () => {
    const bytes = await bytesOf(papers['final invoice'] as Paper);
    const info = infoOf(bytes);
    expect(info.get('Title')).to.equal('Final invoice RE-2026-0042');
    expect(info.get('Tagged')).to.equal('yes');
    const opened = openedOf(bytes);
    expect(opened)
      .to.include('/Lang (en-GB)')
      .and.to.include('/DisplayDocTitle true')
      .and.to.include('/Marked true');
    const structure = structureOf(bytes);
    expect(structure).to.match(/^Document/m);
    expect(structure).to.match(/H1 \(block\)\s+"Final invoice RE-2026-0042 ?"/);
    expect(structure).to.match(
      /Table[^]*TR[^]*TH[^]*"Description ?"[^]*TD[^]*"Umsetzung des Kundenportals Anmeldung, Dokumente/,
    );
    expect(structure).to.match(/Figure/);
  });

  it('describes itself in well-formed XML, whatever the names contain', async () => {
    const bytes = await bytesOf(sampleInvoice({ seller: { name: 'Müller & <Söhne>' }, number: 'A&B<1>' }));
    expect(infoOf(bytes).get('Author')).to.equal('Müller & <Söhne>');
    expect(infoOf(bytes).get('Title')).to.equal('Rechnung A&B<1>');
    expect(openedOf(bytes)).to.include('Rechnung A&amp;B&lt;1&gt;</rdf:li>');
  });

  it('is dated by its paper, not by the clock', async () => {
    expect(openedOf(await bytesOf(sampleInvoice()))).to.include('(D:20260302000000Z)');
  });
});

describe('the same paper', () => {
  it('gives the same bytes again, whatever was rendered in between', async () => {
    const first = hashOf(await bytesOf(sampleFinal()));
    await bytesOf(sampleOffer('en', sampleLines(40)));
    expect(hashOf(await bytesOf(sampleFinal()))).to.equal(first);
  });

  it('gives the same bytes in another process', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { renderPaper } from './templates/render-paper.ts';
      import { sampleFinal } from './test/support/papers.ts';
      const { bytes } = await renderPaper(sampleFinal(), { copy: false, logo: null });
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const elsewhere = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      {
        cwd: new URL('../../', import.meta.url),
        encoding: 'utf8',
      },
    );
    expect(elsewhere).to.equal(hashOf(await bytesOf(sampleFinal())));
  });

  it('gives other bytes as a copy (ruling 26)', async () => {
    expect(hashOf(await bytesOf(sampleFinal(), true))).not.to.equal(hashOf(await bytesOf(sampleFinal())));
  });
});
