import { useHolds } from '../parts/use-session.ts';
import { CashChart } from './cash-chart.tsx';
import { OverdueChart } from './overdue-chart.tsx';
import { PoolUse } from './pool-use.tsx';
import { RecentRuns } from './recent-runs.tsx';
import { RevenueChart } from './revenue-chart.tsx';

/** The figures of the first screen: what is owed, what is coming in, what was earned, how pools are used, what ran. */
export function HowWeStand() {
  const seesMoney = useHolds('finance', 'management');
  return (
    <>
      <OverdueChart />
      {seesMoney && <CashChart />}
      {seesMoney && <RevenueChart />}
      <PoolUse />
      {seesMoney && <RecentRuns />}
    </>
  );
}
