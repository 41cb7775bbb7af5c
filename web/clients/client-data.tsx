import { Stack, Typography } from '@mui/material';
import { required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type vatCheckAnswer } from '../../src/clients/client.schemas.ts';
import { type Page } from '../http/cursors.ts';
import { Moment } from '../parts/fields.tsx';
import { writtenIban } from '../parts/iban.ts';
import { Facts, Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Client } from './client.ts';

type VatCheck = z.output<typeof vatCheckAnswer>;
const tones: Readonly<Record<string, Tone>> = { valid: 'success', invalid: 'error', unverified: 'warning' };

/** What is known of a client, and what was found out about its VAT id. */
export function ClientData({ client }: { readonly client: Client }) {
  const translate = useTranslate();
  const may = useHolds('account_manager', 'finance');
  const field = (name: string) => translate(`resources.clients.fields.${name}`);
  const { managementContact: contact } = client;
  return (
    <Panel
      title={translate('clients.data')}
      actions={
        may && client.vatId !== null && client.erasedAt === null && <CheckVatId clientId={client.id} />
      }
    >
      <Facts
        least={210}
        facts={[
          [field('vatId'), client.vatId ?? '–'],
          [field('email'), client.email ?? '–'],
          [field('papersBy'), translate(`clients.papersBy.${client.papersBy}`)],
          [field('language'), translate(`clients.language.${client.language}`)],
          [field('iban'), client.iban === null ? '–' : writtenIban(client.iban)],
          [translate('clients.contact'), contact === null ? '–' : `${contact.name}, ${contact.email}`],
          [field('accountManagerEmail'), client.accountManagerEmail ?? '–'],
          [field('orderReference'), client.orderReference ?? '–'],
        ]}
      />
      {client.vatId !== null && <VatChecks clientId={client.id} />}
    </Panel>
  );
}

function VatChecks({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const read = useRead<Page<VatCheck>>(`/clients/${clientId}/vat-checks`);
  return (
    <Reading read={read} rows={1}>
      {({ items }) => (
        <Stack component="ul" sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none', gap: 0.5 }}>
          {items.slice(0, 5).map(({ id, source, result, consultation, trader, note, checkedAt }) => (
            <Stack
              key={id}
              component="li"
              direction="row"
              sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
            >
              <Moment value={checkedAt} />
              <StatusChip state={result} words="clients.vat.result" tones={tones} />
              <Typography variant="body2" color="textSecondary" component="span">
                {[translate(`clients.vat.source.${source}`), trader, consultation, note]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              </Typography>
            </Stack>
          ))}
        </Stack>
      )}
    </Reading>
  );
}

function CheckVatId({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const path = `/clients/${clientId}/vat-checks`;
  return (
    <>
      <VerbButton
        label="clients.vat.vies"
        path={path}
        explanation={<Typography color="textSecondary">{translate('clients.vat.vies_says')}</Typography>}
        body={() => ({ source: 'vies' })}
      />
      <VerbButton
        label="clients.vat.record"
        path={path}
        defaultValues={{ result: 'valid', note: '' }}
        body={({ result, note }) => ({
          source: 'person',
          result: result as string,
          ...(note === '' ? {} : { note: note as string }),
        })}
      >
        <SelectInput
          source="result"
          label="clients.vat.name"
          validate={required()}
          choices={['valid', 'invalid', 'unverified'].map((id) => ({ id, name: `clients.vat.result.${id}` }))}
        />
        <TextInput source="note" label="contracts.delivery.note" multiline />
      </VerbButton>
    </>
  );
}
