import { Alert, Button, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Moment, Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { To } from '../parts/to.tsx';
import { usePages } from '../parts/use-pages.ts';
import { By } from '../parts/by.tsx';
import { DecisionContracts } from './decision-contracts.tsx';
import { DecisionForm } from './decision-form.tsx';
import { type Decision } from './dunning.ts';

/** What only a person decides after an unsuccessful reminder, with the figures (GTC 7.10). */
export function DunningDecisions() {
  const translate = useTranslate();
  const [state, setState] = useState<'open' | 'decided'>('open');
  const { items, read, more } = usePages<Decision>('/decisions', { state, limit: 50 });
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead title={translate('dunning.decisions')} facts={<Clause reference="gtc:7.10" />} />
      <Tabs
        value={state}
        onChange={(_event, to: 'open' | 'decided') => setState(to)}
        aria-label={translate('dunning.decisions')}
      >
        <Tab value="open" label={translate('dunning.toDecide')} />
        <Tab value="decided" label={translate('dunning.decided')} />
      </Tabs>
      <Reading read={read} rows={6}>
        {(all) =>
          all.length === 0 && (
            <Alert severity="success">
              {translate(state === 'open' ? 'dunning.nothingToDecide' : 'dunning.nothingDecided')}
            </Alert>
          )
        }
      </Reading>
      {items.map((decision) => (
        <One key={decision.id} decision={decision} />
      ))}
      {more !== undefined && <Button onClick={more}>{translate('kontor.more')}</Button>}
    </Stack>
  );
}

function One({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate();
  const { kind, clientId, clientName, number, level, open, invoices, contracts, choice } = decision;
  return (
    <Panel
      title={`${translate(`dunning.right.${kind}`)}: ${clientName}`}
      actions={choice === null && <DecisionForm decision={decision} />}
    >
      <Stack sx={{ gap: 1 }}>
        <Typography>
          {translate(`dunning.rightMeans.${kind}`)} <Clause reference={decision.clause} />
        </Typography>
        <Typography color="textSecondary">
          {translate('dunning.unsuccessful', { number, level })}
          {open !== null && (
            <>
              {': '}
              <Money value={open} /> ({invoices.join(', ')})
            </>
          )}{' '}
          <To to={`/clients/${clientId}/show`}>{translate('kontor.way.clientId')}</To>
        </Typography>
        {choice === null ? (
          <DecisionContracts contracts={contracts} />
        ) : (
          <Typography>
            {translate(`dunning.choice.${choice}`)}: {decision.reason} (
            <By actor={decision.decidedBy ?? ''} />, <Moment value={decision.decidedAt} />)
          </Typography>
        )}
      </Stack>
    </Panel>
  );
}
