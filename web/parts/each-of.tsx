import { type ReactNode } from 'react';
import { ListContextProvider, type RaRecord, useListContext } from 'react-admin';

/** The rows of a list as its table shows them: in another order, or several for one. */
export function EachOf<Row extends RaRecord>({
  rowsOf,
  children,
}: {
  readonly rowsOf: (rows: readonly Row[]) => RaRecord[];
  readonly children: ReactNode;
}) {
  const list = useListContext<Row>();
  const shown = list.data === undefined ? undefined : rowsOf(list.data);
  return (
    <ListContextProvider value={{ ...list, data: shown } as unknown as typeof list}>
      {children}
    </ListContextProvider>
  );
}
