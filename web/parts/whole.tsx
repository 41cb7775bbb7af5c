import { Box } from '@mui/material';
import { type ReactNode } from 'react';

/** What is read as one piece, like a number, is never broken at its hyphens. */
export function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}
