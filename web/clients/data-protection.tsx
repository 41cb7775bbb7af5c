import { Alert, Button, DialogContentText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { Moment } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Client } from './client.ts';

/** What a client may ask for its own data: everything that is held, and that it is erased. */
export function DataProtection({ client }: { readonly client: Client }) {
  const translate = useTranslate();
  return (
    <Panel
      title={translate('clients.protection.title')}
      actions={
        <>
          <Button
            size="small"
            variant="outlined"
            component="a"
            href={addressOf(`/clients/${client.id}/export`)}
            download={`${client.number}.json`}
          >
            {translate('clients.protection.export')}
          </Button>
          {client.erasedAt === null && (
            <VerbButton
              label="clients.protection.erase"
              path={`/clients/${client.id}/erasure`}
              explanation={
                <DialogContentText>{translate('clients.protection.erase_says')}</DialogContentText>
              }
              defaultValues={{ reason: '' }}
              button={{ color: 'error' }}
            >
              <ReasonInput />
            </VerbButton>
          )}
        </>
      }
    >
      {client.erasedAt === null ? (
        <Typography color="textSecondary">{translate('clients.protection.says')}</Typography>
      ) : (
        <Alert severity="info">
          {translate('clients.protection.erased')} <Moment value={client.erasedAt} />
        </Alert>
      )}
    </Panel>
  );
}
