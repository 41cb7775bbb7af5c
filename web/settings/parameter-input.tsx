import {
  BooleanInput,
  CheckboxGroupInput,
  maxLength,
  minLength,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { type ParameterForm } from '../../src/terms/parameter-form.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { DurationField } from './duration-field.tsx';
import { Parts } from './parts-of-parameter.tsx';
import { OrderField } from './order-field.tsx';
import { PercentagesInput } from './percentages-input.tsx';
import { choicesOf, Count, type ParameterFieldProps } from './plain-parameter.tsx';
import { RoundingField } from './rounding-field.tsx';

/** The input that fits a parameter, within the bounds that the server allows. */
export function ParameterInput({
  source,
  label,
  form,
}: ParameterFieldProps & { readonly form: ParameterForm }) {
  const translate = useTranslate();
  const props = { source, label };
  switch (form.kind) {
    case 'duration':
      return <DurationField {...props} form={form} />;
    case 'percent':
    case 'amount':
    case 'hours':
      return <DecimalInput {...props} helperText={translate(`terms.range.${form.kind}`)} />;
    case 'flag':
      return <BooleanInput {...props} helperText={false} />;
    case 'count':
      return <Count {...props} range={form.range} />;
    case 'choice':
      return (
        <SelectInput
          {...props}
          choices={choicesOf(form.values)}
          validate={required()}
          helperText={false}
          readOnly={form.values.length === 1}
        />
      );
    case 'choices':
      return (
        <CheckboxGroupInput
          {...props}
          choices={choicesOf(form.values)}
          validate={[required(), minLength(1)]}
          helperText={translate('terms.range.choices')}
        />
      );
    case 'order':
      return <OrderField {...props} />;
    case 'percentages':
      return <PercentagesInput {...props} most={form.most} />;
    case 'time-rounding':
      return <RoundingField {...props} minutes={form.minutes} />;
    case 'text':
      return <TextInput {...props} validate={[required(), maxLength(form.most)]} helperText={false} />;
    case 'receipt-hours':
    case 'right-of-use':
    case 'instalments':
      return <Parts {...props} form={form} />;
  }
}
