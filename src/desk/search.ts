/** What a person typed into the search, as the database is asked for it. */
export interface Sought {
  /** Words and beginnings of words, for a text search: "müll:* & gmb:*"; null where there is none. */
  readonly words: string | null;
  /** The beginning of a number, in capitals: "RE-2026-0"; null where it cannot be one. */
  readonly number: string | null;
  /** The end of a number, where only digits were typed: "0042". */
  readonly ending: string | null;
  /** An amount: "1.234,50", "1234.5" → "1234.50". */
  readonly amount: string | null;
}

/** Reads a search: numbers by their beginning or their last digits, names by beginnings of words, amounts exactly. */
export function sought(typed: string): Sought {
  const text = typed.trim();
  const terms = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const digits = /^\d{2,12}$/.test(text);
  return {
    words:
      terms.length === 0
        ? null
        : terms
            .slice(0, 8)
            .map((term) => `${term.toLowerCase()}:*`)
            .join(' & '),
    number: /^[\p{L}]{1,4}[-\s]?\d[\d-]*$|^[\p{L}]{2}-/u.test(text) ? text.toUpperCase() : null,
    ending: digits ? text : null,
    amount: amountIn(text),
  };
}

/** "1.234,50 €" → "1234.50"; a whole number is an amount too. */
function amountIn(text: string): string | null {
  const bare = text.replaceAll(/[€\s\u00a0']|EUR/g, '');
  const german = /^-?\d{1,3}(\.\d{3})*,\d{1,2}$|^-?\d+,\d{1,2}$/.test(bare);
  const plain = german ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(/,(?=\d{3}\b)/g, '');
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  return found === null ? null : `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}`;
}
