import { type ReactNode } from 'react';
import { ListContextProvider, type RaRecord, useListContext } from 'react-admin';

/** The rows of a list as its table shows them: in another order, or several for one. */
export function EachOf({
  rowsOf,
  children,
}: {
  /** Takes the rows as the API answers them. */
  readonly rowsOf: (rows: never) => RaRecord[];
  readonly children: ReactNode;
}) {
  const list = useListContext();
  const shown = list.data === undefined ? undefined : rowsOf(list.data as never);
  return (
    <ListContextProvider value={{ ...list, data: shown } as unknown as typeof list}>
      {children}
    </ListContextProvider>
  );
}
