/** A tree of words; react-admin reads a leaf as "one |||| many" and "%{name}". */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

type SameShape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : SameShape<T[Key]> };

/** The words of a room in both languages; what one language lacks does not compile. */
export interface Words {
  readonly de: WordTree;
  readonly en: WordTree;
}

export function words<const T extends WordTree>(both: { readonly de: T; readonly en: SameShape<T> }): Words {
  return both as Words;
}

/** All rooms' trees as one; rooms may add to the same branch, e.g. `resources`. */
export function merged(trees: readonly WordTree[]): WordTree {
  const whole: Record<string, string | WordTree> = {};
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree)) {
      const present = whole[key];
      whole[key] =
        typeof present === 'object' && typeof value === 'object' ? merged([present, value]) : value;
    }
  }
  return whole;
}

/** The words of a room that has more than one file of them. */
export function together(...parts: readonly Words[]): Words {
  return { de: merged(parts.map(({ de }) => de)), en: merged(parts.map(({ en }) => en)) };
}
