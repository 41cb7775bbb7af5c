import { useState } from 'react';
import { required, TextInput, useLocale, useTranslate } from 'react-admin';
import { decimalOf, decimalRead } from '../../src/money/typed-decimal.ts';
import { type ParameterFieldProps } from './plain-parameter.tsx';

/** Several percentages, rising, written "80; 100". */
export function PercentagesInput({ source, label, most }: ParameterFieldProps & { readonly most: number }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      source={source}
      label={label}
      parse={(text: string) => {
        setTyped(text);
        return text
          .split(/[;\s]+/)
          .filter((each) => each !== '')
          .map((each) => decimalOf(each, language));
      }}
      format={(value: readonly string[] | undefined) =>
        typed ?? (value ?? []).map((each) => decimalRead(each, language)).join('; ')
      }
      onBlur={() => setTyped(undefined)}
      validate={required()}
      helperText={translate('terms.range.percentages', { most })}
    />
  );
}
