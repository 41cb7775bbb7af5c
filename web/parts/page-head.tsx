import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';

/** The heading of a screen, its one h1, with what can be done there beside it. */
export function PageHead({
  title,
  facts,
  children,
}: {
  readonly title: string;
  /** A line below: number, state, client. */
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Kontor`;
  }, [title]);
  return (
    <Stack
      direction="row"
      sx={{
        mb: 1.5,
        mt: 0.5,
        gap: 1.5,
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        justifyContent: 'space-between',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {facts !== undefined && (
          <Stack
            direction="row"
            sx={{ mt: 0.5, gap: 1, flexWrap: 'wrap', alignItems: 'center', color: 'text.secondary' }}
          >
            {facts}
          </Stack>
        )}
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {children}
      </Stack>
    </Stack>
  );
}
