import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { Clause } from './clause.tsx';
import { Day } from './fields.tsx';
import { type Tone } from './status-chip.tsx';

export interface TimelineEvent {
  readonly key: string;
  /** The business day. */
  readonly day: string;
  readonly sentence: ReactNode;
  readonly clauses?: readonly string[];
  /** Who, or what. */
  readonly by?: ReactNode;
  /** Papers, links and buttons that belong to it. */
  readonly more?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, in the order in which it is given, the clause beside each event. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {events.map((event, index) => (
        <Event key={event.key} event={event} isLast={index === events.length - 1} />
      ))}
    </Box>
  );
}

function Event({ event, isLast }: { readonly event: TimelineEvent; readonly isLast: boolean }) {
  const { day, sentence, clauses = [], by, more, tone = 'default' } = event;
  const colour = tone === 'default' ? 'text.secondary' : `${tone}.main`;
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '16px 1fr', columnGap: 1.5 }}>
      <Stack aria-hidden sx={{ alignItems: 'center' }}>
        <Box sx={{ mt: 0.75, width: 10, height: 10, borderRadius: '50%', bgcolor: colour, flex: 'none' }} />
        {!isLast && <Box sx={{ flex: 1, width: 2, bgcolor: 'divider', mt: 0.5 }} />}
      </Stack>
      <Box sx={{ pb: isLast ? 0 : 1.75, minWidth: 0 }}>
        <Stack
          direction="row"
          sx={{
            columnGap: 1,
            flexWrap: 'wrap',
            alignItems: 'center',
            color: 'text.secondary',
            fontSize: '0.8rem',
          }}
        >
          <Day value={day} />
          {by !== undefined && <span>{by}</span>}
          {clauses.map((clause) => (
            <Clause key={clause} reference={clause} />
          ))}
        </Stack>
        <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Typography>
        {more}
      </Box>
    </Box>
  );
}
