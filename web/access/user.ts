import { type Role, type StaffRole } from '../../src/access/caller.ts';

/** A user as GET /users answers. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly personId: string | null;
  readonly language: 'de' | 'en';
  readonly status: 'invited' | 'active' | 'disabled';
  readonly secondFactor: boolean;
}

/** What somebody of the agency may be, in the order of the menu. */
export const staffRoles: readonly StaffRole[] = ['account_manager', 'finance', 'management', 'admin'];
