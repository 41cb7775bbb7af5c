import { Create, useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { userBody, UserForm } from './user-form.tsx';

export function UserCreate() {
  const translate = useTranslate();
  return (
    <>
      <PageHead title={translate('access.user.new')} />
      <Create redirect="list" transform={userBody}>
        <UserForm />
      </Create>
    </>
  );
}
