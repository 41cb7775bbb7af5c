import { email, FormDataConsumer, required, SelectInput, TextInput } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { ClientFilter } from '../parts/client-filter.tsx';
import { RecordForm } from '../parts/record-form.tsx';
import { useHolds } from '../parts/use-session.ts';
import { RolesInput } from './roles-input.tsx';
import { staffRoles } from './user.ts';

/** Who a user is and may do; account managers let the people of clients in. */
export function UserForm() {
  const isAdmin = useHolds('admin');
  const roles = isAdmin ? [...staffRoles, 'client'] : ['client'];
  return (
    <RecordForm sx={{ maxWidth: 560 }}>
      <TextInput source="name" validate={required()} autoFocus />
      <TextInput source="email" type="email" validate={[required(), email()]} />
      <RolesInput roles={roles} defaultValue={isAdmin ? [] : ['client']} />
      <FormDataConsumer>
        {({ formData }) =>
          formData['roles']?.includes('client') === true && <ClientFilter source="clientId" mandatory />
        }
      </FormDataConsumer>
      <SelectInput
        source="language"
        defaultValue="de"
        validate={required()}
        choices={['de', 'en'].map((id) => ({ id, name: `access.language.${id}` }))}
      />
    </RecordForm>
  );
}

/** The fields of the form as the API takes them; only the role client has a client. */
export function userBody({ name, email, roles, clientId, language }: FieldValues) {
  const isClient = (roles as string[] | undefined)?.includes('client') === true;
  return { name, email, roles, language, clientId: isClient ? clientId : null };
}
