/** Where a subject has its screen, below /app. */
const screens: Readonly<Record<string, (id: string) => string>> = {
  client: (id) => `/clients/${id}/show`,
  offer: (id) => `/offers/${id}/show`,
  contract: (id) => `/contracts/${id}/show`,
  invoice: (id) => `/invoices/${id}/show`,
  payment: (id) => `/payments/${id}/show`,
  run: (id) => `/runs/${id}/show`,
  'bank-statement': (id) => `/bank-statements/${id}/show`,
};

/** The screen of a subject, or none where it has no screen of its own. */
export function screenOf(kind: string, id: string): string | undefined {
  return screens[kind]?.(id);
}

/** A list with filters that are set: `listOf('invoices', { status: 'overdue' })`. */
export function listOf(resource: string, filter: Readonly<Record<string, unknown>> = {}): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
