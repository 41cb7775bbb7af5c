import { z } from 'zod';
import { routes } from '../src/http/routes.ts';

/** What the calls below are about. */
export interface Subjects {
  /** The client with the most invoices. */
  readonly clientId: string;
  readonly contractId: string;
  readonly personId: string;
  /** "2026-10-01" */
  readonly day: string;
  /** A day a month before. */
  readonly before: string;
}

/**
 * The calls behind the lists that people look at, below /api/v1: every list that pages, and what its screen asks with its
 * filters, sorts and totals.
 */
export function listCalls(subjects: Subjects): string[] {
  return [...new Set([...pagedLists(), ...asked(subjects)])].toSorted();
}

function pagedLists(): string[] {
  return routes().flatMap(({ effect, path, query }) => {
    const isPaged = query instanceof z.ZodObject && 'cursor' in query.shape;
    return effect === 'read' && isPaged && !path.includes(':') ? [path] : [];
  });
}

function asked({ clientId, contractId, personId, day, before }: Subjects): string[] {
  return [
    '/invoices?status=overdue',
    '/invoices?status=paid',
    '/invoices?text=Kundenportal',
    `/invoices?clientId=${clientId}`,
    '/payments?sort=-valueDate',
    `/payments?clientId=${clientId}`,
    '/bank-entries?state=open',
    '/bank-entries?state=booked',
    `/ageing?asOf=${day}`,
    `/ageing?asOf=${before}`,
    `/clients/${clientId}/statement?asOf=${day}`,
    `/dunning-cases?clientId=${clientId}`,
    '/figures/matters',
    '/figures/overdue',
    '/figures/pools',
    '/figures/revenue',
    '/expected-cash',
    '/ledger/trial-balance',
    '/ledger/accounts/receivable',
    '/ledger/accounts/receivable/postings',
    `/ledger/accounts/receivable/postings?from=${before}&asOf=${day}&sort=-bookedOn`,
    '/outbox',
    `/dispatches?clientId=${clientId}`,
    `/documents?clientId=${clientId}`,
    '/journal?actor=bench',
    `/journal?from=${before}&to=${day}`,
    '/time-entries?status=submitted',
    `/time-entries?personId=${personId}`,
    `/time-entries?contractId=${contractId}`,
    '/time-submissions',
    '/time-targets',
    '/time-targets?text=Nr.%2012',
    '/time-timers',
    '/search?q=RE-2025-0042',
    '/search?q=Bergblick',
    `/deadlines?from=${before}&to=${day}`,
  ];
}
