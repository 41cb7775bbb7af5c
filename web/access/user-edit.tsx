import { Card } from '@mui/material';
import { Edit, useRecordContext, useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type UserRow } from './user.ts';
import { userBody, UserForm } from './user-form.tsx';

export function UserEdit() {
  return (
    <Edit mutationMode="pessimistic" redirect="list" transform={userBody} actions={false} component="div">
      <Head />
      <Card>
        <UserForm />
      </Card>
    </Edit>
  );
}

function Head() {
  const translate = useTranslate();
  const isAdmin = useHolds('admin');
  const user = useRecordContext<UserRow>();
  if (user === undefined) return null;
  const path = `/users/${user.id}`;
  return (
    <PageHead title={user.name} facts={translate(`access.status.${user.status}`)}>
      {user.status === 'invited' && (
        <VerbButton label="access.user.invite" path={`${path}/invitation`} done="access.user.invited" />
      )}
      {user.status === 'disabled' ? (
        <VerbButton
          label="access.user.enable"
          path={path}
          method="PATCH"
          body={() => ({ status: 'active' })}
        />
      ) : (
        <VerbButton
          label="access.user.disable"
          path={path}
          method="PATCH"
          explanation={translate('access.user.disableNote')}
          body={() => ({ status: 'disabled' })}
        />
      )}
      {isAdmin && user.secondFactor && (
        <VerbButton
          label="access.user.dropFactor"
          path={`${path}/second-factor`}
          method="DELETE"
          explanation={translate('access.user.dropFactorNote')}
        />
      )}
    </PageHead>
  );
}
