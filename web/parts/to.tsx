import { Link as MuiLink } from '@mui/material';
import { type ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** A way to another screen, readable in light and dark. */
export function To({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <MuiLink component={Link} to={to}>
      {children}
    </MuiLink>
  );
}
