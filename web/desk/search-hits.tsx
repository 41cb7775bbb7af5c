import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Day, Money } from '../parts/fields.tsx';

export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly clientName: string | null;
  readonly day: string | null;
  readonly amount: string | null;
}

/** What was found, in the order of the rooms; the arrow keys choose one. */
export function Hits({
  hits,
  at,
  onPick,
}: {
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly onPick: (hit: Hit) => void;
}) {
  const translate = useTranslate();
  return (
    <Box
      id="search-hits"
      role="listbox"
      aria-label={translate('search.hits')}
      sx={{ maxHeight: '60vh', overflowY: 'auto' }}
    >
      {hits.map((hit, index) => (
        <Box
          key={hit.id}
          id={`hit-${index}`}
          role="option"
          aria-selected={index === at}
          onClick={() => onPick(hit)}
          sx={{
            p: 1,
            borderRadius: 1,
            cursor: 'pointer',
            display: 'grid',
            gridTemplateColumns: 'auto minmax(0, 1fr) auto',
            columnGap: 1,
            alignItems: 'center',
            bgcolor: index === at ? 'action.selected' : 'transparent',
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          <Chip size="small" variant="outlined" label={translate(`search.kind.${hit.kind}`)} />
          <Box sx={{ minWidth: 0 }}>
            <Typography noWrap>{hit.name}</Typography>
            <Typography variant="body2" color="textSecondary" noWrap>
              {[hit.title, hit.clientName].filter((part) => part !== null && part !== '').join(' · ')}
            </Typography>
          </Box>
          <Typography variant="body2" component="div" sx={{ textAlign: 'right' }}>
            {hit.amount !== null && <Money value={hit.amount} />}
            {hit.day !== null && (
              <Box sx={{ color: 'text.secondary' }}>
                <Day value={hit.day} />
              </Box>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
