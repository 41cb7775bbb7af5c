import { defineProblem } from '../problems/problem.ts';

/** What a link that came by mail is for. */
export type LinkPurpose = 'first-admin' | 'invitation' | 'password-reset' | 'sign-in';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** So long a link is good, in seconds. */
export const usableSeconds: Readonly<Record<LinkPurpose, number>> = {
  'first-admin': DAY,
  invitation: 7 * DAY,
  'password-reset': 60 * MINUTE,
  'sign-in': 30 * MINUTE,
};

export const unknownLink = defineProblem({
  type: 'unknown-link',
  title: 'This link leads nowhere any more',
  status: 404,
});

/** Where clients have a link sent to them. */
export function portalAddress(base: string): string {
  return `${base}/portal`;
}

/** Where each link leads: staff to their pages, clients to theirs. */
export function linkAddress(base: string, purpose: LinkPurpose, token: string): string {
  switch (purpose) {
    case 'sign-in':
      return `${portalAddress(base)}/sign-in/${token}`;
    case 'password-reset':
      return `${base}/app/password-reset/${token}`;
    default:
      return `${base}/app/invitation/${token}`;
  }
}
