import { startEmbedded } from '../db/embedded.ts';
import { keptSecret } from '../db/kept-secret.ts';
import { handlers } from '../jobs/handlers.ts';
import { startWorkers } from '../jobs/start-workers.ts';
import { readConfig, type Config } from './config.ts';
import { closeApp, createApp } from './create-app.ts';
import { openDataDirectory } from './data-directory.ts';
import { addDemoUsers } from './demo/add-demo-users.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { firstInvitation } from './first-invitation.ts';
import { type Lifecycle, runUntilStopped } from './lifecycle.ts';
import { listen } from './listen.ts';
import { welcome } from './welcome.ts';

/** The whole of Kontor in one process: its own database where none is given, API, workers and timetable. */
await runUntilStopped(async (lifecycle) => {
  const settings = readConfig(process.env);
  await openDataDirectory(settings.dataDir);
  const config = settings.databaseUrl === null ? await withOwnDatabase(settings, lifecycle) : settings;

  const app = await createApp(config);
  lifecycle.onStop(() => closeApp(app));
  const workers = await startWorkers(app, handlers);
  lifecycle.onStop(() => workers.close());
  const api = await listen(app);
  lifecycle.onStop(() => api.close());

  if (config.demo) {
    await fillDemo(app);
    await addDemoUsers(app);
  }
  const tokenInFile = settings.adminToken === null;
  const invitation = await firstInvitation(app);
  process.stdout.write(welcome(config, { port: api.port, tokenInFile, invitation }));
});

/** Starts PostgreSQL, and makes the first administrator's token, which nobody else could hand out. */
async function withOwnDatabase(settings: Config, lifecycle: Lifecycle): Promise<Config> {
  const database = await startEmbedded({ dataDir: settings.dataDir });
  lifecycle.onStop(() => database.stop());
  database.onLoss(() => lifecycle.fail(`the database has ended; see ${settings.dataDir}/postgres.log`));
  if (!database.directory.startsWith(settings.dataDir)) {
    process.stdout.write(`The database user cannot reach DATA_DIR; its files lie in ${database.directory}\n`);
  }
  const adminToken = settings.adminToken ?? (await keptSecret(settings.dataDir, 'admin-token'));
  return { ...settings, databaseUrl: database.url, adminToken };
}
