import { handlers } from '../jobs/handlers.ts';
import { startWorkers } from '../jobs/start-workers.ts';
import { readConfig } from './config.ts';
import { closeApp, createApp } from './create-app.ts';
import { openDataDirectory } from './data-directory.ts';
import { runUntilStopped } from './lifecycle.ts';

/** Jobs and timetable alone, on DATABASE_URL; as many of them as there is work for. */
await runUntilStopped(async (lifecycle) => {
  const config = readConfig(process.env);
  await openDataDirectory(config.dataDir);
  const app = await createApp(config);
  lifecycle.onStop(() => closeApp(app));
  const workers = await startWorkers(app, handlers);
  lifecycle.onStop(() => workers.close());
  app.log.info('the worker is ready');
});
