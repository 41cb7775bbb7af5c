import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { CashChart } from './cash-chart.tsx';
import { ComingDeadlines } from './coming-deadlines.tsx';
import { OverdueChart } from './overdue-chart.tsx';
import { PoolUse } from './pool-use.tsx';
import { RecentRuns } from './recent-runs.tsx';
import { RevenueChart } from './revenue-chart.tsx';
import { WaitingForMe } from './waiting-for-me.tsx';

/** The first screen: what needs this person today, what is going on, how the agency stands. */
export function Home() {
  const translate = useTranslate();
  const session = useSession();
  const seesMoney = useHolds('finance', 'management');
  const name = session?.name ?? '';
  return (
    <>
      <PageHead title={translate('home.title', { name })} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <WaitingForMe />
        <ComingDeadlines />
        <OverdueChart />
        {seesMoney && <CashChart />}
        {seesMoney && <RevenueChart />}
        <PoolUse />
        {seesMoney && <RecentRuns />}
      </Box>
    </>
  );
}
