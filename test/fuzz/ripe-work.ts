import { type Api } from '../support/api.ts';
import { runToEnd } from '../support/business.ts';
import { agreedOn, DAY, PDF, post, reason, type RipeCall } from './ripe-call.ts';

const DOMAIN = {
  kind: 'third-party',
  account: 'client',
  description: 'Domain',
  quantity: '1',
  unit: 'Jahr',
  unitPrice: '20',
};
const RUNNING = [
  {
    kind: 'recurring',
    description: 'Wartung',
    quantity: '1',
    unit: 'Monat',
    unitPrice: '90',
    cadence: 'month',
  },
  { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '90' },
  { kind: 'hour-pool', description: 'Support', quantity: '10', unit: 'h', unitPrice: '92' },
];

/** Recurring services, hours and what may happen to a contract that runs on. */
export async function ofWork(api: Api, clientId: string): Promise<RipeCall[]> {
  const running = { lines: RUNNING, term: { kind: 'indefinite' } };
  const notice = { by: 'client', form: 'registered-mail', evidence: 'RO 2 AT', receivedOn: DAY };
  const id = await agreedOn(api, clientId, running);
  const [contract, ending] = [`/contracts/${id}`, `/contracts/${await agreedOn(api, clientId, running)}`];
  await api.made(`${ending}/terminations`, notice);
  const { id: person } = await api.made('/people', { name: 'Ina Moser' });
  const spent = { person, date: DAY, hours: '1', description: 'Analyse', itemId: '2' };
  const entered = async (...steps: string[]) => {
    const entries = [(await api.made(`${contract}/time-entries`, spent)).id];
    for (const step of steps) await api.made(`/time-entries/${step}`, { entries });
    return { entries };
  };
  const timer = { person, contractId: id, itemId: '2', description: 'Login' };
  const startedBy = async (name: string) => {
    const other = await api.made('/people', { name });
    return `/time-timers/${(await api.made('/time-timers', { ...timer, person: other.id })).id}`;
  };
  await runToEnd(api, 'pool-expiry', DAY);
  const [pool] = (await api.read(`/hour-pools?contractId=${id}`)).items;
  const project = 'Date,Duration,User,Project\n2026-03-02,1:00,Ina Moser,Neu\n';
  return [
    post(`/contracts/${await agreedOn(api, clientId, {})}/release`, reason),
    post(`${contract}/prices`, { linePosition: 1, validFrom: '2026-06-01', unitPrice: '95', ...reason }),
    post(`${contract}/terminations`, notice),
    post(`${ending}/terminations/withdrawal`, { agreement: 'von beiden unterschrieben' }),
    post('/people', { name: 'Karl Wolf' }),
    post('/rates', { hourly: '95', validFrom: DAY, personId: person }),
    post(`${contract}/time-entries`, spent),
    post('/time-entries/submissions', await entered()),
    post('/time-entries/approvals', await entered('submissions')),
    post('/time-entries/rejections', { ...(await entered('submissions')), ...reason }),
    post('/time-timers', timer),
    post(`${await startedBy('Eva Reiter')}/discard`),
    post(`/hour-pools/${pool.id}/consents`, { hours: '5', givenBy: 'Erika Berger', document: 'Mail' }),
    post(`${contract}/forecasts`, { itemId: '2', remainingHours: '30', note: 'mehr Aufrufe' }),
    post('/time-imports', {
      content: Buffer.from(project).toString('base64'),
      projects: [{ project: 'Neu', contractId: id, itemId: '2' }],
      dryRun: false,
    }),
    post(`${ending}/index-omissions`, { year: 2026, ...reason }),
    post(`${ending}/cost-increases`, {
      percent: '4',
      validFrom: '2026-09-01',
      ...reason,
      evidence: { title: 'Schreiben', dated: DAY, content: PDF },
    }),
  ];
}

/** Sprints, services on top, and what is bought for a client. */
export async function ofProjects(api: Api, clientId: string): Promise<RipeCall[]> {
  const lines = [
    { kind: 'lump-sum', description: 'Portal', quantity: '1', unit: 'pauschal', unitPrice: '900' },
    DOMAIN,
    DOMAIN,
    DOMAIN,
  ];
  const agile = { billingMode: 'per-sprint', contractType: 'agile', lines };
  const contract = `/contracts/${await agreedOn(api, clientId, agile)}`;
  const sprint = (day: string) => ({ linePosition: 1, goal: 'Login', price: '100.00', from: day, to: day });
  const defined = async (day: string) =>
    `/sprints/${(await api.made(`${contract}/sprints`, sprint(day))).id}`;
  const bought = { supplier: 'nic.at', document: '4711', purchasedOn: DAY, cost: '21.60' };
  const purchase = async (linePosition: number) =>
    `/purchases/${(await api.made(`${contract}/purchases`, { ...bought, linePosition })).id}`;
  const order = { orderedBy: 'Erika Berger', orderedOn: DAY, document: 'Mail' };
  const service = { description: 'Schulung', quantity: '2', unit: 'h', unitPrice: '120.00', ...order };
  const ordered = async () =>
    `/additional-services/${(await api.made(`${contract}/additional-services`, service)).id}`;
  return [
    post(`${contract}/sprints`, sprint('2026-06-01')),
    post(`${await defined(DAY)}/closing`, { deliveredOn: DAY }),
    post(`${await defined('2026-05-04')}/dropping`, reason),
    post(`${contract}/purchases`, { ...bought, linePosition: 2 }),
    post(`${await purchase(3)}/correction`, { ...bought, linePosition: 3, cost: '20.00', ...reason }),
    post(`${await purchase(4)}/withdrawal`, reason),
    post(`${contract}/additional-services`, service),
    post(`${await ordered()}/rendering`, { renderedOn: DAY }),
    post(`${await ordered()}/revocation`, reason),
  ];
}
