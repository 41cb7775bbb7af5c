import { Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Day, Money, Quantity } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Facts, Panel } from '../parts/panel.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { type Pool, type PoolUse } from './hour-pool.ts';
import { UseBar } from './use-bar.tsx';

/** How a period stands: used, left, beyond the limit and at what price, when it expires and what comes after. */
export function PoolStanding({ pool, use }: { readonly pool: Pool; readonly use: PoolUse }) {
  const translate = useTranslate();
  const { decimal, money } = useFigures();
  const standing = pool.periods.find(({ period }) => period.from === use.period.from) ?? pool;
  const hours = (value: string | null) => <Quantity value={value} decimals={2} unit="h" />;
  return (
    <Panel title={translate('hourPools.standing')}>
      <Stack sx={{ gap: 2 }}>
        <UseBar pool={standing} />
        <Facts
          facts={[
            [translate('hourPools.agreed'), hours(standing.hours)],
            [
              translate('hourPools.remaining'),
              <ReasonButton
                key="remaining"
                title={translate('hourPools.remaining')}
                inputs={[
                  [translate('hourPools.agreed'), hours(standing.hours)],
                  [translate('hourPools.used'), hours(standing.used)],
                ]}
                formula={translate('hourPools.remainingFormula')}
                clause="gtc:6.5"
              >
                {hours(standing.remaining)}
              </ReasonButton>,
            ],
            [
              translate('hourPools.overage'),
              use.overage === '0' ? (
                '–'
              ) : (
                <ReasonButton
                  key="overage"
                  title={translate('hourPools.overage')}
                  inputs={[
                    [translate('hourPools.consented'), hours(use.consented)],
                    [translate('hourPools.averted'), hours(use.averted)],
                  ]}
                  formula={`${decimal(use.overage, 2)} h × ${money(use.unitPrice)} = ${money(use.overageNet)}`}
                  clause="gtc:6.6"
                >
                  <span>
                    {hours(use.overage)} · <Money value={use.overageNet} />
                  </span>
                </ReasonButton>
              ),
            ],
            [translate('hourPools.consented'), hours(use.consented)],
            ...(standing.expired === null
              ? ([[translate('hourPools.expires'), <Day key="to" value={use.period.to} />]] as const)
              : ([[translate('hourPools.expired'), hours(standing.expired)]] as const)),
            [
              translate('hourPools.closes'),
              <Day key="closes" value={standing.closedOn ?? standing.closesOn} />,
            ],
            [
              translate('hourPools.next'),
              use.next === null ? (
                '–'
              ) : (
                <span key="next">
                  <Day value={use.next.from} />, {hours(use.next.hours)}
                </span>
              ),
            ],
          ]}
        />
      </Stack>
    </Panel>
  );
}
