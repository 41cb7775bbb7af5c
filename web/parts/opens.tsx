import { Link as MuiLink } from '@mui/material';
import { type ReactNode } from 'react';
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';

/** What names a row of a list is the way into it: the row itself answers to the mouse alone. */
export function Opens({
  screen = 'show',
  children,
}: {
  readonly screen?: 'show' | 'edit';
  readonly children: ReactNode;
}) {
  const id = useRecordContext()?.id;
  const resource = useResourceContext() ?? '';
  const pathTo = useCreatePath();
  if (id === undefined) return <>{children}</>;
  return (
    <MuiLink
      component={Link}
      to={pathTo({ resource, type: screen, id })}
      // The click is not meant for the row as well.
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </MuiLink>
  );
}
