import { join } from 'node:path';
import { type Config } from './config.ts';

/** What `npm start` prints when Kontor is ready: where to go and how to sign in. */
export function welcome(config: Config, port: number, tokenInFile: boolean): string {
  const base = `http://localhost:${port}`;
  return [
    '',
    `Kontor is ready at ${base}`,
    `  read the API     ${base}/api/docs`,
    `  sign in          curl -H "Authorization: Bearer ${tokenToShow(config, tokenInFile)}" ${base}/api/v1/invoices`,
    ...(config.smtpUrl === null ? [`  outgoing mail    ${join(config.dataDir, 'outbox')}`] : []),
    '  stop             Ctrl-C',
    '',
    '',
  ].join('\n');
}

/** The token itself stays out of terminals and logs. */
function tokenToShow({ adminToken, dataDir }: Config, inFile: boolean): string {
  if (adminToken === null) return '… (set KONTOR_ADMIN_TOKEN first)';
  return inFile ? `$(cat '${join(dataDir, 'admin-token')}')` : '$KONTOR_ADMIN_TOKEN';
}
