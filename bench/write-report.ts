import { readFileSync, writeFileSync } from 'node:fs';
import { curve } from './curve.ts';
import { history, type Kept } from './history.ts';
import { curveLines, curveTable, historyTable, newestTable } from './report-tables.ts';

export const REPORT = new URL('../docs/performance.md', import.meta.url);
const CURVE = new URL('../docs/pictures/cost-per-item.svg', import.meta.url);

/** Writes the tables of docs/performance.md and the picture of the curves anew from the history. */
export function writeReport(): void {
  const kept = history();
  writeFileSync(REPORT, withTables(readFileSync(REPORT, 'utf8'), kept));
  writeFileSync(CURVE, curve(curveLines(kept)));
}

/** The report with the tables of a history; what people have written stays. */
export function withTables(report: string, kept: readonly Kept[]): string {
  const tables = { newest: newestTable(kept), curve: curveTable(kept), history: historyTable(kept) };
  return Object.entries(tables).reduce(
    (written, [name, table]) =>
      written.replace(
        new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`, 'u'),
        (_, begin: string, end: string) => `${begin}\n${table}\n${end}`,
      ),
    report,
  );
}
