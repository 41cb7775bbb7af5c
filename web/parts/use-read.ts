import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, type Query, Refusal } from '../http/api.ts';

/** A read of the API that is no resource of a list: a statement, a history, a figure. Undefined as path reads nothing. */
export function useRead<Answer>(
  path: string | undefined,
  query: Query = {},
  options: { readonly refetchInterval?: number } = {},
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: ['read', path, query],
    queryFn: ({ signal }) => api<Answer>(path ?? '', { query, signal }),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
    // What was refused is refused again; only what was lost on the way is worth another try.
    retry: (failures, error) =>
      failures < 2 && !(error instanceof Refusal && error.status >= 400 && error.status < 500),
    ...options,
  });
}
