import { connect } from '../db/connection.ts';
import { sealSecondFactors } from './sign-in/seal-second-factors.action.ts';
import { forgetOldSecret, openVault, renewKeptSecret } from './vault-secrets.ts';
import { withDatabase } from './with-database.ts';

/**
 * npm run rotate-key: seals the secrets of second factors anew. With KONTOR_SECRET_KEY set the person brings the new key and
 * names the one before it in KONTOR_OLD_SECRET_KEY; otherwise a new one is made in the data directory. Interrupted, it is
 * finished by calling it again or by the next start.
 */
await withDatabase(async (url, config) => {
  if (config.secretKey === null) await renewKeptSecret(config.dataDir);
  const db = connect(url, 2);
  try {
    const { current, renewed, unreadable } = await sealSecondFactors(db, await openVault(config));
    const already = current === 0 ? '' : `, ${current} were already`;
    process.stdout.write(`${renewed} second factors are sealed with the new key${already}.\n`);
    if (unreadable > 0) {
      process.stderr.write(
        `${unreadable} were sealed with a key that is not here. Name it in KONTOR_OLD_SECRET_KEY and call this again.\n`,
      );
      return false;
    }
    if (config.secretKey === null) await forgetOldSecret(config.dataDir);
    process.stdout.write(
      config.oldSecretKey === null
        ? 'Start the processes of Kontor that are running again; keep the new key elsewhere, too.\n'
        : 'Start the processes of Kontor again, then take KONTOR_OLD_SECRET_KEY away.\n',
    );
    return true;
  } finally {
    await db.destroy();
  }
});
