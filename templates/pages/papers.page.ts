import { type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { type de } from '../wording/de.ts';
import { html, numbered } from './html.ts';
import { paperNames } from './invoices.page.ts';
import { more, quiet } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { accountWords } from './wording/account.ts';
import { frameWords } from './wording/frame.ts';

export type PaperName = keyof (typeof de)['papers'];

export interface PapersPage {
  readonly papers: readonly {
    readonly id: string;
    readonly name: PaperName;
    readonly number: string;
    readonly title: string;
    readonly day: LocalDate;
    readonly hasPdf: boolean;
  }[];
  readonly nextCursor: string | null;
}

/** Everything that was sent, the newest first, to download. */
export function papersPage(frame: Frame, { papers, nextCursor }: PapersPage): string {
  const { language } = frame;
  const words = accountWords[language];
  const { shortDay } = figures[language];
  const list = papers.map(({ id, name, number, title, day, hasPdf }) => {
    const label = `${paperNames[language][name]} ${number}`;
    return html`<li>
      <h2>${hasPdf ? html`<a href="/portal/papers/${id}">${numbered(label)} (PDF)</a>` : numbered(label)}</h2>
      <span class="amount">${shortDay(day)}</span>
      <p>${hasPdf ? title : `${title} – ${words.pending}`}</p>
    </li>`;
  });
  const body = html`${
    list.length === 0
      ? quiet(words.noPapers)
      : html`<ul class="cards">
          ${list}
        </ul>`
  }
  ${more(frameWords[language].more, '/portal/papers', nextCursor)}`;
  return portalPage(frame, words.papers, body);
}
