import ExpandIcon from '@mui/icons-material/ExpandMore';
import { IconButton, Link } from '@mui/material';
import { DataTable, useExpanded, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Day, Quantity } from '../parts/fields.tsx';
import { SubmissionEntries } from './submission-entries.tsx';
import { type Submission } from './time.ts';

const Column = DataTable.Col<Submission>;

/** Weeks to choose, each with its entries on demand. */
export function SubmissionTable() {
  return (
    <DataTable<Submission>
      rowClick={false}
      expand={<Entries />}
      bulkActionsToolbar={<></>}
      // React-admin's own way to open a row is only for the mouse.
      sx={{ '& .RaDataTable-expandHeader, & .RaDataTable-expandIconCell': { display: 'none' } }}
    >
      <Column source="person.name" label="time.person" disableSort />
      <Column
        source="from"
        label="time.approvals.week"
        disableSort
        render={({ from, to }) => (
          <>
            <Day value={from} /> – <Day value={to} />
          </>
        )}
      />
      <Column
        source="contractNumber"
        label="time.approvals.contract"
        disableSort
        render={({ clientName, contractId, contractNumber }) => (
          <>
            {clientName} ·{' '}
            <Link component={RouterLink} to={`/contracts/${contractId}/show`} noWrap>
              {contractNumber}
            </Link>
          </>
        )}
      />
      <Column
        source="hours"
        label="time.hours"
        align="right"
        disableSort
        render={({ hours }) => <Quantity value={hours} decimals={2} />}
      />
      <Column
        source="unbilledHours"
        label="time.approvals.ofThese"
        align="right"
        disableSort
        render={({ unbilledHours }) =>
          unbilledHours === '0' ? '–' : <Quantity value={unbilledHours} decimals={2} />
        }
      />
      <Column
        source="entries"
        label="time.approvals.entries"
        align="right"
        disableSort
        render={(week) => (
          <>
            {week.entries.length} <Opener week={week} />
          </>
        )}
      />
    </DataTable>
  );
}

function Opener({ week }: { readonly week: Submission }) {
  const translate = useTranslate();
  const [isOpen, toggle] = useExpanded(useResourceContext() ?? '', week.id);
  return (
    <IconButton
      size="small"
      aria-expanded={isOpen}
      aria-label={`${translate('time.approvals.open')}: ${week.person.name}, ${week.from}, ${week.clientName}`}
      onClick={toggle}
    >
      <ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />
    </IconButton>
  );
}

function Entries() {
  const week = useRecordContext<Submission>();
  return week === undefined ? null : <SubmissionEntries week={week} />;
}
