import { runKinds, type Sweeps } from '../../src/runs/run.ts';
import { type Sweep } from '../../src/runs/sweep.ts';

/** The given sweeps; those of all other kinds find nothing to do. */
export function sweepsOf(given: Partial<Sweeps>): Sweeps {
  return Object.fromEntries(runKinds.map((kind) => [kind, given[kind] ?? idle(kind)])) as Sweeps;
}

function idle(kind: string): Sweep {
  return {
    kind,
    candidates: () => Promise.resolve([]),
    perform: () => Promise.reject(new Error(`the ${kind} sweep has nothing to perform`)),
  };
}
