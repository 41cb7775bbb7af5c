import { badValue } from '../problems/problem.ts';

export const logoMediaTypes = ['image/png', 'image/jpeg'] as const;
export type LogoMediaType = (typeof logoMediaTypes)[number];

const KIBIBYTE = 1024;
/** The largest logo in bytes: it is part of every paper. */
const LARGEST_LOGO = 512 * KIBIBYTE;

const signatures: Record<LogoMediaType, Buffer> = {
  'image/png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'image/jpeg': Buffer.from('ffd8ff', 'hex'),
};

/**
 * Looks whether bytes are the picture they are said to be and small enough for every paper.
 * @throws problem `bad-value` saying what is wrong
 */
export function checkLogo(mediaType: LogoMediaType, bytes: Buffer): void {
  if (bytes.length > LARGEST_LOGO) {
    throw badValue(`the logo has ${bytes.length} bytes; make it smaller than ${LARGEST_LOGO}`);
  }
  const signature = signatures[mediaType];
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw badValue(`the logo is no ${mediaType}; upload a PNG or JPEG and name its type`);
  }
}
