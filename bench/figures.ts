import { availableParallelism } from 'node:os';
import { aligned, round } from './bench.ts';
import { type Measured } from './measure.ts';

/** What one way of making papers comes to, over all its rounds. */
export interface Figures {
  readonly papersPerSecond: number;
  readonly cpuMsPerPaper: number;
  readonly databaseCpuMsPerPaper: number | null;
  readonly peakMegabytes: number;
  readonly bytesPerPaper: number;
}

export interface Comparison {
  readonly contracts: number;
  readonly cores: number;
  readonly run: Figures;
  /** The floor: bare PDFKit with parsed typefaces. */
  readonly floor: Figures;
  /** A harder floor: the typefaces also remember how words are laid out, from one paper to the next. */
  readonly rememberingFloor: Figures;
  /** Invoices per second of the run as a share of the floor's. */
  readonly ratio: number;
  readonly ratioToRememberingFloor: number;
  /** The same by CPU time, the database's included: what the ratio is where nothing else runs on the machine. */
  readonly cpuRatio: number | null;
}

export function compared(rounds: {
  readonly kontor: readonly Measured[];
  readonly bare: readonly Measured[];
  readonly remembering: readonly Measured[];
}): Comparison {
  const run = figuresOf(rounds.kontor);
  const floor = figuresOf(rounds.bare);
  const rememberingFloor = figuresOf(rounds.remembering);
  return {
    contracts: rounds.kontor[0]?.papers ?? 0,
    cores: availableParallelism(),
    run,
    floor,
    rememberingFloor,
    ratio: rounded(run.papersPerSecond / floor.papersPerSecond),
    ratioToRememberingFloor: rounded(run.papersPerSecond / rememberingFloor.papersPerSecond),
    cpuRatio:
      run.databaseCpuMsPerPaper === null
        ? null
        : rounded(floor.cpuMsPerPaper / (run.cpuMsPerPaper + run.databaseCpuMsPerPaper)),
  };
}

function figuresOf(rounds: readonly Measured[]): Figures {
  const sum = (of: (round: Measured) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const papers = sum((round) => round.papers);
  const hasDatabase = rounds.every((round) => round.databaseCpuMs !== null);
  return {
    papersPerSecond: rounded(papers / sum((round) => round.seconds)),
    cpuMsPerPaper: rounded(sum((round) => round.cpuMs) / papers),
    databaseCpuMsPerPaper: hasDatabase ? rounded(sum((round) => round.databaseCpuMs ?? 0) / papers) : null,
    peakMegabytes: Math.round(Math.max(...rounds.map((round) => round.peakMegabytes))),
    bytesPerPaper: Math.round(sum((round) => round.bytes) / papers),
  };
}

function rounded(value: number): number {
  return round(value, 2);
}

export function ratioTable({
  contracts,
  cores,
  ratio,
  ratioToRememberingFloor,
  cpuRatio,
  ...figures
}: Comparison): string {
  return [
    `A billing run over ${contracts} contracts: issued, rendered, archived; ${cores} cores`,
    '',
    ...table([
      ['the run', figures.run],
      ['floor', figures.floor],
      ['floor that remembers words', figures.rememberingFloor],
    ]),
    '',
    `run / floor = ${ratio} (by CPU time ${cpuRatio ?? 'unknown'})`,
    `run / floor that remembers words = ${ratioToRememberingFloor}`,
  ].join('\n');
}

export function memoryTable({ few, many }: { readonly few: Measured; readonly many: Measured }): string {
  const rows = [few, many].map((one): [string, Figures] => [`${one.papers} contracts`, figuresOf([one])]);
  return table(rows).join('\n');
}

function table(rows: readonly (readonly [string, Figures])[]): string[] {
  const head = ['', 'invoices/s', 'CPU ms', 'database CPU ms', 'peak MB', 'bytes'];
  const cells = rows.map(([name, figures]) => [
    name,
    ...[
      figures.papersPerSecond,
      figures.cpuMsPerPaper,
      figures.databaseCpuMsPerPaper ?? '–',
      figures.peakMegabytes,
      figures.bytesPerPaper,
    ].map(String),
  ]);
  return aligned([head, ...cells]);
}
