import { defineProblem, notFound } from '../problems/problem.ts';

/** What a person can decide upon an unsuccessful reminder (GTC 7.10, ruling 16): to stop work on the client's contracts. */
export const decisionKinds = ['suspend'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** To exercise the right, or to leave it for now. */
export const choices = ['take', 'leave'] as const;
export type Choice = (typeof choices)[number];

/** Which right, and the letter that was unsuccessful. */
export interface DecisionKey {
  readonly letterId: string;
  readonly kind: DecisionKind;
}

const clause = 'gtc:7.10';
export const alreadyDecided = defineProblem({
  type: 'already-decided',
  title: 'This has been decided already',
  status: 409,
  clause,
});
export const rightLapsed = defineProblem({
  type: 'right-lapsed',
  title: 'This right does not exist, or does not any more',
  status: 409,
  clause,
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** "0190a000-…:suspend" */
export function writtenKey({ letterId, kind }: DecisionKey): string {
  return `${letterId}:${kind}`;
}

/** @throws problem `not-found` for what is no id of a decision */
export function readKey(text: string): DecisionKey {
  const [letterId = '', name] = text.split(':');
  const kind = decisionKinds.find((known) => known === name);
  if (kind === undefined || !UUID.test(letterId))
    throw notFound(`there is nothing to decide under ${text}; GET /decisions lists what there is`);
  return { letterId, kind };
}
