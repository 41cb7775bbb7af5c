import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { type ParameterFieldProps } from './plain-parameter.tsx';

interface Steps {
  readonly minutes: number;
  readonly direction: 'up' | 'nearest';
  readonly per: 'entry' | 'day';
}

const usual: Steps = { minutes: 15, direction: 'up', per: 'entry' };

/** Recorded time as it is, or in steps. */
export function RoundingField({
  source,
  label,
  minutes,
}: ParameterFieldProps & { readonly minutes: readonly number[] }) {
  const translate = useTranslate();
  const { field } = useController({ name: source });
  const value = field.value as 'exact' | Steps;
  const change = (part: Partial<Steps>) =>
    field.onChange({ ...usual, ...(value === 'exact' ? {} : value), ...part });
  const select = (name: 'direction' | 'per', values: readonly string[]) =>
    value !== 'exact' && (
      <TextField
        select
        margin="none"
        label={translate(`terms.rounding.${name}`)}
        value={value[name]}
        onChange={({ target }) => change({ [name]: target.value })}
        sx={{ minWidth: 150 }}
      >
        {values.map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`kontor.term.value.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    );
  return (
    <Stack direction="row" sx={{ gap: 1, pt: 1, flexWrap: 'wrap', alignItems: 'flex-end' }}>
      <TextField
        select
        margin="none"
        label={label}
        value={value === 'exact' ? 'exact' : value.minutes}
        onChange={({ target }) =>
          target.value === 'exact' ? field.onChange('exact') : change({ minutes: Number(target.value) })
        }
        sx={{ minWidth: 220 }}
      >
        <MenuItem value="exact">{translate('kontor.term.value.exact')}</MenuItem>
        {minutes.map((each) => (
          <MenuItem key={each} value={each}>
            {translate('terms.rounding.steps', { smart_count: each })}
          </MenuItem>
        ))}
      </TextField>
      {select('direction', ['up', 'nearest'])}
      {select('per', ['entry', 'day'])}
    </Stack>
  );
}
