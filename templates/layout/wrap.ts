import { widthOf, type Weight } from '../pdf/typeface.ts';

/** Where a line may break: at plain spaces, not at those that hold a number and its unit together. */
const GAPS = /[ \t\u2000-\u2006\u2008-\u200a]+/u;
const BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/**
 * Breaks a text into lines of at most `width` points. Line breaks in the text are kept; a word that is wider than the
 * line is cut, since nothing may run into the next column.
 */
export function wrap(text: string, weight: Weight, size: number, width: number): string[] {
  return text.split(BREAKS).flatMap((paragraph) => {
    const lines = wrapParagraph(paragraph.split(GAPS).filter(Boolean), weight, size, width);
    return lines.length === 0 ? [''] : lines;
  });
}

function wrapParagraph(words: readonly string[], weight: Weight, size: number, width: number): string[] {
  const lines: string[] = [];
  const space = widthOf('n n', weight, size) - 2 * widthOf('n', weight, size);
  let line = '';
  let used = 0;
  for (const word of words.flatMap((word) => cut(word, weight, size, width))) {
    const length = widthOf(word, weight, size);
    if (line !== '' && used + space + length > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? length : used + space + length;
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The pieces of a word that each fit on a line; after a hyphen, slash, dot or @ if one is near. */
function cut(word: string, weight: Weight, size: number, width: number): string[] {
  if (widthOf(word, weight, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, weight, size) > width) {
      const joint = /^(.+[-/.@_])[^-/.@_]{1,12}$/u.exec(piece)?.[1] ?? piece;
      pieces.push(joint);
      piece = piece.slice(joint.length);
    }
    piece += character;
  }
  return [...pieces, piece];
}
