import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button, Link as MuiLink, Typography } from '@mui/material';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { To } from '../parts/to.tsx';
import { addressOf } from '../http/api.ts';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Moment } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { DispatchActions } from './dispatch-actions.tsx';
import { DispatchBulk } from './dispatch-bulk.tsx';
import { type DispatchLine, dispatchTones } from './dispatch.ts';

const choices = (words: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${words}.${id}` }));

const filters = [
  <SelectInput
    key="status"
    source="status"
    choices={choices('documents.status', Object.keys(dispatchTones))}
    alwaysOn
  />,
  <SelectInput
    key="channel"
    source="channel"
    choices={choices('documents.channel', ['mail', 'post'])}
    alwaysOn
  />,
  <ClientFilter key="clientId" source="clientId" />,
];

const Column = DataTable.Col<DispatchLine>;

/** Messages and letters: what went out, what waits for a person, what is to be printed. */
export function DispatchList() {
  const translate = useTranslate();
  return (
    <Listing filters={filters} actions={<PrintLetters />} bulk={<DispatchBulk />}>
      <DataTable rowClick={false} bulkActionsToolbar={<></>} hiddenColumns={['deemedReceivedAt', 'attempts']}>
        <Column
          source="paper"
          disableSort
          render={({ documentId, document, copy }) => (
            <>
              <MuiLink href={addressOf(`/documents/${documentId}/pdf`)} download>
                {document.number ?? document.title}
              </MuiLink>
              {copy > 0 && ` (${translate('documents.copy')})`}
              <Typography variant="body2" color="textSecondary">
                {translate(`clients.papers.kind.${document.kind}`)}, {document.title}
              </Typography>
            </>
          )}
        />
        <Column
          source="client"
          disableSort
          render={({ document }) => <To to={`/clients/${document.clientId}/show`}>{document.clientName}</To>}
        />
        <Column source="recipient" disableSort />
        <Column
          source="channel"
          disableSort
          render={({ channel }) => translate(`documents.channel.${channel}`)}
        />
        <Column
          source="status"
          disableSort
          render={({ status }) => (
            <StatusChip state={status} words="documents.status" tones={dispatchTones} />
          )}
        />
        <Column source="attempts" disableSort align="right" />
        <Column source="sentAt" disableSort render={({ sentAt }) => <Moment value={sentAt} />} />
        <Column
          source="deemedReceivedAt"
          disableSort
          render={({ deemedReceivedAt }) => <Moment value={deemedReceivedAt} />}
        />
        <Column
          source="actions"
          disableSort
          label="documents.toDo"
          render={(line) => <DispatchActions line={line} />}
        />
      </DataTable>
    </Listing>
  );
}

function PrintLetters() {
  const translate = useTranslate();
  return (
    <Button size="small" href={addressOf('/letters-to-post')} download startIcon={<PrintIcon />}>
      {translate('documents.printAll')}
    </Button>
  );
}
