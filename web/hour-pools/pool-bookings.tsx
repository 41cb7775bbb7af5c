import {
  Box,
  Button,
  Link,
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
import { Day, Quantity } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { stateTones } from '../time/entry-facts.tsx';
import { type Entry } from '../time/time.ts';
import { type PoolUse } from './hour-pool.ts';

/** What was booked on a pool in a period, the newest day first. */
export function PoolBookings({
  poolId,
  period,
}: {
  readonly poolId: string;
  readonly period: PoolUse['period'];
}) {
  const translate = useTranslate();
  const [limit, setLimit] = useState(25);
  const read = useRead<Page<Entry>>('/time-entries', { poolId, ...period, limit });
  return (
    <Panel title={translate('hourPools.bookings')}>
      <Reading read={read}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Typography color="textSecondary">
              {translate('hourPools.noBookings')}{' '}
              <Link component={RouterLink} to="/time">
                {translate('time.menu')}
              </Link>
            </Typography>
          ) : (
            <>
              <Box sx={{ overflowX: 'auto' }}>
                <Table size="small">
                  <TableHead>
                    <TableRow>
                      <TableCell>{translate('hourPools.day')}</TableCell>
                      <TableCell>{translate('time.person')}</TableCell>
                      <TableCell>{translate('time.work')}</TableCell>
                      <TableCell align="right">{translate('time.hours')}</TableCell>
                      <TableCell>{translate('hourPools.state')}</TableCell>
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {items.map(({ id, date, person, description, hours, status }) => (
                      <TableRow key={id}>
                        <TableCell>
                          <Day value={date} />
                        </TableCell>
                        <TableCell>{person.name}</TableCell>
                        <TableCell sx={{ overflowWrap: 'anywhere' }}>{description}</TableCell>
                        <TableCell align="right">
                          <Quantity value={hours} decimals={2} />
                        </TableCell>
                        <TableCell>
                          <StatusChip state={status} words="time.status" tones={stateTones} />
                        </TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </Box>
              {nextCursor !== null && limit < 200 && (
                <Button onClick={() => setLimit(200)}>{translate('time.approvals.more')}</Button>
              )}
            </>
          )
        }
      </Reading>
    </Panel>
  );
}
