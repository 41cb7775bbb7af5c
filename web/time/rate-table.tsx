import {
  Box,
  Button,
  Chip,
  Link,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Refusal } from '../http/api.ts';
import { Day, Money } from '../parts/fields.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useSession } from '../parts/use-session.ts';
import { type Rate } from './time.ts';

/** From the most specific to the most general, as one wins over the other. */
function specificity({ contractId, clientId, personId, role }: Rate): number {
  const scope = contractId !== null ? 0 : clientId !== null ? 3 : 6;
  return scope + (personId !== null ? 0 : role !== null ? 1 : 2);
}

/** What an hour costs: the most specific on top, each with the days on which it holds. */
export function RateTable() {
  const translate = useTranslate();
  const { items, more, isPending, error } = usePages<Rate>('/rates', { limit: 100 });
  const today = useSession()?.today ?? '';
  if (error instanceof Refusal) return <RefusalNotice refusal={error} />;
  if (isPending) return <Skeleton height={120} />;
  if (items.length === 0)
    return <Typography color="textSecondary">{translate('time.people.noRates')}</Typography>;
  const rates = items.toSorted(
    (a, b) => specificity(a) - specificity(b) || (a.validFrom < b.validFrom ? 1 : -1),
  );
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('time.people.of')}</TableCell>
            <TableCell>{translate('time.people.by')}</TableCell>
            <TableCell align="right">{translate('time.people.hourly')}</TableCell>
            <TableCell>{translate('time.people.validFrom')}</TableCell>
            <TableCell>{translate('time.people.validTo')}</TableCell>
            <TableCell component="td" />
          </TableRow>
        </TableHead>
        <TableBody>
          {rates.map((rate) => {
            const state = stateOf(rate, today);
            return (
              <TableRow key={rate.id} sx={{ opacity: state === 'past' ? 0.75 : 1 }}>
                <TableCell>
                  <Scope rate={rate} />
                </TableCell>
                <TableCell>{rate.personName ?? rate.role ?? translate('time.people.everybody')}</TableCell>
                <TableCell align="right">
                  <Money value={rate.hourly} />
                </TableCell>
                <TableCell>
                  <Day value={rate.validFrom} />
                </TableCell>
                <TableCell>
                  <Day value={rate.validTo} />
                </TableCell>
                <TableCell>
                  <Chip
                    size="small"
                    variant="outlined"
                    color={state === 'now' ? 'success' : 'default'}
                    label={translate(`time.people.${state}`)}
                  />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {more !== undefined && <Button onClick={more}>{translate('time.approvals.more')}</Button>}
    </Box>
  );
}

function stateOf({ validFrom, validTo }: Rate, today: string): 'now' | 'past' | 'future' {
  if (validFrom > today) return 'future';
  return validTo !== null && validTo < today ? 'past' : 'now';
}

function Scope({ rate: { contractId, contractNumber, clientId, clientName } }: { readonly rate: Rate }) {
  const translate = useTranslate();
  if (contractId !== null)
    return (
      <>
        {translate('time.people.contract')}{' '}
        <Link component={RouterLink} to={`/contracts/${contractId}/show`}>
          {contractNumber}
        </Link>
      </>
    );
  if (clientId !== null)
    return (
      <Link component={RouterLink} to={`/clients/${clientId}/show`}>
        {clientName}
      </Link>
    );
  return <>{translate('time.people.everything')}</>;
}
