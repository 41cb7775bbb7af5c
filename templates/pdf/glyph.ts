/** A glyph of the typeface and the character that it stands for. */
export interface SetGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoint: number;
}

/** The code of a glyph as it stands in a line of text. */
export function glyphCode(place: number): string {
  return place.toString(16).padStart(4, '0');
}
