import { expect } from 'chai';
import { encode } from 'uqr';
import { codeOf } from '../../templates/parts/code.ts';
import { epcContent, epcModules, transferFor } from '../../templates/parts/epc-code.ts';
import { renderPaper } from '../../templates/render-paper.ts';
import { needs } from '../support/needs.ts';
import { sampleDeduction, sampleFinal, sampleInvoice } from '../support/papers.ts';
import { codesOn } from '../support/pdf.ts';

const transfer = {
  holder: 'LumeSec Technologies e.U.',
  iban: 'AT61 1904 3002 3457 3201',
  amount: '6000.00',
  reference: 'RE-2026-0042 / AR 1 von 2',
};

/** Version 13 has 69 modules a side. */
const LARGEST_SIDE = 69;

describe('the content of the EPC QR code (EPC069-12)', () => {
  it('is the published vector, 97 bytes', () => {
    const content = epcContent(transfer);
    expect(content).to.equal(
      'BCD\n002\n1\nSCT\n\nLumeSec Technologies e.U.\nAT611904300234573201\nEUR6000\n\n\nRE-2026-0042 / AR 1 von 2',
    );
    expect(Buffer.byteLength(content)).to.equal(97);
  });

  it('writes cents with a dot and without grouping', () => {
    expect(epcContent({ ...transfer, amount: '123456.70' })).to.include('\nEUR123456.70\n');
  });

  it('stays within 331 bytes and version 13, however long the fields', () => {
    const long = {
      ...transfer,
      holder: 'ŻÓŁĆ '.repeat(40),
      reference: 'Ä'.repeat(300),
      amount: '999999999.99',
    };
    expect(Buffer.byteLength(epcContent(long))).to.be.at.most(331);
    expect(epcModules(long).length).to.be.at.most(LARGEST_SIDE);
  });

  it('keeps one field on one line', () => {
    const content = epcContent({ ...transfer, holder: 'A\nB\u2028C', reference: 'x\r\ny' });
    expect(content.split('\n')).to.have.length(11);
    expect(content).to.include('\nA B C\n').and.to.include('\nx y');
  });

  it('asks for what is payable; for nothing on corrections and where nothing is payable', () => {
    expect(transferFor(sampleFinal())?.amount).to.equal('15000.00');
    expect(transferFor(sampleInvoice({ kind: 'credit-note' }))).to.equal(null);
    expect(transferFor(sampleInvoice({ kind: 'cancellation' }))).to.equal(null);
    const deductions = [sampleDeduction('RE-1', '2026-01-15', { net: '1449.00', vat: '289.80' })];
    expect(transferFor(sampleInvoice({ kind: 'final', deductions }))).to.equal(null);
  });
});

describe('the mask of a code (ISO/IEC 18004, 7.8)', () => {
  const even = (nth: number) => (nth * 37) % 251;
  const repeated = (nth: number) => (nth % 5 === 0 ? 0 : 0xff);

  it('is the one that the encoder chooses, for contents of every length', () => {
    for (let length = 1; length <= 331; length += 30)
      for (const byte of [even, repeated]) {
        const bytes = Array.from({ length }, (_, nth) => byte(nth + length));
        const { data } = encode(bytes, { ecc: 'M', maxVersion: 13, border: 0 });
        expect(String(codeOf(bytes)), `${length} bytes`).to.equal(String(data));
      }
  });
});

describe('the EPC QR code on paper', () => {
  needs('pdftoppm');
  needs('zbarimg');

  const scanned = async (paper: Parameters<typeof renderPaper>[0]) =>
    codesOn((await renderPaper(paper, { copy: false, logo: null })).bytes);

  it('scans, and asks for the payable gross with the reference', async () => {
    expect(await scanned(sampleFinal())).to.equal(
      'BCD\n002\n1\nSCT\n\nNordlicht Software e.U.\nAT611904300234573201\nEUR15000\n\n\nRE-2026-0042',
    );
  });

  it('scans with letters from all over Europe', async () => {
    const accountHolder = 'Šárka Österreicher-Nuñez & Żółć GmbH';
    expect(await scanned(sampleInvoice({ seller: { accountHolder } }))).to.include(`\n${accountHolder}\n`);
  });

  it('is missing where nothing is to be paid', async () => {
    expect(await scanned(sampleInvoice({ kind: 'cancellation' }))).to.equal('');
  });
});
