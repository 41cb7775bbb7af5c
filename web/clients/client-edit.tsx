import { Card } from '@mui/material';
import { Edit, useRecordContext } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { type Client } from './client.ts';
import { clientBody, ClientForm } from './client-form.tsx';

export function ClientEdit() {
  return (
    <Edit mutationMode="pessimistic" redirect="show" transform={clientBody} actions={false} component="div">
      <Head />
      <Card>
        <ClientForm />
      </Card>
    </Edit>
  );
}

function Head() {
  return <PageHead title={useRecordContext<Client>()?.name ?? ''} />;
}
