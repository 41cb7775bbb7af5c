import { useState } from 'react';
import { required, TextInput, type TextInputProps, useLocale, useTranslate } from 'react-admin';
import { decimalOf, decimalRead } from '../../src/money/typed-decimal.ts';

/**
 * A number as a person writes it in the language of the screen, "1.234,50" or "1234,5"; the form holds the decimal string of the
 * API. While it is written, how it is read stands below where that could be doubted; on leaving the field it is written so.
 */
export function DecimalInput({
  optional = false,
  helperText,
  ...props
}: Omit<TextInputProps, 'parse' | 'format' | 'onBlur'> & { readonly optional?: boolean }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? '' : decimalRead(decimalOf(typed, language), language);
  const isDoubtful = typed !== undefined && read !== typed.trim();
  return (
    <TextInput
      parse={(text: string) => {
        setTyped(text);
        return decimalOf(text, language);
      }}
      format={(value: string | null | undefined) => typed ?? decimalRead(value ?? '', language)}
      onBlur={() => setTyped(undefined)}
      helperText={isDoubtful ? translate('kontor.say.readAs', { value: read }) : helperText}
      {...(optional ? {} : { validate: required() })}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      {...props}
    />
  );
}
