import { practiceCompany } from '../../src/demo/practice-company.ts';

export interface Movement {
  readonly amount: string;
  readonly day?: string;
  readonly valueDate?: string;
  readonly credit?: boolean;
  readonly currency?: string;
  readonly status?: string;
  readonly reversal?: boolean;
  /** AcctSvcrRef; null for a bank that gives none. */
  readonly reference?: string | null;
  readonly entryReference?: string;
  readonly payer?: string;
  readonly iban?: string;
  readonly text?: string;
  readonly creditorReference?: string;
  /** The transactions of a batch. */
  readonly batch?: readonly { readonly amount: string; readonly payer: string; readonly text: string }[];
}

export interface CamtOptions {
  readonly version?: '02' | '08';
  readonly account?: string;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tag = (name: string, content: string | undefined) =>
  content === undefined ? '' : `<${name}>${content}</${name}>`;

/** A camt.053 file as a bank would write it. */
export function camt(movements: readonly Movement[], options: CamtOptions = {}): string {
  return [camtHead(options), ...movements.map((movement) => camtEntry(movement, options)), camtFoot].join(
    '\n',
  );
}

export function camtHead({ version = '08', account = practiceCompany.bank.iban }: CamtOptions = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}">
<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-04-15T18:00:00+02:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><ElctrncSeqNb>15</ElctrncSeqNb><CreDtTm>2026-04-15T18:00:00+02:00</CreDtTm>
<Acct><Id><IBAN>${account}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-04-15</Dt></Dt></Bal>`;
}

export const camtFoot = '</Stmt></BkToCstmrStmt></Document>\n';

export function camtEntry(movement: Movement, { version = '08' }: CamtOptions = {}): string {
  const { amount, day = '2026-04-15', valueDate = day, credit = true, currency = 'EUR' } = movement;
  const status = movement.status ?? 'BOOK';
  const indicator = credit ? 'CRDT' : 'DBIT';
  const details = movement.batch ?? [movement];
  return `<Ntry>${tag('NtryRef', movement.entryReference)}<Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${indicator}</CdtDbtInd>${tag(
    'RvslInd',
    movement.reversal ? 'true' : undefined,
  )}<Sts>${version === '08' ? tag('Cd', status) : status}</Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${valueDate}</Dt></ValDt>${tag(
    'AcctSvcrRef',
    movement.reference === null ? undefined : (movement.reference ?? `REF-${movement.text ?? ''}-${amount}`),
  )}<NtryDtls>${details.map((each) => detail(each, movement, indicator, version)).join('')}</NtryDtls></Ntry>`;
}

function detail(
  { amount, payer, text }: { amount: string; payer?: string; text?: string },
  { iban, creditorReference, currency = 'EUR', credit = true }: Movement,
  indicator: string,
  version: '02' | '08',
): string {
  const role = credit ? 'Dbtr' : 'Cdtr';
  const name = payer === undefined ? undefined : tag('Nm', escape(payer));
  const money = `<Amt Ccy="${currency}">${amount}</Amt>`;
  return `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${
    version === '08' ? `${money}<CdtDbtInd>${indicator}</CdtDbtInd>` : tag('AmtDtls', tag('TxAmt', money))
  }<RltdPties>${tag(role, version === '08' ? name && tag('Pty', name) : name)}${tag(
    `${role}Acct`,
    iban && tag('Id', tag('IBAN', iban)),
  )}</RltdPties><RmtInf>${tag('Ustrd', text && escape(text))}${tag(
    'Strd',
    creditorReference && tag('CdtrRefInf', tag('Ref', creditorReference)),
  )}</RmtInf></TxDtls>`;
}
