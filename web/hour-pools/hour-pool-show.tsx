import { Link, MenuItem, Skeleton, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { Refusal } from '../http/api.ts';
import { BurnDown } from './burn-down.tsx';
import { ConsentButton, Consents } from './consents.tsx';
import { type Pool, type PoolUse } from './hour-pool.ts';
import { Notices } from './notices.tsx';
import { PoolBookings } from './pool-bookings.tsx';
import { PoolStanding } from './pool-standing.tsx';

/** An hour pool: how its period stands and was used up, who was told and agreed, and what was booked (GTC 6.5). */
export function HourPoolShow() {
  const { id } = useParams();
  const { data: pool, error: missing } = useRead<Pool>(`/hour-pools/${id}`);
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const [day, setDay] = useState<string>();
  const shown = day ?? pool?.period?.from;
  const { data: use, error } = useRead<PoolUse>(pool && `/hour-pools/${pool.id}/use`, { day: shown });
  if (missing instanceof Refusal) return <RefusalNotice refusal={missing} />;
  if (pool === undefined) return <Skeleton variant="rounded" height={300} />;
  const isOpen = pool.periods.some(({ period, closedOn }) => period.from === shown && closedOn === null);
  return (
    <>
      <PageHead
        title={`${pool.description}, ${pool.clientName}`}
        facts={
          <>
            <Link component={RouterLink} to={`/contracts/${pool.contractId}/show`}>
              {pool.contractNumber}
            </Link>
            <Clause reference="gtc:6.5" />
          </>
        }
      >
        {pool.periods.length > 1 && (
          <TextField
            select
            size="small"
            margin="none"
            fullWidth={false}
            label={translate('hourPools.period')}
            value={pool.periods.some(({ period }) => period.from === shown) ? shown : ''}
            onChange={({ target }) => setDay(target.value)}
            sx={{ minWidth: 220 }}
          >
            {pool.periods.map(({ period }) => (
              <MenuItem key={period.from} value={period.from}>
                {shortDay(period.from as LocalDate)} – {shortDay(period.to as LocalDate)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {isOpen && use && <ConsentButton pool={pool} use={use} />}
      </PageHead>
      {error instanceof Refusal && <RefusalNotice refusal={error} />}
      {use && (
        <Stack sx={{ gap: 2 }}>
          <PoolStanding pool={pool} use={use} />
          <BurnDown use={use} />
          <Stack direction={{ xs: 'column', md: 'row' }} sx={{ gap: 2, '& > *': { flex: 1 } }}>
            <Notices pool={pool} from={use.period.from} />
            <Consents pool={pool} from={use.period.from} />
          </Stack>
          <PoolBookings poolId={pool.id} period={use.period} />
        </Stack>
      )}
    </>
  );
}
