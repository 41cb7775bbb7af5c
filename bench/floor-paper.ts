import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import { type Primitive } from './primitives.ts';

/*
 * Bare PDFKit, as its guide shows it. Of Kontor's it uses nothing but the list of what stands where.
 */

type Typeface = PDFKit.Mixins.PDFFontSource;
export type Typefaces = Readonly<Record<'regular' | 'semibold', Typeface>>;

/**
 * The typefaces, parsed once. PDFKit lays out the same words again in each document; a typeface that `remembers` hands
 * it the layout it has made before, which is the most that can be had without going past PDFKit's own calls.
 */
export function typefaces(remembers: boolean): Typefaces {
  return {
    regular: open('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf', remembers),
    semibold: open('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', remembers),
  };
}

function open(file: string, remembers: boolean): Typeface {
  const font = fontkit.create(readFileSync(createRequire(import.meta.url).resolve(file)));
  if (!remembers) return font as unknown as Typeface;
  const words = new Map<string, fontkit.GlyphRun>();
  const layout = (word: string) => {
    const run = words.get(word) ?? font.layout(word);
    words.set(word, run);
    return run;
  };
  return Object.assign(Object.create(font) as object, { layout }) as unknown as Typeface;
}

/** Draws a paper from its primitives: a tagged PDF/A-3b like Kontor's. */
export function floorPaper(primitives: readonly Primitive[], typefaces: Typefaces): Uint8Array {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    displayTitle: true,
    lang: 'de-AT',
    info: { Title: 'Rechnung', Author: 'Kontor' },
    autoFirstPage: false,
    font: null as unknown as string,
  });
  for (const [weight, typeface] of Object.entries(typefaces)) document.registerFont(weight, typeface);
  const root = document.struct('Document');
  document.addStructure(root);
  const elements = [root];
  let colour = '';
  let mark: PDFKit.PDFStructureContent | undefined;
  for (const primitive of primitives) {
    switch (primitive.op) {
      case 'page':
        document.addPage();
        colour = '';
        break;
      case 'element': {
        const element = document.struct(primitive.type, primitive.options);
        elements[primitive.parent]?.add(element);
        elements.push(element);
        break;
      }
      case 'mark':
        mark = document.markStructureContent(primitive.type);
        break;
      case 'end-mark':
        document.endMarkedContent();
        if (mark) elements[primitive.element]?.add(mark);
        break;
      case 'artifact':
        document.markContent('Artifact');
        break;
      case 'end-artifact':
        document.endMarkedContent();
        break;
      case 'text':
        if (primitive.colour !== colour) document.fillColor((colour = primitive.colour));
        document
          .font(primitive.weight, primitive.size)
          .text(primitive.line, primitive.x, primitive.y, { lineBreak: false, baseline: 'alphabetic' });
        break;
      case 'fill':
        for (const rectangle of primitive.rectangles) document.rect(...rectangle);
        document.fill((colour = primitive.colour));
        break;
    }
  }
  document.end();
  return document.read() as Uint8Array;
}
