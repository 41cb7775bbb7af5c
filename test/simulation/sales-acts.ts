import { addDays } from '../../src/calendar/local-date.ts';
import { instantAt } from '../../src/calendar/instant.ts';
import { type Json } from '../support/api.ts';
import { type Agency, ask, listed, look } from './agency.ts';
import { type Chance } from './chance.ts';

/** Something that a person does, or does not do, on a day. */
export type Act = (agency: Agency, luck: Chance) => Promise<void>;

const places = [
  ['1010', 'Wien', 'AT', 'ATU51507409'],
  ['8010', 'Graz', 'AT', 'ATU71933303'],
  ['80331', 'München', 'DE', 'DE136695976'],
  ['8001', 'Zürich', 'CH', null],
] as const;

export const meetClient: Act = async (agency, luck) => {
  const [postalCode, city, country, vatId] = luck.pick(places);
  const number = luck.number(1, 9999);
  const management = { name: 'Dr. Ada Zeiler', email: `leitung${number}@kunde.example` };
  await ask(agency, luck, 'POST', '/clients', {
    name: `${luck.pick(['Berg', 'Fluss', 'Stern', 'Holz', 'Glas'])}werk ${number} GmbH`,
    address: { street: `Ring ${luck.number(1, 99)}`, postalCode, city, country },
    vatId: luck.happens(0.8) ? vatId : null,
    email: luck.happens(0.9) ? `buchhaltung${number}@kunde.example` : null,
    managementContact: luck.happens(0.8) ? management : null,
    language: luck.pick(['de', 'de', 'en']),
  });
};

function lumpSum(luck: Chance): Json {
  return {
    kind: 'lump-sum',
    description: 'Umsetzung',
    quantity: '1',
    unit: 'pauschal',
    unitPrice: luck.amount(20_000),
  };
}

function effort(luck: Chance): Json {
  return {
    kind: 'effort',
    description: 'Beratung',
    quantity: String(luck.number(5, 60)),
    unit: 'h',
    unitPrice: '96.50',
  };
}

function discounted(lines: Json[], luck: Chance): Json[] {
  return lines.map((line) =>
    luck.happens(0.2) ? { ...line, discountPercent: luck.pick(['5', '12.5', '33.33']) } : line,
  );
}

/** What is offered, by billing mode. */
function supplies(luck: Chance): Json {
  const cadence = luck.pick(['month', 'quarter', 'half-year', 'year']);
  const kinds = [
    { billingMode: 'half-half', lines: [lumpSum(luck), ...(luck.happens(0.4) ? [lumpSum(luck)] : [])] },
    { billingMode: 'half-half', lines: [lumpSum(luck), effort(luck)] },
    { billingMode: 'full-advance', lines: [lumpSum(luck)] },
    { billingMode: 'on-completion', lines: [effort(luck)] },
    { billingMode: 'per-item', lines: [lumpSum(luck), lumpSum(luck), lumpSum(luck)] },
    {
      billingMode: 'per-period',
      contractType: 'resources',
      term: luck.pick([
        { kind: 'indefinite' },
        { kind: 'auto-renewing', months: 6, renewalMonths: 6 },
        { kind: 'fixed', months: 9 },
      ]),
      lines: [
        {
          kind: 'recurring',
          description: 'Wartung',
          quantity: '1',
          unit: 'Monat',
          unitPrice: luck.amount(900),
          cadence,
        },
        {
          kind: 'hour-pool',
          description: 'Stunden',
          quantity: String(luck.number(5, 20)),
          unit: 'h',
          unitPrice: '92',
        },
      ],
    },
  ];
  return luck.pick(kinds);
}

export const writeOffer: Act = async (agency, luck) => {
  const clients = await listed(agency, '/clients');
  if (clients.length === 0) return meetClient(agency, luck);
  const { lines, ...mode } = supplies(luck);
  const offer = await ask(agency, luck, 'POST', '/offers', {
    clientId: luck.pick(clients).id,
    title: luck.pick(['Portal', 'Webshop', 'Schnittstelle', 'Betreuung']),
    contractType: 'work',
    ...mode,
    lines: discounted(lines, luck),
  });
  if (offer !== undefined && luck.happens(0.95)) await ask(agency, luck, 'POST', `/offers/${offer.id}/send`);
};

/** The client orders, declines, or lets the offer lie. */
export const answerOffer: Act = async (agency, luck) => {
  const sent = await listed(agency, '/offers?status=sent');
  if (sent.length === 0) return;
  const { id } = luck.pick(sent);
  if (luck.happens(0.2)) await ask(agency, luck, 'POST', `/offers/${id}/decline`, { reason: 'zu teuer' });
  else
    await ask(agency, luck, 'POST', `/offers/${id}/orders`, { receivedAt: instantAt(agency.today, '09:00') });
};

/** The agency confirms an order, begins without a word, or forgets it until it is too late. */
export const confirmOrder: Act = async (agency, luck) => {
  const ordered = await listed(agency, '/offers?status=ordered');
  if (ordered.length === 0) return;
  const { order } = await look(agency, `/offers/${luck.pick(ordered).id}`);
  if (order === null) return;
  if (luck.happens(0.1))
    await ask(agency, luck, 'POST', `/orders/${order.id}/first-service`, { description: 'Kick-off' });
  else await ask(agency, luck, 'POST', `/orders/${order.id}/confirmation`);
};

async function activeContract(agency: Agency, luck: Chance): Promise<Json> {
  const contracts = await listed(agency, '/contracts?status=active');
  return contracts.length === 0 ? undefined : look(agency, `/contracts/${luck.pick(contracts).id}`);
}

export const deliver: Act = async (agency, luck) => {
  const contract = await activeContract(agency, luck);
  if (contract === undefined) return;
  const complete = luck.happens(0.7);
  const lines = complete ? {} : { lines: [luck.number(1, 3)] };
  const body = { deliveredOn: agency.today, complete, ...lines };
  const delivery = await ask(agency, luck, 'POST', `/contracts/${contract.id}/deliveries`, body);
  if (delivery === undefined || luck.happens(0.6)) return;
  const said = { declaredOn: agency.today, givenBy: 'Erika Berger' };
  if (luck.happens(0.8)) await ask(agency, luck, 'POST', `/deliveries/${delivery.id}/acceptance`, said);
  else
    await ask(agency, luck, 'POST', `/deliveries/${delivery.id}/objection`, {
      ...said,
      text: 'Der Login fehlt',
    });
};

export const release: Act = async (agency, luck) => {
  const contract = await activeContract(agency, luck);
  if (contract !== undefined)
    await ask(agency, luck, 'POST', `/contracts/${contract.id}/release`, { reason: 'guter Kunde' });
};

export const changePrice: Act = async (agency, luck) => {
  const contract = await activeContract(agency, luck);
  if (contract === undefined) return;
  await ask(agency, luck, 'POST', `/contracts/${contract.id}/prices`, {
    linePosition: 1,
    validFrom: addDays(agency.today, luck.number(0, 60)),
    unitPrice: luck.amount(900),
    reason: 'Vereinbarung',
  });
};

export const terminate: Act = async (agency, luck) => {
  const contract = await activeContract(agency, luck);
  if (contract === undefined) return;
  await ask(agency, luck, 'POST', `/contracts/${contract.id}/terminations`, {
    by: luck.pick(['client', 'agency']),
    form: 'registered-mail',
    evidence: `RO ${luck.number(1, 9999)} AT`,
    receivedOn: agency.today,
  });
};

/** Hours on effort or from a pool, often more than there are. */
export const work: Act = async (agency, luck) => {
  const contract = await activeContract(agency, luck);
  if (contract === undefined) return;
  const pools = await listed(agency, `/hour-pools?contractId=${contract.id}`);
  const target = pools.length > 0 ? { poolId: luck.pick(pools).id } : { itemId: String(luck.number(1, 2)) };
  const entry = await ask(agency, luck, 'POST', `/contracts/${contract.id}/time-entries`, {
    ...target,
    date: agency.today,
    hours: luck.pick(['0.5', '1.25', '3', '7.75']),
    description: 'Arbeit',
    person: luck.pick(['Anna Huber', 'Max Berger']),
    ...(luck.happens(0.1) ? { imminentDamage: 'Server steht' } : {}),
  });
  if (entry === undefined) return consent(agency, luck, pools);
  await ask(agency, luck, 'POST', '/time-entries/submissions', { entries: [entry.id] });
  if (luck.happens(0.9)) await ask(agency, luck, 'POST', '/time-entries/approvals', { entries: [entry.id] });
};

/** Hours that were left lying keep the period of their pool open (GTC 6.5). */
export const approveHours: Act = async (agency, luck) => {
  const entries = (await listed(agency, '/time-entries?status=submitted')).map(({ id }) => id);
  if (entries.length > 0) await ask(agency, luck, 'POST', '/time-entries/approvals', { entries });
};

async function consent(agency: Agency, luck: Chance, pools: readonly Json[]): Promise<void> {
  if (pools.length === 0 || luck.happens(0.5)) return;
  await ask(agency, luck, 'POST', `/hour-pools/${luck.pick(pools).id}/consents`, {
    hours: '5',
    givenBy: 'Erika Berger',
    document: 'E-Mail vom selben Tag',
  });
}
