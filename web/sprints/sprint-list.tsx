import { Link, Typography } from '@mui/material';
import { DataTable, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Day } from '../parts/fields.tsx';
import { Listing } from '../parts/listing.tsx';
import { type BoardRow } from './sprint.ts';

const filters = [<ClientFilter key="clientId" source="clientId" alwaysOn />];

type Row = BoardRow & { readonly id: string };
const Column = DataTable.Col<Row>;

/** Agile contracts with the sprint that is open (GTC 3.3). */
export function SprintList() {
  const translate = useTranslate();
  return (
    <ResourceContextProvider value="sprint-boards">
      <Listing title="sprints.title" filters={filters}>
        <DataTable<Row> bulkActionButtons={false} rowClick={false}>
          <Column
            source="title"
            label="sprints.project"
            disableSort
            render={({ contractId, contractNumber, clientName, title }) => (
              <>
                <Link component={RouterLink} to={`/sprints/${contractId}`} sx={{ fontWeight: 600 }}>
                  {title}
                </Link>
                <Typography variant="body2" color="textSecondary">
                  {clientName} · {contractNumber}
                </Typography>
              </>
            )}
          />
          <Column
            source="open"
            label="sprints.current"
            disableSort
            render={({ open }) =>
              open === null ? translate('sprints.noneOpen') : `${open.number}. ${open.goal}`
            }
          />
          <Column
            source="open.from"
            label="sprints.days"
            disableSort
            render={({ open }) =>
              open !== null && (
                <>
                  <Day value={open.from} /> – <Day value={open.to} />
                </>
              )
            }
          />
          <Column source="closed" label="sprints.delivered" align="right" disableSort />
        </DataTable>
      </Listing>
    </ResourceContextProvider>
  );
}
