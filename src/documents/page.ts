import { type LocalDate } from '../calendar/local-date.ts';
import { type Language } from './papers/parts.ts';

/*
 * Pages that clients see, as data; `templates/pages` writes them. Hours are decimal strings.
 */

/** Whether the client consents to more hours than its pool holds (GTC 6.5). */
export interface PoolConsentPage {
  readonly language: Language;
  readonly agency: string;
  readonly client: string;
  readonly contractNumber: string;
  readonly description: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly agreed: string;
  readonly used: string;
  readonly remaining: string;
  /** Of an hour in the period, net. */
  readonly unitPrice: string;
  /** Too late: the period has been closed. */
  readonly isClosed: boolean;
  /** The consent that was given by this link. */
  readonly given: { readonly hours: string; readonly by: string } | null;
}
