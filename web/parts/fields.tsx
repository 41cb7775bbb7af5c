import { Typography, type TypographyProps } from '@mui/material';
import { type LocalDate, useFigures, useMoment } from './figures.ts';

interface Value {
  readonly value: string | null | undefined;
}

/** An amount in EUR, or a dash. */
export function Money({ value, ...props }: Value & TypographyProps) {
  const { money } = useFigures();
  return (
    <Typography component="span" variant="inherit" noWrap {...props}>
      {value === null || value === undefined ? '–' : money(value)}
    </Typography>
  );
}

/** A quantity or a rate with at least so many decimals, or a dash. */
export function Quantity({
  value,
  decimals = 0,
  unit = '',
}: Value & { readonly decimals?: number; readonly unit?: string }) {
  const { decimal } = useFigures();
  if (value === null || value === undefined) return <>–</>;
  return <span>{`${decimal(value, decimals)}${unit === '' ? '' : `\u00a0${unit}`}`}</span>;
}

/** A business day, or a dash. */
export function Day({ value }: Value) {
  const { shortDay } = useFigures();
  if (value === null || value === undefined) return <>–</>;
  return <time dateTime={value}>{shortDay(value as LocalDate)}</time>;
}

/** A point in time in Vienna, or a dash. */
export function Moment({ value }: Value) {
  const written = useMoment();
  if (value === null || value === undefined) return <>–</>;
  return <time dateTime={value}>{written(value)}</time>;
}
