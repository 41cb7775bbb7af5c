import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type ChosenPerson } from './use-person.ts';

/** Whose time it is. */
export function PersonSelect({ people = [], person, choose }: ChosenPerson) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      margin="none"
      fullWidth={false}
      label={translate('time.person')}
      value={person?.id ?? ''}
      onChange={({ target }) => choose(target.value)}
      sx={{ width: 190 }}
    >
      {people.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
