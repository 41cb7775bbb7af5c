import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { arriveAt } from './arrival.ts';

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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Kontor`;
    arriveAt(heading.current);
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
        <Typography
          variant="h1"
          ref={heading}
          tabIndex={-1}
          sx={{ overflowWrap: 'anywhere', outline: 'none' }}
        >
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
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {children}
      </Stack>
    </Stack>
  );
}
