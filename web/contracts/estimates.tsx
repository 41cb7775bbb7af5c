import { Alert, Box, Stack, Typography } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Facts, Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Contract, type Estimates as AllEstimates } from './contract.ts';

type Estimate = AllEstimates['items'][number];
const tones: Readonly<Record<string, Tone>> = {
  announced: 'warning',
  objected: 'error',
  approved: 'success',
  tolerated: 'success',
  declined: 'error',
};

/** Effort against its estimate: spent, forecast, what is approved, what was announced (GTC 6.2). */
export function Estimates({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const read = useRead<AllEstimates>(`/contracts/${contract.id}/estimates`);
  return (
    <Panel title={translate('contracts.estimate.title')}>
      <Reading read={read}>
        {({ items }) => (
          <Stack sx={{ gap: 2 }}>
            {items.map((estimate) => (
              <Item key={estimate.itemId} estimate={estimate} contract={contract} />
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

function Item({ estimate, contract }: { readonly estimate: Estimate; readonly contract: Contract }) {
  const translate = useTranslate();
  const may = useHolds('account_manager', 'management');
  const { percent } = useFigures();
  const { overrunPercent, overruns } = estimate;
  return (
    <Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography variant="h3">{estimate.description}</Typography>
        {estimate.binding && <span>{translate('offers.line.bindingEstimate')}</span>}
        {may && contract.status === 'active' && <Forecast estimate={estimate} contract={contract} />}
      </Stack>
      <Facts
        facts={[
          [translate('contracts.estimate.estimated'), <Money key="e" value={estimate.estimated} />],
          [translate('contracts.estimate.spent'), <Money key="s" value={estimate.spent} />],
          [
            translate('contracts.estimate.forecast'),
            <ReasonButton
              key="f"
              title={translate('contracts.estimate.forecast')}
              inputs={[
                [translate('contracts.estimate.spent'), <Money key="s" value={estimate.spent} />],
                [translate('contracts.estimate.remaining'), <Money key="r" value={estimate.remaining} />],
              ]}
              formula={estimate.stated?.note}
              clause="gtc:6.2"
            >
              <Money value={estimate.forecast} />
            </ReasonButton>,
          ],
          [translate('contracts.estimate.approved'), <Money key="a" value={estimate.approved} />],
          ...(overrunPercent === null
            ? []
            : ([[translate('contracts.estimate.overrun'), percent(overrunPercent)]] as const)),
        ]}
      />
      {estimate.next.step !== 'none' && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {translate(`contracts.estimate.step.${estimate.next.step}`)}
        </Alert>
      )}
      {overruns.map((overrun) => (
        <Stack
          key={overrun.id}
          direction="row"
          sx={{ gap: 1, mt: 1, flexWrap: 'wrap', alignItems: 'center' }}
        >
          <Money value={overrun.forecast} />
          <StatusChip state={overrun.status} words="contracts.estimate.status" tones={tones} />
          {overrun.objectBy !== null && (
            <Typography variant="body2" color="textSecondary" component="span">
              {translate('contracts.estimate.object_by')} <Day value={overrun.objectBy} />
            </Typography>
          )}
        </Stack>
      ))}
    </Box>
  );
}

function Forecast({ estimate, contract }: { readonly estimate: Estimate; readonly contract: Contract }) {
  return (
    <VerbButton
      label="contracts.do.forecast"
      path={`/contracts/${contract.id}/forecasts`}
      defaultValues={{ remainingHours: '', note: '' }}
      body={({ remainingHours, note }) => ({
        itemId: estimate.itemId,
        remainingHours: remainingHours as string,
        note: note as string,
      })}
    >
      <DecimalInput source="remainingHours" label="contracts.estimate.remainingHours" />
      <TextInput source="note" label="contracts.estimate.note" validate={required()} multiline />
    </VerbButton>
  );
}
