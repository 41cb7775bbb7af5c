/** Chance that is the same for the same seed: whatever is drawn can be drawn again. */
export interface Chance {
  /** True so often, from 0 to 1. */
  happens(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** An amount in EUR, more often small than large: "1234.56". */
  amount(most: number): string;
}

/** mulberry32, seeded with the words joined; each act draws from its own, so leaving one out changes no other. */
export function chance(...seed: readonly (string | number)[]): Chance {
  let state = Array.from(seed.join('/')).reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619),
    2166136261,
  );
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    happens: (probability) => next() < probability,
    number,
    pick: (choices) => {
      const picked = choices[number(0, choices.length - 1)];
      if (picked === undefined) throw new RangeError('there is nothing to pick from');
      return picked;
    },
    amount: (most) => (1 + next() * next() * (most - 1)).toFixed(2),
  };
}
