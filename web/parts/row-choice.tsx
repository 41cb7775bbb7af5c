import { type ComponentProps } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { type LocalDate, useFigures } from './figures.ts';

/** By what a person knows a row, however the list calls it. */
interface Known {
  readonly number?: string | null;
  readonly contractNumber?: string | null;
  readonly clientName?: string | null;
  readonly title?: string | null;
  readonly name?: string | null;
  readonly person?: { readonly name: string };
  readonly document?: Known;
  readonly from?: string;
}

/** The box that chooses a row of a table, named after the row; any other box keeps its name. */
export function RowChoice(props: ComponentProps<'input'>) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const row = useRecordContext<Known & { id: string }>();
  const isOfRow = row !== undefined && props['aria-label'] === translate('ra.action.select_row');
  if (!isOfRow) return <input {...props} />;
  const { person, document = row, from, contractNumber, name } = row;
  const known = [
    document.number ?? contractNumber,
    person?.name ?? name,
    document.clientName,
    document.title,
    from === undefined ? undefined : shortDay(from as LocalDate),
  ];
  const called = known.filter((part) => typeof part === 'string' && part !== '').join(', ');
  return <input {...props} aria-label={translate('kontor.do.choose', { name: called })} />;
}
