import { type BankEntry } from './bank-entry.ts';
import { decodeXml } from './decode-xml.ts';
import { textAt } from './element.ts';
import { readEntry } from './read-entry.ts';
import { type StatementPart, statementParts } from './statement-parts.ts';
import { currencyNotKept, notOurAccount, unreadableStatement } from './statement.ts';

/**
 * The movements in a camt.053 file, one after the other. Two that the bank describes alike within one statement are told
 * apart by their order.
 * @throws problem `not-our-account` unless every statement is of the given IBAN; `unreadable-statement`,
 *   `currency-not-kept`
 */
export async function* readStatement(
  bytes: AsyncIterable<Uint8Array>,
  ownIban: string,
): AsyncGenerator<BankEntry> {
  let checked = 0;
  let alike = new Map<string, number>();
  for await (const part of statementParts(decodeXml(bytes))) {
    const { statement, element } = part;
    if (element.name === 'Acct') {
      refuseOthers(part, ownIban);
      if (checked !== statement) alike = new Map();
      checked = statement;
    }
    if (element.name !== 'Ntry') continue;
    if (checked !== statement) throw unreadableStatement('a statement does not say of which account it is');
    for (const movement of readEntry(element)) {
      const nth = (alike.get(movement.identity) ?? 0) + 1;
      alike.set(movement.identity, nth);
      yield nth === 1 ? movement : { ...movement, identity: `${movement.identity} ${nth}` };
    }
  }
  if (checked === 0) throw unreadableStatement('the file holds no statement of an account');
}

function refuseOthers({ element }: StatementPart, ownIban: string): void {
  // Some banks give the IBAN as any other number.
  const written = textAt(element, 'Id', 'IBAN') ?? textAt(element, 'Id', 'Othr', 'Id');
  const account = written?.replaceAll(' ', '').toUpperCase();
  if (account !== ownIban) {
    throw notOurAccount(
      `it is of ${account ?? 'an account without an IBAN'}, the agency's is ${ownIban}; nothing was booked`,
    );
  }
  const currency = textAt(element, 'Ccy') ?? 'EUR';
  if (currency !== 'EUR') {
    throw currencyNotKept(`the account is kept in ${currency}; import statements in EUR only`);
  }
}
