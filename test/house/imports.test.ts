import { expect } from 'chai';
import { breaches } from './import-rules.ts';
import { sourceFiles } from './source-files.ts';

describe('the import rules of the house', () => {
  it('are kept by every file', async () => {
    expect(breaches(await sourceFiles(process.cwd()))).to.deep.equal([]);
  });

  const planted: [string, string, string, RegExp][] = [
    ['the kernel in a room', 'src/money/money.ts', '../terms/parameters.ts', /kernel stands on nothing/],
    ['a plain file at the database', 'src/offers/offer.ts', '../../db/connection.ts', /no side effects/],
    ['a plain file at a store', 'src/offers/offer.ts', './offer.store.ts', /may not use a \.store/],
    ['a plain file at the file system', 'src/offers/offer.ts', 'node:fs/promises', /no side effects/],
    [
      'a room in one that is downstream',
      'src/contracts/contract.ts',
      '../invoicing/invoice.ts',
      /downstream pulls/,
    ],
    ['a store at an action', 'src/offers/offer.store.ts', './send-offer.action.ts', /may not use a \.action/],
    ['a view at an action', 'src/offers/offer.view.ts', './send-offer.action.ts', /may not use a \.action/],
    ['a store at a view', 'src/offers/offer.store.ts', './offer.view.ts', /may not use a \.view/],
    ['an action at a view', 'src/offers/send-offer.action.ts', './offer.view.ts', /may not use a \.view/],
    ['an action at the edge', 'src/offers/send-offer.action.ts', '../http/endpoint.ts', /only routes/],
    ['a sweep in the queue', 'src/billing/billing.sweep.ts', '../../jobs/queue.ts', /nothing of jobs/],
    ['routes writing elsewhere', 'src/invoicing/invoice.routes.ts', '../clients/client.store.ts', /own room/],
    ['a job at a store', 'jobs/scheduled.job.ts', '../src/offers/offer.store.ts', /sweeps and actions only/],
    [
      'a template at the database',
      'templates/invoice.template.ts',
      '../db/connection.ts',
      /kernel and document types/,
    ],
    [
      'the UI at a rule',
      'web/offers/offer-show.tsx',
      '../../src/offers/offer.ts',
      /of the rooms their types/,
    ],
    ['a room in the UI', 'src/portal/portal.ts', '../../web/parts/fields.tsx', /not the house of the UI/],
    ['db in a room', 'db/constraints.ts', '../src/offers/offer.ts', /kernel only/],
    ['a service', 'src/offers/offer.service.ts', './offer.ts', /unknown suffix/],
    ['a room nobody knows', 'src/helpers/strings.ts', '../money/money.ts', /no room of the house/],
  ];
  for (const [title, path, specifier, reason] of planted) {
    it(`refuse ${title}`, () => {
      const found = breaches([{ path, text: `import { x } from '${specifier}';\n` }]);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(reason);
    });
  }

  it('let a signature name the connection, but not use it', () => {
    const from = `from '../../db/connection.ts';`;
    expect(
      breaches([{ path: 'src/runs/sweep.ts', text: `import { type Db, type Tx } ${from}` }]),
    ).to.deep.equal([]);
    expect(
      breaches([{ path: 'src/runs/sweep.ts', text: `import { type Db, connect } ${from}` }]),
    ).to.have.length(1);
  });

  it('see imports over several lines, re-exports, bare and dynamic imports', () => {
    const forms = [
      `import {\n  type A,\n  b,\n} from './offer.store.ts';`,
      `export { b } from './offer.store.ts';`,
      `import './offer.store.ts';`,
      `const late = await import('./offer.store.ts');`,
    ];
    for (const text of forms)
      expect(breaches([{ path: 'src/offers/offer.ts', text }]), text).to.have.length(1);
  });
});
