import { type z } from 'zod';
import { type Db, type Tx } from '../../db/connection.ts';
import { type App } from '../app.ts';
import { type Caller, type Role, type StaffRole } from '../access/caller.ts';
import { type Visit } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';

/** What every handler is given: who asks, and the present, read once. */
export interface RequestFacts {
  readonly app: App;
  readonly caller: Caller;
  readonly at: Instant;
  readonly today: LocalDate;
}

type Shape = z.ZodType;
/** A file or a page as the answer. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * What of it a client may see, for the calls that clients may use; a foreign row is answered as if there were none.
 * - a function: whose row the parameters name, or null where it is none that clients may see;
 * - "listed": a list with the filter `clientId`, which a client cannot choose;
 * - "own": the caller's own account;
 * - "public": nothing of any client.
 */
export type ForClients<P extends Shape> =
  'listed' | 'own' | 'public' | ((db: Db, params: z.output<P>) => Promise<string | null>);

interface Common<P extends Shape, Q extends Shape> {
  /** Below /api/v1, parameters as ":id". */
  readonly path: string;
  /** The room, as a heading of the API description. */
  readonly room: string;
  readonly summary: string;
  readonly clause?: string;
  /** Who of the agency may call it; admin always may. */
  readonly roles: readonly StaffRole[];
  /** Absent: clients may not call it. */
  readonly clients?: ForClients<P>;
  readonly params?: P;
  readonly query?: Q;
}

export interface ReadEndpoint<P extends Shape, Q extends Shape, A extends Shape> extends Common<P, Q> {
  readonly effect: 'read';
  readonly method: 'get';
  readonly answer: A;
  readonly handle: (
    request: RequestFacts & { db: Db; params: z.output<P>; query: z.output<Q> },
  ) => Promise<z.input<A>>;
}

export interface DownloadEndpoint<P extends Shape, Q extends Shape> extends Common<P, Q> {
  readonly effect: 'download';
  readonly method: 'get';
  readonly mediaType: string;
  readonly handle: (
    request: RequestFacts & { db: Db; params: z.output<P>; query: z.output<Q> },
  ) => Promise<Download>;
}

export interface WriteEndpoint<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  A extends Shape,
> extends Common<P, Q> {
  readonly effect: 'write';
  readonly method: 'post' | 'put' | 'patch' | 'delete';
  readonly body?: B;
  /** Larger bodies than the usual 1 MiB, e.g. files as base64. */
  readonly bodyLimit?: string;
  readonly answer: A;
  /** 201 for what makes something, 202 for what goes on in the background, 200 otherwise. */
  readonly status: 200 | 201 | 202;
  /** Runs in the transaction that also remembers the idempotency key and the answer. */
  readonly handle: (
    request: RequestFacts & { tx: Tx; params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ) => Promise<z.input<A>>;
  /** After the commit: wake up jobs. Never needed for correctness, only for speed. */
  readonly afterCommit?: (app: App) => Promise<void>;
}

export interface OperationEndpoint<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  A extends Shape,
> extends Common<P, Q> {
  readonly effect: 'operation';
  readonly method: 'put';
  readonly body?: B;
  readonly answer: A;
  readonly handle: (
    request: RequestFacts & { db: Db; params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ) => Promise<z.input<A>>;
}

export interface StreamEndpoint<P extends Shape, Q extends Shape> extends Common<P, Q> {
  readonly effect: 'stream';
  readonly method: 'get';
  /** Emits until there is nothing more to tell, or until `closed` says that nobody listens; then it returns. */
  readonly handle: (
    request: RequestFacts & {
      db: Db;
      params: z.output<P>;
      query: z.output<Q>;
      emit: (event: string, data: unknown) => void;
      closed: AbortSignal;
    },
  ) => Promise<void>;
}

/** A file that was sent, or one of those in an archive; it may be read again and again, a piece at a time. */
export interface UploadedFile {
  readonly name: string;
  read(): AsyncIterable<Uint8Array>;
}

/** What was sent, kept on disk until the request is answered. */
export interface Upload {
  /** Of the bytes as they were sent: what makes two uploads the same. */
  readonly sha256: string;
  /** The file itself, or what the archive holds that was sent in its place. */
  files(): AsyncIterable<UploadedFile>;
}

export interface UploadEndpoint<P extends Shape, Q extends Shape, A extends Shape> extends Common<P, Q> {
  readonly effect: 'upload';
  readonly method: 'post';
  /** What may be sent; a zip archive of such files always may. */
  readonly mediaTypes: readonly [string, ...string[]];
  /** The most bytes that may be sent. */
  readonly limit: number;
  readonly answer: A;
  readonly status: 201;
  /** Keeps what the file says, in the transaction that also remembers the idempotency key and the id. */
  readonly receive: (
    request: RequestFacts & { tx: Tx; params: z.output<P>; query: z.output<Q>; upload: Upload },
  ) => Promise<{ readonly id: string }>;
  /** After that commit, in transactions of its own, and again whenever the request is repeated: does the rest and answers. */
  readonly proceed: (request: RequestFacts & { db: Db; id: string }) => Promise<z.input<A>>;
}

/** A list as a file, derived from the call that pages it; no room declares one. */
export interface ExportEndpoint extends Common<Shape, Shape> {
  readonly effect: 'export';
  readonly method: 'get';
  // oxlint-disable-next-line typescript/no-explicit-any -- whichever list it is
  readonly list: ReadEndpoint<any, any, any>;
  /** The schema of a row of the list. */
  readonly row: Shape;
}

/**
 * A call about who calls: what it answers or sends opens doors and so is kept for no repetition, and refusals leave a
 * trace. It opens its own transactions; whoever declares one sees to it that a repetition does no harm.
 */
export interface VisitEndpoint<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  A extends Shape,
> extends Common<P, Q> {
  readonly effect: 'visit';
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** For somebody who is not known yet; `roles` are empty then. */
  readonly open?: true;
  readonly body?: B;
  readonly answer: A;
  readonly status: 200 | 201 | 202;
  readonly handle: (
    request: RequestFacts & {
      db: Db;
      params: z.output<P>;
      query: z.output<Q>;
      body: z.output<B>;
      visit: Visit;
    },
  ) => Promise<z.input<A>>;
}

/* oxlint-disable typescript/no-explicit-any -- a list of endpoints holds differently typed handlers */
export type Endpoint =
  | ReadEndpoint<any, any, any>
  | DownloadEndpoint<any, any>
  | WriteEndpoint<any, any, any, any>
  | OperationEndpoint<any, any, any, any>
  | StreamEndpoint<any, any>
  | ExportEndpoint
  | UploadEndpoint<any, any, any>
  | VisitEndpoint<any, any, any, any>;
/* oxlint-enable typescript/no-explicit-any */

/** Who may call: those of the agency, and clients where the call says what of it they may see. */
export function rolesOf({ roles, clients }: Endpoint): readonly Role[] {
  return clients === undefined ? roles : [...roles, 'client'];
}

/*
 * The helpers below infer the types of parameters, query and body from the declaration alone (NoInfer): the list that a
 * declaration stands in would make them `any`.
 */

/** Declares a call that changes nothing. */
export function read<A extends Shape, P extends Shape = z.ZodObject<{}>, Q extends Shape = z.ZodObject<{}>>(
  endpoint: Omit<ReadEndpoint<P, Q, A>, 'effect' | 'method'>,
): ReadEndpoint<NoInfer<P>, NoInfer<Q>, A> {
  return { effect: 'read', method: 'get', ...endpoint };
}

/** Declares a call that answers with a file. */
export function download<P extends Shape = z.ZodObject<{}>, Q extends Shape = z.ZodObject<{}>>(
  endpoint: Omit<DownloadEndpoint<P, Q>, 'effect' | 'method'>,
): DownloadEndpoint<NoInfer<P>, NoInfer<Q>> {
  return { effect: 'download', method: 'get', ...endpoint };
}

/** Declares a call that writes, in one transaction, once per idempotency key. */
export function write<
  A extends Shape,
  P extends Shape = z.ZodObject<{}>,
  Q extends Shape = z.ZodObject<{}>,
  B extends Shape = z.ZodUndefined,
>(endpoint: Omit<WriteEndpoint<P, Q, B, A>, 'effect'>): WriteEndpoint<NoInfer<P>, NoInfer<Q>, NoInfer<B>, A> {
  return { effect: 'write', ...endpoint };
}

/**
 * Declares a call that goes on longer than one transaction and therefore opens its own. A PUT, because
 * no idempotency key guards it: whoever declares one sees to it that a repetition does no harm.
 */
export function operation<
  A extends Shape,
  P extends Shape = z.ZodObject<{}>,
  Q extends Shape = z.ZodObject<{}>,
  B extends Shape = z.ZodUndefined,
>(
  endpoint: Omit<OperationEndpoint<P, Q, B, A>, 'effect' | 'method'>,
): OperationEndpoint<NoInfer<P>, NoInfer<Q>, NoInfer<B>, A> {
  return { effect: 'operation', method: 'put', ...endpoint };
}

/** Declares a call that answers with server-sent events for as long as there is something to tell. */
export function stream<P extends Shape = z.ZodObject<{}>, Q extends Shape = z.ZodObject<{}>>(
  endpoint: Omit<StreamEndpoint<P, Q>, 'effect' | 'method'>,
): StreamEndpoint<NoInfer<P>, NoInfer<Q>> {
  return { effect: 'stream', method: 'get', ...endpoint };
}

/** Declares a call that takes a file too large for memory: first it is kept in one transaction, then worked off. */
export function upload<A extends Shape, P extends Shape = z.ZodObject<{}>, Q extends Shape = z.ZodObject<{}>>(
  endpoint: Omit<UploadEndpoint<P, Q, A>, 'effect' | 'method' | 'status'>,
): UploadEndpoint<NoInfer<P>, NoInfer<Q>, A> {
  return { effect: 'upload', method: 'post', status: 201, ...endpoint };
}

/** Declares a call about who calls. */
export function visit<
  A extends Shape,
  P extends Shape = z.ZodObject<{}>,
  Q extends Shape = z.ZodObject<{}>,
  B extends Shape = z.ZodUndefined,
>(endpoint: Omit<VisitEndpoint<P, Q, B, A>, 'effect'>): VisitEndpoint<NoInfer<P>, NoInfer<Q>, NoInfer<B>, A> {
  return { effect: 'visit', ...endpoint };
}
