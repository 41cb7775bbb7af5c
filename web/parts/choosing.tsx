import { type ReactNode, useEffect, useRef } from 'react';
import { useListContext } from 'react-admin';
import { ChosenBar } from './chosen-bar.tsx';

/** What can be done to the chosen rows of a list, which may be of several pages: the `bulk` of a `Listing`. */
export function Choosing<Row extends { readonly id: string }>({
  children,
}: {
  /** The verbs for these rows; `forget` takes rows out of the choice. */
  readonly children: (rows: readonly Row[], forget: (rows: readonly Row[]) => void) => ReactNode;
}) {
  const { data = [], selectedIds, onSelect, onUnselectItems } = useListContext<Row>();
  const seen = useRef(new Map<string, Row>());
  for (const row of data) seen.current.set(row.id, row);
  const chosen = selectedIds.flatMap((id) => seen.current.get(id) ?? []);
  // Chosen when the screen was last open: nobody sees them now.
  const isStale = data.length > 0 && chosen.length < selectedIds.length;
  useEffect(() => {
    if (isStale) onSelect(chosen.map(({ id }) => id));
  });
  const forget = (rows: readonly Row[]) => {
    const gone = new Set(rows.map(({ id }) => id));
    const rest = chosen.filter(({ id }) => !gone.has(id));
    if (rest.length === 0) onUnselectItems();
    else onSelect(rest.map(({ id }) => id));
  };
  return (
    <ChosenBar count={chosen.length} onClear={onUnselectItems}>
      {children(chosen, forget)}
    </ChosenBar>
  );
}
