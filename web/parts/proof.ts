import { base64Of } from './base64-of.ts';

/** The bytes of a document that proves something, as the API takes them. */
export interface Proof {
  readonly content: string;
}

export async function proofOf(file: File | undefined): Promise<Proof> {
  return { content: file === undefined ? '' : await base64Of(file) };
}
