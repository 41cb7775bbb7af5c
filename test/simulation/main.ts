import { parseArgs } from 'node:util';
import { shortest } from './shortest.ts';
import { simulate, type Told } from './simulate.ts';

/** npm run simulate -- --seed 1 --seeds 2 --days 365 (or --years 1) --json */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    days: { type: 'string' },
    years: { type: 'string', default: '1' },
    shorten: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});
const days = Number(values.days ?? Number(values.years) * 365);
const seeds = Number(values.seeds);
let broken = 0;
for (let seed = Number(values.seed); seed < Number(values.seed) + seeds; seed += 1) {
  const began = performance.now();
  const onDay = values.json ? undefined : (day: string) => process.stderr.write(`\rseed ${seed}: ${day} `);
  let told = await simulate({ seed, days, ...(onDay === undefined ? {} : { onDay }) });
  if (told.mistake !== null) {
    broken += 1;
    told = await shortest(told, Number(values.shorten));
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(values.json ? `${JSON.stringify({ ...told, seconds })}\n` : report(told, seconds));
}
if (!values.json) process.stdout.write(`${seeds - broken} passed, ${broken} failed, 0 skipped\n`);
process.exit(broken === 0 ? 0 : 1);

function report(
  { seed, acts, invoices, letters, faults, refusals, story, mistake }: Told,
  seconds: string,
): string {
  const struck = Object.entries(faults).map(([kind, count]) => `${count} ${kind}`);
  const head = `\rseed ${seed}, ${days} days in ${seconds} s: ${acts.length} acts, ${invoices} invoices, ${letters} letters, faults: ${struck.join(', ') || 'none'}\n`;
  const refused = `  refused: ${Object.entries(refusals)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ')}\n`;
  if (mistake === null) return `${head}${refused}  every promise was kept on every day\n`;
  const history = story.map((line) => `    ${line}`).join('\n');
  return `${head}  BROKEN on ${mistake.day}: ${mistake.found}\n  The shortest history found:\n${history}\n`;
}
