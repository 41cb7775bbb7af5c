import { type Paper } from '../../src/documents/paper.ts';
import { type Block } from '../layout/block.ts';
import { type Kit } from './kit.ts';
import { paragraph } from './text.ts';

/** A paper before it is set on pages: what it is called, its facts beside the address, its text. */
export interface Letter {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly body: readonly Block[];
}

/** When the supply is expected to be made, marked as an expectation. */
export function expectedSupply({ words }: Kit, supply: string | null): readonly [string, string | null] {
  return [words.facts.expectedSupply, supply === null ? null : words.facts.expected(supply)];
}

/** What the paper is about; nothing where its title only repeats its heading. */
export function subject(kit: Kit, paper: Paper): Block[] {
  return paper.title.includes(paper.number) ? [] : paragraph(paper.title, kit.styles.strong);
}

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** Facts without a value are left out. */
export function factsOf(...facts: readonly (readonly [label: string, value: string | null])[]): Fact[] {
  return facts.filter((fact): fact is Fact => fact[1] !== null && fact[1] !== '');
}

/** The facts that stand on every paper; its own come after the number and the day. */
export function paperFacts({ words, figures }: Kit, paper: Paper, own: readonly Fact[]): Fact[] {
  return [
    [words.facts.number, paper.number],
    [words.facts.date, figures.day(paper.date)],
    ...own,
    ...factsOf(
      [words.facts.client, paper.buyer.number],
      [words.facts.clientVatId, paper.buyer.vatId],
      [words.facts.sellerVatId, paper.seller.vatId],
      [words.facts.contact, paper.seller.contact],
    ),
  ];
}
