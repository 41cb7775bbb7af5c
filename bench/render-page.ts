import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { sampleInvoice, sampleLines } from '../test/support/papers.ts';
import { renderPaper } from '../templates/render-paper.ts';
import { newDocument } from '../templates/pdf/pdfkit.ts';
import { epcModules, transferFor } from '../templates/parts/epc-code.ts';

/*
 * Milliseconds of CPU for one page: an invoice through the template, beside the floor, a bare script that draws as
 * many texts, rules and code squares with PDFKit and parsed typefaces, tagged, as PDF/A-3b.
 */

const font = (file: string) =>
  fontkit.create(
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}`)),
  ) as unknown as string;
const regular = font('400Regular/SourceSans3_400Regular.ttf');
const semibold = font('600SemiBold/SourceSans3_600SemiBold.ttf');

const LINES = 3;
const paper = (number: number) =>
  sampleInvoice({ lines: sampleLines(LINES), number: `RE-2026-${String(number).padStart(5, '0')}` });

/** The texts of the template's page, with their places, as somebody would write them down by hand. */
const TEXTS = 86;
const RULES = 16;

function floorPage(number: number): Uint8Array {
  const document = newDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    lang: 'de',
  });
  document.registerFont('regular', regular).registerFont('semibold', semibold);
  document.addPage();
  const root = document.struct('Document');
  document.addStructure(root);
  const { seller, lines, buyer } = paper(number);
  const words = [
    seller.name,
    buyer.name,
    seller.street,
    ...lines.map((line) => line.description),
    '1.234,50',
    'Nettobetrag',
  ];
  for (let at = 0; at < TEXTS; at++) {
    const text = at % 3 === 0 ? `${number}.${at},50` : (words[at % words.length] ?? '');
    const paragraph = document.struct('P');
    root.add(paragraph);
    paragraph.add(document.markStructureContent('P'));
    document
      .font(at % 8 === 0 ? 'semibold' : 'regular', 9.5)
      .fillColor(at % 4 === 0 ? '#616b75' : '#1c2126')
      .text(text, 70 + (at % 4) * 110, 60 + Math.floor(at / 4) * 28, { lineBreak: false })
      .endMarkedContent();
  }
  document.markContent('Artifact');
  for (let at = 0; at < RULES; at++) document.rect(70, 80 + at * 40, 460, 0.5).fill('#d4d9de');
  const transfer = transferFor(paper(number));
  epcModules(transfer ?? { holder: '', iban: '', amount: '', reference: '' }).forEach((row, y) =>
    row.forEach((dark, x) => dark && document.rect(400 + x * 1.6, 600 + y * 1.6, 1.6, 1.6)),
  );
  document.fill('#000000').endMarkedContent();
  document.end();
  return document.read() as Uint8Array;
}

async function cpuPerPage(
  name: string,
  pages: number,
  render: (number: number) => Promise<Uint8Array> | Uint8Array,
) {
  for (let number = 0; number < pages / 2; number++) await render(number);
  const before = process.cpuUsage();
  let bytes = 0;
  for (let number = 0; number < pages; number++) bytes += (await render(number)).length;
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000 / pages;
  console.log(`${name.padEnd(10)} ${ms.toFixed(2)} ms CPU, ${Math.round(bytes / pages)} bytes`);
  return ms;
}

const pages = Number(process.argv[2] ?? 200);
const floor = await cpuPerPage('floor', pages, floorPage);
const template = await cpuPerPage(
  'template',
  pages,
  async (n) => (await renderPaper(paper(n), { copy: false, logo: null })).bytes,
);
console.log(`floor / template = ${(floor / template).toFixed(2)}`);
