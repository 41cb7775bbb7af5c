import { required, TextInput, type TextInputProps } from 'react-admin';

/** An amount in EUR as a person writes it, "1.234,50" or "1234.5"; sent as a decimal string. */
export function AmountInput({
  optional = false,
  ...props
}: TextInputProps & { readonly optional?: boolean }) {
  return (
    <TextInput
      parse={decimalOf}
      {...(optional ? {} : { validate: required() })}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      {...props}
    />
  );
}

/** "1.234,50" → "1234.50"; what is no number goes as it is and is refused at its field. */
export function decimalOf(typed: string): string {
  const text = typed.trim().replaceAll(/[\s€]/g, '');
  return text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
}
