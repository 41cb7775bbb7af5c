/** What the people of the agency and its clients know, to ask for. */
export interface Books {
  /** Cookies of staff. */
  readonly staff: readonly string[];
  readonly clients: readonly {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly cookie: string;
    readonly contract: string;
    readonly invoice: string;
    /** The document of that invoice. */
    readonly paper: string;
  }[];
  /** A contract on which time is recorded. */
  readonly effort: string;
}

export interface Asked {
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie: string;
  readonly body?: unknown;
  /** From where it seems to come, so that one machine counts as many. */
  readonly address: string;
}

type Somebody = Books['clients'][number];
interface Kind {
  readonly weight: number;
  readonly by: 'staff' | 'client';
  readonly ask: (about: Somebody, nth: number, books: Books) => Pick<Asked, 'path' | 'body'>;
}

const line = {
  kind: 'lump-sum',
  description: 'Erweiterung',
  quantity: '2',
  unit: 'Tage',
  unitPrice: '880.00',
};
const offerFor = ({ id: clientId }: Somebody) => ({
  clientId,
  title: 'Erweiterung',
  billingMode: 'half-half',
  contractType: 'work',
  lines: [line, { ...line, description: 'Schulung' }],
});

/** A working morning, in parts of a hundred: three fifths staff, of which a fifth writes, two fifths clients. */
const day: Readonly<Record<string, Kind>> = {
  'GET /session': { weight: 4, by: 'staff', ask: () => ({ path: '/api/v1/session' }) },
  'GET /matters': { weight: 5, by: 'staff', ask: () => ({ path: '/api/v1/matters?limit=10' }) },
  'GET /deadlines': { weight: 4, by: 'staff', ask: () => ({ path: '/api/v1/deadlines?limit=10' }) },
  'GET /figures/overdue': { weight: 3, by: 'staff', ask: () => ({ path: '/api/v1/figures/overdue' }) },
  'GET /search': {
    weight: 3,
    by: 'staff',
    ask: ({ name }) => ({ path: `/api/v1/search?q=${encodeURIComponent(name.slice(0, 9))}` }),
  },
  'GET /clients': { weight: 4, by: 'staff', ask: () => ({ path: '/api/v1/clients?limit=25' }) },
  'GET /clients/:id': { weight: 4, by: 'staff', ask: ({ id }) => ({ path: `/api/v1/clients/${id}` }) },
  'GET /clients/:id/figures': {
    weight: 3,
    by: 'staff',
    ask: ({ id }) => ({ path: `/api/v1/clients/${id}/figures` }),
  },
  'GET /contracts': { weight: 3, by: 'staff', ask: () => ({ path: '/api/v1/contracts?limit=25' }) },
  'GET /contracts/:id': {
    weight: 4,
    by: 'staff',
    ask: ({ contract }) => ({ path: `/api/v1/contracts/${contract}` }),
  },
  'GET /invoices': { weight: 5, by: 'staff', ask: () => ({ path: '/api/v1/invoices?limit=25' }) },
  'GET /invoices/:id': {
    weight: 4,
    by: 'staff',
    ask: ({ invoice }) => ({ path: `/api/v1/invoices/${invoice}` }),
  },
  'GET /invoices/:id/pdf': {
    weight: 2,
    by: 'staff',
    ask: ({ invoice }) => ({ path: `/api/v1/invoices/${invoice}/pdf` }),
  },
  'POST /contracts/:id/time-entries': {
    weight: 5,
    by: 'staff',
    ask: (_about, nth, { effort }) => ({
      path: `/api/v1/contracts/${effort}/time-entries`,
      body: {
        date: '2026-03-30',
        hours: '0.25',
        description: 'Support',
        person: `Staff ${nth % 100}`,
        itemId: '1',
      },
    }),
  },
  'POST /offers/preview': {
    weight: 3,
    by: 'staff',
    ask: (about) => ({ path: '/api/v1/offers/preview', body: offerFor(about) }),
  },
  'POST /offers': {
    weight: 2,
    by: 'staff',
    ask: (about) => ({ path: '/api/v1/offers', body: offerFor(about) }),
  },
  'POST /payments': {
    weight: 2,
    by: 'staff',
    ask: ({ id, invoice }) => ({
      path: '/api/v1/payments',
      body: { clientId: id, invoiceId: invoice, amount: '1.00', valueDate: '2026-03-30' },
    }),
  },
  'portal home': { weight: 14, by: 'client', ask: () => ({ path: '/portal' }) },
  'portal invoices': { weight: 8, by: 'client', ask: () => ({ path: '/portal/invoices' }) },
  'portal invoice': {
    weight: 8,
    by: 'client',
    ask: ({ invoice }) => ({ path: `/portal/invoices/${invoice}` }),
  },
  'portal contracts': { weight: 3, by: 'client', ask: () => ({ path: '/portal/contracts' }) },
  'portal papers': { weight: 4, by: 'client', ask: () => ({ path: '/portal/papers' }) },
  'portal PDF': { weight: 3, by: 'client', ask: ({ paper }) => ({ path: `/portal/papers/${paper}` }) },
};

const kinds = Object.entries(day);
const WHOLE = kinds.reduce((sum, [, { weight }]) => sum + weight, 0);

/** The nth request of the day; chance, from 0 to 1, says which kind. */
export function request(books: Books, nth: number, chance: number): Asked {
  let left = chance * WHOLE;
  const [what, kind] = kinds.find(([, { weight }]) => (left -= weight) < 0) ?? kinds[0] ?? [];
  // A step through all that is no divisor of anything: neighbours in time are no neighbours in the books.
  const about = books.clients[(nth * 7_919) % books.clients.length];
  if (what === undefined || kind === undefined || about === undefined)
    throw new Error('there are no clients');
  const seat = (nth * 31) % books.staff.length;
  const isStaff = kind.by === 'staff';
  return {
    what,
    method: what.startsWith('POST') ? 'POST' : 'GET',
    cookie: isStaff ? (books.staff[writesMoney(what) ? seat - (seat % 5) : seat] ?? '') : about.cookie,
    address: isStaff ? `10.0.0.${seat % 250}` : `10.1.${nth % 250}.${(nth >> 8) % 250}`,
    ...kind.ask(about, nth, books),
  };
}

/** Of five, the first is in finance. */
function writesMoney(what: string): boolean {
  return what === 'POST /payments';
}
