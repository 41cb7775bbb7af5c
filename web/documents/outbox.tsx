import { Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Day } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { type OutboxLine } from './dispatch.ts';
import { MessageButton } from './message.tsx';

const Column = DataTable.Col<OutboxLine>;

/** The messages that are kept here because no mail server is configured. */
export function Outbox() {
  const translate = useTranslate();
  return (
    <Listing>
      <DataTable rowClick={false} bulkActionButtons={false}>
        <Column source="day" disableSort render={({ day }) => <Day value={day} />} />
        <Column source="recipient" disableSort />
        <Column
          source="title"
          disableSort
          render={({ kind, number, title, copy }) => (
            <>
              {number ?? title ?? '–'}
              {copy !== null && copy > 0 && ` (${translate('documents.copy')})`}
              {kind !== null && (
                <Typography variant="body2" color="textSecondary">
                  {translate(`clients.papers.kind.${kind}`)}, {title}
                </Typography>
              )}
            </>
          )}
        />
        <Column
          source="size"
          disableSort
          align="right"
          render={({ size }) => `${Math.max(1, Math.round(size / 1024))} kB`}
        />
        <Column
          source="message"
          disableSort
          label="documents.message"
          render={({ id }) => <MessageButton id={id} />}
        />
      </DataTable>
    </Listing>
  );
}
