import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Addressee, addresseesOf } from '../documents/addressee.ts';
import { type WithdrawalPaper } from '../documents/papers/contract-end.ts';
import { type Language, type PaperBuyer } from '../documents/papers/parts.ts';
import { Money } from '../money/money.ts';
import { paperClauses } from '../terms/clauses.ts';

/** A contract that is withdrawn from, with its settlement; nets. */
export interface WithdrawnContract {
  readonly contract: Contract;
  readonly agreed: Money;
  readonly rendered: Money;
  readonly savedExpense: Money;
  readonly lostProfit: Money;
}

interface WithdrawalFacts {
  readonly contracts: readonly WithdrawnContract[];
  readonly reminder: { readonly number: string; readonly issuedOn: LocalDate };
  /** The numbers of the documents that settle the contracts. */
  readonly enclosed: readonly string[];
  readonly open: Money;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly date: LocalDate;
}

const titles: Readonly<Record<Language, string>> = {
  de: 'Rücktritt wegen Zahlungsverzugs',
  en: 'Withdrawal because of default of payment',
};

/** The frozen declaration that the agency withdraws from all contracts of a client, addressed to its management. */
export function withdrawalPaper(facts: WithdrawalFacts): WithdrawalPaper {
  const { contracts, reminder, enclosed, open, client, company, date } = facts;
  return {
    paper: 'withdrawal',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    attention: client.managementContact?.name ?? null,
    number: `${client.number}-${date}`,
    date,
    title: titles[client.language],
    reminder: { number: reminder.number, date: reminder.issuedOn },
    contracts: contracts.map(({ contract, ...settled }) => ({
      number: contract.number,
      title: contract.agreed.title,
      concludedOn: contract.concludedOn,
      ...written([settled]),
    })),
    total: written(contracts),
    enclosed,
    open: open.toString(),
    clauses: paperClauses(['gtc:7.10'], client.language),
    notes: [],
  };
}

/** The management and the client by e-mail, where that is another address; the client's post as it wishes. */
export function addresseesOfWithdrawal(
  buyer: PaperBuyer,
  { managementContact, email, papersBy }: Client,
): Addressee[] {
  const emails = [managementContact?.email ?? null, email].filter((address) => address !== null);
  const ways = (emails.length === 0 ? [null] : emails).flatMap((address) =>
    addresseesOf(buyer, { email: address, papersBy }),
  );
  return [...new Map(ways.map((way) => [way.recipient, way])).values()];
}

function written(settled: readonly Omit<WithdrawnContract, 'contract'>[]) {
  const sum = (amount: (one: Omit<WithdrawnContract, 'contract'>) => Money) =>
    Money.sum(settled.map(amount)).toString();
  return {
    agreed: sum(({ agreed }) => agreed),
    rendered: sum(({ rendered }) => rendered),
    savedExpense: sum(({ savedExpense }) => savedExpense),
    lostProfit: sum(({ lostProfit }) => lostProfit),
  };
}
