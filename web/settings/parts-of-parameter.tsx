import { Box, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import { BooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { type ParameterForm } from '../../src/terms/parameter-form.ts';
import { choicesOf, Count, type ParameterFieldProps } from './plain-parameter.tsx';

type FormOfParts = Extract<ParameterForm, { kind: 'receipt-hours' | 'right-of-use' | 'instalments' }>;

/** A parameter that consists of named parts. */
export function Parts({ source, label, form }: ParameterFieldProps & { readonly form: FormOfParts }) {
  const heading = useId();
  return (
    <Box role="group" aria-labelledby={heading}>
      <Typography id={heading} variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <Stack direction="row" sx={{ columnGap: 1, flexWrap: 'wrap', '& > *': { flex: '1 1 140px' } }}>
        <Inputs source={source} form={form} />
      </Stack>
    </Box>
  );
}

function Inputs({ source, form }: { readonly source: string; readonly form: FormOfParts }) {
  const translate = useTranslate();
  const name = (part: string) => translate(`terms.part.${part}`);
  if (form.kind === 'right-of-use')
    return ['exclusive', 'transferable'].map((part) => (
      <BooleanInput key={part} source={`${source}.${part}`} label={name(part)} helperText={false} />
    ));
  if (form.kind === 'instalments')
    return (['number', 'everyMonths'] as const).map((part) => (
      <Count key={part} source={`${source}.${part}`} label={name(part)} range={form[part]} />
    ));
  return (
    <>
      {['opens', 'closes'].map((part) => (
        <TextInput
          key={part}
          source={`${source}.${part}`}
          label={name(part)}
          type="time"
          validate={required()}
          helperText={false}
        />
      ))}
      <SelectInput
        source={`${source}.beforeOpening`}
        label={name('beforeOpening')}
        choices={choicesOf(['same-day', 'next-day'])}
        validate={required()}
        helperText={false}
        sx={{ '&&': { flex: '1 1 230px' } }}
      />
    </>
  );
}
