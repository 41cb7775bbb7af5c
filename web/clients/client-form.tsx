import { Grid } from '@mui/material';
import { type FieldValues } from 'react-hook-form';
import { email, required, SelectInput, TextInput } from 'react-admin';
import { RecordForm } from '../parts/record-form.tsx';

/** What is known of a client. */
export function ClientForm() {
  return (
    <RecordForm>
      <ClientFields />
    </RecordForm>
  );
}

/** The fields alone, for a dialog. */
export function ClientFields() {
  return (
    <Grid container columnSpacing={2} sx={{ width: '100%', maxWidth: 900 }}>
      <Grid size={12}>
        <TextInput source="name" validate={required()} autoFocus />
      </Grid>
      <Grid size={12}>
        <TextInput source="address.street" validate={required()} />
      </Grid>
      <Grid size={{ xs: 5, sm: 2 }}>
        <TextInput source="address.postalCode" validate={required()} />
      </Grid>
      <Grid size={{ xs: 7, sm: 7 }}>
        <TextInput source="address.city" validate={required()} />
      </Grid>
      <Grid size={{ xs: 12, sm: 3 }}>
        <TextInput source="address.country" validate={required()} defaultValue="AT" />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="vatId" parse={emptyIsNull} />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="iban" parse={emptyIsNull} />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="email" type="email" validate={email()} parse={emptyIsNull} />
      </Grid>
      <Grid size={{ xs: 6, sm: 3 }}>
        <SelectInput
          source="papersBy"
          defaultValue="mail"
          choices={choices('clients.papersBy', 'mail', 'post')}
          validate={required()}
        />
      </Grid>
      <Grid size={{ xs: 6, sm: 3 }}>
        <SelectInput
          source="language"
          defaultValue="de"
          choices={choices('clients.language', 'de', 'en')}
          validate={required()}
        />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="managementContact.name" />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="managementContact.email" validate={email()} />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="accountManagerEmail" validate={email()} parse={emptyIsNull} />
      </Grid>
      <Grid size={{ xs: 12, sm: 6 }}>
        <TextInput source="orderReference" parse={emptyIsNull} />
      </Grid>
    </Grid>
  );
}

const fields = [
  'name',
  'address',
  'vatId',
  'iban',
  'email',
  'papersBy',
  'language',
  'managementContact',
  'accountManagerEmail',
  'orderReference',
] as const;

/** The fields of the form as the API takes them; a contact without name and address is none. */
export function clientBody(values: FieldValues): Record<string, unknown> {
  const body = Object.fromEntries(
    fields.filter((field) => values[field] !== undefined).map((field) => [field, values[field]]),
  );
  const { managementContact: contact } = values;
  if (contact !== undefined && !contact?.name && !contact?.email) body['managementContact'] = null;
  return body;
}

function choices(words: string, ...ids: readonly string[]) {
  return ids.map((id) => ({ id, name: `${words}.${id}` }));
}

function emptyIsNull(text: string): string | null {
  return text === '' ? null : text;
}
