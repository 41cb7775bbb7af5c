import { Box, Chip, Link, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFigures } from '../parts/figures.ts';
import { useSentence } from '../parts/sentences.ts';
import { type Suggestion, type Target } from './time.ts';

/** What a row of the week is for, what its pool has left, and why it is closed. */
export function WeekRowLabel({ row }: { readonly row: Target & Partial<Suggestion> }) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const sentence = useSentence();
  const { refusal = null, warnings = [], free = null } = row;
  return (
    <Box sx={{ minWidth: 0, textAlign: 'left' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {row.target ?? translate('time.unbilled')}
      </Typography>
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{ fontSize: '0.78rem', overflowWrap: 'anywhere' }}
      >
        {row.clientName} ·{' '}
        <Link component={RouterLink} to={`/contracts/${row.contractId}/show`}>
          {row.contractNumber}
        </Link>
      </Typography>
      {free !== null && (
        <Link
          component={RouterLink}
          to={`/hour-pools/${row.poolId}/show`}
          variant="body2"
          sx={{ fontSize: '0.78rem', display: 'inline-block', lineHeight: '24px' }}
        >
          {translate('time.free', { hours: decimal(free, 2) })}
        </Link>
      )}
      {refusal !== null && (
        <Tooltip title={sentence(refusal.detail)}>
          <Chip
            size="small"
            color="warning"
            variant="outlined"
            tabIndex={0}
            label={translate(`problems.${refusal.type}`, { _: translate('time.closed') })}
          />
        </Tooltip>
      )}
      {refusal === null && warnings.length > 0 && (
        <Tooltip title={warnings.map(sentence).join(' ')}>
          <Chip size="small" variant="outlined" tabIndex={0} label={translate('time.notReleased')} />
        </Tooltip>
      )}
    </Box>
  );
}

/** The column of labels stays when the days are scrolled. */
export const sticky = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  backgroundColor: 'background.paper',
} as const;
