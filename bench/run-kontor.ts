import { type EmbeddedDatabase } from '../db/embedded.ts';
import { instant } from '../src/calendar/instant.ts';
import { environment, withDatabase } from './database.ts';
import { fillContracts } from './fill-contracts.ts';
import { type Measured } from './measure.ts';
import { notePatterns } from './patterns.ts';
import { inOwnProcess } from './processes.ts';

const CONCLUDED = instant('2026-03-02T10:00:00+01:00');

interface Request {
  readonly contracts: number;
  readonly server: EmbeddedDatabase;
  readonly dataDir: string;
  /** Where to note what stands on the first invoices, for the floor. */
  readonly patterns?: string;
}

/** Bills so many contracts in a database of their own and takes the measure of it. */
export async function runKontor({ contracts, server, dataDir, patterns }: Request): Promise<Measured> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    await fillContracts(db, contracts, CONCLUDED);
    const figures = await inOwnProcess('./kontor.ts', [String(server.pid)], environment(url, dataDir));
    if (patterns !== undefined) await notePatterns(db, patterns);
    return figures;
  });
}
