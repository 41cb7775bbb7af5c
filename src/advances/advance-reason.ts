import { type LocalDate } from '../calendar/local-date.ts';
import { badValue, defineProblem } from '../problems/problem.ts';

/**
 * Why an advance payment may be demanded for the next partial service (Vorauszahlung, GTC 6.9): a new client; services of
 * third parties are commissioned; the client's finances are uncertain; it paid late before; it is suspected not to be
 * willing to pay.
 */
export const advanceReasons = [
  'new-client',
  'third-party-services',
  'financial-uncertainty',
  'earlier-delay',
  'suspected-unwillingness',
] as const;
export type AdvanceReason = (typeof advanceReasons)[number];

/** What Kontor knows of a client that bears on the reasons. */
export interface PaymentConduct {
  /** Invoices, of any contract, that the client has paid in full. */
  readonly paidInvoices: number;
  /** Lines of the contract in question that commission a third party. */
  readonly thirdPartyLines: readonly string[];
  /** Invoices paid after their last day to pay, or still unpaid after it, and the reminders they caused. */
  readonly delays: readonly {
    readonly number: string;
    readonly dueOn: LocalDate;
    readonly paidOn: LocalDate | null;
  }[];
  readonly reminders: readonly string[];
  /** Payments that the bank took back, such as direct debits without cover. */
  readonly returns: readonly { readonly returnedOn: LocalDate; readonly amount: string }[];
  /** Invoices about which legal proceedings were begun. */
  readonly proceedings: readonly string[];
}

/** A reason with what speaks for it. */
export interface Evidence {
  readonly reason: AdvanceReason;
  /** Whether the facts alone give the right; otherwise a person judges and says why. */
  readonly proven: boolean;
  readonly evidence: readonly string[];
}

/**
 * What speaks for each reason (GTC 6.9, ruling 16). Facts prove three of them; uncertainty and unwillingness are a
 * judgement, for which returned payments and legal proceedings are evidence and no proof.
 */
export function evidenceOf(conduct: PaymentConduct): Evidence[] {
  const { paidInvoices, thirdPartyLines, delays, reminders, returns, proceedings } = conduct;
  const late = delays.map(({ number, dueOn, paidOn }) =>
    paidOn === null
      ? `${number} was to be paid by ${dueOn} and is not`
      : `${number}, to be paid by ${dueOn}, was paid on ${paidOn}`,
  );
  return [
    found('new-client', paidInvoices === 0 ? ['the client has not paid an invoice in full yet'] : []),
    found(
      'third-party-services',
      thirdPartyLines.map((line) => `third-party service: ${line}`),
    ),
    judged(
      'financial-uncertainty',
      returns.map(({ returnedOn, amount }) => `EUR ${amount} came back on ${returnedOn}`),
    ),
    found('earlier-delay', [...late, ...reminders.map((number) => `reminder ${number}`)]),
    judged(
      'suspected-unwillingness',
      proceedings.map((number) => `legal proceedings about ${number}`),
    ),
  ];
}

function found(reason: AdvanceReason, evidence: readonly string[]): Evidence {
  return { reason, proven: evidence.length > 0, evidence };
}

function judged(reason: AdvanceReason, evidence: readonly string[]): Evidence {
  return { reason, proven: false, evidence };
}

/**
 * Stands before a demand: what the facts do not prove, a person gives a reason for.
 * @throws problem `bad-value` naming the note
 */
export function requireGrounds(
  reasons: readonly AdvanceReason[],
  evidence: readonly Evidence[],
  note: string | null,
): void {
  const unproven = reasons.filter((reason) => !evidence.some((one) => one.reason === reason && one.proven));
  if (unproven.length === 0 || note !== null) return;
  const message = `say what ${unproven.join(', ')} rests on: the data does not prove it`;
  throw badValue(`note: ${message}`, { errors: [{ path: 'note', message }] });
}

export const nothingToAdvance = defineProblem({
  type: 'nothing-to-advance',
  title: 'No advance payment can be demanded',
  status: 409,
  clause: 'gtc:6.9',
});
