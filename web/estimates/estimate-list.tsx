import {
  Box,
  Button,
  Card,
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
import { Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { usePages } from '../parts/use-pages.ts';
import { type EstimateItem, type Estimates } from './estimate.ts';
import { EstimateMeter } from './estimate-meter.tsx';

/** The estimates of all running contracts: what each has cost and will, against what was estimated (GTC 6.2). */
export function EstimateList() {
  const translate = useTranslate();
  const { items: contracts, more, isPending, error } = usePages<Estimates>('/estimates', { limit: 25 });
  const rows = contracts.flatMap((contract) => contract.items.map((item) => ({ contract, item })));
  return (
    <>
      <PageHead title={translate('estimates.title')} />
      <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
      {isPending && <Skeleton variant="rounded" height={240} />}
      {!isPending && error === null && rows.length === 0 && (
        <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
          {translate('estimates.empty')}
        </Typography>
      )}
      {rows.length > 0 && (
        <Card variant="outlined" sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('estimates.item')}</TableCell>
                <TableCell align="right">{translate('estimates.estimated')}</TableCell>
                <TableCell align="right">{translate('estimates.spent')}</TableCell>
                <TableCell align="right">{translate('estimates.forecast')}</TableCell>
                <TableCell>{translate('estimates.use')}</TableCell>
                <TableCell>{translate('estimates.state')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ contract, item }) => (
                <TableRow key={`${contract.contractId} ${item.itemId}`} hover>
                  <TableCell sx={{ minWidth: 220 }}>
                    <Link
                      component={RouterLink}
                      to={`/estimates/${contract.contractId}`}
                      sx={{ fontWeight: 600 }}
                    >
                      {item.description}
                    </Link>
                    <Typography variant="body2" color="textSecondary">
                      {contract.clientName} ·{' '}
                      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                        {contract.contractNumber}
                      </Box>
                    </Typography>
                  </TableCell>
                  <TableCell align="right">
                    <Money value={item.estimated} />
                  </TableCell>
                  <TableCell align="right">
                    <Money value={item.spent} />
                  </TableCell>
                  <TableCell align="right">
                    <Money value={item.forecast} />
                  </TableCell>
                  <TableCell>
                    <EstimateMeter item={item} />
                  </TableCell>
                  <TableCell>
                    <EstimateState item={item} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {more !== undefined && (
            <Box sx={{ p: 1 }}>
              <Button onClick={more}>{translate('time.approvals.more')}</Button>
            </Box>
          )}
        </Card>
      )}
    </>
  );
}

const tones = { drafted: 'warning', announced: 'info', objected: 'error', approved: 'success' } as const;

/** Where the last overrun stands, or that none is. */
export function EstimateState({ item }: { readonly item: EstimateItem }) {
  const translate = useTranslate();
  const status = item.overruns.at(-1)?.status;
  if (item.binding) return <Chip size="small" variant="outlined" label={translate('estimates.binding')} />;
  return (
    <Box component="span">
      {status === undefined ? (
        translate('estimates.noOverrun')
      ) : (
        <Chip
          size="small"
          variant="outlined"
          color={tones[status as keyof typeof tones] ?? 'default'}
          label={translate(`estimates.status.${status}`)}
        />
      )}
    </Box>
  );
}
