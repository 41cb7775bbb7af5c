import { FormHelperText, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { type ParameterForm } from '../../src/terms/parameter-form.ts';
import { type ParameterFieldProps } from './plain-parameter.tsx';

type DurationForm = Extract<ParameterForm, { kind: 'duration' }>;
type Length = Readonly<Record<string, number>> | null;

/** A length of time in one unit, as the terms write it. */
export function DurationField({
  source,
  label,
  form,
}: ParameterFieldProps & { readonly form: DurationForm }) {
  const translate = useTranslate();
  const check = (value: Length) => refusalOf(value, form, translate) ?? true;
  const { field, fieldState } = useController({ name: source, rules: { validate: check } });
  const value = field.value as Length;
  const [chosen, setChosen] = useState(unitOf(value) ?? 'days');
  const unit = unitOf(value) ?? chosen;
  const number = value?.[unit];
  const most = form.units[unit as keyof DurationForm['units']] ?? 0;
  const set = (typed: string, of: string) => field.onChange(typed === '' ? null : { [of]: Number(typed) });
  return (
    <div>
      <Stack direction="row" sx={{ gap: 1, pt: 1, alignItems: 'flex-end' }}>
        <TextField
          label={label}
          type="number"
          margin="none"
          value={number ?? ''}
          onChange={({ target }) => set(target.value, unit)}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={fieldState.invalid}
          slotProps={{ htmlInput: { min: 1, max: most, step: 1, 'aria-describedby': `${source}-help` } }}
          sx={{ flex: '1 1 0', minWidth: 90 }}
        />
        <TextField
          select
          margin="none"
          label={translate('terms.unit')}
          value={unit}
          onChange={({ target }) => {
            setChosen(target.value);
            set(number === undefined ? '' : String(number), target.value);
          }}
          sx={{ flex: '0 0 130px', width: 130 }}
        >
          {Object.keys(form.units).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`terms.units.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <FormHelperText id={`${source}-help`} error={fieldState.invalid}>
        {fieldState.error?.message ??
          translate(form.optional ? 'terms.range.optional' : 'terms.range.count', { least: 1, most })}
      </FormHelperText>
    </div>
  );
}

function unitOf(value: Length): string | undefined {
  return value === null || value === undefined ? undefined : Object.keys(value)[0];
}

function refusalOf(
  value: Length,
  form: DurationForm,
  translate: ReturnType<typeof useTranslate>,
): string | undefined {
  const unit = unitOf(value);
  if (unit === undefined) return form.optional ? undefined : translate('ra.validation.required');
  const most = form.units[unit as keyof DurationForm['units']] ?? 0;
  const number = value?.[unit] ?? 0;
  return Number.isInteger(number) && number >= 1 && number <= most
    ? undefined
    : translate('terms.range.count', { least: 1, most });
}
