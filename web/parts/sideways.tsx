import { Box } from '@mui/material';
import { type ReactNode } from 'react';

/** What may be wider than the screen: it is moved sideways by itself, by keyboard too. */
export function Sideways({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box role="group" aria-label={title} tabIndex={0} sx={{ overflowX: 'auto' }}>
      {children}
    </Box>
  );
}
