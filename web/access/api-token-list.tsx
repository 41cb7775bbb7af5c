import { Alert, Stack } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, DataTable, DateInput, required, TextInput, useTranslate } from 'react-admin';
import { type StaffRole } from '../../src/access/caller.ts';
import { RolesInput } from './roles-input.tsx';
import { staffRoles } from './user.ts';
import { Day } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { VerbButton } from '../parts/verb-button.tsx';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly readOnly: boolean;
  readonly expiresOn: string | null;
  readonly lastUsedOn: string | null;
  readonly createdBy: string;
  readonly revokedAt: string | null;
}

const Column = DataTable.Col<Token>;

/** By what programs come in; a new one is shown once. */
export function ApiTokenList() {
  const translate = useTranslate();
  const [made, setMade] = useState<string>();
  return (
    <Listing
      before={
        <Stack sx={{ gap: 1.5, mb: 1.5, alignItems: 'flex-start' }}>
          <NewToken onMade={setMade} />
          {made !== undefined && <Shown token={made} />}
        </Stack>
      }
    >
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column source="name" disableSort />
        <Column
          source="roles"
          disableSort
          render={({ roles }) => roles.map((role) => translate(`kontor.role.${role}`)).join(', ')}
        />
        <Column
          source="readOnly"
          disableSort
          render={({ readOnly }) => translate(readOnly ? 'ra.boolean.true' : 'ra.boolean.false')}
        />
        <Column source="expiresOn" disableSort render={({ expiresOn }) => <Day value={expiresOn} />} />
        <Column source="lastUsedOn" disableSort render={({ lastUsedOn }) => <Day value={lastUsedOn} />} />
        <Column source="createdBy" disableSort />
        <Column source="revokedAt" disableSort render={(token) => <Revocation {...token} />} />
      </DataTable>
    </Listing>
  );
}

function Revocation({ id, revokedAt }: Token) {
  const translate = useTranslate();
  if (revokedAt !== null) return <Day value={revokedAt.slice(0, 10)} />;
  return (
    <VerbButton
      label="access.token.revoke"
      path={`/api-tokens/${id}`}
      method="DELETE"
      explanation={translate('access.token.revokeNote')}
    />
  );
}

function NewToken({ onMade }: { readonly onMade: (token: string) => void }) {
  return (
    <VerbButton<{ token: string }>
      label="access.token.new"
      path="/api-tokens"
      defaultValues={{ name: '', roles: [], readOnly: false, expiresOn: null }}
      body={({ name, roles, readOnly, expiresOn }) => ({
        name,
        roles,
        readOnly,
        expiresOn: expiresOn || null,
      })}
      onDone={({ token }) => onMade(token)}
    >
      <TextInput source="name" label="resources.api-tokens.fields.name" validate={required()} />
      <RolesInput roles={staffRoles} label="resources.api-tokens.fields.roles" />
      <BooleanInput source="readOnly" label="resources.api-tokens.fields.readOnly" />
      <DateInput source="expiresOn" label="resources.api-tokens.fields.expiresOn" />
    </VerbButton>
  );
}

function Shown({ token }: { readonly token: string }) {
  const translate = useTranslate();
  return (
    <Alert severity="success" sx={{ overflowWrap: 'anywhere' }}>
      {translate('access.token.shown')} <code>{token}</code>
    </Alert>
  );
}
