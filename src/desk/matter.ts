import { type Role } from '../access/caller.ts';

/**
 * What waits for a person: a decision that only a person may take, or something that goes no further by itself. Of each
 * kind who decides, by which clause, and where it is done.
 */
export const matters = {
  'confirm-order': { deciders: ['account_manager'], clause: 'gtc:2.2' },
  'delivery-objection': { deciders: ['account_manager'], clause: 'gtc:8.5' },
  'overrun-notice': { deciders: ['account_manager'], clause: 'gtc:6.2' },
  'overrun-objection': { deciders: ['management'], clause: 'gtc:6.2' },
  right: { deciders: ['finance', 'management'], clause: 'gtc:7.10' },
  'management-contact': { deciders: ['account_manager', 'finance'], clause: 'gtc:7.10' },
  'loss-of-term': { deciders: ['finance', 'management'], clause: 'gtc:7.8' },
  'advance-payment': { deciders: ['finance', 'management'], clause: 'gtc:6.9' },
  'left-out-billing': { deciders: ['finance'], clause: 'gtc:6.7' },
  'suspended-billing': { deciders: ['finance', 'management'], clause: 'gtc:7.10' },
  'index-adjustment': { deciders: ['finance', 'management'], clause: 'gtc:6.10' },
  'base-rate': { deciders: ['finance'], clause: 'gtc:7.9' },
  'overdrawn-credit': { deciders: ['finance'], clause: 'gtc:7.2' },
  'bank-entry': { deciders: ['finance'], clause: 'gtc:7.4' },
  letter: { deciders: ['finance'], clause: null },
  'failed-run': { deciders: ['finance'], clause: null },
} as const satisfies Readonly<Record<string, Kind>>;

interface Kind {
  readonly deciders: readonly Role[];
  readonly clause: string | null;
}

export type MatterKind = keyof typeof matters;
export const matterKinds = Object.keys(matters) as [MatterKind, ...MatterKind[]];

/** The kinds that somebody with these roles may decide; admin may decide all. */
export function decidedBy(roles: readonly Role[]): MatterKind[] {
  return matterKinds.filter((kind) => mayDecide(kind, roles));
}

export function mayDecide(kind: MatterKind, roles: readonly Role[]): boolean {
  const { deciders } = matters[kind];
  return roles.includes('admin') || deciders.some((role) => roles.includes(role));
}

/** Account managers see nothing of the bank and of runs, as everywhere. */
export function seenBy(roles: readonly Role[]): MatterKind[] {
  const seesMoney = ['admin', 'finance', 'management'].some((role) => roles.includes(role as Role));
  return matterKinds.filter((kind) => seesMoney || mayDecide(kind, roles));
}
