import { join } from 'node:path';
import { type Ground, type Result } from './bench.ts';
import { compared, memoryTable, ratioTable } from './figures.ts';
import { inOwnProcess } from './processes.ts';
import { runKontor } from './run-kontor.ts';

const CONTRACTS = 2_000;

/** The sizes whose peak memory is compared. */
const FEW = 200;
const MANY = 20_000;

/** Kontor and the floor take turns, so that a machine that grows busier meanwhile is unkind to both. */
export async function benchBilling({
  server,
  dataDir,
  size: contracts = CONTRACTS,
}: Ground): Promise<Result> {
  const patterns = join(dataDir, 'patterns.json');
  const kontor = () => runKontor({ contracts, server, dataDir, patterns });
  const floor = (...how: string[]) => inOwnProcess('./floor.ts', [patterns, String(contracts), ...how]);
  const first = await kontor();
  const bare = [await floor()];
  const remembering = [await floor('remembers'), await floor('remembers')];
  bare.push(await floor());
  const figures = compared({ kontor: [first, await kontor()], bare, remembering });
  return { figures, table: ratioTable(figures) };
}

export async function benchMemory({ server, dataDir }: Ground): Promise<Result> {
  const few = await runKontor({ contracts: FEW, server, dataDir });
  const many = await runKontor({ contracts: MANY, server, dataDir });
  return { figures: { few, many }, table: memoryTable({ few, many }) };
}
