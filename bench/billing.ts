import { join } from 'node:path';
import { type Ground, pointsOf, type Result, type Row } from './bench.ts';
import { compared, memoryTable, ratioTable } from './figures.ts';
import { type Measured } from './measure.ts';
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
  const rounds = [first, await kontor()];
  const figures = compared({ kontor: rounds, bare, remembering });
  const points = pointsOf([{ ...sum(rounds), floor: { ...sum(remembering).cost, databaseCpuMs: 0 } }]);
  return { figures, table: ratioTable(figures), points };
}

export async function benchMemory({ server, dataDir }: Ground): Promise<Result> {
  const few = await runKontor({ contracts: FEW, server, dataDir });
  const many = await runKontor({ contracts: MANY, server, dataDir });
  const points = pointsOf([
    { ...sum([few]), floor: null },
    { ...sum([many]), floor: null },
  ]);
  return { figures: { few, many }, table: memoryTable({ few, many }), points };
}

/** All rounds together. */
function sum(rounds: readonly Measured[]): Row {
  const of = (read: (round: Measured) => number) => rounds.reduce((all, round) => all + read(round), 0);
  return {
    what: 'issued, drawn, archived',
    items: of(({ papers }) => papers),
    cost: {
      seconds: of(({ seconds }) => seconds),
      cpuMs: of(({ cpuMs }) => cpuMs),
      databaseCpuMs: of(({ databaseCpuMs }) => databaseCpuMs ?? Number.NaN),
      peakMegabytes: Math.max(...rounds.map(({ peakMegabytes }) => peakMegabytes)),
    },
  };
}
