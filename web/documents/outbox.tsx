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
          render={({ title, copy }) => `${title ?? '–'}${copy ? ` (${translate('documents.copy')})` : ''}`}
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
