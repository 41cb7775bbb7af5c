import { Stack, Typography } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Moment, Money, Quantity } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Facts, Panel } from '../parts/panel.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type EstimateItem, type Estimates } from './estimate.ts';
import { EstimateState } from './estimate-list.tsx';
import { EstimateMeter } from './estimate-meter.tsx';
import { OverrunCard } from './overrun-card.tsx';

/** One estimate: what it has cost and will, what needs no approval, and what became of its overruns. */
export function EstimatePanel({
  contract,
  item,
}: {
  readonly contract: Estimates;
  readonly item: EstimateItem;
}) {
  const translate = useTranslate();
  const { money, percent } = useFigures();
  const { stated } = item;
  return (
    <Panel title={item.description} actions={<ForecastButton contractId={contract.contractId} item={item} />}>
      <Stack sx={{ gap: 2 }}>
        <EstimateMeter item={item} />
        <Facts
          facts={[
            [translate('estimates.estimated'), <Money key="estimated" value={item.estimated} />],
            [translate('estimates.spent'), <Money key="spent" value={item.spent} />],
            [translate('estimates.remaining'), <Money key="remaining" value={item.remaining} />],
            [
              translate('estimates.forecast'),
              <ReasonButton
                key="forecast"
                title={translate('estimates.forecast')}
                inputs={[
                  [translate('estimates.spent'), <Money key="spent" value={item.spent} />],
                  [translate('estimates.remaining'), <Money key="remaining" value={item.remaining} />],
                  ...(stated === null
                    ? []
                    : ([
                        [
                          translate('estimates.remainingHours'),
                          <Quantity key="hours" value={stated.remainingHours} decimals={2} unit="h" />,
                        ],
                      ] as const)),
                ]}
                formula={translate(stated === null ? 'estimates.unstated' : 'estimates.stated')}
                clause="gtc:6.2"
              >
                <Money value={item.forecast} />
              </ReasonButton>,
            ],
            [
              translate('estimates.approved'),
              <ReasonButton
                key="approved"
                title={translate('estimates.approved')}
                inputs={[
                  [translate('estimates.estimated'), <Money key="estimated" value={item.estimated} />],
                  [translate('estimates.toleranceName'), percent(contract.tolerance.percent)],
                  [translate('estimates.source'), contract.tolerance.source],
                ]}
                formula={translate(item.binding ? 'estimates.bindingMeans' : 'estimates.approvedFormula', {
                  approved: money(item.approved),
                })}
                clause={contract.tolerance.clause}
              >
                <Money value={item.approved} />
              </ReasonButton>,
            ],
            [translate('estimates.state'), <EstimateState key="state" item={item} />],
          ]}
        />
        <Typography variant="body2" color="textSecondary">
          {translate(`estimates.next.${item.next.step}`)}
        </Typography>
        {stated !== null && (
          <Typography variant="body2" color="textSecondary">
            {translate('estimates.statedBy', { note: stated.note, by: stated.by })}{' '}
            <Moment value={stated.at} />
          </Typography>
        )}
        {item.overruns.toReversed().map((overrun) => (
          <OverrunCard key={overrun.id} id={overrun.id} />
        ))}
      </Stack>
    </Panel>
  );
}

function ForecastButton({ contractId, item }: { readonly contractId: string; readonly item: EstimateItem }) {
  const translate = useTranslate();
  if (!useHolds('account_manager', 'management')) return null;
  return (
    <VerbButton<Estimates>
      label="estimates.enterForecast"
      path={`/contracts/${contractId}/forecasts`}
      explanation={
        <Typography variant="body2" color="textSecondary">
          {translate('estimates.forecastMeans')}
        </Typography>
      }
      defaultValues={{ remainingHours: item.stated?.remainingHours ?? '', note: '' }}
      body={({ remainingHours, note }) => ({
        itemId: item.itemId,
        remainingHours: remainingHours as string,
        note,
      })}
      done="estimates.forecastEntered"
    >
      <DecimalInput source="remainingHours" label="estimates.remainingHours" autoFocus />
      <TextInput source="note" label="estimates.note" multiline validate={required()} />
    </VerbButton>
  );
}
