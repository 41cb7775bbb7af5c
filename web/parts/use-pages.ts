import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Query } from '../http/api.ts';
import { type Page } from '../http/cursors.ts';
import { type Read } from './use-read.ts';

export interface Pages<Item> {
  readonly items: readonly Item[];
  /** The items once there are any, for `ReadingPages`. */
  readonly read: Read<readonly Item[]>;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  /** Reads the next page; undefined at the end of the list. */
  readonly more: (() => void) | undefined;
}

/** A list inside a screen that grows by a page at a time. Undefined as path reads nothing. */
export function usePages<Item>(path: string | undefined, query: Query = {}): Pages<Item> {
  const { data, fetchNextPage, hasNextPage, isPending, isFetching, error, refetch } = useInfiniteQuery({
    queryKey: ['read', path, query],
    queryFn: ({ pageParam, signal }) =>
      api<Page<Item>>(path ?? '', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: path !== undefined,
  });
  const items = data?.pages.flatMap((page) => page.items);
  return {
    items: items ?? [],
    read: { data: items, error: items === undefined ? error : null, refetch } as Read<readonly Item[]>,
    isPending,
    isFetching,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  };
}
