import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { legible } from './legible.ts';

export type Weight = 'regular' | 'semibold';

/** A word set in a typeface. Lengths in thousandths of the type size. */
export interface SetWord {
  readonly glyphs: readonly fontkit.Glyph[];
  /** Correction of the distance after each glyph. */
  readonly kerns: readonly number[];
  readonly width: number;
}

export interface Typeface {
  readonly font: fontkit.Font;
  /** Sets the words of a line; between two of them stands a space. */
  readonly words: (line: string) => readonly SetWord[];
  readonly space: SetWord;
}

/** Words repeat from paper to paper, names and numbers do not: beyond this many the memory starts afresh. */
const REMEMBERED_WORDS = 20_000;

/** Spaces of every width print as the plain one, so that text copied from a paper holds ordinary spaces. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f]+/u;

/** Figures stand one under the other: no kerning, one glyph each. */
const FIGURES = /^[\d.,:−–%€+-]+$/;

function typeface(file: string): Typeface {
  const font = fontkit.create(readFileSync(createRequire(import.meta.url).resolve(file)));
  const scale = 1000 / font.unitsPerEm;
  const remembered = new Map<string, SetWord>();

  function setFigures(word: string): SetWord {
    const glyphs = Array.from(word, (figure) => font.glyphForCodePoint(figure.codePointAt(0) ?? 0));
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth * scale, 0);
    return { glyphs, kerns: glyphs.map(() => 0), width };
  }

  function setLetters(word: string): SetWord {
    const { glyphs, positions } = font.layout(
      legible(word, (codePoint) => font.hasGlyphForCodePoint(codePoint)),
    );
    const kerns = glyphs.map((glyph, at) => ((positions[at]?.xAdvance ?? 0) - glyph.advanceWidth) * scale);
    const width = positions.reduce((sum, position) => sum + position.xAdvance * scale, 0);
    return { glyphs, kerns, width };
  }

  function setWord(word: string): SetWord {
    if (FIGURES.test(word)) return setFigures(word);
    let set = remembered.get(word);
    if (!set) {
      if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
      set = setLetters(word);
      remembered.set(word, set);
    }
    return set;
  }

  return { font, space: setFigures(' '), words: (line) => line.split(SPACES).filter(Boolean).map(setWord) };
}

/** Source Sans 3 (SIL Open Font License): tabular figures, Latin Extended. Parsed once per thread. */
export const typefaces: Readonly<Record<Weight, Typeface>> = {
  regular: typeface('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  semibold: typeface('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};

/** The width of a line of text in points. */
export function widthOf(text: string, weight: Weight, size: number): number {
  const { words, space } = typefaces[weight];
  const set = words(text);
  const width = set.reduce((sum, word) => sum + word.width, 0) + space.width * Math.max(0, set.length - 1);
  return (width * size) / 1000;
}
