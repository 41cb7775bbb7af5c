import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Query } from '../http/api.ts';
import { type Page } from '../http/cursors.ts';

export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
  /** Reads the next page; undefined at the end of the list. */
  readonly more: (() => void) | undefined;
}

/** A list inside a screen that grows by a page at a time. Undefined as path reads nothing. */
export function usePages<Item>(path: string | undefined, query: Query = {}): Pages<Item> {
  const { data, fetchNextPage, hasNextPage, isPending, isFetching, error } = useInfiniteQuery({
    queryKey: ['read', path, query],
    queryFn: ({ pageParam, signal }) =>
      api<Page<Item>>(path ?? '', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: path !== undefined,
  });
  return {
    items: data?.pages.flatMap(({ items }) => items) ?? [],
    isPending,
    isFetching,
    error,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
}
