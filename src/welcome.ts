import { join } from 'node:path';
import { type Config } from './config.ts';
import { DEMO_PASSWORD_FILE, demoUsers } from './demo/demo-users.ts';

interface Ready {
  readonly port: number;
  /** The admin token was made by Kontor and lies in DATA_DIR. */
  readonly tokenInFile: boolean;
  /** By which the first administrator comes in, while nobody has a user. */
  readonly invitation: string | null;
}

/** What `npm start` prints when Kontor is ready: where to go and how to sign in. */
export function welcome(config: Config, { port, tokenInFile, invitation }: Ready): string {
  const base = `http://localhost:${port}`;
  return [
    '',
    `Kontor is ready at ${base}/app/`,
    ...(invitation === null
      ? []
      : [
          `  first sign-in    ${base}/app/invitation/${invitation}`,
          '                   (once, within a day)',
        ]),
    ...(config.demo ? demoSignIns(config) : []),
    `  read the API     ${base}/api/docs`,
    `  by a program     curl -H "Authorization: Bearer ${tokenToShow(config, tokenInFile)}" ${base}/api/v1/invoices`,
    ...(config.smtpUrl === null ? [`  outgoing mail    ${join(config.dataDir, 'outbox')}`] : []),
    '  stop             Ctrl-C',
    '',
    '',
  ].join('\n');
}

function demoSignIns({ dataDir }: Config): string[] {
  const people = demoUsers.map(({ email, role }) => `${email.padEnd(38)} ${role}`);
  return [
    ...people.map((line, at) => `  ${(at === 0 ? 'sign in as' : '').padEnd(16)} ${line}`),
    `  their password   $(cat '${join(dataDir, DEMO_PASSWORD_FILE)}')`,
  ];
}

/** The token itself stays out of terminals and logs. */
function tokenToShow({ adminToken, dataDir }: Config, inFile: boolean): string {
  if (adminToken === null) return '… (set KONTOR_ADMIN_TOKEN first)';
  return inFile ? `$(cat '${join(dataDir, 'admin-token')}')` : '$KONTOR_ADMIN_TOKEN';
}
