/** What the reader sees in place of a character that the typeface does not have. */
const REPLACEMENT = '?';

const PLAIN = /^[\x21-\x7e]*$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Mn}\p{Me}]/u;

/**
 * A word as it can be printed: composed characters, control and invisible ones dropped, and a visible replacement for
 * each character the typeface lacks, so that a loss is never silent.
 */
export function legible(word: string, hasGlyph: (codePoint: number) => boolean): string {
  if (PLAIN.test(word)) return word;
  let printed = '';
  for (const character of word.normalize('NFC')) {
    if (hasGlyph(character.codePointAt(0) ?? 0)) printed += INVISIBLE.test(character) ? '' : character;
    else if (!INVISIBLE.test(character)) printed += REPLACEMENT;
  }
  return printed;
}
