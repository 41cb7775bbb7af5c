import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';
import { type StaffRole } from './caller.ts';

export const apiTokenExists = defineProblem({
  type: 'api-token-exists',
  title: 'There is a token with this name',
  status: 409,
});

/** By this a token is told from KONTOR_ADMIN_TOKEN, and found where it does not belong. */
export const TOKEN_PREFIX = 'kontor_';

/** By what a program comes in; what it consists of is shown once and kept nowhere. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly roles: StaffRole[];
  readonly readOnly: boolean;
  /** The last day on which it is good. */
  readonly expiresOn: LocalDate | null;
  readonly lastUsedOn: LocalDate | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}
