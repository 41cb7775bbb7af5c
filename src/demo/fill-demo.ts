import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Db, type Tx } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { startDueRun } from '../../jobs/start-due-run.ts';
import { type App } from '../app.ts';
import { importStatement } from '../bank/import-statement.action.ts';
import { dayOf, type Instant, instantAt } from '../calendar/instant.ts';
import { addDays } from '../calendar/local-date.ts';
import { createClient } from '../clients/create-client.action.ts';
import { changeProfile } from '../company/change-profile.action.ts';
import { currentEdition } from '../terms/edition.store.ts';
import { languages } from '../terms/language.ts';
import { uploadTermsDocument } from '../terms/upload-terms-document.action.ts';
import { demoClients, type DemoClient } from './demo-clients.ts';
import { type DemoContract, demoContracts } from './demo-contracts.ts';
import { demoStatement } from './demo-statement.ts';
import { type WorkStory, workContracts } from './demo-work.ts';
import { practiceCompany } from './practice-company.ts';
import { momentBefore, tell } from './tell-contract.ts';
import { tellInstalments } from './tell-instalments.ts';
import { tellOffers, tellProjects } from './tell-projects.ts';
import { tellWork } from './tell-work.ts';
import { termsText } from './terms-text.ts';

const ACTOR = 'demo';
const FILLING = 7_200_002;

/**
 * Fills an empty database with an invented agency whose contracts stand in different states, lets people work on them,
 * opens its hour pools, follows its estimates and starts the billing run on it, so that invoices and their papers are there
 * at once. Leaves any other database as it is.
 */
export async function fillDemo(app: App): Promise<void> {
  const now = await app.clock.now();
  const filled = await transaction(app.db, async (tx) => {
    // Two processes may start at once; the second finds the database filled.
    await tx.raw('select pg_advisory_xact_lock(?)', [FILLING]);
    if (!(await isEmpty(tx))) return false;
    const at = momentBefore(now, 90);
    const portalUrl = `http://localhost:${app.config.port}`;
    await changeProfile(tx, { entry: { ...practiceCompany, portalUrl }, actor: ACTOR, at });
    await handOutTerms(tx, at);
    const clients = {} as Record<DemoClient, string>;
    for (const [key, entry] of Object.entries(demoClients)) {
      clients[key as DemoClient] = (await createClient(tx, { entry, actor: ACTOR, at })).id;
    }
    const working = new Map<WorkStory, string>();
    // In the order in which they began, so that numbers follow days.
    const stories: (DemoContract & { work?: WorkStory })[] = [...demoContracts, ...workContracts];
    for (const story of stories.sort((a, b) => (b.sent ?? 0) - (a.sent ?? 0))) {
      const contractId = await tell(tx, story, clients[story.client], now, ACTOR);
      if (story.work !== undefined && contractId !== undefined) working.set(story.work, contractId);
    }
    await tellWork(tx, working, { now, actor: ACTOR });
    await tellProjects(tx, { clients, now, actor: ACTOR });
    await tellInstalments(tx, { clients, now, actor: ACTOR });
    await tellOffers(tx, { clients, now, actor: ACTOR });
    await importDemoStatement(tx, now);
    return true;
  });
  if (!filled) return;
  await startDueRun(app, 'bank', now);
  await startDueRun(app, 'pool-expiry', now);
  await startDueRun(app, 'estimates', now);
  // What was delivered today is left for people to preview.
  await startDueRun(app, 'billing', instantAt(addDays(dayOf(now), -1), '10:00'));
}

/** The document of the terms, as confirmations attach it and the portal shows it. */
async function handOutTerms(tx: Tx, at: Instant): Promise<void> {
  const { id: editionId, code, title } = await currentEdition(tx, dayOf(at));
  for (const language of languages) {
    const bytes = Buffer.from(termsText(language, practiceCompany.name, title[language]));
    const file = { fileName: `${code}-${language}.txt`, mediaType: 'text/plain', bytes } as const;
    await uploadTermsDocument(tx, { editionId, language, ...file, actor: ACTOR, at });
  }
}

async function importDemoStatement(tx: Tx, now: Instant): Promise<void> {
  const billed = momentBefore(now, 35);
  const bytes = Buffer.from(demoStatement(now, dayOf(billed).slice(0, 4)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { read: () => Readable.from([bytes]) as AsyncIterable<Uint8Array> };
  await importStatement(tx, { sha256, files: Readable.from([file]), actor: ACTOR, at: now });
}

async function isEmpty(db: Db | Tx): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { empty: boolean }[] }>(
    'select not exists (select from client) and not exists (select from company) as empty',
  );
  return rows[0]?.empty ?? false;
}
