import { Create, useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { clientBody, ClientForm } from './client-form.tsx';

export function ClientCreate() {
  const translate = useTranslate();
  return (
    <>
      <PageHead title={translate('clients.new')} />
      <Create redirect="show" transform={clientBody}>
        <ClientForm />
      </Create>
    </>
  );
}
