import { type Logger } from 'pino';
import { connect, type Db } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { requireServer } from '../db/require-server.ts';
import { testClock } from '../db/test-clock.ts';
import { createQueue } from '../jobs/create-queue.ts';
import { createSweeps } from '../jobs/sweeps.ts';
import { renderPool } from '../templates/render-pool.ts';
import { type Vault } from './access/vault.ts';
import { type App } from './app.ts';
import { systemClock } from './calendar/clock.ts';
import { type Config } from './config.ts';
import { createLog } from './log.ts';
import { createMailer } from './mail/create-mailer.ts';
import { prepareDatabase } from './prepare-database.ts';
import { StartRefused } from './problems/start-refused.ts';
import { sealSecondFactors } from './sign-in/seal-second-factors.action.ts';
import { openVault } from './vault-secrets.ts';

/**
 * Builds everything that lives as long as the process, with the database's schema up to date.
 * @throws StartRefused where the database is missing, away or too old
 */
export async function createApp(config: Config): Promise<App> {
  if (config.databaseUrl === null)
    throw new StartRefused('DATABASE_URL is not set; only npm start brings its own');
  const log = createLog(config.logLevel);
  const db = connect(config.databaseUrl);
  try {
    await requireServer(db);
    await migrate(db);
    const clock = config.clock === 'test' ? testClock(db) : systemClock;
    const queue = await createQueue(config, log);
    await prepareDatabase({ db, clock, config });
    const vault = await openVault(config);
    await sealAll(db, vault, log);
    const mail = createMailer(config);
    const renderer = renderPool();
    return {
      config,
      db,
      clock,
      queue,
      mail,
      renderer,
      sweeps: createSweeps(mail, renderer, config.dataDir),
      vault,
      log,
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function sealAll(db: Db, vault: Vault, log: Logger): Promise<void> {
  const { renewed, unreadable } = await sealSecondFactors(db, vault);
  if (renewed > 0) log.info({ renewed }, 'second factors were sealed with the key in use');
  if (unreadable === 0) return;
  log.error(
    { unreadable },
    'second factors were sealed with another key: their codes are refused here, recovery codes are not. Set ' +
      'KONTOR_SECRET_KEY to that key, or put it back as secret-key into DATA_DIR',
  );
}

/** Closes it all; the database last. */
export async function closeApp(app: App): Promise<void> {
  await app.queue.close();
  await app.renderer.close();
  await app.mail.close();
  await app.db.destroy();
}
