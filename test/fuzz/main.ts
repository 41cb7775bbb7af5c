import { parseArgs } from 'node:util';
import { startServers } from '../support/servers.ts';
import { attack, type Report } from './attack.ts';

/*
 * npm run fuzz -- [--json] [--seed N] [--minutes M] [--only PART]: hostile input to every call of the API, see docs/security.md.
 * The exit code is 1 where an answer was given that should not have been.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const servers = await startServers();
Object.assign(process.env, servers.env);
let report: Report;
try {
  report = await attack({
    seed: Number(values.seed),
    perRound: 25,
    milliseconds: Number(values.minutes) * 60_000,
    only: values.only,
    tell: (line) => process.stderr.write(`${line}\n`),
  });
} finally {
  await servers.stop();
}
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : readable(report));
process.exit(report.found.length === 0 ? 0 : 1);

function readable({ found, ...report }: Report): string {
  const findings = found.map(
    ({ operation, seed, wrong, request, answer }) =>
      `${operation} (seed ${seed})\n  ${wrong.join('\n  ')}\n  ${request}\n  ${answer}\n`,
  );
  return `${findings.join('\n')}${JSON.stringify(report, null, 2)}\n${found.length} found\n`;
}
