import { keepPreviousData, useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { api, type Query, Refusal } from '../http/api.ts';

/** What a part of a screen needs of something that is read. */
export type Read<Answer> = Pick<UseQueryResult<Answer>, 'data' | 'error' | 'refetch'>;

/**
 * A read of the API that is no resource of a list: a statement, a history, a figure. Undefined as path reads nothing.
 * What was read stays while the server is away for a moment: `error` is null then, `isRefetchError` tells.
 */
export function useRead<Answer>(
  path: string | undefined,
  query: Query = {},
  options: Pick<UseQueryOptions<Answer>, 'refetchInterval'> = {},
): UseQueryResult<Answer> {
  const read = useQuery({
    queryKey: keyOf(path, query),
    queryFn: ({ signal }) => api<Answer>(path ?? '', { query, signal }),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
    // What was refused is refused again; only what was lost on the way is worth another try.
    retry: (failures, error) => failures < 2 && isLost(error),
    ...options,
  });
  return read.isRefetchError && isLost(read.error) ? withoutError(read) : read;
}

/** Under which key a read is kept, for whoever is told of a change. */
export function keyOf(path: string | undefined, query: Query = {}): readonly unknown[] {
  return ['read', path, query];
}

function isLost(error: Error): boolean {
  return !(error instanceof Refusal && error.status >= 400 && error.status < 500);
}

function withoutError<Answer>(read: UseQueryResult<Answer>): UseQueryResult<Answer> {
  return { ...read, error: null } as UseQueryResult<Answer>;
}
