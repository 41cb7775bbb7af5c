import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Delivery } from './delivery.ts';

/** What a client can say to a delivery: that it accepts it, or what is wrong with it. */
export const declarationKinds = ['acceptance', 'objection'] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

/** The client's word on a delivery (GTC 8.5). */
export interface Declaration {
  readonly kind: DeclarationKind;
  /** The day on which it was made: an objection is in time when it was sent in time (§ 377(4) UGB). */
  readonly declaredOn: LocalDate;
  /** What is wrong, or a remark; only an acceptance may go without. */
  readonly text: string | null;
  /** Who declared it for the client. */
  readonly givenBy: string;
}

export const signOffStates = ['open', 'accepted', 'objected', 'deemed-accepted'] as const;
export type SignOffState = (typeof signOffStates)[number];

/**
 * Where the sign-off of a delivery stands on a day (Abnahme, GTC 8.5): without a word from the client it counts as
 * accepted after the last day to object. What was objected to may still be accepted, once it is put right. The sign-off
 * moves no money: the rest is due on delivery (ruling 21).
 * Example: delivered Thursday 26 March 2026, eight days end on Good Friday, so open until 7 April, deemed accepted on the 8th.
 */
export function signOffOn(
  { acceptanceDeadline }: Pick<Delivery, 'acceptanceDeadline'>,
  declarations: readonly Pick<Declaration, 'kind'>[],
  asOf: LocalDate,
): SignOffState {
  if (declarations.some(({ kind }) => kind === 'acceptance')) return 'accepted';
  if (declarations.some(({ kind }) => kind === 'objection')) return 'objected';
  return asOf > acceptanceDeadline ? 'deemed-accepted' : 'open';
}

export const deliveryAccepted = defineProblem({
  type: 'delivery-accepted',
  title: 'This delivery has been accepted',
  status: 409,
  clause: 'gtc:8.5',
});
export const deliveryObjected = defineProblem({
  type: 'delivery-objected',
  title: 'There is an objection to this delivery already',
  status: 409,
  clause: 'gtc:8.5',
});
export const objectionTooLate = defineProblem({
  type: 'objection-too-late',
  title: 'The period to object to this delivery is over',
  status: 409,
  clause: 'gtc:8.5',
});
export const declaredOutside = defineProblem({
  type: 'declared-outside',
  title: 'A delivery is answered between its day and today',
  status: 422,
  clause: 'gtc:8.5',
});

/**
 * Whether a client can declare this about its delivery.
 * @throws problem `declared-outside`, `delivery-accepted`, `delivery-objected`, `objection-too-late`
 */
export function requireDeclarable(
  delivery: Pick<Delivery, 'deliveredOn' | 'acceptanceDeadline'>,
  { kind, declaredOn }: Pick<Declaration, 'kind' | 'declaredOn'>,
  earlier: readonly Declaration[],
  today: LocalDate,
): void {
  const { deliveredOn, acceptanceDeadline } = delivery;
  if (declaredOn < deliveredOn || declaredOn > today) {
    const message = `must be a day from ${deliveredOn} to ${today}`;
    throw declaredOutside(`declaredOn ${message}`, { errors: [{ path: 'declaredOn', message }] });
  }
  const accepted = earlier.find((each) => each.kind === 'acceptance');
  if (accepted) {
    throw deliveryAccepted(
      `${accepted.givenBy} accepted it on ${accepted.declaredOn}; nothing has to be done`,
    );
  }
  const objected = earlier.find((each) => each.kind === 'objection');
  if (kind === 'objection' && objected) {
    throw deliveryObjected(
      `${objected.givenBy} objected on ${objected.declaredOn}; settle that, then record the acceptance`,
    );
  }
  if (declaredOn <= acceptanceDeadline || objected) return;
  if (kind === 'acceptance') {
    throw deliveryAccepted(`no objection was made by ${acceptanceDeadline}: it counts as accepted`);
  }
  throw objectionTooLate(
    `the last day was ${acceptanceDeadline}; a latent defect has a period of its own from its discovery`,
  );
}
