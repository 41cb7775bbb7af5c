import { TextField, type TextFieldProps } from '@mui/material';
import { type InputHTMLAttributes } from 'react';
import { useTranslate } from 'react-admin';

/** One field of a line, with a label that says of which line it is. */
export function LineField({
  name,
  value,
  position,
  wide,
  fault,
  onChange,
  input = {},
  ...props
}: Omit<TextFieldProps, 'onChange' | 'slotProps'> & {
  readonly name: string;
  readonly position: number;
  readonly wide: boolean;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
  /** Attributes of the element itself. */
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
}) {
  const translate = useTranslate();
  const label = translate(`offers.line.${name}`);
  const htmlInput = {
    ...input,
    'aria-label': `${label}, ${translate('offers.line.position', { position })}`,
  };
  return (
    <TextField
      size="small"
      fullWidth
      margin="none"
      {...(wide ? {} : { label })}
      value={value}
      error={fault !== undefined}
      helperText={fault}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput, select: { native: true }, ...(wide ? {} : { inputLabel: { shrink: true } }) }}
      // The arrow of a list of suggestions would take a third of the room that a unit has.
      sx={{ 'input::-webkit-calendar-picker-indicator': { display: 'none !important' } }}
      {...props}
      data-field={name}
    />
  );
}
