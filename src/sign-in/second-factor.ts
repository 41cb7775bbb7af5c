import { generateSecret, generateURI, verifySync } from 'otplib';
import { epochMilliseconds, type Instant } from '../calendar/instant.ts';
import { defineProblem } from '../problems/problem.ts';

export const wrongCode = defineProblem({
  type: 'wrong-code',
  title: 'This code is not right',
  status: 422,
});
export const secondFactorExists = defineProblem({
  type: 'second-factor-exists',
  title: 'There is a second factor already',
  status: 409,
});
export const secondFactorMissing = defineProblem({
  type: 'second-factor-missing',
  title: 'The agency asks for a second factor',
  status: 403,
});

/** A clock that is half a minute off is still right. */
const TOLERANCE = 30;

/** What an authenticator computes its codes from, and the address by which it takes it over (a QR code, say). */
export function newSecondFactor(issuer: string, account: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer, label: account, secret }) };
}

/**
 * The half-minute that a code stands for, or null where it is wrong.
 * @param at by the clock of the machine, as authenticators count
 */
export function stepOf(code: string, secret: string, at: Instant): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(epochMilliseconds(at) / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
