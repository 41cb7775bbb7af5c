import { type LocalDate } from '../../src/calendar/local-date.ts';
import { figures } from '../wording/figures.ts';
import { html } from './html.ts';
import { cards, more, quiet } from './parts.ts';
import { type Frame, portalPage } from './portal-page.ts';
import { contractWords } from './wording/contract.ts';
import { frameWords } from './wording/frame.ts';
import { stateWords, type StateWords } from './wording/states.ts';

export type ContractState = keyof StateWords['contract'];

export interface ContractsPage {
  readonly contracts: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly status: ContractState;
    readonly concludedOn: LocalDate;
    readonly gross: string;
  }[];
  readonly nextCursor: string | null;
}

/** Every contract, the newest first. */
export function contractsPage(frame: Frame, { contracts, nextCursor }: ContractsPage): string {
  const { language } = frame;
  const words = contractWords[language];
  const { money, shortDay } = figures[language];
  const items = contracts.map(({ id, number, title, status, concludedOn, gross }) => ({
    title,
    address: `/portal/contracts/${id}`,
    amount: money(gross),
    lines: [
      [words.contract(number), shortDay(concludedOn), stateWords[language].contract[status]].join(' · '),
    ],
  }));
  const body = html`${items.length === 0 ? quiet(words.none) : cards(items, 'title')}
  ${more(frameWords[language].more, '/portal/contracts', nextCursor)}`;
  return portalPage(frame, words.title, body);
}
