import { type App } from '../../src/app.ts';
import { type Json } from './api.ts';
import { offerFor, runToEnd } from './business.ts';
import { openDiary } from './diary.ts';
import { until } from './until.ts';

/** Everything that a client may see of its own, and a client that may see nothing of it. */
export interface Business {
  readonly app: App;
  readonly clientId: string;
  readonly foreignId: string;
  readonly draftId: string;
  readonly openOfferId: string;
  /** What no answer to the other client may hold. */
  readonly secrets: readonly string[];
  /** Belongs to nothing. */
  readonly nobodysId: string;
  /** The id of something of the client for a path like "/invoices/:id"; `nobodysId` where it owns no such thing. */
  idFor(path: string): string;
  /** A body that the call would take; undefined where it takes none. */
  acceptable(method: string, path: string): unknown;
  /** Queries by which a list could be made to tell more. */
  searches(path: string): string[];
  close(): Promise<void>;
}

const NAME = 'Geheimniskrämerei Gruber GmbH';
const nobodysId = '00000000-0000-7000-8000-00000000dead';

export async function businessOfOneClient(): Promise<Business> {
  const diary = await openDiary('2026-03-02T09:00:00+01:00');
  const { id: clientId } = await diary.client({ name: NAME });
  const { id: foreignId } = await diary.client({ name: 'Andere GmbH' });
  const draft = await diary.made('/offers', offerFor(clientId, '777.00'));
  const open = await diary.made('/offers', offerFor(clientId, '778.00'));
  await diary.made(`/offers/${open.id}/send`);
  const at = '2026-03-02T09:00:00+01:00';
  const pool = { kind: 'hour-pool', description: 'Betreuung', quantity: '10', unit: 'h', unitPrice: '92' };
  const contract = await diary.contract(at, '1234.56', { clientId, billingMode: 'on-completion' });
  await diary.contract(at, '0', { clientId, lines: [pool] });
  const delivery = await diary.deliver(contract, '2026-03-02');
  await runToEnd(diary, 'pool-expiry', '2026-03-02');
  await runToEnd(diary, 'billing', '2026-03-02');
  const [invoice] = await diary.invoices(contract);
  await runToEnd(diary, 'render', '2026-03-02');
  const plan = await diary.made('/instalment-plans', {
    clientId,
    invoiceIds: [invoice.id],
    reason: 'Liquidität',
    schedule: { number: 3, firstDueOn: '2026-04-01' },
  });
  const first = async (path: string) =>
    (await diary.read(`${path}?clientId=${clientId}&limit=200`)).items as Json[];
  const hourPool = await until(
    async () => (await first('/hour-pools'))[0],
    (found) => found !== undefined,
  );
  const paper = await until(
    async () =>
      (await first('/documents')).find(
        ({ subjectId, sha256 }) => subjectId === invoice.id && sha256 !== null,
      ),
    (found) => found !== undefined,
  );
  const ids: Readonly<Record<string, string>> = {
    offers: open.id,
    contracts: contract.id,
    deliveries: delivery.id,
    invoices: invoice.id,
    documents: paper.id,
    'hour-pools': hourPool.id,
    'instalment-plans': plan.id,
    clients: clientId,
  };
  return {
    app: diary.app,
    clientId,
    foreignId,
    draftId: draft.id,
    openOfferId: open.id,
    secrets: [NAME, 'Gruber', '1234.56', '1481.47', clientId, invoice.number, ...Object.values(ids)].filter(
      (secret, at, all) => all.indexOf(secret) === at,
    ),
    nobodysId,
    idFor: (path) => ids[path.split('/')[1] ?? ''] ?? nobodysId,
    acceptable: (method, path) => {
      if (method === 'get') return undefined;
      if (path.endsWith('/orders')) return { receivedAt: at };
      if (path.endsWith('/acceptance')) return { declaredOn: '2026-03-02', givenBy: 'Eva' };
      if (path.endsWith('/objection'))
        return { declaredOn: '2026-03-02', givenBy: 'Eva', text: 'Es fehlt etwas' };
      return {};
    },
    searches: (path) => [
      `?limit=200`,
      ...(path === '/invoices' ? [`?contractId=${contract.id}`, `?status=open`] : []),
      ...(path === '/deliveries' ? [`?contractId=${contract.id}`] : []),
      ...(path === '/documents' ? [`?subjectId=${invoice.id}`] : []),
    ],
    close: () => diary.close(),
  };
}
