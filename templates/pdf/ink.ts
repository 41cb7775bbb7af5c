import { glyphCode, type SetGlyph } from './glyph.ts';
import { number } from './operands.ts';
import { embedFont, embedReady, type Document, type EmbeddedFont } from './pdfkit.ts';
import { typefaces, type SetWord, type Weight } from './typeface.ts';

/**
 * A typeface opened in a document, with the code of each glyph there. Most papers need no glyph but those that all papers
 * share; the file with these is made once.
 */
export function inkOf(document: Document, weight: Weight) {
  const { font: face, words, space, shared } = typefaces[weight];
  const font = embedFont(document, face);
  for (const glyph of shared.glyphs) include(font, glyph);
  const own = new Map<number, string>();
  embedReady(document, font, shared.file, () => own.size === 0);

  function codeOf(glyph: SetGlyph): string {
    let code = shared.codes.get(glyph.id) ?? own.get(glyph.id);
    if (code === undefined) {
      code = glyphCode(include(font, glyph));
      own.set(glyph.id, code);
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

/** Gives a glyph its place in the subset of a document. */
function include(font: EmbeddedFont, glyph: SetGlyph): number {
  const place = font.subset.includeGlyph(glyph.id);
  font.widths[place] ??= glyph.advanceWidth;
  font.unicode[place] ??= [glyph.codePoint];
  return place;
}
