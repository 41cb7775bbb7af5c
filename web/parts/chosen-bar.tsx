import { Button, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** Stands below a screen while something on it is chosen, with what can be done to all of it. */
export function ChosenBar({
  count,
  onClear,
  children,
}: {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  if (count === 0) return null;
  const says = translate('kontor.bulk.chosen', { smart_count: count });
  return (
    <Stack
      direction="row"
      role="region"
      aria-label={says}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 1,
        p: 1,
        gap: 1,
        flexWrap: 'wrap',
        alignItems: 'center',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Typography role="status" sx={{ mr: 1 }}>
        {says}
      </Typography>
      {children}
      <Button size="small" onClick={onClear} sx={{ ml: 'auto' }}>
        {translate('kontor.bulk.clear')}
      </Button>
    </Stack>
  );
}
