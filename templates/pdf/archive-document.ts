import { nativeDate } from '../../src/calendar/native-date.ts';
import { type LocalDate } from '../../src/calendar/local-date.ts';
import { newDocument, type Document } from './pdfkit.ts';

export interface Description {
  readonly title: string;
  readonly author: string;
  /** Set on copies only; it also gives them an identity of their own. */
  readonly subject: string | null;
  readonly language: string;
  readonly date: LocalDate;
  readonly producer: string;
}

/**
 * PDFKit writes these texts into the XMP packet by plain interpolation: there they must be escaped, while in the
 * information dictionary, which reads the value of the string, they must not.
 */
class XmpText extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

// oxlint-disable-next-line no-control-regex -- XML 1.0 knows no control characters
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function described(text: string): string {
  return new XmpText(text.replace(NOT_XML, '')) as string;
}

/** An empty tagged PDF/A-3b. Its identity and dates come from the paper, so equal papers give equal bytes. */
export function archiveDocument(description: Description): Document {
  const date = nativeDate(description.date);
  const subject = description.subject === null ? {} : { Subject: described(description.subject) };
  return newDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    displayTitle: true,
    lang: description.language,
    info: {
      Title: described(description.title),
      Author: described(description.author),
      ...subject,
      Creator: 'Kontor',
      Producer: description.producer,
      CreationDate: date,
      ModDate: date,
    },
  });
}

/** Ends a document and gives its bytes, in memory of their own. PDFKit works synchronously: at the end everything waits to be read. */
export function bytesOf(document: Document): Uint8Array {
  document.end();
  return new Uint8Array(document.read() as Uint8Array);
}
