import { dayOf, type Instant } from '../calendar/instant.ts';
import { practiceCompany } from './practice-company.ts';
import { momentBefore } from './tell-contract.ts';

interface Movement {
  readonly daysAgo: number;
  readonly amount: string;
  readonly name: string;
  readonly text: string;
  /** Money that left the account. */
  readonly isDebit?: true;
}

/** One pays beyond doubt, two want a person's eye, one is no payment of a client, one left the account. */
const movements: readonly Movement[] = [
  { daysAgo: 4, amount: '3000.00', name: 'Isar Robotics GmbH', text: 'RE-2026-0003 Teilzahlung' },
  { daysAgo: 3, amount: '600.02', name: 'Almdorf Käse eGen', text: 'Anzahlung Hofladen' },
  { daysAgo: 2, amount: '1250.00', name: 'E. Bergmann', text: 'lt. Telefonat' },
  { daysAgo: 2, amount: '84.20', name: 'Sozialversicherung der Selbständigen', text: 'Gutschrift Beitrag' },
  { daysAgo: 1, amount: '12.40', name: 'Tiroler Hausbank', text: 'Kontoführung', isDebit: true },
];

/** The demo's bank statement as a bank would write it (camt.053). */
export function demoStatement(now: Instant, year: string): string {
  const entries = movements.map((movement, index) => entry(movement, index, now, year)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
<BkToCstmrStmt><GrpHdr><MsgId>DEMO</MsgId><CreDtTm>${now}</CreDtTm></GrpHdr>
<Stmt><Id>DEMO</Id><CreDtTm>${now}</CreDtTm>
<Acct><Id><IBAN>${practiceCompany.bank.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${entries}
</Stmt></BkToCstmrStmt></Document>
`;
}

function entry(
  { daysAgo, amount, name, text, isDebit }: Movement,
  index: number,
  now: Instant,
  year: string,
): string {
  const day = dayOf(momentBefore(now, daysAgo));
  const role = isDebit ? 'Cdtr' : 'Dbtr';
  const indicator = isDebit ? 'DBIT' : 'CRDT';
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${indicator}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>DEMO-${index + 1}</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${indicator}</CdtDbtInd>
<RltdPties><${role}><Pty><Nm>${name}</Nm></Pty></${role}></RltdPties>
<RmtInf><Ustrd>${text.replace('2026', year)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}
