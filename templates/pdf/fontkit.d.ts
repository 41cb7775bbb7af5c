/** The part of fontkit that papers use; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** Reads the outline from the file, anew at every call. */
    _decode: () => unknown;
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number }[];
  }
  export interface Subset {
    /** Gives a glyph its place in the subset, the same each time. */
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }
  export interface Font {
    readonly unitsPerEm: number;
    /** Features by their OpenType names; what is not named is as the script wants it. */
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    createSubset(): Subset;
  }
  export function create(bytes: Uint8Array): Font;
}
