// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import { type Font } from 'fontkit';

/*
 * PDFKit 0.20, with what its types leave out. What papers use beyond its documented calls stands here, so that an
 * update of PDFKit needs to be checked in one place (and by test/papers).
 */

export type Document = PDFKit.PDFDocument;
export type DocumentOptions = Omit<PDFKit.PDFDocumentOptions, 'font'>;

/** An element of the structure tree, which tells a screen reader what the marks on the page mean. */
export type Element = PDFKit.PDFStructureElement;

/** A document without pages and without a default typeface: an archive holds nothing that is not embedded. */
export function newDocument(options: DocumentOptions): Document {
  return new PDFDocument({ ...options, autoFirstPage: false, font: null as unknown as string });
}

/** A typeface inside one document: the glyphs that were used, each with its code, width and meaning. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { readonly includeGlyph: (glyph: number) => number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly ref: () => unknown;
  /** Writes the typeface into the document, at its end. */
  embed: () => void;
}

/** Has a typeface embed a file that is made and compressed already, if `fits` says so when the document ends. */
export function embedReady(
  document: Document,
  font: EmbeddedFont,
  file: Uint8Array,
  fits: () => boolean,
): void {
  const embed = font.embed.bind(font);
  const { subset } = font as unknown as { readonly subset: { encode: () => Uint8Array } };
  font.embed = () => {
    if (!fits()) return embed();
    const ref = document.ref.bind(document);
    subset.encode = () => file;
    // The first object that a typeface asks for is that of its file.
    document.ref = () => {
      document.ref = ref;
      return ref({ Filter: 'FlateDecode' });
    };
    embed();
  };
}

/** Opens a parsed typeface in a document. */
export function embedFont(document: Document, font: Font): EmbeddedFont {
  document.font(font as unknown as PDFKit.Mixins.PDFFontSource);
  // oxlint-disable-next-line no-underscore-dangle -- the only way to the typeface just opened
  return (document as unknown as { readonly _font: EmbeddedFont })._font;
}

/** Names a typeface among the resources of the current page. */
export function useFont(document: Document, font: EmbeddedFont): void {
  const page = document.page as unknown as { readonly fonts: Record<string, unknown> };
  page.fonts[font.id] ??= font.ref();
}

/** An image as PDFKit opens it, before it is embedded. */
export interface OpenedImage {
  readonly width: number;
  readonly height: number;
  readonly colorSpace?: string;
  readonly embed: (document: unknown) => void;
}

/** @throws whatever is wrong with the bytes */
export function openImage(bytes: Uint8Array): OpenedImage {
  return (newDocument({}) as unknown as { openImage: (bytes: Uint8Array) => OpenedImage }).openImage(bytes);
}
