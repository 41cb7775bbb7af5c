import { transaction } from '../db/transaction.ts';
import { type App } from './app.ts';
import { changeProfile } from './company/change-profile.action.ts';
import { hasProfile } from './company/company.store.ts';
import { practiceCompany } from './demo/practice-company.ts';
import { installReferenceTerms } from './terms/install-reference-terms.action.ts';

/**
 * Puts into a new database what nothing works without: the reference terms, and where the test clock runs, which is
 * never in production, an invented agency to practise with, unless the demo will bring it. Changes nothing that is
 * there; every start calls it.
 */
export async function prepareDatabase({
  db,
  clock,
  config,
}: Pick<App, 'db' | 'clock' | 'config'>): Promise<void> {
  const at = await clock.now();
  await transaction(db, async (tx) => {
    await installReferenceTerms(tx, at);
    if (config.clock !== 'test' || config.demo || (await hasProfile(tx))) return;
    await changeProfile(tx, { entry: practiceCompany, actor: 'kontor', at });
  });
}
