/** One thing that is wrong with one field of the input. `path` is dotted: "lines.0.quantity". */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export interface ProblemExtras {
  readonly clause?: string;
  readonly errors?: readonly FieldError[];
  /** Further members of the answer, e.g. the client that must be completed. */
  readonly facts?: Readonly<Record<string, string>>;
}

/**
 * A refusal that a person can act upon; becomes an RFC 9457 problem at the edge and a readable reason in a run.
 * `type` is stable: scripts and screens rely on it.
 */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly extras: ProblemExtras;

  constructor(type: string, title: string, status: number, detail: string, extras: ProblemExtras) {
    super(detail);
    this.name = 'Problem';
    this.type = type;
    this.title = title;
    this.status = status;
    this.extras = extras;
  }

  get detail(): string {
    return this.message;
  }
}

export interface ProblemKind {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly clause?: string;
}

export type ProblemFactory = ((detail: string, extras?: ProblemExtras) => Problem) & {
  readonly kind: ProblemKind;
};

const declared = new Map<string, ProblemKind>();

/**
 * Declares a problem once, in the room it belongs to. The detail given at each use says what to do about it.
 * @throws Error when two rooms declare the same type
 */
export function defineProblem(kind: ProblemKind): ProblemFactory {
  if (declared.has(kind.type)) throw new Error(`problem ${kind.type} is declared twice`);
  declared.set(kind.type, kind);
  const make = (detail: string, extras: ProblemExtras = {}): Problem =>
    new Problem(kind.type, kind.title, kind.status, detail, {
      ...(kind.clause === undefined ? {} : { clause: kind.clause }),
      ...extras,
    });
  return Object.assign(make, { kind });
}

/** Every problem the process knows, for the API description. */
export function declaredProblems(): readonly ProblemKind[] {
  return [...declared.values()];
}

export const badValue = defineProblem({ type: 'bad-value', title: 'A value is not acceptable', status: 422 });
export const notFound = defineProblem({
  type: 'not-found',
  title: 'There is nothing under this id',
  status: 404,
});
export const illegalState = defineProblem({
  type: 'illegal-state',
  title: 'This step is not possible in the current state',
  status: 409,
});
