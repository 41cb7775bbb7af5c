import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { useFigures } from '../parts/figures.ts';
import { useRead } from '../parts/use-read.ts';
import { type InvoiceLine } from '../invoicing/invoice.ts';
import { useSearchWords } from '../parts/use-search-words.ts';
import { type Goal } from './bank.ts';

interface Found {
  readonly goal: Goal;
  readonly label: string;
}

const SHORTEST = 2;

/** Looks for an open invoice or a client by number, title or name; a client's money goes to what is due the longest. */
export function OpenItemSearch({
  label,
  chosen,
  isNew = false,
  onChoose,
}: {
  /** What is looked for here, where that is not plain. */
  readonly label?: string;
  readonly chosen: Goal | undefined;
  /** Just added: a person goes on here. */
  readonly isNew?: boolean;
  readonly onChoose: (goal: Goal) => void;
}) {
  const translate = useTranslate();
  const searchWords = useSearchWords();
  const { money } = useFigures();
  const [text, setText] = useState(label === undefined ? '' : (chosen?.name ?? ''));
  const asks = text.trim().length >= SHORTEST;
  const invoices = useRead<Page<InvoiceLine>>(asks ? '/invoices' : undefined, {
    text,
    owing: true,
    limit: 20,
  });
  const items = asks ? (invoices.data?.items ?? []) : [];
  const clients = [...new Map(items.map(({ clientId, clientName }) => [clientId, clientName]))];
  const found: Found[] = [
    ...items.map(({ id, number, clientName, open }) => ({
      goal: { invoiceId: id, name: number, open },
      label: `${number} · ${clientName} · ${money(open)}`,
    })),
    ...clients.map(([clientId, name]) => ({
      goal: { clientId, name },
      label: `${name} · ${translate('bank.allOfClient')}`,
    })),
  ];
  return (
    <Autocomplete<Found>
      {...searchWords}
      options={found}
      filterOptions={(options) => options}
      loading={invoices.isFetching}
      noOptionsText={translate(asks ? 'bank.noOpenItem' : 'bank.searchHint')}
      getOptionLabel={({ label }) => label}
      isOptionEqualToValue={(one, other) => one.label === other.label}
      getOptionKey={({ label }) => label}
      value={found.find(({ goal }) => goal.name === chosen?.name) ?? null}
      inputValue={text}
      onInputChange={(_event, typed, reason) => reason !== 'reset' && setText(typed)}
      onChange={(_event, choice) => {
        if (choice === null) return;
        setText(choice.goal.name);
        onChoose(choice.goal);
      }}
      fullWidth
      renderInput={(params) => (
        <TextField {...params} size="small" label={label ?? translate('bank.search')} autoFocus={isNew} />
      )}
    />
  );
}
