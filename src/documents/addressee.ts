import { type Channel } from './dispatch.ts';
import { type PaperBuyer } from './papers/parts.ts';

/** How a client gets its papers: by e-mail, by post, or both; without an e-mail address always by post. */
export const papersBy = ['mail', 'post', 'both'] as const;
export type PapersBy = (typeof papersBy)[number];

/** One way on which a paper goes to its recipient. */
export interface Addressee {
  readonly channel: Channel;
  readonly recipient: string;
  /** 0 is the original. */
  readonly copy: number;
}

/**
 * The ways on which a paper goes out. Of two ways the e-mail carries the original and the letter is marked as its copy,
 * because a second original invoice would owe its VAT a second time (ruling 26, § 11(12) UStG).
 */
export function addresseesOf(
  buyer: PaperBuyer,
  { email, papersBy }: { readonly email: string | null; readonly papersBy: PapersBy },
): Addressee[] {
  const letter = { channel: 'post', recipient: postalAddress(buyer) } as const;
  if (email === null || papersBy === 'post') return [{ ...letter, copy: 0 }];
  const mail = { channel: 'mail', recipient: email, copy: 0 } as const;
  return papersBy === 'both' ? [mail, { ...letter, copy: 1 }] : [mail];
}

/** The address that shows in the window of the envelope, in one line. */
export function postalAddress({ name, street, postalCode, city, country }: PaperBuyer): string {
  return `${name}, ${street}, ${postalCode} ${city}, ${country}`;
}
