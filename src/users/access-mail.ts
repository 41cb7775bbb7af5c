import { type Language } from '../documents/papers/parts.ts';

/** A mail that carries links for one use; it exists in memory only, because what it carries opens doors. */
export interface AccessMail {
  readonly kind: 'invitation' | 'client-invitation' | 'password-reset' | 'sign-in';
  readonly to: string;
  readonly language: Language;
  /** Whom it greets. */
  readonly name: string | null;
  /** What the links carry; several where one address belongs to several clients, told apart by their names. */
  readonly links: readonly { readonly token: string; readonly client: string | null }[];
}
