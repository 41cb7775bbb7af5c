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
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { type Page } from '../http/cursors.ts';
import { Day } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useRead } from '../parts/use-read.ts';
import { type BoardRow } from './sprint.ts';

/** Agile contracts with the sprint that is open (GTC 3.3). */
export function SprintList() {
  const translate = useTranslate();
  const [limit, setLimit] = useState(50);
  const { data } = useRead<Page<BoardRow>>('/sprint-boards', { limit });
  return (
    <>
      <PageHead title={translate('sprints.title')} />
      {data === undefined && <Skeleton variant="rounded" height={160} />}
      {data?.items.length === 0 && (
        <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
          {translate('sprints.empty')}
        </Typography>
      )}
      {data !== undefined && data.items.length > 0 && (
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
              {data.items.map(({ contractId, contractNumber, clientName, title, open, closed }) => (
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
          {data.nextCursor && limit < 200 && (
            <Button onClick={() => setLimit(200)}>{translate('time.approvals.more')}</Button>
          )}
        </Card>
      )}
    </>
  );
}
