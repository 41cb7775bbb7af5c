import {
  Button,
  Card,
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
import { Day } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { usePages } from '../parts/use-pages.ts';
import { type BoardRow } from './sprint.ts';

/** Agile contracts with the sprint that is open (GTC 3.3). */
export function SprintList() {
  const translate = useTranslate();
  const { items, more, isPending, error } = usePages<BoardRow>('/sprint-boards', { limit: 50 });
  return (
    <>
      <PageHead title={translate('sprints.title')} />
      <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
      {isPending && <Skeleton variant="rounded" height={160} />}
      {!isPending && error === null && items.length === 0 && (
        <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
          {translate('sprints.empty')}
        </Typography>
      )}
      {items.length > 0 && (
        <Card variant="outlined" sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('sprints.project')}</TableCell>
                <TableCell>{translate('sprints.current')}</TableCell>
                <TableCell>{translate('sprints.days')}</TableCell>
                <TableCell align="right">{translate('sprints.delivered')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map(({ contractId, contractNumber, clientName, title, open, closed }) => (
                <TableRow key={contractId} hover>
                  <TableCell>
                    <Link component={RouterLink} to={`/sprints/${contractId}`} sx={{ fontWeight: 600 }}>
                      {title}
                    </Link>
                    <Typography variant="body2" color="textSecondary">
                      {clientName} · {contractNumber}
                    </Typography>
                  </TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>
                    {open === null ? translate('sprints.noneOpen') : `${open.number}. ${open.goal}`}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {open !== null && (
                      <>
                        <Day value={open.from} /> – <Day value={open.to} />
                      </>
                    )}
                  </TableCell>
                  <TableCell align="right">{closed}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {more !== undefined && <Button onClick={more}>{translate('time.approvals.more')}</Button>}
        </Card>
      )}
    </>
  );
}
