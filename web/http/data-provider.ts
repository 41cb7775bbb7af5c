import { type DataProvider, HttpError, type RaRecord } from 'react-admin';
import { api, type Query, Refusal } from './api.ts';
import { Cursors, type Page } from './cursors.ts';

const cursors = new Cursors();

interface Listing {
  readonly pagination?: { readonly page: number; readonly perPage: number };
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly filter?: Query;
  readonly signal?: AbortSignal;
}

/**
 * React-admin on Kontor's API: a resource is the path of its list below /api/v1. Verbs are no part of it (`useVerb`), and
 * nothing is ever deleted.
 */
export const dataProvider = {
  // Abandons a request whose screen was left.
  supportAbortSignal: true,
  getList: (resource: string, params: Listing) => list(`/${resource}`, params),
  getManyReference: (resource: string, { target, id, ...params }: Listing & { target: string; id: string }) =>
    list(`/${resource}`, { ...params, filter: { ...params.filter, [target]: id } }),
  getOne: async (resource: string, { id, signal }: { id: string; signal?: AbortSignal }) => ({
    data: await call(`/${resource}/${id}`, { signal }),
  }),
  getMany: async (resource: string, { ids, signal }: { ids: readonly string[]; signal?: AbortSignal }) => ({
    data: await Promise.all(ids.map((id) => call(`/${resource}/${id}`, { signal }))),
  }),
  create: async (resource: string, { data }: { data: unknown }) => ({
    data: await created(`/${resource}`, data),
  }),
  update: async (resource: string, { id, data }: { id: string; data: unknown }) => ({
    data: await call(`/${resource}/${id}`, { method: 'PATCH', body: data }),
  }),
  updateMany: nothingOfTheKind,
  delete: nothingOfTheKind,
  deleteMany: nothingOfTheKind,
} as unknown as DataProvider;

function nothingOfTheKind(): Promise<never> {
  return Promise.reject(new Error('rows are changed one by one and never deleted'));
}

async function list(path: string, { pagination, sort, filter = {}, signal }: Listing) {
  const { page: number = 1, perPage = 50 } = pagination ?? {};
  const query: Query = { ...filter, limit: perPage, ...sorted(sort) };
  const page = await cursors.page({ path, ...query }, number, (cursor) =>
    call<Page<RaRecord>>(path, { query: { ...query, cursor }, signal }),
  );
  return {
    data: page.items.map(identified),
    pageInfo: { hasNextPage: page.nextCursor !== null, hasPreviousPage: number > 1 },
  };
}

const keys = new Map<string, string>();
const underWay = new Map<string, Promise<RaRecord>>();

/** What is sent twice is made once; the key of a call whose answer was lost serves for its repetition. */
function created(path: string, body: unknown): Promise<RaRecord> {
  const sent = JSON.stringify([path, body]);
  const making = underWay.get(sent) ?? make().finally(() => underWay.delete(sent));
  underWay.set(sent, making);
  return making;

  async function make(): Promise<RaRecord> {
    const key = keys.get(sent) ?? crypto.randomUUID();
    keys.set(sent, key);
    try {
      const made = await call(path, { method: 'POST', body, key });
      keys.delete(sent);
      return made;
    } catch (error) {
      if (error instanceof HttpError && error.status >= 400) keys.delete(sent);
      throw error;
    }
  }
}

/** The API names a sort "name" or "-name"; a list without a sort of its own keeps that of the API. */
function sorted(sort: Listing['sort']): Query {
  if (sort === undefined || sort.field === '') return {};
  return { sort: sort.order === 'DESC' ? `-${sort.field}` : sort.field };
}

/** What is no row of its own, like the item of a run, is known by its subject, its place or its contract. */
function identified(item: RaRecord): RaRecord {
  const { id, subject, position, contractId } = item as Record<string, string | number | undefined>;
  return { ...item, id: id ?? subject ?? String(position ?? contractId) };
}

async function call<Answer = RaRecord>(...args: Parameters<typeof api>): Promise<Answer> {
  try {
    return await api<Answer>(...args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new HttpError(messageOf(error), error.status, {
      ...error.problem,
      errors: formErrors(error),
    });
  }
}

/** What is said of it: the API's own words, or a key of the words where it had none for a person. */
function messageOf({ message, status, problem: { type } }: Refusal): string {
  if (status === 401) return 'kontor.say.ended';
  return type === 'unreachable' || type === 'unreadable' ? `kontor.say.${type}` : message;
}

/** Field by field as forms of react-admin expect it: {"lines": {"0": {"quantity": "must be …"}}}. */
function formErrors(refusal: Refusal): Record<string, unknown> {
  const tree: Record<string, unknown> = { root: { serverError: messageOf(refusal) } };
  for (const { path, message } of refusal.problem.errors ?? []) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let place = tree;
    for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
    place[last] = message;
  }
  return tree;
}
