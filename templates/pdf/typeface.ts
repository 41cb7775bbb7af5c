import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { type SetGlyph } from './glyph.ts';
import { legible } from './legible.ts';
import { sharedSubset, type SharedSubset } from './shared-subset.ts';

export type Weight = 'regular' | 'semibold';

/** A word set in a typeface. Lengths in thousandths of the type size. */
export interface SetWord {
  readonly glyphs: readonly SetGlyph[];
  /** Correction of the distance after each glyph. */
  readonly kerns: readonly number[];
  readonly width: number;
}

export interface Typeface {
  readonly font: fontkit.Font;
  /** Sets the words of a line; between two of them stands a space. */
  readonly words: (line: string) => readonly SetWord[];
  readonly space: SetWord;
  readonly shared: SharedSubset;
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
  const characters = new Map<string, SetGlyph>();

  function setCharacter(character: string): SetGlyph {
    let set = characters.get(character);
    if (!set) {
      if (characters.size >= REMEMBERED_WORDS) characters.clear();
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = font.glyphForCodePoint(codePoint);
      rememberOutline(glyph);
      set = { id: glyph.id, advanceWidth: glyph.advanceWidth * scale, codePoint };
      characters.set(character, set);
    }
    return set;
  }

  /**
   * One glyph for each character. The character is kept here, because fontkit remembers for each glyph only the first
   * one it was asked for: a paper must not depend on what was rendered before it.
   */
  function setOneByOne(word: string): SetWord {
    const glyphs = Array.from(word, setCharacter);
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    return { glyphs, kerns: glyphs.map(() => 0), width };
  }

  /** The same with kerning. Without ligatures, so that glyphs and characters stay in step. */
  function setKerned(word: string): SetWord {
    const plain = setOneByOne(legible(word, (codePoint) => font.hasGlyphForCodePoint(codePoint)));
    const text = String.fromCodePoint(...plain.glyphs.map((glyph) => glyph.codePoint));
    const { glyphs, positions } = font.layout(text, { liga: false, clig: false });
    const inStep = glyphs.length === plain.glyphs.length;
    if (!inStep || glyphs.some((glyph, at) => glyph.id !== plain.glyphs[at]?.id)) return plain;
    const kerns = positions.map(({ xAdvance }, at) =>
      Math.round(xAdvance * scale - (plain.glyphs[at]?.advanceWidth ?? 0)),
    );
    return { glyphs: plain.glyphs, kerns, width: kerns.reduce((sum, kern) => sum + kern, plain.width) };
  }

  function setWord(word: string): SetWord {
    if (FIGURES.test(word)) return setOneByOne(word);
    let set = remembered.get(word);
    if (!set) {
      if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
      set = setKerned(word);
      remembered.set(word, set);
    }
    return set;
  }

  return {
    font,
    space: setOneByOne(' '),
    words: (line) => line.split(SPACES).filter(Boolean).map(setWord),
    shared: sharedSubset(font, setCharacter),
  };
}

/** Every document embeds the glyphs it uses, and fontkit decodes their outlines each time: one that lives on does it once. */
function rememberOutline(glyph: fontkit.Glyph): void {
  /* oxlint-disable no-underscore-dangle -- fontkit has no public way to do this */
  const outline = glyph._decode();
  glyph._decode = () => outline;
  /* oxlint-enable no-underscore-dangle */
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
