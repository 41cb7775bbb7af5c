import { readConfig } from './config.ts';
import { closeApp, createApp } from './create-app.ts';
import { openDataDirectory } from './data-directory.ts';
import { firstInvitation } from './first-invitation.ts';
import { runUntilStopped } from './lifecycle.ts';
import { listen } from './listen.ts';
import { welcome } from './welcome.ts';

/** The API alone, on DATABASE_URL; as many of them as there are ports, beside any number of workers. */
await runUntilStopped(async (lifecycle) => {
  const config = readConfig(process.env);
  await openDataDirectory(config.dataDir);
  const app = await createApp(config);
  lifecycle.onStop(() => closeApp(app));
  const api = await listen(app);
  lifecycle.onStop(() => api.close());
  const invitation = config.adminToken === null ? await firstInvitation(app) : null;
  process.stdout.write(welcome(config, { port: api.port, tokenInFile: false, invitation }));
});
