import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../db/embedded.ts';
import { compared, memoryTable, ratioTable } from './figures.ts';
import { inOwnProcess } from './processes.ts';
import { runKontor } from './run-kontor.ts';

/*
 * What a billing run costs, beside the floor of the machine. docs/performance.md tells how to read it.
 * npm run bench -- [--json] [--contracts N] [--memory]
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    contracts: { type: 'string', default: '2000' },
    memory: { type: 'boolean', default: false },
  },
});

/** The sizes whose peak memory is compared. */
const FEW = 200;
const MANY = 20_000;

const dataDir = await mkdtemp(join(tmpdir(), 'kontor-bench-'));
await chmod(dataDir, 0o755); // the database user has to get in
const server = await startEmbedded({ dataDir });
try {
  if (values.memory) await compareMemory();
  else await compareWithFloor(Number(values.contracts));
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Kontor and the floor take turns, so that a machine that grows busier meanwhile is unkind to both. */
async function compareWithFloor(contracts: number): Promise<void> {
  const patterns = join(dataDir, 'patterns.json');
  const kontor = () => runKontor({ contracts, server, dataDir, patterns });
  const floor = (...how: string[]) => inOwnProcess('./floor.ts', [patterns, String(contracts), ...how]);
  const first = await kontor();
  const bare = [await floor()];
  const remembering = [await floor('remembers'), await floor('remembers')];
  bare.push(await floor());
  const figures = compared({ kontor: [first, await kontor()], bare, remembering });
  console.log(values.json ? JSON.stringify(figures, null, 2) : ratioTable(figures));
}

async function compareMemory(): Promise<void> {
  const few = await runKontor({ contracts: FEW, server, dataDir });
  const many = await runKontor({ contracts: MANY, server, dataDir });
  console.log(values.json ? JSON.stringify({ few, many }, null, 2) : memoryTable({ few, many }));
}
