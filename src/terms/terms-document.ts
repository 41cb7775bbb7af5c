import { isUtf8 } from 'node:buffer';
import { isPdf } from '../documents/pdf-bytes.ts';
import { badValue } from '../problems/problem.ts';

/** In what form an agency may upload its own terms document. */
export const termsMediaTypes = ['application/pdf', 'text/plain'] as const;
export type TermsMediaType = (typeof termsMediaTypes)[number];

const MEBIBYTE = 1024 * 1024;
/** The largest terms document in bytes: it travels with every order confirmation. */
const LARGEST_TERMS_DOCUMENT = 10 * MEBIBYTE;

/**
 * Looks whether bytes are what they are said to be and small enough to be mailed.
 * @throws problem `bad-value` saying what is wrong
 */
export function checkTermsDocument(mediaType: TermsMediaType, bytes: Buffer): void {
  if (bytes.length === 0) throw badValue('the document is empty');
  if (bytes.length > LARGEST_TERMS_DOCUMENT) {
    throw badValue(
      `the document has ${bytes.length} bytes; at most ${LARGEST_TERMS_DOCUMENT} can be attached`,
    );
  }
  if (mediaType === 'application/pdf' && !isPdf(bytes)) {
    throw badValue('the document is no PDF: it does not begin with "%PDF-"');
  }
  if (mediaType === 'text/plain' && (!isUtf8(bytes) || bytes.includes(0))) {
    throw badValue('the document is no plain text in UTF-8');
  }
}
