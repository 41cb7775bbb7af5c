import { readFileSync, writeFileSync } from 'node:fs';
import { curve } from './curve.ts';
import { history } from './history.ts';
import { curveLines, curveTable, historyTable, newestTable } from './report-tables.ts';

const REPORT = new URL('../docs/performance.md', import.meta.url);
const CURVE = new URL('../docs/pictures/cost-per-item.svg', import.meta.url);

/** Writes the tables of docs/performance.md and the picture of the curves anew from the history. */
export function writeReport(): void {
  const kept = history();
  const tables = { newest: newestTable(kept), curve: curveTable(kept), history: historyTable(kept) };
  let report = readFileSync(REPORT, 'utf8');
  for (const [name, table] of Object.entries(tables))
    report = report.replace(
      new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`, 'u'),
      (_, begin: string, end: string) => `${begin}\n${table}\n${end}`,
    );
  writeFileSync(REPORT, report);
  writeFileSync(CURVE, curve(curveLines(kept)));
}
