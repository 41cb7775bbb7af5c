import { Box, Typography } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Moment, Quantity } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Pool, type PoolUse } from './hour-pool.ts';

/** The client's consents to more hours than were agreed, with where each can be read. */
export function Consents({ pool, from }: { readonly pool: Pool; readonly from: string }) {
  const translate = useTranslate();
  const consents = pool.consents.filter((consent) => consent.from === from);
  return (
    <Panel title={translate('hourPools.consents')}>
      {consents.length === 0 && (
        <Typography color="textSecondary">{translate('hourPools.noConsents')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {consents.map(({ id, hours, givenBy, evidence, givenAt }) => (
          <li key={id}>
            <Quantity value={hours} decimals={2} unit="h" /> · {givenBy} ·{' '}
            {evidence === 'the link in the notice' ? translate('hourPools.byLink') : evidence} ·{' '}
            <Moment value={givenAt} />
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** Records a consent that was given in a document; by the link in the notice the client gives it alone. */
export function ConsentButton({ pool, use }: { readonly pool: Pool; readonly use: PoolUse }) {
  const translate = useTranslate();
  const { money } = useFigures();
  if (!useHolds('account_manager', 'management')) return null;
  return (
    <VerbButton<Pool>
      label="hourPools.recordConsent"
      path={`/hour-pools/${pool.id}/consents`}
      button={{ variant: 'contained' }}
      explanation={
        <Typography variant="body2" color="textSecondary">
          {translate('hourPools.consentMeans', { price: money(use.unitPrice) })}
        </Typography>
      }
      defaultValues={{ hours: '', givenBy: '', document: '' }}
      body={({ hours, givenBy, document }) => ({
        hours: hours as string,
        givenBy,
        document,
        day: use.period.from,
      })}
      done="hourPools.consentRecorded"
    >
      <DecimalInput source="hours" label="hourPools.moreHours" autoFocus />
      <TextInput source="givenBy" label="hourPools.givenBy" validate={required()} />
      <TextInput
        source="document"
        label="hourPools.document"
        helperText="hourPools.documentHelp"
        validate={required()}
      />
    </VerbButton>
  );
}
