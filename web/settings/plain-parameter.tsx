import { maxValue, minValue, NumberInput, required, useTranslate } from 'react-admin';

/** Where the value of a parameter stands in the form, and what a person calls it. */
export interface ParameterFieldProps {
  readonly source: string;
  readonly label: string;
}

/** A whole number within its bounds. */
export function Count({
  source,
  label,
  range: [least, most],
}: ParameterFieldProps & { readonly range: readonly [number, number] }) {
  const translate = useTranslate();
  return (
    <NumberInput
      source={source}
      label={label}
      step={1}
      min={least}
      max={most}
      validate={[required(), minValue(least), maxValue(most)]}
      helperText={translate('terms.range.count', { least, most })}
    />
  );
}

/** Values of the terms with their words. */
export function choicesOf(values: readonly string[]) {
  return values.map((id) => ({ id, name: `kontor.term.value.${id}` }));
}
