/** Forms of companies say nothing about who it is. */
const LEGAL_FORMS = new Set(
  'gmbh gesmbh mbh ag kg og eu co ltd inc sa sro spol bv se ges firma fa und and'.split(' '),
);
/** Letters that do not come apart into a base and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'a', œ: 'o' };

/**
 * Whether a payer's name, as banks cut and spell it, is that of a client: every word of the shorter one stands in the
 * longer one. Example: "OESTERREICHER NUNEZ ZOLC" is "Šárka Österreicher-Nuñez & Żółć GmbH".
 */
export function isSameName(payer: string, client: string): boolean {
  const [a, b] = [wordsOf(payer), wordsOf(client)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  const letters = [...shorter].join('').length;
  return letters >= 4 && [...shorter].every((word) => longer.has(word));
}

/** So many names are remembered with their words: a page of entries holds the same ones against each other all over. */
const REMEMBERED = 2000;
const remembered = new Map<string, ReadonlySet<string>>();

function wordsOf(name: string): ReadonlySet<string> {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const words = foldedWords(name);
  remembered.set(name, words);
  return words;
}

function foldedWords(name: string): Set<string> {
  const folded = name
    .toLowerCase()
    .replaceAll(/[ßłøđæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    // Umlauts come as "oe" or as "o".
    .replaceAll(/([aou])e/g, '$1')
    .replaceAll('.', '');
  return new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !LEGAL_FORMS.has(word)));
}
