import { DataTable, SelectInput, TextInput, useTranslate } from 'react-admin';
import { Listing } from '../parts/listing.tsx';
import { Opens } from '../parts/opens.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { useHolds } from '../parts/use-session.ts';
import { useRead } from '../parts/use-read.ts';
import { staffRoles, type UserRow } from './user.ts';

const statuses = ['invited', 'active', 'disabled'] as const;
const filters = [
  <TextInput key="q" source="q" alwaysOn resettable />,
  <SelectInput
    key="status"
    source="status"
    choices={statuses.map((id) => ({ id, name: `access.status.${id}` }))}
  />,
  <SelectInput
    key="role"
    source="role"
    choices={[...staffRoles, 'client'].map((id) => ({ id, name: `kontor.role.${id}` }))}
  />,
];
const Column = DataTable.Col<UserRow>;

/** Who may come in. */
export function UserList() {
  const translate = useTranslate();
  const isAdmin = useHolds('admin');
  return (
    <Listing filters={filters} sort={{ field: 'name', order: 'ASC' }} actions={isAdmin ? <Demand /> : null}>
      <DataTable rowClick="edit" bulkActionButtons={false}>
        <Column source="name" render={({ name }) => <Opens screen="edit">{name}</Opens>} />
        <Column source="email" />
        <Column
          source="roles"
          disableSort
          render={({ roles }) => roles.map((role) => translate(`kontor.role.${role}`)).join(', ')}
        />
        <Column source="clientName" disableSort />
        <Column source="status" disableSort render={({ status }) => translate(`access.status.${status}`)} />
        <Column
          source="secondFactor"
          disableSort
          render={({ secondFactor }) => translate(secondFactor ? 'ra.boolean.true' : 'ra.boolean.false')}
        />
      </DataTable>
    </Listing>
  );
}

/** Asks a second factor of all staff, or no longer. */
function Demand() {
  const translate = useTranslate();
  const { data } = useRead<{ secondFactorForStaff: boolean }>('/access-settings');
  if (data === undefined) return null;
  const word = data.secondFactorForStaff ? 'off' : 'on';
  return (
    <VerbButton
      label={`access.demand.${word}`}
      path="/access-settings"
      method="PUT"
      explanation={translate(`access.demand.${word}Note`)}
      body={() => ({ secondFactorForStaff: !data.secondFactorForStaff })}
    />
  );
}
