import { number } from './operands.ts';
import { embedFont, type Document } from './pdfkit.ts';
import { typefaces, type SetGlyph, type SetWord, type Weight } from './typeface.ts';

/** A typeface opened in a document, with the code of each glyph there. */
export function inkOf(document: Document, weight: Weight) {
  const { font: face, words, space } = typefaces[weight];
  const font = embedFont(document, face);
  const codes = new Map<number, string>();

  function codeOf(glyph: SetGlyph): string {
    let code = codes.get(glyph.id);
    if (code === undefined) {
      const place = font.subset.includeGlyph(glyph.id);
      font.widths[place] ??= glyph.advanceWidth;
      font.unicode[place] ??= [glyph.codePoint];
      code = place.toString(16).padStart(4, '0');
      codes.set(glyph.id, code);
    }
    return code;
  }

  function encodeWord({ glyphs, kerns }: SetWord): string {
    let run = '';
    glyphs.forEach((glyph, at) => {
      const kern = kerns[at] ?? 0;
      run += kern === 0 ? codeOf(glyph) : `${codeOf(glyph)}>${number(-kern)}<`;
    });
    return run;
  }

  /** The operand of TJ for a line of text, with a space at its end: what is read aloud must not run into the next. */
  function encode(line: string): string {
    const gap = encodeWord(space);
    const run = words(line).map((word) => encodeWord(word) + gap);
    return run.length === 0 ? '' : `<${run.join('')}>`;
  }

  return { font, encode };
}
