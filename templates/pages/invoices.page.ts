import { type LocalDate } from '../../src/calendar/local-date.ts';
import { type InvoiceKind } from '../../src/documents/papers/invoice.ts';
import { de } from '../wording/de.ts';
import { en } from '../wording/en.ts';
import { figures } from '../wording/figures.ts';
import { html, type Html } from './html.ts';
import { cards, more, quiet } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { frameWords } from './wording/frame.ts';
import { invoiceWords } from './wording/invoice.ts';
import { stateWords, type StateWords } from './wording/states.ts';

export type InvoiceState = keyof StateWords['invoice'];

export interface InvoiceCard {
  readonly id: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly gross: string;
  readonly open: string;
  readonly status: InvoiceState;
  /** A plan says when it is paid (GTC 7.8). */
  readonly inInstalments: boolean;
}

export interface InvoicesPage {
  readonly invoices: readonly InvoiceCard[];
  readonly nextCursor: string | null;
}

/** What papers are called, by language. */
export const paperNames = { de: de.papers, en: en.papers };

/** Every invoice and correction, the newest first. */
export function invoicesPage(frame: Frame, { invoices, nextCursor }: InvoicesPage): string {
  const words = invoiceWords[frame.language];
  const body = html`${invoices.length === 0 ? quiet(words.none) : invoiceCards(frame, invoices, 'title')}
  ${more(frameWords[frame.language].more, '/portal/invoices', nextCursor)}`;
  return portalPage(frame, words.title, body);
}

export function invoiceCards(
  { language }: Frame,
  invoices: readonly InvoiceCard[],
  below: 'section' | 'title',
): Html {
  const words = invoiceWords[language];
  const { money, shortDay } = figures[language];
  const items = invoices.map(({ id, number, kind, issuedOn, dueOn, gross, open, status, inInstalments }) => {
    const isOpen = status === 'open' || status === 'partly-paid' || status === 'overdue';
    const state = html`<span class="${status === 'overdue' ? 'bad' : ''}"
      >${stateWords[language].invoice[status]}</span
    >`;
    const asked = inInstalments ? words.inInstalments : dueOn === null ? null : words.due(shortDay(dueOn));
    const due = isOpen && asked !== null ? ` · ${asked}` : '';
    const rest = isOpen && open !== gross ? ` · ${words.openOf(money(open))}` : '';
    return {
      title: `${paperNames[language][kind]} ${number}`,
      address: `/portal/invoices/${id}`,
      amount: money(gross),
      lines: [html`${shortDay(issuedOn)} · ${state}${due}${rest}`],
    };
  });
  return cards(items, below);
}
