import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type workTarget } from '../../src/time/time.schemas.ts';
import { type Page } from '../http/cursors.ts';
import { useRead } from '../parts/use-read.ts';
import { useSearchWords } from '../parts/use-search-words.ts';
import { keyOf, type Target, targetsOf } from './time.ts';

/** Finds what time can be for by words of client, contract or item; a running contract each with its items. */
export function TargetPicker({
  label,
  value,
  onChange,
  autoFocus = false,
  error,
}: {
  readonly label: string;
  readonly value: Target | null;
  readonly onChange: (target: Target | null) => void;
  readonly autoFocus?: boolean;
  /** What is wrong with the choice, in a form. */
  readonly error?: string | undefined;
}) {
  const translate = useTranslate();
  const searchWords = useSearchWords();
  const [text, setText] = useState('');
  const typed = useDeferredValue(value === null ? text : '');
  const { data, isFetching } = useRead<Page<z.output<typeof workTarget>>>('/time-targets', {
    text: typed,
    limit: 30,
  });
  return (
    <Autocomplete<Target>
      {...searchWords}
      fullWidth
      size="small"
      value={value}
      options={data?.items.flatMap(targetsOf) ?? []}
      filterOptions={(options) => options}
      loading={isFetching}
      getOptionKey={keyOf}
      getOptionLabel={({ contractNumber, clientName, target }) =>
        [clientName, target ?? translate('time.unbilled'), contractNumber].join(' · ')
      }
      isOptionEqualToValue={(a, b) => keyOf(a) === keyOf(b)}
      onInputChange={(_, now) => setText(now)}
      onChange={(_, chosen) => onChange(chosen)}
      noOptionsText={translate('time.noTargets')}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          autoFocus={autoFocus}
          margin="none"
          error={error !== undefined}
          helperText={error}
        />
      )}
      renderOption={({ key, ...option }, { clientName, contractNumber, title, target }) => (
        <Box component="li" key={key} {...option}>
          <Box sx={{ minWidth: 0 }}>
            <Typography noWrap>{target ?? translate('time.unbilled')}</Typography>
            <Typography variant="body2" color="textSecondary" noWrap>
              {clientName} · {title} · {contractNumber}
            </Typography>
          </Box>
        </Box>
      )}
    />
  );
}
