export const staffRoles = ['account_manager', 'finance', 'management', 'admin'] as const;
/** What somebody of the agency may be. */
export type StaffRole = (typeof staffRoles)[number];

export const roles = [...staffRoles, 'client'] as const;
export type Role = (typeof roles)[number];

/** Who acts: a person, a token or the timetable, with what they may do. */
export interface Caller {
  /**
   * A stable, readable name for the journal: "token:admin", "token:<name>", "user:<e-mail>", "client:<e-mail>" or
   * "schedule".
   */
  readonly actor: string;
  readonly roles: readonly Role[];
  /** The user account, if there is one behind the call. */
  readonly userId: string | null;
  /** For whom a caller with the role client asks; with no other role. */
  readonly clientId: string | null;
  /** As people call them. */
  readonly name: string;
  /** Less than the roles allow: a token that only reads, a user who must set up a second factor first. */
  readonly only?: 'read' | 'own-account';
}

/** Whoever holds KONTOR_ADMIN_TOKEN. */
export const administrator: Caller = {
  actor: 'token:admin',
  roles: ['admin'],
  userId: null,
  clientId: null,
  name: 'KONTOR_ADMIN_TOKEN',
};
