import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { ResourceContextProvider, useGetList, useGetOne, useTranslate } from 'react-admin';
import { type Client } from '../clients/client.ts';
import { ClientFields, clientBody } from '../clients/client-form.tsx';
import { useSearchWords } from './use-search-words.ts';
import { VerbDialog } from './verb-button.tsx';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  /** Not a client yet: the name that was typed. */
  readonly isNew?: true;
}

/** Finds a client by name, or enters a new one in place. */
export function ClientPicker({
  value,
  onChange,
  autoFocus = false,
  disabled = false,
  error,
}: {
  /** The id; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
}) {
  const translate = useTranslate();
  const searchWords = useSearchWords();
  const [text, setText] = useState('');
  const [newName, setNewName] = useState<string>();
  const { data: found = [], isPending } = useGetList<Client>('clients', {
    filter: text.trim() === '' ? {} : { name: text.trim() },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 20 },
  });
  const { data: chosen } = useGetOne<Client>('clients', { id: value }, { enabled: value !== '' });
  const typed = text.trim();
  // While nobody knows whether there is such a client, Enter must not enter a new one.
  const isUnknown = !isPending && typed !== '' && typed !== chosen?.name;
  const options: Option[] = [
    ...found,
    ...(isUnknown ? [{ id: '', name: typed, number: '', isNew: true as const }] : []),
  ];
  return (
    <>
      <Autocomplete<Option>
        {...searchWords}
        options={options}
        filterOptions={(all) => all}
        value={value === '' ? null : (chosen ?? null)}
        onInputChange={(_, input, reason) => reason !== 'reset' && setText(input)}
        onChange={(_, option) => {
          if (option?.isNew === true) setNewName(option.name);
          else onChange(option?.id ?? '');
        }}
        disabled={disabled}
        loading={isPending}
        autoHighlight
        isOptionEqualToValue={(a, b) => a.id === b.id}
        getOptionKey={({ id }) => id}
        getOptionLabel={({ name, isNew }) => (isNew === true ? translate('clients.enter', { name }) : name)}
        noOptionsText={translate('clients.none_found')}
        renderInput={(params) => (
          <TextField
            {...params}
            margin="none"
            autoFocus={autoFocus}
            required
            error={error !== undefined}
            helperText={error ?? (chosen === undefined || value === '' ? undefined : addressOf(chosen))}
            label={translate('resources.clients.name', { smart_count: 1 })}
          />
        )}
      />
      {newName !== undefined && (
        <ResourceContextProvider value="clients">
          <VerbDialog<Client>
            label="clients.new"
            path="/clients"
            defaultValues={{ name: newName, language: 'de', papersBy: 'mail', address: { country: 'AT' } }}
            body={clientBody}
            onDone={({ id }) => onChange(id)}
            onClose={() => setNewName(undefined)}
          >
            <ClientFields />
          </VerbDialog>
        </ResourceContextProvider>
      )}
    </>
  );
}

function addressOf({ address: { street, postalCode, city, country } }: Client): string {
  return `${street}, ${postalCode} ${city}, ${country}`;
}
