export const roles = ['account_manager', 'finance', 'management', 'admin', 'client'] as const;
export type Role = (typeof roles)[number];

/** Who acts: a person, a token or the timetable, with what they may do. */
export interface Caller {
  /** A stable, readable name for the journal, e.g. "token:admin" or "schedule". */
  readonly actor: string;
  readonly roles: readonly Role[];
}
