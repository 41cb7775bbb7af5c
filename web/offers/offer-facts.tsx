import { Grid, TextField } from '@mui/material';
import { type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ClientPicker } from '../parts/client-picker.tsx';
import { Panel } from '../parts/panel.tsx';
import { billingModes, contractTypes } from './offer.ts';
import { type DraftDesk } from './use-draft.ts';

interface OfferFactsProps {
  readonly desk: DraftDesk;
  readonly faults: Readonly<Record<string, string>>;
  /** A kept offer stays with its client. */
  readonly clientFixed: boolean;
  /** Enter says so: on to the lines, past what stays as proposed. */
  readonly onDone: () => void;
}

/** For whom, what, and how it is billed. */
export function OfferFacts({ desk, faults, clientFixed, onDone }: OfferFactsProps) {
  const translate = useTranslate();
  const { draft, change } = desk;

  function goOn(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onDone();
  }

  return (
    <Panel title={translate('offers.facts')}>
      <Grid container spacing={1.5}>
        <Grid size={{ xs: 12, md: 6 }}>
          <ClientPicker
            value={draft.clientId}
            onChange={(clientId) => change({ clientId, ...(clientFixed ? {} : { vatTreatment: '' }) })}
            autoFocus={draft.clientId === ''}
            disabled={clientFixed}
            error={faults['clientId']}
          />
        </Grid>
        <Grid size={{ xs: 12, md: 6 }}>
          <TextField
            fullWidth
            margin="none"
            required
            label={translate('resources.offers.fields.title')}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
            onKeyDown={goOn}
            error={faults['title'] !== undefined}
            helperText={faults['title']}
          />
        </Grid>
        <Grid size={{ xs: 12, sm: 5 }}>
          <Choice
            label={translate('offers.field.billingMode')}
            value={draft.billingMode}
            values={billingModes}
            words="offers.billingMode"
            fault={faults['billingMode']}
            onChange={(value) => change({ billingMode: value as typeof draft.billingMode })}
          />
        </Grid>
        <Grid size={{ xs: 12, sm: 3 }}>
          <Choice
            label={translate('offers.field.contractType')}
            value={draft.contractType}
            values={contractTypes}
            words="offers.contractType"
            fault={faults['contractType']}
            onChange={(value) => change({ contractType: value as typeof draft.contractType })}
          />
        </Grid>
        <Grid size={{ xs: 12, sm: 4 }}>
          <TextField
            fullWidth
            margin="none"
            type="date"
            label={translate('resources.offers.fields.validUntil')}
            value={draft.validUntil}
            onChange={(event) => change({ validUntil: event.target.value })}
            onKeyDown={goOn}
            error={faults['validUntil'] !== undefined}
            helperText={faults['validUntil']}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Grid>
      </Grid>
    </Panel>
  );
}

/** A short list to choose from, by keyboard as every select of the browser. */
export function Choice({
  label,
  value,
  values,
  words,
  none,
  fault,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly values: readonly string[];
  /** Where the words of the values are. */
  readonly words: string;
  /** What an empty value means, where it may be empty. */
  readonly none?: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const translate = useTranslate();
  return (
    <TextField
      select
      fullWidth
      margin="none"
      label={label}
      value={value}
      error={fault !== undefined}
      helperText={fault}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {values.map((each) => (
        <option key={each} value={each}>
          {translate(`${words}.${each}`, { _: each })}
        </option>
      ))}
    </TextField>
  );
}
