import { Box } from '@mui/material';
import { type Page } from '../http/cursors.ts';
import { Day, Quantity } from '../parts/fields.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { EntryFacts } from './entry-facts.tsx';
import { type Entry, type Submission } from './time.ts';

/** The entries of a week that waits for approval, day by day. */
export function SubmissionEntries({ week }: { readonly week: Submission }) {
  const read = useRead<Page<Entry>>('/time-entries', {
    personId: week.person.id,
    contractId: week.contractId,
    from: week.from,
    to: week.to,
    status: 'submitted',
    sort: 'date',
    limit: 200,
  });
  return (
    <Reading read={read} rows={2}>
      {({ items }) => (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {items.map((entry) => (
            <Box component="li" key={entry.id}>
              <Day value={entry.date} /> · <Quantity value={entry.hours} decimals={2} unit="h" /> ·{' '}
              {entry.description}
              <EntryFacts entry={entry} />
            </Box>
          ))}
        </Box>
      )}
    </Reading>
  );
}
