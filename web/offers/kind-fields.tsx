import { Box, FormControlLabel, Switch } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { type DraftLine } from './draft.ts';
import { LineField } from './line-field.tsx';
import { type LineFieldProps } from './line-fields.tsx';

/** What only some kinds of line have: their period, whose account they are bought on, a binding estimate. */
export function KindFields({ line, position, wide, faults, onChange }: Omit<LineFieldProps, 'proposedVat'>) {
  const translate = useTranslate();
  const choice = (
    name: 'cadence' | 'billed' | 'account',
    words: string,
    values: readonly string[],
    none: string,
  ) => (
    <LineField
      name={name}
      value={line[name] ?? ''}
      position={position}
      wide={false}
      fault={faults[name]}
      onChange={(value) => onChange({ [name]: value })}
      select
      sx={{ minWidth: wide ? 170 : 130 }}
    >
      <option value="">{translate(none)}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {translate(`${words}.${value}`)}
        </option>
      ))}
    </LineField>
  );
  const fields: ReactNode[] = [];
  if (['recurring', 'hour-pool', 'licence', 'effort'].includes(line.kind) && mayRecur(line)) {
    const usual =
      line.kind === 'licence' || line.kind === 'effort' ? 'offers.cadence.once' : 'offers.cadence.usual';
    fields.push(choice('cadence', 'offers.cadence', ['month', 'quarter', 'half-year', 'year'], usual));
    fields.push(choice('billed', 'offers.billed', ['in-advance', 'in-arrears'], 'offers.billed.usual'));
  }
  if (line.kind === 'third-party')
    fields.push(choice('account', 'offers.account', ['client'], 'offers.account.own'));
  if (line.kind === 'effort' && line.cadence === '')
    fields.push(
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={line.bindingEstimate}
            onChange={(_, bindingEstimate) => onChange({ bindingEstimate })}
          />
        }
        label={translate('offers.line.bindingEstimate')}
      />,
    );
  if (fields.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pt: 1.25 }}>
      {fields.map((field, index) => (
        <Box key={index}>{field}</Box>
      ))}
    </Box>
  );
}

/** Effort recurs only where the contract is billed per period; then its cadence was given or left to the usual. */
function mayRecur({ kind, cadence, billed }: DraftLine): boolean {
  return kind !== 'effort' || cadence !== '' || billed !== '';
}
