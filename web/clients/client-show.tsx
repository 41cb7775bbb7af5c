import { EditButton, ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Facts, Panel } from '../parts/panel.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { type Client } from './client.ts';

export function ClientShow() {
  return (
    <ShowBase>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const client = useRecordContext<Client>();
  const translate = useTranslate();
  if (client === undefined) return null;
  const { address } = client;
  return (
    <>
      <PageHead title={client.name} facts={client.number}>
        <EditButton />
      </PageHead>
      <Panel title={translate('clients.data')}>
        <Facts
          facts={[
            [
              translate('clients.address'),
              `${address.street}, ${address.postalCode} ${address.city}, ${address.country}`,
            ],
            [translate('resources.clients.fields.vatId'), client.vatId ?? '–'],
            [translate('resources.clients.fields.email'), client.email ?? '–'],
          ]}
        />
      </Panel>
    </>
  );
}
